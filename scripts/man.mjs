// Generates the man page from the command tree. Run with --write to update man/stretch.1.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Signs as roff writes them: it shows each as the reader's terminal can. */
const SIGNS = new Map([
  ['’', '\\(cq'],
  ['‘', '\\(oq'],
  ['“', '\\(lq'],
  ['”', '\\(rq'],
  ['–', '\\(en'],
  ['—', '\\(em'],
  ['×', '\\(mu'],
]);

/** Sections that the tree does not know, by heading: those before the commands, and those after. */
const BEFORE = {
  NAME: 'stretch \\- a stretching and strengthening coach for runners, in the terminal',
  SYNOPSIS: '.B stretch\n.RI [ command ]\n.RI [ arguments ]\n.RI [ options ]',
  DESCRIPTION: `Type two words, lie down, and follow along hands-free: it gives you time to turn over, counts repetitions
at a tempo, times each hold in full on each side, and writes every set to disk before the next one begins. Everything
stays on this computer.
.PP
.B stretch
advises; it never diagnoses. Its first routine comes from a thread on a runners\\(cq forum, and each says where it comes
from. It is not a treatment. New numbness around the genitals or back passage, new trouble with
bladder or bowel, or pain, weakness or numbness in both legs is an emergency: go to hospital now.`,
};

const AFTER = {
  'EXIT STATUS': tagged([
    ['0', 'Done.'],
    ['1', 'A fault; the message says what to try next.'],
    ['2', 'Wrong usage.'],
    ['130', 'Ended by you; what was done is saved.'],
    ['128 + N', 'Ended by signal N; what was done is saved.'],
  ]),
  ENVIRONMENT: tagged([
    ['STRETCH_HOME', 'One folder for settings, record, your own routines, and cache.'],
    [
      'ACCESSIBLE',
      'If 1: plain lines instead of the full screen, words instead of pictures, and nothing is redrawn.',
    ],
    ['LC_ALL, LC_CTYPE, LANG', 'Whether signs are shown, or only ASCII.'],
    ['NO_COLOR, FORCE_COLOR, TERM', 'Whether to use colours, and which.'],
    ['XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME', 'Where the files are, on Linux.'],
  ]),
  FILES: `.B stretch config path
lists them all. On Linux:
${tagged([
  ['~/.config/stretch/settings.json', 'Preferences.'],
  [
    '~/.config/stretch/routines',
    'Your own routines, and your own exercises in its folder exercises.',
  ],
  ['~/.local/share/stretch/journal', 'The record: one JSON object per line.'],
  [
    '~/.local/share/stretch/prompt',
    'What the hook shows at the shell\u2019s prompt; prompt.shown beside it says when it last did.',
  ],
  [
    '~/.local/share/stretch/reminders.json',
    'What was installed for reminders, so that exactly that can be removed.',
  ],
])}`,
  'SEE ALSO':
    'README.md; docs/README.md, which lists a page for each task; and docs/formats.md for the formats of exports and of what\n.B \\-\\-json\nprints. They are in the folder stretch\\-coach of the one that\n.B npm root \\-g\nprints.',
};

/** Returns the page in roff, for man. */
export function manPage(program) {
  const sections = {
    ...BEFORE,
    COMMANDS: commands(program),
    EXAMPLES: examples(program),
    ...AFTER,
  };
  const body = Object.entries(sections).map(
    ([heading, text]) => `.SH ${heading}\n${text.trim()}\n`,
  );
  return `.\\" Generated from the command tree by npm run man.\n.TH STRETCH 1 "" stretch "User Commands"\n${body.join('')}`;
}

/** Returns every runnable command, under the same headings as in help. */
function commands(program) {
  return [...grouped(shownCommands(program))]
    .map(([heading, own]) => {
      const all = own.flatMap((command) => leaves(command, ['stretch', command.name()]));
      return `.SS ${words(heading.replace(/:$/, ''))}\n${all.map((leaf) => entry(leaf)).join('')}`;
    })
    .join('');
}

/** Returns the subcommands that help lists, without `help` itself. */
function shownCommands(command) {
  const visible = command.createHelp().visibleCommands(command);
  return visible.filter((child) => child.name() !== 'help');
}

function grouped(all) {
  const groups = new Map();
  for (const command of all) {
    const heading = command.helpGroup();
    groups.set(heading, [...(groups.get(heading) ?? []), command]);
  }
  return groups;
}

function leaves(command, path) {
  if (command.commands.length === 0) return [{ command, path }];
  return shownCommands(command).flatMap((child) => leaves(child, [...path, child.name()]));
}

function entry({ command, path }) {
  const typed = [
    ...path.map((word) => words(word)),
    ...command.registeredArguments.map((one) => argument(one)),
  ];
  const notes = command.registeredArguments
    .filter(({ description }) => description !== '')
    .map((one) => `${argument(one)}: ${words(one.description)}.\n.br\n`);
  const flags = tagged(command.options.map(({ flags, description }) => [flags, `${description}.`]));
  const inner = [notes.join(''), flags === '' ? '' : `.RS\n${flags}.RE\n`].join('');
  return `.TP\n.B ${typed.join(' ')}\n${words(capital(command.description()))}.\n${notes.length > 0 ? '.br\n' : ''}${inner}`;
}

/** Returns an argument as help shows it: `<id>`, or `[file...]` if it is optional. */
function argument(one) {
  const name = one.variadic ? `${one.name()}...` : one.name();
  return words(one.required ? `<${name}>` : `[${name}]`);
}

/** Returns the examples, taken from the help screen. */
function examples(program) {
  let help = '';
  program.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  const text = help.slice(help.indexOf('Examples:') + 'Examples:'.length);
  // What an example does is beside it, or on the next line if the example is long.
  const rows = [...text.matchAll(/^ {2}(stretch.*?)(?: {2,}|\n {2,})(.*)$/gm)];
  return tagged(rows.map(([, command, says]) => [command, `${capital(says)}.`]));
}

/** Returns terms with their meanings. */
function tagged(rows) {
  return rows.map(([term, says]) => `.TP\n.B ${words(term)}\n${words(says)}\n`).join('');
}

/** Returns a text with requests, escapes and signs written as roff has them, and hyphens that can be copied. */
function words(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll(/^[.']/gm, '\\&$&')
    .replaceAll(/[^\0-\x7f]/g, (sign) => SIGNS.get(sign) ?? sign);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

if (process.argv.includes('--write')) {
  const { buildProgram } = createRequire(import.meta.url)('../dist/command-line.cjs');
  await mkdir(`${root}man`, { recursive: true });
  await writeFile(
    `${root}man/stretch.1`,
    manPage(buildProgram({ out: { columns: Infinity } }, '0', () => undefined)),
  );
}

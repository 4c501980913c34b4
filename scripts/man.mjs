// The manual page, made from the tree of commands. Run with --write to bring man/stretch.1 up to date.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { shownArgument, shownCommands } from './command-table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the tree does not know, by its heading; what comes before the commands, and what after. */
const BEFORE = {
  NAME: 'stretch \\- a stretching and strengthening coach for runners with a sore lower back',
  SYNOPSIS: '.B stretch\n.RI [ command ]\n.RI [ arguments ]\n.RI [ options ]',
  DESCRIPTION: `Type two words, lie down, and be taken hands free through the routine that is due: it leaves time to turn
over, counts repetitions at a tempo, gives each side its full hold, and writes every set to disk before the next one
begins. Everything stays on this computer.
.PP
.B stretch
advises and never diagnoses. It is not a treatment. New numbness around the genitals or back passage, new trouble with
bladder or bowel, or pain, weakness or numbness in both legs is an emergency: go to hospital now.`,
};

const AFTER = {
  'EXIT STATUS': tagged([
    ['0', 'Done.'],
    ['1', 'A fault; the message says what to try next.'],
    ['2', 'Wrong usage.'],
    ['130', 'Ended by you; what was done is saved.'],
  ]),
  ENVIRONMENT: tagged([
    ['STRETCH_HOME', 'One folder for settings, record, own routines and cache.'],
    ['ACCESSIBLE', 'With the value 1: plain lines instead of a full screen.'],
    ['NO_COLOR, FORCE_COLOR, TERM', 'Whether and how there are colours.'],
    ['XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME', 'Where the files are, on Linux.'],
  ]),
  FILES: `.B stretch config path
names them all. On Linux:
${tagged([
  ['~/.config/stretch/settings.json', 'Preferences.'],
  ['~/.config/stretch/routines', 'Routines of your own, and exercises in a folder in it.'],
  ['~/.local/share/stretch/journal', 'The record: one JSON object a line.'],
  [
    '~/.local/share/stretch/prompt',
    'What the hook shows at a shell\u2019s prompt; beside it prompt.shown, when it did.',
  ],
  [
    '~/.local/share/stretch/reminders.json',
    'What was installed for reminders, so that exactly that is removed.',
  ],
])}`,
  'SEE ALSO':
    'The README and docs/formats.md of the package, for the formats of exports and of what\n.B \\-\\-json\nprints.',
};

/** The page in the language of man. */
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
  return `.\\" -*- coding: utf-8 -*-\n.\\" Made from the tree of commands by npm run man.\n.TH STRETCH 1 "" stretch "User Commands"\n${body.join('')}`;
}

/** Every command that does something, under the headings that help has. */
function commands(program) {
  return [...grouped(shownCommands(program))]
    .map(([heading, own]) => {
      const all = own.flatMap((command) => leaves(command, ['stretch', command.name()]));
      return `.SS ${words(heading.replace(/:$/, ''))}\n${all.map((leaf) => entry(leaf)).join('')}`;
    })
    .join('');
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

function argument(one) {
  return words(shownArgument(one));
}

/** The examples of the help screen, which it is asked for. */
function examples(program) {
  let help = '';
  program.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  const text = help.slice(help.indexOf('Examples:') + 'Examples:'.length);
  // What an example does stands beside it, or where it is long on the next line.
  const rows = [...text.matchAll(/^ {2}(stretch .*?)(?: {2,}|\n {2,})(.*)$/gm)];
  return tagged(rows.map(([, command, says]) => [command, `${capital(says)}.`]));
}

/** Terms with what they mean. */
function tagged(rows) {
  return rows.map(([term, says]) => `.TP\n.B ${words(term)}\n${words(says)}\n`).join('');
}

/** A text in which nothing is a request or an escape, and hyphens can be copied. */
function words(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll(/^[.']/gm, '\\&$&');
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

if (process.argv.includes('--write')) {
  const { buildProgram } = createRequire(import.meta.url)('../dist/cli.cjs');
  await mkdir(`${root}man`, { recursive: true });
  await writeFile(`${root}man/stretch.1`, manPage(buildProgram({}, '0', () => undefined)));
}

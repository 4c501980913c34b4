// The tables made from the code: of commands in README, of CSV columns in docs/formats.md. Run with --write to bring
// both files up to date.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every command that does something, with its arguments and flags, as rows of Markdown. */
export function commandTable(program) {
  const rows = leaves(program, []).map(({ path, command }) => {
    const words = [
      ...path,
      ...command.registeredArguments.map((argument) => shownArgument(argument)),
    ].join(' ');
    const flags = command.options.map((option) => `\`${option.flags}\``).join('<br>');
    return `| \`stretch ${words}\` | ${command.description()} | ${flags} |`;
  });
  return ['| command | does | flags |', '|---|---|---|', ...rows].join('\n');
}

/** The columns of a table, by their names, with what they hold, as rows of Markdown. */
export function columnTable(columns) {
  const rows = Object.entries(columns).map(([name, says]) => `| \`${name}\` | ${says} |`);
  return ['| column | holds |', '|---|---|', ...rows].join('\n');
}

/** A text with its table of that name replaced. Throws where the marks of the table are missing. */
export function withTable(text, name, table) {
  const begin = `<!-- ${name}: made by npm run readme -->`;
  const [start, end] = [text.indexOf(begin), text.indexOf(`<!-- end of ${name} -->`)];
  if (start === -1 || end < start) throw new Error(`there is no place for the table of ${name}`);
  return `${text.slice(0, start)}${begin}\n\n${table}\n\n${text.slice(end)}`;
}

function leaves(command, path) {
  if (command.commands.length === 0) return [{ path, command }];
  return shownCommands(command).flatMap((child) => leaves(child, [...path, child.name()]));
}

/** The commands that help names, without help itself. */
export function shownCommands(command) {
  const visible = command.createHelp().visibleCommands(command);
  return visible.filter((child) => command.commands.includes(child));
}

/** An argument as help shows it: `<id>`, or `[file...]` where none is needed. */
export function shownArgument(argument) {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** The tables of each file, by their names. */
async function tables() {
  const { buildProgram } = createRequire(import.meta.url)('../dist/cli.cjs');
  const { SESSION_COLUMNS, SET_COLUMNS } = await csvColumns();
  return {
    'README.md': { commands: commandTable(buildProgram({}, '0', () => undefined)) },
    'docs/formats.md': {
      'session columns': columnTable(SESSION_COLUMNS),
      'set columns': columnTable(SET_COLUMNS),
    },
  };
}

/** The built program has no names for them any more, so they come from their source. */
async function csvColumns() {
  const file = `${root}.cache/columns-${process.pid}.mjs`;
  try {
    const bundle = await rolldown({
      cwd: root,
      input: 'src/formats/export/csv.ts',
      platform: 'node',
    });
    await bundle.write({ file });
    await bundle.close();
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file, { force: true });
  }
}

if (process.argv.includes('--write')) {
  for (const [name, made] of Object.entries(await tables())) {
    const file = `${root}${name}`;
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      Object.entries(made).reduce((before, [of, table]) => withTable(before, of, table), text),
    );
  }
}

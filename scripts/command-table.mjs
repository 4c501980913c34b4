// Generates the table of commands in README and those of CSV columns in docs/formats.md. Run with --write to update
// both files.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Returns every runnable command with its arguments and flags, as a Markdown table. */
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

/** Returns CSV columns with what they hold, as a Markdown table. */
export function columnTable(columns) {
  const rows = Object.entries(columns).map(([name, says]) => `| \`${name}\` | ${says} |`);
  return ['| column | holds |', '|---|---|', ...rows].join('\n');
}

/** Returns a text with its table of this name replaced. Throws if the table's marks are missing. */
export function withTable(text, name, table) {
  const begin = `<!-- ${name}: made by npm run readme -->`;
  const [start, end] = [text.indexOf(begin), text.indexOf(`<!-- end of ${name} -->`)];
  if (start === -1 || end < start) throw new Error(`no marks for the table of ${name}`);
  return `${text.slice(0, start)}${begin}\n\n${table}\n\n${text.slice(end)}`;
}

function leaves(command, path) {
  if (command.commands.length === 0) return [{ path, command }];
  return shownCommands(command).flatMap((child) => leaves(child, [...path, child.name()]));
}

/** Returns the subcommands that help lists, without `help` itself. */
export function shownCommands(command) {
  const visible = command.createHelp().visibleCommands(command);
  return visible.filter((child) => child.name() !== 'help');
}

/** Returns an argument as help shows it: `<id>`, or `[file...]` if it is optional. */
export function shownArgument(argument) {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** Returns each file's tables, by name. */
async function tables() {
  const { buildProgram } = createRequire(import.meta.url)('../dist/cli.cjs');
  const { CSV_TABLES } = await csvTables();
  const columns = Object.entries(CSV_TABLES).map(([rows, { columns: own }]) => [
    `${rows.slice(0, -1)} columns`,
    columnTable(own),
  ]);
  return {
    'README.md': { commands: commandTable(buildProgram({}, '0', () => undefined)) },
    'docs/formats.md': Object.fromEntries(columns),
  };
}

/** Loads the columns from their source, because the built program no longer has their names. */
async function csvTables() {
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

// The table of commands in README, made from the command tree: run with --write to bring README up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const BEGIN = '<!-- commands: made by npm run readme -->';
const END = '<!-- end of commands -->';

/** Every command that does something, with its arguments and flags, as rows of Markdown. */
export function commandTable(program) {
  const rows = leaves(program, []).map(({ path, command }) => {
    const words = [...path, ...command.registeredArguments.map((argument) => shown(argument))].join(
      ' ',
    );
    const flags = command.options.map((option) => `\`${option.flags}\``).join('<br>');
    return `| \`stretch ${words}\` | ${command.description()} | ${flags} |`;
  });
  return ['| command | does | flags |', '|---|---|---|', ...rows].join('\n');
}

/** README with its table replaced. Throws where the marks of the table are missing. */
export function withTable(readme, table) {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start === -1 || end < start) throw new Error('README has no place for the table of commands');
  return `${readme.slice(0, start)}${BEGIN}\n\n${table}\n\n${readme.slice(end)}`;
}

function leaves(command, path) {
  if (command.commands.length === 0) return [{ path, command }];
  return command.commands.flatMap((child) => leaves(child, [...path, child.name()]));
}

function shown(argument) {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('../README.md', import.meta.url));
  const { buildProgram } = createRequire(import.meta.url)('../dist/cli.cjs');
  const program = buildProgram({}, '0', () => undefined);
  await writeFile(file, withTable(await readFile(file, 'utf8'), commandTable(program)));
}

// Generates the tables of CSV columns, and of the codes of FHIR exports, in docs/formats.md. Run with --write to update them.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadSources } from './load-sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Returns CSV columns with what they hold, as a Markdown table. */
export function columnTable(columns) {
  const rows = Object.entries(columns).map(([name, says]) => `| \`${name}\` | ${says} |`);
  return ['| column | holds |', '|---|---|', ...rows].join('\n');
}

/** Returns codes, each with its name and what it means, as a Markdown table. */
export function codeTable(codes) {
  const rows = Object.entries(codes).map(
    ([code, [name, means]]) => `| \`${code}\` | ${name} | ${means} |`,
  );
  return ['| code | name | means |', '|---|---|---|', ...rows].join('\n');
}

/** Returns a text with its table of this name replaced. Throws if the table's marks are missing. */
export function withTable(text, name, table) {
  const begin = `<!-- ${name}: made by npm run tables -->`;
  const [start, end] = [text.indexOf(begin), text.indexOf(`<!-- end of ${name} -->`)];
  if (start === -1 || end < start) throw new Error(`no marks for the table of ${name}`);
  return `${text.slice(0, start)}${begin}\n\n${table}\n\n${text.slice(end)}`;
}

/** Returns the text with each of its tables as the code has them now. */
async function withTables(text) {
  // From its source, because the built program no longer has these names.
  const { CSV_TABLES, LOCAL } = await loadSources('columns', {
    csv: 'src/formats/export/csv.ts',
    fhir: 'src/formats/export/fhir-codes.ts',
  });
  const withCodes = withTable(text, 'own codes', codeTable(LOCAL));
  return Object.entries(CSV_TABLES).reduce(
    (before, [rows, { columns }]) =>
      withTable(before, `${rows.slice(0, -1)} columns`, columnTable(columns)),
    withCodes,
  );
}

if (process.argv.includes('--write')) {
  const file = `${root}docs/formats.md`;
  await writeFile(file, await withTables(await readFile(file, 'utf8')));
}

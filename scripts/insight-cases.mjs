// Works out again what test/core/insight/cases expects of each of its diaries, and of the pairs of its experiments, without
// the program's own functions. Pairs, and what is true of each, stay as they are.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { answersOf, experimentOf, readDiary } from './insight-reference.mjs';

const folder = fileURLToPath(new URL('../test/core/insight/cases/', import.meta.url));
const file = `${folder}expected.json`;
const expected = JSON.parse(await readFile(file, 'utf8'));

for (const name of (await readdir(folder)).filter((one) => one.endsWith('.csv')).toSorted()) {
  const key = name.slice(0, -'.csv'.length);
  const { truth } = expected[key] ?? {};
  const diary = readDiary(await readFile(`${folder}${name}`, 'utf8'));
  expected[key] = { truth, ...answersOf(diary) };
}
for (const [key, { truth, pairs, seed }] of Object.entries(expected)) {
  if (pairs !== undefined) expected[key] = { truth, pairs, seed, ...experimentOf(pairs, seed) };
}
await writeFile(file, `${JSON.stringify(expected, null, 2)}\n`);

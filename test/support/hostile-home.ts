import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { journalFiles } from './journal-on-disk.ts';
import { ROUTINES, shippedLibrary } from './sample-library.ts';

/** Texts that do something on a page that does not escape them: elements, scripts, addresses, ends of what they stand in. */
export const HOSTILE = [
  '<script>console.log(1)</script>',
  '"><img src="https://example.org/" onerror="console.log(2)">',
  "' onmouseover='console.log(3)' style='position:fixed",
  '</style></title></textarea><svg onload="console.log(4)"><iframe src="https://example.org/">',
  '<a href="javascript:console.log(5)">javascript:console.log(6)</a> https://example.org/?a=b&c',
  '<!-- ]]> --> ${7*7} {{7*7}} &lt;b&gt; &#60;i&#62; \\u003cb\\u003e',
  '\u202Ereversed\u2066 \u200F\u200B\uFEFF\u2028\u2029\u0085',
  '\u001B[31m\u0000\u0007\u009B\r\n\t',
  'Donaudampfschifffahrt'.repeat(4),
  '👩‍👩‍👧‍👦🏃🏽‍♀️🇬🇧 e\u0301clair 腰が痛い \uD800',
].join(' ');

/** A text as long as the hostile one, and as long in words, in which no sign means anything anywhere. */
export const HARMLESS = HOSTILE.replaceAll(/[^\p{L}\p{N} ]/gu, 'x');

/** The longest text that a routine or an exercise may have, in UTF-16 units. */
const LONGEST = 600;

/** What people write themselves in routines and exercises. */
const WRITTEN = new Set(
  'name purpose when notes why start alt cues feel mistakes how stop source says where'.split(' '),
);

/** What people write themselves in a journal, and what a file from elsewhere may have in place of a known name. */
const RECORDED = new Set('note text name title arms exercise routine slot form'.split(' '));

/** Adds a text to every text of people in a home’s journal; what is no line stays as it is. */
export function addToJournal(home: string, text: string): void {
  for (const file of journalFiles(home).filter((one) => statSync(one).isFile())) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const added = lines.map((line) =>
      line.endsWith('}') ? JSON.stringify(withText(JSON.parse(line), RECORDED, text)) : line,
    );
    writeFileSync(file, added.join('\n'));
  }
}

/** Writes a copy of a shipped routine and its exercises as a person’s own, with a text added to each text of theirs. */
export function writeOwnRoutine(home: string, routine: string, text: string): void {
  const { routines } = shippedLibrary();
  const steps = routines[routine]?.steps ?? [];
  const exercises = new Set(steps.map(({ exercise }) => join('exercises', `${exercise}.yaml`)));
  for (const name of [`${routine}.yaml`, ...exercises]) {
    const file = join(home, 'routines', name);
    mkdirSync(dirname(file), { recursive: true });
    const value: unknown = parse(readFileSync(join(ROUTINES, name), 'utf8'));
    // What is JSON is YAML as well.
    writeFileSync(file, JSON.stringify(withText(value, WRITTEN, text), null, 1));
  }
}

/** Returns a value with a text added to all texts under these keys. */
function withText(
  value: unknown,
  keys: ReadonlySet<string>,
  text: string,
  isTheirs = false,
): unknown {
  if (typeof value === 'string') return isTheirs ? withTextAdded(value, text) : value;
  if (Array.isArray(value)) return value.map((one) => withText(one, keys, text, isTheirs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      withText(one, keys, text, keys.has(key) || (isTheirs && key !== 'figure')),
    ]),
  );
}

/** Returns both texts, or the second alone if both are longer than a text may be. */
function withTextAdded(own: string, text: string): string {
  return own.length + text.length < LONGEST ? `${own} ${text}` : text;
}

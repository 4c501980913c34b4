import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tcxOf } from '../support/activity-files.ts';
import {
  type CodeBlock,
  type DocumentParts,
  documentFiles,
  readDocument,
} from '../support/documents.ts';
import { clockAt } from '../support/fake-clock.ts';
import { fitFile } from '../support/fit-file.ts';
import { fileLine, sessionLine } from '../support/fit-lines.ts';
import { childEnv, makeFolder } from '../support/home.ts';
import { addJournal } from '../support/journal-on-disk.ts';
import { runInTurn, type TurnOfCommand } from '../support/run-in-turn.ts';
import { logged, plannedLine, schedule, setDone, started } from '../support/sample-journal.ts';
import { makeSchedulerHome } from '../support/scheduler-home.ts';
import { zipOf } from '../support/zip-bytes.ts';

/** A Tuesday; at noon, yesterday evening is certainly over. */
const TODAY = '2026-11-24';
const CLOCK = clockAt(`${TODAY}T12:00:00Z`);

/** The ids in the examples: of a session that was logged, and of one that was coached. */
const LOGGED = '1a2b3c4d-0000-4000-8000-000000000001';
const COACHED = '5e6f7a8b-0000-4000-8000-000000000002';

/** Pages whose commands are about twelve weeks, and not about a day or two. */
const LONG_RECORD = new Set(['docs/progress.md', 'docs/experiments.md']);

/** Lines that other tests run, since they change the files of shells or of npm, and those of other programs. */
const ELSEWHERE = /^(npm|npx|man|mkdir|rm|set -g|echo) |^stretch hook \w+ >/;

/** Commands that ask for confirmation, which needs a terminal. */
const ASKING =
  /^(undo|import|setup|history remove|program st(art|op)|experiment st(art|op))(?=\s|$)/;
/** Sessions, which are only shown. */
const COACHING = /^(today|start)(?=\s|$)(?!.* --dry-run)/;

/** What cannot be done without a terminal or a desktop, and what is then said. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['stretch pain', 'say how sore your back was on waking'],
  ['stretch exercise play bird-dog', 'needs a terminal'],
  ['stretch remind --test', 'no desktop session was found'],
]);

/** Milliseconds for some hundred commands: half a minute, and several on a busy machine. */
const TIME = 300_000;

describe('the commands in README and docs', () => {
  it('work one after another, page by page', { timeout: TIME }, async () => {
    const example = await madeUp();
    const typed = PAGES.flatMap((page) => turnsOf(page, example));
    expect(typed.length).toBeGreaterThan(200);
    const turns = typed.map(({ turn }) => turn);
    const ends = await runInTurn(turns, example, {
      ...CLOCK,
      PATH: makeSchedulerHome().env['PATH'],
    });
    const wrong = typed.flatMap(({ file, line }, index) => {
      const { code, said } = ends[index] ?? { code: 'none', said: '' };
      const refusal = REFUSED.get(line);
      const isRight = refusal === undefined ? code === 0 : code !== 0 && said.includes(refusal);
      return isRight ? [] : [{ file, line, code, said }];
    });
    expect(wrong).toEqual([]);
  });

  it('and other lines are run by other tests', () => {
    const others = PAGES.flatMap(({ blocks }) => linesIn(blocks)).filter((line) => !isRun(line));
    expect(others.filter((line) => !ELSEWHERE.test(line))).toEqual([]);
  });
});

const PAGES = documentFiles()
  .filter((file) => file === 'README.md' || file.startsWith('docs/'))
  .map((file) => readDocument(file));

/** A line of a page, and how it is run. */
interface DocumentedTurn {
  readonly file: string;
  readonly line: string;
  readonly turn: TurnOfCommand;
}

/** Returns the commands of a page, in a home of its own. */
function turnsOf({ file, blocks }: DocumentParts, example: string): readonly DocumentedTurn[] {
  const lines = linesIn(blocks).filter((line) => isRun(line));
  if (lines.length === 0) return [];
  const home = homeOf(file, example);
  writeOwnFiles(home, blocks);
  const cwd = folderToImport();
  const words = wordsOf(lines, cwd);
  return lines.flatMap((line, index) => {
    const args = asked(words[index] ?? []);
    const turns = [{ file, line, turn: { args, home, cwd } }];
    // Each of some that follow one another is planned as if it were the only one.
    const isOneOfSome = [line, lines[index + 1]].every((one) => one?.startsWith(PLANNING) === true);
    const back = { file, line: 'stretch undo', turn: { args: ['undo', '--yes'], home, cwd } };
    return isOneOfSome ? [...turns, back] : turns;
  });
}

const PLANNING = 'stretch experiment start';

/** Returns what is typed in the blocks for a shell, without comments of a line of their own. */
function linesIn(blocks: readonly CodeBlock[]): readonly string[] {
  return blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\s+# .*$/, ''));
}

function isRun(line: string): boolean {
  return /\bstretch\b/.test(line) && !ELSEWHERE.test(line);
}

/** Returns the arguments of each line’s command as a shell splits them. */
function wordsOf(lines: readonly string[], cwd: string): readonly (readonly string[])[] {
  const script = `stretch() { printf '%s\\0' "$#" "$@"; }\n${lines.join('\n')}\n`;
  const options = { encoding: 'utf8', cwd, env: childEnv(cwd) } as const;
  const { stdout, stderr, status } = spawnSync('bash', ['-euc', script], options);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const words = stdout.split('\0');
  return lines.map(() => words.splice(0, Number(words.shift())));
}

/** Returns arguments with those that answer in place of somebody at a terminal. */
function asked(words: readonly string[]): readonly string[] {
  const line = words.join(' ');
  if (ASKING.test(line)) return [...words, '--yes'];
  return COACHING.test(line) ? [...words, '--dry-run'] : words;
}

/** What is kept of a journal goes by the times of its files. */
const COPYING = { recursive: true, preserveTimestamps: true };

/** Makes twelve weeks up, and returns the home that they are made up beside. */
async function madeUp(): Promise<string> {
  const home = makeFolder();
  const turns = [['demo'], ['demo', 'history']].map((args) => ({ args, home }));
  const ends = await runInTurn(turns, home, CLOCK);
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  return home;
}

/** Makes a home beside which the twelve weeks are made up already; its record is either these, or short. */
function homeOf(file: string, example: string): string {
  const home = makeFolder();
  cpSync(join(example, 'demo'), join(home, 'demo'), COPYING);
  if (LONG_RECORD.has(file)) cpSync(join(example, 'demo', TODAY), home, COPYING);
  else addShortRecord(home);
  return home;
}

/** Writes a plan and a session of each kind. */
function addShortRecord(home: string): void {
  const dose = { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } };
  const planned = [0, 1, 2, 3, 4, 5, 6].map((step) => plannedLine(step, { dose }));
  const at = (day: string, time: string) => ({ at: `2026-11-${day}T${time}.000+00:00` });
  addJournal(home, [
    schedule('2026-11-16'),
    started({ routine: 'core', name: 'Core', planned }, { id: COACHED, ...at('22', '07:00:00') }),
    ...planned.flatMap((set) => setDone(COACHED, set, {}, at('22', '07:01:00'))),
    logged([0, 1, 2], { planned }, { id: LOGGED, ...at('23', '07:00:00') }),
  ]);
}

/** Writes the blocks that are files of one’s own routines and exercises; each begins with its name. */
function writeOwnFiles(home: string, blocks: readonly CodeBlock[]): void {
  for (const { language, text } of blocks) {
    const [, name] = /^# (\S+\.yaml)\n/.exec(text) ?? [];
    if (language !== 'yaml' || name === undefined) continue;
    mkdirSync(join(home, 'routines', 'exercises'), { recursive: true });
    writeFileSync(join(home, 'routines', name), text);
  }
}

/** Makes a folder, a home as well, with what watches and apps send under the names in the examples. */
function folderToImport(): string {
  const folder = makeFolder();
  mkdirSync(join(folder, 'Downloads'));
  const run = tcxOf({ start: '2026-11-21T08:00:00Z' });
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'Downloads/run.fit': fitFile([fileLine(), sessionLine()]),
    'export.zip': zipOf([{ name: 'activities/1.tcx', bytes: run }]),
    'log.csv': 'date,distance\n2026-11-03,8 km\n',
    'lauf.csv': 'Datum,Strecke\n2026-11-04,9 km\n',
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

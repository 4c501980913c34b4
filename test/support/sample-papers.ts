import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTenYears } from '../../scripts/ten-years.mjs';
import { clockAt } from './fake-clock.ts';
import { makeFolder, makeHome } from './home.ts';
import { addToJournal, HARMLESS, HOSTILE, writeOwnRoutine } from './hostile-home.ts';
import { SAMPLE_DIARIES } from './insight-diaries.ts';
import { addJournal } from './journal-on-disk.ts';
import { runInTurn } from './run-in-turn.ts';
import { morningOf, runOf } from './sample-diary.ts';
import { logged } from './sample-journal.ts';
import { shippedLibrary } from './sample-library.ts';
import { makeWordyHome } from './wordy-home.ts';

/** When all papers are made: a Sunday at noon. */
const NOW = '2026-11-29T12:00:00.000Z';

const QUESTION = 'Is it the running? And why is it worse on mornings after rest days?';

/** The ids of all shipped routines. */
export const ROUTINES = Object.keys(shippedLibrary().routines);

/** Command lines that make papers, by the names of these. */
type Papers = Readonly<Record<string, { readonly home: string; readonly args: readonly string[] }>>;

/** Returns the HTML of reports of little and much, of the sheets of all routines, and of hostile records, by name. */
export async function makePapers(): Promise<ReadonlyMap<string, string>> {
  const folder = makeFolder();
  const papers = Object.entries({ ...(await reports()), ...sheets(), ...hostilePapers() });
  const fileOf = (index: number) => join(folder, `${index}.html`);
  const turns = papers.map(([, { home, args }], index) => ({
    home,
    args: [...args, '-o', fileOf(index)],
  }));
  const ends = await runInTurn(turns, folder, clockAt(NOW));
  const failed = ends.filter(({ code }) => code !== 0).map(({ said, code }) => `${said} ${code}`);
  if (failed.length > 0) throw new Error(failed.join('\n'));
  return new Map(papers.map(([name], index) => [name, readFileSync(fileOf(index), 'utf8')]));
}

async function reports(): Promise<Papers> {
  const [day, weeks, years] = [makeHome(), makeHome(), makeHome()];
  addJournal(day, [
    morningOf('2026-11-29', 4, { stiffness: 20 }),
    logged([0, 1, 2], { note: 'the first' }, { at: '2026-11-29T08:00:00.000+00:00' }),
    runOf('2026-11-29', 9700, { surface: 'road' }),
  ]);
  addJournal(weeks, linesOf('worse-after-rest-days'));
  await writeTenYears(years, Date.parse('2026-11-29'));
  const args = ['report', '--question', QUESTION];
  return {
    'report of nothing': { home: makeHome(), args: ['report'] },
    'report of one day': { home: day, args },
    'report of twelve weeks': { home: weeks, args: [...args, '--name', 'A. Runner'] },
    'report of a made-up record': { home: makeFolder(), args: ['demo', ...args] },
    'report of long words': { home: makeWordyHome(), args },
    'report of a year': { home: years, args: ['report', '--from', '2025-11-30'] },
    'report of ten years': { home: years, args: ['report', '--from', '2016-12-01'] },
  };
}

function linesOf(diary: string) {
  return SAMPLE_DIARIES.find(({ name }) => name === diary)?.lines() ?? [];
}

function sheets(): Papers {
  const home = makeHome();
  const papers = ROUTINES.flatMap((id) => [
    [`sheet of ${id}`, { home, args: ['sheet', id] }] as const,
    [`sheet of ${id}, large`, { home, args: ['sheet', id, '--large'] }] as const,
  ]);
  return Object.fromEntries(papers);
}

/** Papers of two records that differ in nothing but the signs in all their texts. */
function hostilePapers(): Papers {
  const kinds = { hostile: HOSTILE, harmless: HARMLESS };
  const papers = Object.entries(kinds).flatMap(([kind, text]) => {
    const home = makeWordyHome();
    addToJournal(home, text);
    writeOwnRoutine(home, 'physio-four', text);
    // No argument of a program has a byte of 0.
    const typed = text.replaceAll('\0', '').slice(0, 400);
    const sheet = ['sheet', 'physio-four', '--by', typed, '--name', typed];
    return [
      [
        `report, ${kind}`,
        { home, args: ['report', '--name', typed, '--question', typed] },
      ] as const,
      [`sheet, ${kind}`, { home, args: sheet }] as const,
    ];
  });
  return Object.fromEntries(papers);
}

// Writes docs/transcript-lower-back.md: everything that is said in somebody's first session of that routine, and when.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadSources } from './load-sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The parts of the program that coach and speak. */
const SOURCES = {
  build: 'src/core/library/build-library.ts',
  library: 'src/core/library/library.ts',
  plan: 'src/core/session/plan.ts',
  teaching: 'src/core/session/teaching.ts',
  update: 'src/core/session/update.ts',
  advance: 'src/core/session/advance.ts',
  speech: 'src/view/session/speech.ts',
  words: 'src/view/words/set.ts',
  doses: 'src/core/library/own-doses.ts',
};

const ROUTINE = 'lower-back';
/** Words a minute; the default of the setting. */
const RATE = 160;
const PHASES = {
  explain: 'how it is done',
  move: 'get ready',
  switch: 'change sides',
  rest: 'rest',
  work: 'repetitions',
  hold: 'hold',
};

const FILE = `docs/transcript-${ROUTINE}.md`;

/** Returns the documents by file. */
export async function transcripts() {
  return { [FILE]: await transcript() };
}

async function transcript() {
  const sources = await loadSources('transcript', SOURCES);
  const library = sources.buildLibrary(await dataFiles());
  const routine = sources.findRoutine(library, ROUTINE);
  const plan = sources.planRoutine(
    library,
    routine,
    { affected: 'unknown', cautions: [] },
    sources.NO_OWN_DOSES,
  );
  const practice = { movements: {}, steps: {} };
  const taught = sources.taughtMovements(plan, practice, 'auto', '2026-11-24');
  return documentOf({ ...plan, pacing: { rate: RATE, taught } }, sources);
}

function documentOf(plan, sources) {
  const rows = rowsOf(plan, sources);
  return [
    `# ${plan.name}: the first session, word by word`,
    '',
    'Nobody has done these exercises before, so each is explained before its first set. From the fourth session on it is',
    `only named. Times are minutes and seconds at ${RATE} words a minute, from \`npm run transcript\`.`,
    '',
    '```text',
    ...rows,
    '```',
    '',
  ].join('\n');
}

/** Every phase and every utterance of a session without keys, a line each. */
function rowsOf(plan, { startSession, update, nextDeadline, utteranceFor, setTitle }) {
  const rows = [];
  let busyUntil = 0;
  let outcome = startSession(plan, { sleepAfter: Infinity, hasKeys: true }, 0);
  for (;;) {
    const { state, effects } = outcome;
    const announcements = effects
      .filter(({ kind }) => kind === 'announce')
      .map(({ announcement }) => announcement);
    if (announcements.some(({ kind }) => ['explain', 'lead', 'set-began'].includes(kind))) {
      const { phase, sets, cursor } = state;
      const title = `${setTitle(sets[cursor])}: ${PHASES[phase.kind]}, ${Math.round(phase.seconds)} s`;
      rows.push(...(phase.kind === 'rest' ? [] : ['']), `${clock(state.now)}  -- ${title} --`);
    }
    const said = utteranceFor(announcements, state, { rate: RATE, leadMs: 0, busyUntil });
    if (said !== undefined) {
      busyUntil = state.now + said.ms;
      rows.push(`${clock(state.now)}  ${said.text}`);
    }
    if (state.ended !== undefined) return rows.slice(1);
    outcome = update(state, { kind: 'tick', at: nextDeadline(state) });
  }
}

function clock(milliseconds) {
  const seconds = milliseconds / 1000;
  const rest = (seconds % 60).toFixed(1).padStart(4, '0');
  return `${String(Math.floor(seconds / 60)).padStart(2)}:${rest}`;
}

/** Every shipped data file with its text. */
async function dataFiles() {
  const read = async (folder, kind) => {
    const names = (await readdir(`${root}${folder}`)).filter((name) => name.endsWith('.yaml'));
    return Promise.all(
      names.toSorted().map(async (name) => ({
        file: name,
        own: false,
        kind,
        text: await readFile(`${root}${folder}/${name}`, 'utf8'),
      })),
    );
  };
  return [
    ...(await read('routines/exercises', 'exercise')),
    ...(await read('routines', 'routine')),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(await transcripts())) {
    await writeFile(`${root}${file}`, text);
  }
}

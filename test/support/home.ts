import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onCleanup } from './cleanup.ts';
import { SCRATCH } from './scratch.ts';

/** The built program, for `node` to run. */
export const PROGRAM = fileURLToPath(new URL('../../bin/stretch.cjs', import.meta.url));

/** Environment variables of the test run that would change what the program does, or slow down every start. */
const INTERFERING = new Set([
  'ACCESSIBLE',
  'CI',
  'COLORTERM',
  'COLUMNS',
  'DBUS_SESSION_BUS_ADDRESS',
  'FORCE_COLOR',
  'LINES',
  'NODE_EXTRA_CA_CERTS',
  'NO_COLOR',
  'NODE_OPTIONS',
  'VITEST',
  'XDG_RUNTIME_DIR',
]);

/** The test run's own variables, whatever a program that runs in this process has for the moment. */
export const OWN_ENV: Variables = { ...process.env };

/** Those that a child process gets. */
const PASSED_ON = Object.fromEntries(
  Object.entries(OWN_ENV).filter(
    ([name]) => !INTERFERING.has(name) && !name.startsWith('STRETCH_'),
  ),
);

const folders: string[] = [];

onCleanup(() => {
  tools = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Doses as YAML, one per exercise, by the id of their routine. */
export type TestRoutines = Readonly<Record<string, readonly string[]>>;

/** Creates a folder, which is removed after the test file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(SCRATCH, 'stretch-e2e-'));
  folders.push(folder);
  return folder;
}

/**
 * Creates a `STRETCH_HOME` with these routines, which is removed after the test file. Nothing is explained in it, so that
 * sessions are short.
 */
export function makeHome(routines: TestRoutines = {}): string {
  const home = makeFolder();
  addRoutines(home, routines);
  if (Object.keys(routines).length > 0) writeSettings(home, {});
  return home;
}

/** Writes settings for short sessions that begin with the question for the pain now. */
export function writeSettings(home: string, settings: Readonly<Record<string, string>>): void {
  const text = JSON.stringify({ guidance: 'brief', askMornings: 'no', ...settings });
  writeFileSync(join(home, 'settings.json'), text);
}

/** Writes routines of standing exercises, so that each takes five seconds to get into. */
export function addRoutines(home: string, routines: TestRoutines): void {
  if (Object.keys(routines).length === 0) return;
  const folder = join(home, 'routines');
  mkdirSync(join(folder, 'exercises'), { recursive: true });
  for (const [id, doses] of Object.entries(routines)) {
    const ids = doses.map((_, index) => `${id}-${index + 1}`);
    writeFileSync(join(folder, `${id}.yaml`), routineYaml(id, ids));
    for (const [index, dose] of doses.entries()) {
      const exercise = `${id}-${index + 1}`;
      writeFileSync(join(folder, 'exercises', `${exercise}.yaml`), exerciseYaml(exercise, dose));
    }
  }
}

/** What the tests' shell lines and fake programs need. Nothing that speaks or plays sound is among them. */
const TOOLS = ['bash', 'cat', 'date', 'env', 'head', 'node', 'sh', 'sleep', 'stty'];

let tools: string | undefined;

/** Returns a folder with only these tools, for the `PATH` of a child process. */
function toolFolder(): string {
  if (tools !== undefined) return tools;
  const folder = makeFolder();
  const places = (OWN_ENV['PATH'] ?? '').split(delimiter);
  for (const tool of TOOLS) {
    const place = places.find((one) => existsSync(join(one, tool)));
    if (place !== undefined) symlinkSync(join(place, tool), join(folder, tool));
  }
  tools = folder;
  return folder;
}

/** Environment variables by name; `undefined` unsets one. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Returns the environment for a child process: this machine's, without what would interfere. */
export function childEnv(home: string, extra: Variables = {}): Record<string, string> {
  const all: Variables = {
    ...PASSED_ON,
    HOME: home,
    STRETCH_HOME: home,
    TZ: 'Europe/London',
    LANG: 'C.UTF-8',
    PATH: toolFolder(),
    TERM: 'xterm-256color',
    // For commands given to a shell: "$NODE" "$STRETCH" today
    NODE: process.execPath,
    STRETCH: PROGRAM,
    ...extra,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function routineYaml(id: string, exercises: readonly string[]): string {
  const steps = exercises.map((exercise) => `  - exercise: ${exercise}\n`).join('');
  return `id: ${id}\nname: Routine ${id}\npurpose: To test.\nwhen: Never.\nsteps:\n${steps}`;
}

function exerciseYaml(id: string, dose: string): string {
  return [
    `id: ${id}`,
    `name: Exercise ${id}`,
    'kind: stretch',
    'position: standing',
    'side: both',
    'start: Stand still.',
    'alt: Somebody stands.',
    'cues: [Breathe.]',
    'beats: { up: up, hold: hold, down: down }',
    `dose: ${dose}`,
    `easier: { id: ${id}-easy, name: Easy exercise ${id}, how: Lean on a wall. }`,
    '',
  ].join('\n');
}

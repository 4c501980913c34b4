import manifest from '../package.json' with { type: 'json' };
import { finishPending } from './app/record/finish-pending.ts';
import { updatePromptFile } from './app/reminders/update-prompt-file.ts';
import type { ReadLine } from './command-line.ts';
import { Fault } from './core/base/fault.ts';
import { DEMO, demoLine } from './core/shell/demo-line.ts';
import type { Host } from './host/host.ts';
import { OWN_PLACE, type Place } from './host/place.ts';
import { systemHost } from './host/system-host.ts';
import { settleZone } from './host/time/zone.ts';
import { mendReminders } from './tree/action.ts';
import { plainLine } from './tree/plain-lines.ts';

/** Exit codes: a fault, wrong usage, ended by the user (with what was done saved). */
const EXIT = { fault: 1, usage: 2, ended: 130 } as const;

/** Commands that show times, and can also be used without recording anything. */
const TIMED: ReadonlySet<string> = new Set([
  '',
  ...'today start status history week schedule export'.split(' '),
]);

/** Runs one command line for the package in `root` and returns its exit code. The only place that prints an error. */
export async function run(typed: readonly string[], root: string): Promise<number> {
  const { version } = manifest;
  const zone = await settleZone();
  const place = typed[0] === DEMO ? await demoPlace() : OWN_PLACE;
  const host = systemHost({ root, version, zone, place });
  let words = typed;
  try {
    const line = await lineRead(host, version, typed);
    words = line.words;
    warn(host, await finishPending(host));
    line.check();
    if (demoLine(typed) !== undefined) await enterDemo(host, words);
    if (line.said !== '') host.err.print(line.said);
    const { code, hasRun } = await line.run();
    if (!hasRun) return code;
    if (TIMED.has(words[0] ?? '')) warn(host, host.zone.fault);
    if (place === OWN_PLACE && isDaily(words)) await mendReminders(host);
    return code;
  } catch (error) {
    return explain(error, host);
  } finally {
    // After a fault too: something may have been written before it.
    if (place === OWN_PLACE && !isPromptLeft(words)) await updatePromptFile(host);
  }
}

async function lineRead(host: Host, version: string, typed: readonly string[]): Promise<ReadLine> {
  const plain = plainLine(typed);
  if (plain !== undefined) {
    const run = async () => ({ code: await plain(host), hasRun: true });
    return { words: typed, said: '', check: () => undefined, run };
  }
  const { readLine } = await import('./command-line.ts');
  return readLine(host, version, demoLine(typed) ?? typed);
}

async function demoPlace(): Promise<Place> {
  const [{ madeUpPlace }, { DEMO_LABEL }] = await Promise.all([
    import('./host/made-up-place.ts'),
    import('./view/report/demo.ts'),
  ]);
  return madeUpPlace(DEMO_LABEL);
}

async function enterDemo(host: Host, words: readonly string[]): Promise<void> {
  const { enterDemo: enter } = await import('./app/demo/enter-demo.ts');
  await enter(host, words);
}

function warn(host: Host, fault: Fault | undefined): void {
  if (fault !== undefined) host.err.warnWithHint(fault);
}

/** The commands that somebody who is reminded types anyway. */
const DAILY: ReadonlySet<string> = new Set([
  '',
  ...'today start pain run log status week history insights'.split(' '),
]);

function isDaily(args: readonly string[]): boolean {
  return DAILY.has(args[0] ?? '') && !isAskedOften(args);
}

/** Whether the prompt's file is left to others: `status` brings it up to date itself, with the record that it has read. */
function isPromptLeft(words: readonly string[]): boolean {
  return words[0] === 'status' || isAskedOften(words);
}

/** What shells, status lines and schedulers run again and again does not change the record. */
function isAskedOften([name = '', ...flags]: readonly string[]): boolean {
  return ['complete', 'remind'].includes(name) || (name === 'status' && flags.includes('--short'));
}

function explain(error: unknown, host: Host): number {
  if (error instanceof Fault) {
    host.err.warnWithHint(error);
    return error.kind === 'usage' ? EXIT.usage : EXIT.fault;
  }
  if (error instanceof Error && error.name === 'ExitPromptError') return EXIT.ended;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.err.write(`stretch: unexpected error, a bug in stretch\n${detail}\n`);
  return EXIT.fault;
}

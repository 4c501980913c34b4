import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { lineMeant, lineShowing } from './app/options/other-line.ts';
import { finishPending } from './app/record/finish-pending.ts';
import { updatePromptFile } from './app/reminders/update-prompt-file.ts';
import { Fault } from './core/base/fault.ts';
import { DEMO, demoLine } from './core/shell/demo-line.ts';
import type { Host } from './host/host.ts';
import { OWN_PLACE, type Place } from './host/place.ts';
import { systemHost } from './host/system-host.ts';
import { settleZone } from './host/time/zone.ts';
import { mendReminders } from './tree/action.ts';
import { addDemo } from './tree/demo.ts';
import { addLibrary } from './tree/library.ts';
import { addExperiment } from './tree/experiment.ts';
import { addExport } from './tree/export.ts';
import { addHelp, helpLine, namesIn, requireCommand } from './tree/help.ts';
import { addInsights } from './tree/insights.ts';
import { addOverview, addRecord, addStatus } from './tree/record.ts';
import { addPapers } from './tree/papers.ts';
import { addProgress } from './tree/progress.ts';
import { addRemind } from './tree/remind.ts';
import { addSchedule } from './tree/schedule.ts';
import { addSessions } from './tree/sessions.ts';
import { addSettings } from './tree/settings.ts';
import { addShell } from './tree/shell.ts';
import { examplesText, helpLayout } from './view/report/help.ts';

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
  const onDemo = demoLine(typed);
  const host = systemHost({ root, version, zone, place });
  let code = 0;
  const keep = (result: number) => {
    code = result;
  };
  let args = typed;
  let program: Command | undefined;
  try {
    const meant = lineMeant(onDemo ?? typed);
    const built = buildProgram(host, version, keep, wantedOf(meant.words));
    program = built;
    const shown = lineShowing(meant.words, (group) => namesIn(built, group));
    args = shown.words;
    warn(host, await finishPending(host));
    requireCommand(built, args);
    if (onDemo !== undefined) await enterDemo(host, args);
    const said = `${meant.said}${shown.said}`;
    if (said !== '') host.err.print(said);
    await built.parseAsync(args, { from: 'user' });
    if (TIMED.has(args[0] ?? '')) warn(host, host.zone.fault);
    if (place === OWN_PLACE && isDaily(args)) await mendReminders(host);
    return code;
  } catch (error) {
    return explain(error, host, program === undefined ? '' : helpLine(program, args));
  } finally {
    // After a fault too: something may have been written before it.
    if (place === OWN_PLACE && !isAskedOften(args)) await updatePromptFile(host);
  }
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

/** What shells, status lines and schedulers run again and again does not change the record. */
function isAskedOften([name = '', ...flags]: readonly string[]): boolean {
  return ['complete', 'remind'].includes(name) || (name === 'status' && flags.includes('--short'));
}

/**
 * Builds the command tree. Flags are declared eagerly; what a command does is imported when it runs. If `wanted` names
 * commands, only their groups are added.
 */
export function buildProgram(
  host: Host,
  version: string,
  done: (code: number) => void,
  wanted: readonly string[] = [],
): Command {
  const asAction =
    <T extends readonly unknown[]>(act: (...args: T) => Promise<number>) =>
    async (...args: T) =>
      done(await act(...args));
  const columns = () => host.out.columns;
  const program = new Command('stretch')
    .description('A stretching and strengthening coach for runners, in the terminal.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (text) => host.out.print(text),
      writeErr: (text) => host.err.print(text),
      // Errors are printed in one place, `explain`.
      outputError: () => undefined,
    })
    .configureHelp(helpLayout(columns))
    .exitOverride()
    .addHelpText('after', () => examplesText(columns()));
  const only = GROUPS.filter(({ names }) => names.some((name) => wanted.includes(name)));
  for (const { add } of only.length > 0 ? only : GROUPS) add(program, host, asAction);
  addHelp(program, asAction);
  return program;
}

const GROUPS = [
  // A line without a word.
  { names: [''], add: addOverview },
  { names: ['today', 'start'], add: addSessions },
  { names: ['status'], add: addStatus },
  { names: ['pain', 'run', 'history', 'week', 'log', 'undo'], add: addRecord },
  { names: ['insights'], add: addInsights },
  { names: ['experiment'], add: addExperiment },
  { names: [DEMO], add: addDemo },
  { names: ['schedule'], add: addSchedule },
  { names: ['remind'], add: addRemind },
  { names: ['report', 'sheet'], add: addPapers },
  { names: ['export', 'import'], add: addExport },
  { names: ['routine', 'exercise'], add: addLibrary },
  { names: ['progress'], add: addProgress },
  { names: ['setup', 'check', 'config', 'doctor'], add: addSettings },
  { names: ['hook', 'completion', 'complete'], add: addShell },
];

/** Returns the names of the commands that a command line needs; empty for all of them. */
function wantedOf(args: readonly string[]): readonly string[] {
  const [name = '', target = ''] = args;
  if (name === 'help') return target === '' ? [] : [target];
  if (name !== 'complete') return [name];
  const words = args.slice(args.indexOf('--') + 1);
  const [typed = '', ...more] = demoLine(words) ?? words;
  const isKnown = more.length > 0 && GROUPS.some(({ names }) => names.includes(typed));
  return isKnown ? [name, typed] : [];
}

function explain(error: unknown, host: Host, help: string): number {
  if (error instanceof Fault) {
    host.err.warnWithHint(error);
    return error.kind === 'usage' ? EXIT.usage : EXIT.fault;
  }
  if (error instanceof CommanderError) {
    // Help and version are not errors.
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return EXIT.usage;
    const message = error.message.replace(/^error: /, '');
    host.err.warnWithHint({ message, hint: help });
    return EXIT.usage;
  }
  if (error instanceof Error && error.name === 'ExitPromptError') return EXIT.ended;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.err.write(`stretch: unexpected error, a bug in stretch\n${detail}\n`);
  return EXIT.fault;
}

import { Command, CommanderError } from 'commander';
import { lineMeant, lineShowing } from './app/options/other-line.ts';
import { Fault } from './core/base/fault.ts';
import { DEMO, demoLine } from './core/shell/demo-line.ts';
import type { Host } from './host/host.ts';
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

/** A line, read with the command tree. */
export interface ReadLine {
  /** What it means, without other names for commands. */
  readonly words: readonly string[];
  /** What is said of other names; empty if there are none. */
  readonly said: string;
  /** Throws a `usage` fault if a word is no command where one has to be. */
  readonly check: () => void;
  /** Runs it. Throws a `usage` fault if its flags or arguments are wrong. */
  readonly run: () => Promise<Outcome>;
}

/** How a line ended: its exit code, and whether a command was run, and not only help shown. */
interface Outcome {
  readonly code: number;
  readonly hasRun: boolean;
}

/** Reads a line as typed. Throws a `usage` fault for a name that is only told. */
export function readLine(host: Host, version: string, typed: readonly string[]): ReadLine {
  let code = 0;
  const keep = (result: number) => {
    code = result;
  };
  const meant = lineMeant(typed);
  const program = buildProgram(host, version, keep, wantedOf(meant.words));
  const { words, said } = lineShowing(meant.words, (group) => namesIn(program, group));
  return {
    words,
    said: `${meant.said}${said}`,
    check: () => requireCommand(program, words),
    run: async () => {
      try {
        await program.parseAsync(words, { from: 'user' });
        return { code, hasRun: true };
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        // Help and version are not errors.
        if (error.exitCode === 0) return { code: 0, hasRun: false };
        if (error.code === 'commander.help') return { code: USAGE, hasRun: false };
        const message = error.message.replace(/^error: /, '');
        throw new Fault('usage', message, helpLine(program, words));
      }
    },
  };
}

/** The exit code for a group without its command, whose help was printed. */
const USAGE = 2;

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

import type { NotificationText } from '../../core/reminders/decision.ts';
import { TIMED_OUT, type ChildResult, stayAliveFor, runChild } from '../process/child.ts';
import {
  type NotificationProgram,
  notificationPrograms,
  type NotificationResult,
  type NotifierContext,
} from './notification-programs.ts';
import { findProgram } from '../process/programs.ts';

/** The programs that are there, as one that tries each in turn. */
export interface NotificationRunner {
  readonly send: (note: NotificationText) => Promise<NotificationResult>;
  readonly survey: () => Promise<NotificationResult>;
}

/** Milliseconds a program has; Windows' shell alone takes some seconds to start on a slow disk. */
const DEADLINE_MS = { usual: 5000, windows: 20_000 };

/** Where programs are if the environment does not say: what a scheduler starts may have none. */
const USUAL_PATH = '/usr/local/bin:/usr/bin:/bin';

interface AvailableProgram {
  readonly program: NotificationProgram;
  readonly file: string;
}

/** The programs for notifications on a bus, whose address is needed on systems that have such. */
export function notificationRunner(
  place: NotifierContext,
  bus: string | undefined,
): NotificationRunner {
  const { env, platform, packageFolder } = place;
  const known = notificationPrograms(platform);
  const searched = { ...env, PATH: env['PATH'] ?? USUAL_PATH };
  const found = known.flatMap((program) => {
    const file = findProgram(program.name, searched);
    return file === undefined ? [] : [{ program, file }];
  });
  const run = (file: string, args: readonly string[], input?: string) =>
    runToEnd(file, args, input, {
      env: bus === undefined ? env : { ...env, DBUS_SESSION_BUS_ADDRESS: bus },
      deadlineMs: platform === 'win32' ? DEADLINE_MS.windows : DEADLINE_MS.usual,
    });
  const missing = `none of ${known.map(({ name }) => name).join(', ')} is in PATH`;
  return {
    send: (note) =>
      stayAliveFor(
        firstThatWorks(found, missing, ({ program, file }) =>
          run(file, program.args(note, packageFolder), program.input?.(note)),
        ),
      ),
    survey: async () => {
      const [first] = found;
      if (first === undefined) return { problem: missing };
      const asking = found.filter(({ program }) => program.probe !== undefined);
      if (asking.length === 0) return { by: first.program.name };
      const answer = await stayAliveFor(
        firstThatWorks(asking, missing, ({ program, file }) => run(file, program.probe ?? [])),
      );
      return 'by' in answer ? { by: first.program.name } : answer;
    },
  };
}

/** Tries each in turn; where none can, their complaints say why. After one that hangs none: it may still show it. */
async function firstThatWorks(
  found: readonly AvailableProgram[],
  missing: string,
  run: (found: AvailableProgram) => Promise<ChildResult>,
): Promise<NotificationResult> {
  const complaints: string[] = [];
  for (const one of found) {
    const ending = await run(one);
    if (ending.kind === 'ended') return { by: one.program.name };
    complaints.push(`${one.program.name} ${ending.why}`);
    if (ending.why === TIMED_OUT) return { problem: complaints.join('; '), mayComeLater: true };
  }
  if (complaints.some((one) => NO_SERVICE.test(one)))
    return { problem: 'the desktop has no service for notifications that answers' };
  return { problem: complaints.length === 0 ? missing : complaints.join('; ') };
}

/** As the bus says it when nobody is there to show them, which each program tells in its own way. */
const NO_SERVICE = /org\.freedesktop\.Notifications was not provided|StartServiceByName/;

interface RunOptions {
  readonly env: NotifierContext['env'];
  readonly deadlineMs: number;
}

function runToEnd(
  program: string,
  args: readonly string[],
  input: string | undefined,
  surroundings: RunOptions,
): Promise<ChildResult> {
  return new Promise((resolve) => {
    runChild({ program, args, input, ...surroundings }, resolve);
  });
}

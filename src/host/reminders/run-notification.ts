import type { NotificationText } from '../../core/reminders/decision.ts';
import { TIMED_OUT, type ChildResult, stayAliveFor, runChild } from '../process/child.ts';
import {
  type NotificationProgram,
  notificationPrograms,
  type NotificationResult,
  type NotifierContext,
} from './notification-programs.ts';
import { findProgram } from '../process/programs.ts';

/** The available programs, which are tried in turn. */
export interface NotificationRunner {
  readonly send: (note: NotificationText) => Promise<NotificationResult>;
  readonly survey: () => Promise<NotificationResult>;
}

/** Milliseconds a program may take; PowerShell alone takes some seconds to start from a slow disk. */
const DEADLINE_MS = { usual: 5000, windows: 20_000 };

/** The PATH if the environment has none, as a scheduler may not pass one on. */
const USUAL_PATH = '/usr/local/bin:/usr/bin:/bin';

interface AvailableProgram {
  readonly program: NotificationProgram;
  readonly file: string;
}

/** A runner for the system's programs; `bus` is the address of the session bus on systems that have one. */
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
      const askable = found.filter(({ program }) => program.probe !== undefined);
      if (askable.length === 0) return { by: first.program.name };
      const answer = await stayAliveFor(
        firstThatWorks(askable, missing, ({ program, file }) => run(file, program.probe ?? [])),
      );
      return 'by' in answer ? { by: first.program.name } : answer;
    },
  };
}

/** Tries each program in turn. Stops after one that hangs, because it may still show the notification. */
async function firstThatWorks(
  found: readonly AvailableProgram[],
  missing: string,
  run: (found: AvailableProgram) => Promise<ChildResult>,
): Promise<NotificationResult> {
  const failures: string[] = [];
  for (const one of found) {
    const result = await run(one);
    if (result.kind === 'ended') return { by: one.program.name };
    failures.push(`${one.program.name} ${result.why}`);
    if (result.why === TIMED_OUT) return { problem: failures.join('; '), mayComeLater: true };
  }
  if (failures.some((one) => NO_SERVICE.test(one)))
    return { problem: 'the desktop has no notification service that answers' };
  return { problem: failures.length === 0 ? missing : failures.join('; ') };
}

/** What the bus says if no service shows notifications; each program words it in its own way. */
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

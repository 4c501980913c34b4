import type { Upcoming } from '../../core/adherence/status.ts';
import type { Host } from '../../host/host.ts';
import { keptAnswer } from './kept-answer.ts';
import type { RecordSnapshot } from './read-record.ts';
import { waitingStepLine } from './waiting-step.ts';

/** What is said of the next session besides when it is. */
export interface NextSession {
  /** How long it takes; undefined if there is to be none. */
  readonly seconds: number | undefined;
  /** A line with the step that is offered; undefined if there is none. */
  readonly step: string | undefined;
}

/** Returns how long the next session takes and which step is offered. Both are kept together, as a line each. */
export async function nextSession(
  host: Host,
  record: RecordSnapshot,
  { next, stop }: Pick<Upcoming, 'next' | 'stop'>,
): Promise<NextSession> {
  if (next === undefined || stop !== undefined) {
    return { seconds: undefined, step: await waitingStepLine(host, record) };
  }
  const { routine } = next.slot;
  const kept = await keptAnswer(
    host,
    record,
    { name: 'next-session', about: routine },
    async () => {
      const { nextSeconds } = await import('./next-length.ts');
      const seconds = nextSeconds(record, await host.library())(routine);
      return `${seconds ?? ''}\n${(await waitingStepLine(host, record)) ?? ''}`;
    },
  );
  const [seconds = '', step = ''] = kept.split('\n');
  return {
    seconds: seconds === '' ? undefined : Number(seconds),
    step: step === '' ? undefined : step,
  };
}

import { Fault } from '../core/base/fault.ts';
import { type MorningAnswers, onlyScored } from '../core/diary/morning.ts';
import type { Day } from '../core/time/day.ts';
import type { Host } from '../host/host.ts';
import { earlyText, recordedText } from '../view/report/morning.ts';
import { morningDay } from '../app/options/morning-day.ts';
import { type MorningOptions, saidOfMorning } from '../app/options/morning-options.ts';
import { morningOf } from '../app/record/morning.ts';
import { writeMorning } from '../app/record/write-morning.ts';
import { readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { endedExitCode } from '../app/session/exit-code.ts';
import type { MorningAsked } from '../app/session/ask-morning.ts';

/** Flags of `stretch pain`. */
export interface PainOptions extends MorningOptions {
  readonly at?: string;
}

/** Records how sore the back was on waking; asks for it in a terminal if it is not given. */
export async function pain(
  host: Host,
  words: readonly string[],
  options: PainOptions,
): Promise<number> {
  const { at, ...flags } = options;
  const { score, details, when } = saidOfMorning(words, flags);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  refuseUnknownZone(host);
  const day = morningDay(host, record, when, at);
  if (score !== undefined) return save(host, record, { ...onlyScored(score), ...details }, day);
  if (!host.hasKeys) {
    const message = 'say how sore your back was on waking, from 0 to 10';
    throw new Fault('usage', message, 'for example: stretch pain 4');
  }
  const isMore = Object.keys(details).length === 0;
  const { said, isLeaving, endedBy } = await ask(host, record, day, isMore);
  if (said !== undefined) save(host, record, { ...said, ...details }, day);
  else host.err.print('Nothing was recorded. To record it: stretch pain\n');
  return isLeaving ? endedExitCode(endedBy ?? 'SIGINT') : 0;
}

function save(host: Host, record: RecordSnapshot, said: MorningAnswers, day: Day): number {
  const before = morningOf(record, day);
  const { now, today, settings } = record;
  if (day === today && day !== now.slice(0, 10)) host.out.print(earlyText(day, settings.dayStart));
  writeMorning(host, said, day);
  const written = morningOf(readRecord(host), day);
  if (written !== undefined) host.out.print(recordedText(written, before));
  return 0;
}

interface Asked extends MorningAsked {
  readonly endedBy: NodeJS.Signals | undefined;
}

async function ask(host: Host, record: RecordSnapshot, day: Day, isMore: boolean): Promise<Asked> {
  host.journal.checkWritable();
  const [{ askMorning, scoreQuestion }, { askOnTerminal }] = await Promise.all([
    import('../app/session/ask-morning.ts'),
    import('../app/session/ask-on-terminal.ts'),
  ]);
  // Whoever typed the command is there to answer.
  const question = { ...scoreQuestion(record, day), seconds: 120 };
  return askOnTerminal(host, record.settings, (terminal) =>
    askMorning(host, terminal, question, { isMore, leave: 'quits' }),
  );
}

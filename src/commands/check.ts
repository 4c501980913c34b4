import { Fault } from '../core/base/fault.ts';
import { canAnswerAgain, type Stop } from '../core/safety/stop.ts';
import type { Day } from '../core/time/day.ts';
import type { Host } from '../host/host.ts';
import {
  aboutWords,
  answerHint,
  checkListText,
  GO_ON,
  lastAnswersText,
  seenText,
  stopText,
} from '../view/report/check.ts';
import { isWrittenOnce } from '../app/display/presentation.ts';
import { checkIdsFrom } from '../app/options/check-option.ts';
import { commitChange } from '../app/record/commit-change.ts';
import { readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { seenPayload } from '../app/record/check-payload.ts';
import { lastCheck, stopInForce, stopToAnswer } from '../app/record/safety.ts';
import { typedDay } from '../app/record/typed-moment.ts';
import { AS_BEFORE } from '../app/session/ask-safety.ts';
import { askAndRecord, recordAnswers } from '../app/session/answer-check.ts';
import { endedExitCode } from '../app/session/exit-code.ts';

/** Flags of `stretch check`. */
export interface CheckOptions {
  readonly none?: boolean;
  readonly yes?: string;
  readonly seen?: string;
}

/** Asks the safety list or, after a stop, whether the user has been seen since; without a terminal, prints it. */
export async function check(host: Host, options: CheckOptions): Promise<number> {
  if (Object.keys(options).length > 1) {
    throw new Fault('usage', '--none, --yes and --seen cannot be combined', 'use one of them');
  }
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { none, yes, seen } = options;
  if (none === true || yes !== undefined) {
    const ids = yes === undefined ? [] : checkIdsFrom('--yes', yes);
    const { text, isNone } = await recordAnswers(host, record, { yes: ids, ...AS_BEFORE });
    host.out.print(`${text}${isNone ? GO_ON : ''}`);
    return 0;
  }
  const stop = stopToAnswer(record);
  if (seen !== undefined) return saveSeen(host, record, stop, seen);
  if (!host.hasKeys) return printList(host, record);
  return (await askSeen(host, record, stop)) ?? askList(host, record);
}

/** Records when somebody was seen about what stopped sessions. Throws a `usage` fault if nothing did, or not since. */
async function saveSeen(
  host: Host,
  record: RecordSnapshot,
  stop: Stop | undefined,
  typed: string,
): Promise<number> {
  if (stop === undefined || stop.kind === 'age') {
    throw new Fault(
      'usage',
      'nothing was answered that would need you to be seen',
      'to answer the list: stretch check',
    );
  }
  refuseUnknownZone(host);
  const seen = seenDay(record, stop, typed);
  await commitChange(host, record, { settings: {}, payloads: [seenPayload(stop, seen)] });
  host.out.print(seenText(seen));
  return 0;
}

/** Returns the day that was typed. Throws a `usage` fault if it is before the answers, or still to come. */
function seenDay(record: RecordSnapshot, stop: Stop, typed: string): Day {
  const day = typedDay(record, '--seen', typed, 'past');
  if (day >= stop.day) return day;
  throw new Fault(
    'usage',
    `--seen \`${typed}\` means ${day}, which is before you answered, on ${stop.day}`,
    'being seen before that does not count',
  );
}

function printList(host: Host, record: RecordSnapshot): number {
  const stop = stopInForce(record);
  host.out.print(checkListText(host.out.isTerminal ? host.out.columns : Infinity));
  host.out.print(lastAnswersText(lastCheck(record)));
  if (stop !== undefined) host.out.print(stopText(stop));
  host.err.print(answerHint(stop !== undefined && !canAnswerAgain(stop, record.today)));
  return 0;
}

/**
 * Asks, while a stop is in force, whether the user has been seen since. Returns an exit code; undefined if the list is to be
 * asked again.
 */
async function askSeen(
  host: Host,
  record: RecordSnapshot,
  stop: Stop | undefined,
): Promise<number | undefined> {
  if (stop === undefined) return undefined;
  const how = { isInLines: isWrittenOnce(host) };
  host.out.print(lastAnswersText(lastCheck(record)));
  if (stop.kind === 'age') return undefined;
  const isSeen = await host.ask<boolean>(
    {
      type: 'confirm',
      message: `Have you been seen about this since, and told that you may exercise? (${aboutWords(stop)})`,
      default: false,
    },
    how,
  );
  if (isSeen) {
    const typed = await host.ask<string>(
      {
        type: 'input',
        message: 'On which day? (such as today, yesterday or 24 Nov)',
        default: defaultDay(record, stop),
        validate: (text) => dayProblem(record, stop, text) ?? true,
      },
      how,
    );
    return saveSeen(host, record, stop, typed);
  }
  if (canAnswerAgain(stop, record.today)) return undefined;
  host.out.print(stopText(stop));
  return 0;
}

/** Today in the words that people use, unless they may mean another day, as after midnight. */
function defaultDay(record: RecordSnapshot, stop: Stop): string {
  return dayProblem(record, stop, 'today') === undefined ? 'today' : record.today;
}

/** Says what is wrong with a typed day; undefined if nothing is. */
function dayProblem(record: RecordSnapshot, stop: Stop, typed: string): string | undefined {
  try {
    seenDay(record, stop, typed);
    return undefined;
  } catch (error) {
    return error instanceof Fault ? withoutFlag(error.message) : String(error);
  }
}

/** Nobody typed a flag at the question. */
function withoutFlag(message: string): string {
  return message.replace(/^--seen takes /, 'type ').replace(/^--seen:? /, '');
}

async function askList(host: Host, record: RecordSnapshot): Promise<number> {
  const outcome = await askAndRecord(host, record);
  host.err.print(outcome.notice);
  host.out.print(`${outcome.text}${outcome.isNone ? GO_ON : ''}`);
  return outcome.endedBy === undefined ? 0 : endedExitCode(outcome.endedBy);
}

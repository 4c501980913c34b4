import { isEasierNext, strongPainDaysInWeek, worstPain } from '../../core/journal/pain.ts';
import { resumableSession } from '../../core/journal/resumable-session.ts';
import { DEFAULT_ROUTINE } from '../../core/schedule/slot.ts';
import { nextSlot } from '../../core/adherence/next-slot.ts';
import { Fault } from '../../core/base/fault.ts';
import { previousOfRoutine } from '../../core/journal/session-comparison.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { shellPath } from '../../core/text/shell-quote.ts';
import { saveElsewhere } from '../../host/files/save-elsewhere.ts';
import type { Host } from '../../host/host.ts';
import { strongPainText } from '../../view/report/pain.ts';
import { summaryText } from '../../view/report/summary.ts';
import { presentation } from '../display/presentation.ts';
import { currentSlot, readRecord, type RecordSnapshot } from '../record/read-record.ts';
import type { Recorder } from './recorder.ts';
import type { SessionContext } from './request.ts';
import { weekAfter } from './week-in-short.ts';

/** What to print once a session has given back the terminal. */
export interface FinalOutput {
  /** For stdout: what was done of what was planned, and when the next slot is. */
  readonly text: string;
  /** For stderr: what could not be saved or heard. */
  readonly problems: string;
  /** For stderr, as it is: lines of the journal that no file took. */
  readonly unsaved: string;
  /** Whether every line is in the journal, if it belongs there. */
  readonly isSaved: boolean;
}

const GO_ON_WITH_IT = 'To go on with it: stretch today\n';
const NOTHING_DONE = 'Nothing was done, so nothing was recorded.\n';

/** Tries once more to save what could not be saved, and returns what to print. */
export async function finishSession(
  context: SessionContext,
  recorder: Recorder,
): Promise<FinalOutput> {
  recorder.retry();
  const text = recorder.isTakenBack() ? NOTHING_DONE : await summary(context, recorder);
  const lines = recorder.unsaved();
  const file = lines === '' ? undefined : saveElsewhere(lines);
  return {
    text,
    problems: unsavedText(context, recorder, file) + soundProblems(context),
    unsaved: file === undefined ? lines : '',
    isSaved: lines === '',
  };
}

async function summary(
  { host, snapshot, request }: SessionContext,
  recorder: Recorder,
): Promise<string> {
  const { library, settings } = snapshot;
  const session = recorder.record();
  const isRehearsal = request.speed !== undefined;
  const latest = isRehearsal ? snapshot : latestRecord(host, snapshot);
  const { history } = latest;
  const others = history.sessions.filter(({ id }) => id !== session.id);
  const sessions = isRehearsal ? history.sessions : [...others, session];
  const now = host.clock.stamp();
  const next = nextSlot({ ...history, sessions }, now, settings.dayStart);
  const { theme, isPlain } = await presentation(host);
  const record = { sessions, skips: history.skips };
  const text = summaryText(session, library, {
    theme,
    next,
    isEasierNext: isEasierNext(record),
    isRehearsal,
    before: isRehearsal ? undefined : previousOfRoutine(others, session),
    columns: host.out.columns,
    isPlain: isPlain || request.isPlain,
  });
  if (isRehearsal) return text;
  const days = strongPainDaysInWeek(record, session.day);
  const left = resumableSession({ ...history, sessions }, now)?.session;
  // That is the routine that would be coached now.
  const routine = currentSlot({ ...snapshot, history, now })?.routine ?? DEFAULT_ROUTINE;
  const goOn = left?.id === session.id && left.routine === routine ? GO_ON_WITH_IT : '';
  const week = await weekAfter({ ...latest, now, history: { ...history, sessions } }, session);
  return text + goOn + week + strongPainText(worstPain(session), days);
}

/** The record as it is now: a slot may have been logged in another window while the session ran. */
function latestRecord(host: Host, before: RecordSnapshot): RecordSnapshot {
  try {
    return readRecord(host);
  } catch (error) {
    if (error instanceof Fault) return before;
    throw error;
  }
}

/** Says which file some lines belong in, and how to add them to it once it takes them; until then they are in another. */
function unsavedText(
  { host }: SessionContext,
  recorder: Recorder,
  file: string | undefined,
): string {
  const unsaved = recorder.unsaved();
  if (unsaved === '') return '';
  const count = unsaved.split('\n').length - 1;
  const problem = `stretch: ${quantity(count, 'line')} of this session could not be saved to ${recorder.file()}\n`;
  if (file === undefined) {
    return `${problem}  keep the lines below in a file, and add them when that works again: stretch import FILE\n`;
  }
  const word = shellPath(file, host.shell);
  return `${problem}  to add them when that works again: stretch import ${word}\n`;
}

/** In lines they were written when they happened; on the full screen they may have gone unseen. */
function soundProblems({ terminal }: SessionContext): string {
  if (!terminal.isFullScreen) return '';
  const problems = terminal.sound.news().map((problem) => `stretch: ${plainLine(problem)}\n`);
  terminal.sound.told();
  return problems.join('');
}

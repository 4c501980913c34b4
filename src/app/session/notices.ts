import type { Session } from '../../core/session/session.ts';

/** Milliseconds a notice stays at least, and for each page it takes on the smallest screen. */
const NOTICE_MS = { least: 5000, page: 4000 };
/** Characters on a page of the smallest screen, less what line breaks cost. */
const PAGE = 66;

/** A text for the full screen, shown between two moments of the clock in milliseconds. */
export interface Notice {
  readonly text: string;
  readonly since: number;
  readonly until: number;
}

/** What the full screen has to say in words. */
export interface Notices {
  /** The last announcement that nothing else on the screen shows. */
  readonly announced: Notice | undefined;
  /** A failure, which waits until it covers nothing the user needs. */
  readonly problem: Notice | undefined;
}

/** Nothing to say. */
export const NO_NOTICES: Notices = { announced: undefined, problem: undefined };

/** Returns the notice of an announcement made at `now`, in milliseconds. */
export function announcedNotice(text: string, now: number): Notice {
  return { text, since: now, until: now + readingMs(text) };
}

/** Returns the notice of a failure, whose time starts when it is first shown. */
export function problemNotice(text: string): Notice {
  return { text, since: Infinity, until: Infinity };
}

/** Returns the notices with the time of the failure started, if it may be shown now and was not before. */
export function startProblem(notices: Notices, session: Session | undefined, now: number): Notices {
  const { announced, problem } = notices;
  if (isCurrent(announced, now) || !isCurrent(problem, now) || !isIdle(session)) return notices;
  const since = Math.min(problem.since, now);
  const until = Math.min(problem.until, now + readingMs(problem.text));
  return { announced, problem: { ...problem, since, until } };
}

/** Returns the notice to show now; undefined if there is none. */
export function currentNotice(
  { announced, problem }: Notices,
  session: Session | undefined,
  now: number,
): Notice | undefined {
  if (isCurrent(announced, now)) return announced;
  return isCurrent(problem, now) && isIdle(session) ? problem : undefined;
}

function isCurrent(notice: Notice | undefined, now: number): notice is Notice {
  return notice !== undefined && notice.until > now;
}

function readingMs(text: string): number {
  return Math.max(NOTICE_MS.least, NOTICE_MS.page * Math.ceil(text.length / PAGE));
}

/** Whether a notice would cover only a reminder, not how to start or what to choose. */
function isIdle(session: Session | undefined): boolean {
  if (session === undefined) return false;
  const { pause, isLead, phase, showsHelp } = session;
  return pause === undefined && !showsHelp && (!isLead || phase.kind === 'rest');
}

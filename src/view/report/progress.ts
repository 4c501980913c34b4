import { groupBy } from '../../core/base/group.ts';
import { type Library, routineById } from '../../core/library/library.ts';
import { commonWaits } from '../../core/progression/common-waits.ts';
import type { DoseStanding, Offers, StepOffer, WaitsFor } from '../../core/progression/offer.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import {
  offerReason,
  ownDoseWords,
  placeName,
  shortNextDose,
  shortOwnDose,
  stepWords,
  waitWords,
} from '../words/dose-step.ts';
import { ownAmountWords, doseReasonWords, shortDose } from '../../core/library/own-dose-words.ts';
import { dayWords } from '../../core/time/day-words.ts';
import { MAX_WIDTH, section } from './sections.ts';

/** How the doses are shown. */
export interface ProgressLook {
  readonly theme: Theme;
  readonly columns: number;
  /** Whether each row is to be read aloud: a sentence instead of columns. */
  readonly isPlain: boolean;
}

const NOTHING_YET =
  'No dose to show yet: do a session of a routine, and say how much it hurt when you are asked.';
const NOTHING_NOW =
  'No step is offered now. One up is offered here, and at the end of a session, after two good days of an exercise.';
const PAIN_UNSAID =
  'A day that went well does not count while no pain during or after it is said. To say it: stretch history edit ID --pain-after 1, with the pain it was; for the ID: stretch history list';
const OR_ANOTHER = 'Or another that is ready: stretch progress accept NAME';
const GOOD_DAY =
  'A good day: every set done, pain of 0 to 3, effort of 6 or less, and a next morning that is not much sorer than usual.';

/** Returns what is offered, and of each exercise and side the dose, whose it is and what comes next. */
export function progressText(offers: Offers, library: Library, look: ProgressLook): string {
  const { theme } = look;
  const room = Math.min(look.columns, MAX_WIDTH);
  const { standings } = offers;
  if (standings.length === 0) return `${wrap(NOTHING_YET, room).join('\n')}\n`;
  const byRoutine = [...groupBy(standings, ({ routine }) => routine)];
  const common = commonWaits(standings);
  const lines = [
    ...offerLines(offers, library, theme, room),
    ...(standings.some((one) => isPainUnsaid(one)) ? wrap(PAIN_UNSAID, room) : []),
    ...common.map((wait) => hang('', `${capitalise(upWords(wait, offers, library))}.`, room)),
    ...byRoutine.flatMap(([id, those]) =>
      section(
        `${plainLine(routineById(library, id)?.name ?? id)} (${plainLine(id)})`,
        standingLines(
          those,
          { common, isUp: offers.up !== undefined, library },
          { ...look, columns: room },
        ),
        theme,
      ),
    ),
    '',
    ...wrap(GOOD_DAY, room).map((line) => theme.dim(line)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What every step up waits for; next to a step back it is said of what. */
function upWords(wait: WaitsFor, { back }: Offers, library: Library): string {
  const words = waitWords(wait, library);
  return back === undefined ? words : `a step up: ${words}`;
}

/** What is offered and why, and what to type. */
function offerLines(
  { up, back, ups }: Offers,
  library: Library,
  theme: Theme,
  room: number,
): readonly string[] {
  const offer = up ?? back;
  if (offer === undefined) return wrap(NOTHING_NOW, room);
  return [
    hang('', `${theme.strong(offerHead(offer))} ${stepOf(offer, library)}.`, room),
    hang('  ', `${offerReason(offer)}.`, room),
    '  To take it: stretch progress accept',
    ...(ups.length > 1 ? [hang('  ', OR_ANOTHER, room)] : []),
  ];
}

/** Without the pain that was not said, which is told once for all rows. */
function saidAbove(wait: WaitsFor): WaitsFor {
  return wait.kind === 'good-days' ? { ...wait, isPainUnsaid: false } : wait;
}

function isPainUnsaid({ waitsFor }: DoseStanding): boolean {
  return waitsFor.some((wait) => wait.kind === 'good-days' && wait.isPainUnsaid);
}

function offerHead({ change, reason }: StepOffer): string {
  if (change === 'up') return 'Offered now:';
  return reason.because === 'flare' ? 'A flare? Then one step back:' : 'A step back is offered:';
}

function stepOf(offer: StepOffer, library: Library): string {
  return `${placeName(offer, library)}, ${stepWords(offer, library)}`;
}

/** A row of the table, and what is said below it. */
interface StandingRow {
  readonly name: string;
  readonly dose: string;
  readonly next: string;
  readonly own: string;
}

/** What the words of a row depend on, besides its dose. */
interface RowContext {
  /** What is said once for all rows. */
  readonly common: readonly WaitsFor[];
  /** Whether a step up is offered, in whose place another could be taken. */
  readonly isUp: boolean;
  readonly library: Library;
}

function standingLines(
  standings: readonly DoseStanding[],
  context: RowContext,
  { theme, columns, isPlain }: ProgressLook,
): readonly string[] {
  const alike = groupBy(standings, (one) => JSON.stringify(contentOf(one)));
  const rows = [...alike.values()].flatMap((those) => rowOf(those, context, isPlain) ?? []);
  if (isPlain) {
    return rows.map(({ name, dose, next, own }) =>
      hang(
        '  ',
        `${[`${name}: ${dose}`, next, own].filter((part) => part !== '').join('; ')}.`,
        columns,
      ),
    );
  }
  const table = tableLines(
    rows.map(({ name, dose, next }) => [name, dose, next]),
    { columns, indent: 2, below: 2 },
  );
  return table.flatMap((line, index) => {
    const own = rows[index]?.own ?? '';
    if (own === '') return [line];
    const below = hang('    ', own, columns).split('\n');
    return [line, ...below.map((one) => theme.dim(one))];
  });
}

/** What sides have in common that are shown in one row. */
function contentOf(standing: DoseStanding) {
  const { side: _, goodDays: __, ...rest } = standing;
  return rest;
}

function rowOf(
  those: readonly DoseStanding[],
  context: RowContext,
  isPlain: boolean,
): StandingRow | undefined {
  const { library } = context;
  const [first] = those;
  if (first === undefined) return undefined;
  const sides = those.map(({ side }) => side);
  return {
    name: placeName({ exercise: first.exercise, sides }, library),
    dose: isPlain
      ? ownDoseWords(first.present, sides, library)
      : shortOwnDose(first.present, library),
    next: nextWords(first, context),
    own: ownWords(first, sides),
  };
}

/** What comes next and what it waits for: `next 13–15: one more good day`. */
function nextWords(
  { above, waitsFor, present, isPinned }: DoseStanding,
  { common, isUp, library }: RowContext,
): string {
  if (isPinned) return 'pinned, so that it stays as it is';
  const own = waitsFor.filter((one) => !common.some(({ kind }) => kind === one.kind));
  const waits = own.map((one) => waitWords(saidAbove(one), library)).join('; ');
  if (above === undefined) return waits;
  const next = `next ${shortNextDose(above, present, library)}`;
  if (waitsFor.length === 0) return `${next}, offered now`;
  if (isUp && own.some(({ kind }) => kind === 'turn')) return `${next}, ready as well`;
  return waits === '' ? next : `${next}: ${waits}`;
}

/** Since when and why it is the user’s own, and what the routine says. */
function ownWords(
  { isOwn, last, routines, unfit }: DoseStanding,
  sides: DoseStanding['side'][],
): string {
  if (unfit !== undefined) {
    return `yours was ${ownAmountWords(unfit, sides)}, which no longer fits the routine`;
  }
  if (!isOwn || last === undefined) return '';
  const why = doseReasonWords(last.because, last.days.length);
  return `yours since ${dayWords(last.day)}, ${why}; the routine says ${shortDose(routines)}`;
}

import { median } from '../../core/base/median.ts';
import type { Morning, MorningOfDay } from '../../core/diary/morning.ts';
import { isStrongPain } from '../../core/safety/pain-scale.ts';
import { amountWords } from '../../core/text/quantity.ts';
import { hang } from '../../core/text/wrap.ts';
import type { Day } from '../../core/time/day.ts';
import type { Status } from '../../core/adherence/status.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { runTotalWords } from '../words/diary-week.ts';
import { morningWords } from '../words/diary.ts';
import { dayWords } from '../../core/time/day-words.ts';
import { LADDER, MISSING } from '../terminal/ladder.ts';
import type { Theme } from '../terminal/theme.ts';

/** The last mornings, as a status has them. */
export interface ShownMornings {
  readonly today: Day;
  readonly lastMorning: Morning | undefined;
  readonly mornings: readonly MorningOfDay[];
}

/** How rows are shown: the colours, how wide they may be, and whether only in ASCII, which has no bars. */
export interface RowStyle {
  readonly theme: Theme;
  readonly columns: number;
  readonly isAscii: boolean;
}

/** Returns the last morning and, if there was one in the last days, a bar for each of them; empty if there is none. */
export function morningRows(shown: ShownMornings, style: RowStyle): readonly string[] {
  const { mornings } = shown;
  const said = summaryWords(mornings);
  const last = lastMorningLine(shown);
  if (last === undefined) return [];
  const { theme, columns, isAscii } = style;
  const label = `  ${mornings.length} mornings  `;
  const bars = isAscii ? '' : `${mornings.map((one) => bar(one, theme)).join('')}  `;
  return [
    hang('  ', last, columns),
    ...noneYet(shown).map((line) => hang('  ', line, columns)),
    ...(said === undefined ? [] : [hang(label, `${bars}${said}`, columns)]),
  ];
}

/** Returns the same in words, a line each. */
export function morningLines(shown: ShownMornings): readonly string[] {
  const said = summaryWords(shown.mornings);
  const last = lastMorningLine(shown);
  return [
    ...(last === undefined ? [] : [last]),
    ...noneYet(shown),
    ...(said === undefined ? [] : [`${shown.mornings.length} mornings: ${said}`]),
  ];
}

/** What whoever writes mornings down has yet to do today. */
function noneYet({ lastMorning, mornings, today }: ShownMornings): readonly string[] {
  const isUsual = mornings.some(({ morning }) => morning !== undefined);
  return isUsual && lastMorning?.day !== today ? ['No score yet today: stretch pain'] : [];
}

/** Returns the runs of the last seven days in words, as a line; none if there was no run. */
export function runLines({ runs }: Pick<Status, 'runs'>, unit: DistanceUnit): readonly string[] {
  return runs === null ? [] : [`Runs in 7 days: ${runTotalWords(runs, unit)}`];
}

/** Says how the back was on the last waking; undefined if that is not known. */
export function lastMorningLine({
  lastMorning,
  today,
}: Omit<ShownMornings, 'mornings'>): string | undefined {
  if (lastMorning === undefined) return undefined;
  const when = lastMorning.day === today ? 'today' : `on ${dayWords(lastMorning.day)}`;
  return `On waking ${when}: ${morningWords(lastMorning)}`;
}

const HIGHEST = 10;

/** The scale is the same whatever the scores are; colour only says what the height does. */
function bar({ morning }: MorningOfDay, theme: Theme): string {
  if (morning === undefined) return theme.dim(MISSING);
  const glyph = LADDER.charAt(Math.round((morning.score / HIGHEST) * (LADDER.length - 1)));
  return isStrongPain(morning.score) ? theme.warn(glyph) : theme.accent(glyph);
}

/** Sums the mornings up: `median 3, lowest 1, highest 6, 2 missing`; undefined if none has a score. */
function summaryWords(mornings: readonly MorningOfDay[]): string | undefined {
  const scores = mornings.flatMap(({ morning }) => morning?.score ?? []);
  if (scores.length === 0) return undefined;
  const missing = mornings.length - scores.length;
  return [
    `median ${amountWords(median(scores))}`,
    `lowest ${amountWords(Math.min(...scores))}`,
    `highest ${amountWords(Math.max(...scores))}`,
    ...(missing === 0 ? [] : [`${missing} missing`]),
  ].join(', ');
}

import type { Morning } from '../../core/diary/morning.ts';
import { morningDetails, scoreFrom } from '../options/morning-options.ts';
import { refuseOtherFlags } from '../options/other-flags.ts';
import { yesFrom } from '../options/record-options.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedDay } from '../record/typed-moment.ts';
import { type EditOptions, isNone, lateValue, noteValues, type Values } from './correction.ts';

/** Returns new values of a morning; `none` takes away what was said besides the score. Throws a `usage` fault. */
export function ofMorning(record: RecordSnapshot, morning: Morning, options: EditOptions): Values {
  const details = ['stiff', 'side', 'woke', 'medicine', 'kept'] as const;
  refuseOtherFlags('a morning', options, ['score', ...details, 'note', 'at']);
  const { score, stiff, side, woke, medicine, kept, at } = options;
  const said = (typed: string | undefined) =>
    typed === undefined || isNone(typed) ? undefined : typed;
  const values = morningDetails({
    ...given('stiff', said(stiff)),
    ...given('side', said(side)),
    ...given('kept', said(kept)),
    ...given('woke', yes('--woke', said(woke))),
    ...given('medicine', yes('--medicine', said(medicine))),
  });
  const day = at === undefined ? undefined : typedDay(record, '--at', at, 'past');
  const { isLate, at: written } = morning;
  return {
    score: score === undefined ? undefined : scoreFrom(score),
    ...Object.fromEntries(
      details
        .filter((name) => options[name] !== undefined && said(options[name]) === undefined)
        .map((name) => [FIELDS[name], name === 'kept' ? [] : null]),
    ),
    ...values,
    ...(day === undefined ? {} : { day, ...lateValue(record, { day, written, isLate }) }),
    ...noteValues(options.note),
  };
}

/** The fields of a line that flags are about. */
const FIELDS = {
  stiff: 'stiffness',
  side: 'side',
  woke: 'woke',
  medicine: 'medicine',
  kept: 'keptFrom',
} as const;

function yes(flag: string, typed: string | undefined): boolean | undefined {
  return typed === undefined ? undefined : yesFrom(flag, typed);
}

function given<K extends string, T>(name: K, value: T | undefined): { readonly [_ in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [_ in K]: T });
}

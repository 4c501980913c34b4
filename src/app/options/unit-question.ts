import { Fault } from '../../core/base/fault.ts';
import { type DistanceUnit, METRES } from '../../core/diary/distance.ts';
import {
  parseActivity,
  type TypedActivity,
  type TypedKind,
} from '../../core/diary/typed-activity.ts';
import type { SettingValues } from '../../host/files/settings.ts';
import type { Host } from '../../host/host.ts';
import { exampleIn } from './activity-kinds.ts';
import { isWrittenOnce } from '../display/presentation.ts';

/** What was typed, the unit to show distances in, and what was answered, to be saved. */
export interface TypedWithUnit {
  readonly typed: TypedActivity;
  readonly unit: DistanceUnit;
  readonly settings: SettingValues;
  /** What to say about that; empty if nothing was asked. */
  readonly said: string;
}

/**
 * Reads what was typed about an activity. If the unit was never set, the first distance sets it: the one it was typed with
 * or, of a number alone, the answer. Throws a `usage` fault.
 */
export async function readActivity(
  host: Host,
  words: string,
  { example, ...own }: Omit<TypedKind, 'unit'>,
): Promise<TypedWithUnit> {
  const { units: unit } = host.settings.read().settings;
  const kind = { ...own, example: exampleIn(unit, example) };
  const typed = parseActivity(words, { ...kind, unit });
  if (host.settings.isChosen('units')) return { typed, unit, settings: {}, said: '' };
  if (typed.unit !== undefined) {
    const said = `Distances are shown in ${wordsOf(typed.unit)}`;
    return { typed, unit: typed.unit, settings: { units: typed.unit }, said };
  }
  if (!typed.isUnitMissing) return { typed, unit, settings: {}, said: '' };
  const answer = await askForUnit(host, (typed.distance ?? 0) / METRES[unit]);
  const read = parseActivity(words, { ...kind, unit: answer });
  const said = `From now on, ${wordsOf(answer)}`;
  return { typed: read, unit: answer, settings: { units: answer }, said };
}

/** What is said once about the unit; empty if it was set before. */
export function unitSaid({ said, unit }: TypedWithUnit): string {
  const other = unit === 'km' ? 'mi' : 'km';
  return said === '' ? '' : `${said}; to change it: stretch config set units ${other}\n`;
}

function wordsOf(unit: DistanceUnit): string {
  return unit === 'km' ? 'kilometres' : 'miles';
}

async function askForUnit(host: Host, amount: number): Promise<DistanceUnit> {
  if (!host.hasKeys) throw noUnit(`${amount}`);
  return host.ask<DistanceUnit>(
    {
      type: 'select',
      message: `${amount} what?`,
      choices: [
        { value: 'km', name: 'kilometres' },
        { value: 'mi', name: 'miles' },
      ],
      default: usualUnit(host.systemLocale()),
    },
    { isInLines: isWrittenOnce(host) },
  );
}

/** The fault of a number alone where no unit was ever set. */
export function noUnit(amount: string): Fault {
  const hint = `type ${amount}km or ${amount}mi; to set the unit once: stretch config set units km`;
  return new Fault('usage', `the distance ${amount} has no unit`, hint);
}

/** Where roads are measured in miles. */
const MILES = /-(?:GB|US|LR)\b/;

function usualUnit(locale: string): DistanceUnit {
  return MILES.test(locale) ? 'mi' : 'km';
}

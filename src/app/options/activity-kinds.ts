import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { ActivityKind } from '../../core/diary/sport.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import type { TypedKind } from '../../core/diary/typed-activity.ts';
import { Fault } from '../../core/base/fault.ts';

type Kind = Omit<TypedKind, 'unit'>;

/** How a run is typed. Its fastest pace is a world record's; faster ones are rather a time of day. */
export const RUN_KIND: Kind = {
  paces: [150, 1800],
  isNumberDistance: true,
  mostMinutes: 240,
  leastMetres: 800,
  needsAmount: true,
  example: 'stretch run 8km 45:10',
};

/** A command that says a run, in the unit of the user. */
export function exampleIn(unit: DistanceUnit, example = RUN_KIND.example): string {
  return unit === 'km' ? example : example.replace('8km', '5mi');
}

/** An activity that can be logged; a rest day has a command of its own. */
type LoggedKind = Exclude<ActivityKind, 'rest'>;

/** Seconds for a kilometre that people take. */
const PACES: Partial<Record<LoggedKind, readonly [number, number]>> = {
  swim: [500, 6000],
  walk: [300, 3600],
  cycle: [50, 900],
};

/** What people call them. */
const KINDS: Readonly<Record<LoggedKind, readonly string[]>> = {
  swim: ['swimming', 'breaststroke'],
  walk: ['walking', 'hike', 'hiking'],
  cycle: ['cycling', 'bike', 'biking', 'ride'],
  yoga: [],
  pilates: [],
  massage: ['sports massage'],
  physio: ['physiotherapy', 'physiotherapist', 'pt'],
  other: [],
};

/** The name of every activity that can be logged. */
export const LOGGED_KINDS = Object.keys(KINDS) as readonly LoggedKind[];

/** Returns an activity by its name, or by another that people use. Throws a `usage` fault. */
export function loggedKind(typed: string): LoggedKind {
  const word = typed.trim().toLowerCase();
  const found = LOGGED_KINDS.find((kind) => kind === word || KINDS[kind].includes(word));
  if (found !== undefined) return found;
  if (['run', 'running', 'jog'].includes(word))
    throw new Fault('usage', 'a run has a command of its own', `type: ${RUN_KIND.example}`);
  if (word === 'rest')
    throw new Fault('usage', 'a rest day has a command of its own', 'type: stretch log rest');
  const hint = didYouMean(word, LOGGED_KINDS) ?? 'for anything else: stretch log activity other 30';
  const message = `an activity is one of ${LOGGED_KINDS.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, hint);
}

/** How an activity is typed. */
export function typedKindOf(kind: LoggedKind): Kind {
  return {
    paces: PACES[kind],
    isNumberDistance: false,
    mostMinutes: kind === 'swim' ? 99 : 240,
    leastMetres: kind === 'swim' ? 100 : 800,
    needsAmount: false,
    example:
      kind === 'swim' ? 'stretch log activity swim 1000m 40' : `stretch log activity ${kind} 40`,
  };
}

import type { Sport, Surface } from '../../core/diary/sport.ts';

/** What a FIT file says of the sport, as numbers of the profile; undefined if it does not say. */
export interface FitSport {
  readonly sport: number | undefined;
  readonly subSport: number | undefined;
}

/** The time between two sports of a race, which is nothing that one did. */
export const TRANSITION = 3;
/** Several sports together; each has a session of its own as well. */
export const MULTISPORT = 18;
/** On a trainer, in places that are not real. */
export const VIRTUAL_ACTIVITY = 58;

const FITNESS_EQUIPMENT = 4;

const SPORTS: ReadonlyMap<number, Sport> = new Map([
  [1, 'run'],
  [2, 'cycle'],
  [5, 'swim'],
  [11, 'walk'],
  [17, 'walk'],
  [21, 'cycle'],
  [35, 'walk'],
]);

/** What was done on a machine, or in a sport that was not named. */
const SUB_SPORTS: ReadonlyMap<number, Sport> = new Map([
  [1, 'run'],
  [5, 'cycle'],
  [6, 'cycle'],
  [17, 'swim'],
  [18, 'swim'],
  [27, 'walk'],
  [30, 'walk'],
  [31, 'walk'],
  [43, 'yoga'],
  [44, 'pilates'],
  [45, 'run'],
]);

/** `training`, of which yoga and Pilates are kinds. */
const TRAINING = 10;
const UNNAMED: ReadonlySet<number> = new Set([0, FITNESS_EQUIPMENT, TRAINING]);

/** Indoors, one runs on a treadmill. */
const SURFACES: ReadonlyMap<number, Surface> = new Map([
  [1, 'treadmill'],
  [2, 'road'],
  [3, 'trail'],
  [4, 'track'],
  [45, 'treadmill'],
]);

/** Which sport it was. */
export function fitSport({ sport = 0, subSport = 0 }: FitSport): Sport {
  const named = SPORTS.get(sport);
  if (named !== undefined) return named;
  return (UNNAMED.has(sport) ? SUB_SPORTS.get(subSport) : undefined) ?? 'other';
}

/** What a run was on; null if the file does not say. */
export function fitSurface({ subSport }: FitSport): Surface | null {
  return (subSport === undefined ? undefined : SURFACES.get(subSport)) ?? null;
}

/** The sports by their numbers. */
const SPORT_NAMES: readonly string[] = (
  'generic,running,cycling,transition,fitness equipment,swimming,basketball,football,tennis,American football,' +
  'training,walking,cross-country skiing,alpine skiing,snowboarding,rowing,mountaineering,hiking,multisport,' +
  'paddling,flying,e-biking,motorcycling,boating,driving,golf,hang gliding,horse riding,hunting,fishing,' +
  'inline skating,rock climbing,sailing,ice skating,sky diving,snowshoeing,snowmobiling,stand-up paddling,' +
  'surfing,wakeboarding,water skiing,kayaking,rafting,windsurfing,kitesurfing'
).split(',');

const SUB_SPORT_NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'treadmill'],
  [2, 'street'],
  [3, 'trail'],
  [4, 'track'],
  [5, 'spin'],
  [6, 'indoor'],
  [7, 'road'],
  [8, 'mountain'],
  [14, 'indoor'],
  [15, 'elliptical'],
  [16, 'stairs'],
  [17, 'pool'],
  [18, 'open water'],
  [19, 'flexibility'],
  [20, 'strength'],
  [26, 'cardio'],
  [27, 'indoor'],
  [43, 'yoga'],
  [44, 'pilates'],
  [45, 'indoor'],
  [46, 'gravel'],
  [58, 'virtual'],
  [59, 'obstacle'],
  [67, 'ultra'],
  [70, 'HIIT'],
]);

/** Returns the sport in words: `running/trail`; empty if the file does not say. */
export function fitSportName({ sport, subSport = 0 }: FitSport): string {
  if (sport === undefined) return '';
  const name = SPORT_NAMES[sport] ?? `sport ${sport}`;
  const kind = SUB_SPORT_NAMES.get(subSport);
  return kind === undefined ? name : `${name}/${kind}`;
}

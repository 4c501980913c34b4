import type { CodeableConcept, Coding } from 'fhir/r4.js';

/** The code systems of an export: two public ones, and the project’s own, which the file itself defines. */
export const SYSTEMS = {
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
  local: 'urn:stretch-coach:codes',
  category: 'http://terminology.hl7.org/CodeSystem/observation-category',
  absent: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
} as const;

/** The LOINC codes that are used, with their long common names as loinc.org has them. */
export const LOINC = {
  '55411-3': 'Exercise duration',
  '55412-1': 'Exercise distance unspecified time',
  '72514-3': 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
  '73985-4': 'Exercise activity',
  '82289-0': 'Rating of perceived exertion [Score]',
} as const;

/** One of them. */
export type LoincCode = keyof typeof LOINC;

/** The project’s own codes, for what has no code elsewhere: what each is called, and what it means. */
export const LOCAL = {
  'stretching-plan': ['Stretching plan', 'Which routine of exercises is planned for when'],
  'stretching-session': ['Stretching session', 'One run through a routine of exercises'],
  'sessions-done': [
    'Sessions done of those planned',
    'A session counts as done from 80 % of its planned sets on, below that with its share. What was excused or paused counts as neither done nor planned',
  ],
  'sets-done': [
    'Sets done of those planned',
    'Without sets left out for pain or not reached because of it',
  ],
  'slots-excused': [
    'Excused',
    'Planned times that were left out for pain, illness, travel or on advice',
  ],
  'slots-paused': ['Paused', 'Planned times in a pause'],
  'extra-sessions': ['Extra sessions', 'Sessions outside the plan'],
  'soreness-on-waking': [
    'Soreness on waking',
    'How sore the back was on waking, from 0 (not at all) to 10 (the worst imaginable)',
  ],
  'stiffness-on-waking': ['Stiffness on waking', 'Minutes until the back had loosened'],
  woken: ['Woken by it', 'Whether the back woke the person'],
  medicine: ['Medicine taken for it', 'Whether medicine was taken for the back'],
  'kept-from': ['Kept from', 'What the back kept the person from'],
  work: ['Work', 'What the back can keep somebody from'],
  leisure: ['Leisure', 'What the back can keep somebody from'],
  running: ['Running', 'What the back can keep somebody from'],
  left: ['Left side of the back', 'Where the back was sore'],
  right: ['Right side of the back', 'Where the back was sore'],
  both: ['Both sides of the back', 'Where the back was sore'],
  middle: ['Middle of the back', 'Where the back was sore'],
  'pain-before': ['Pain before a session', 'From 0 to 10, asked before it or in place of it'],
  'pain-during': ['Pain during a session', 'From 0 to 10, asked after it'],
  'pain-after': ['Pain after a session', 'From 0 to 10, asked after it'],
  'pain-in-set': ['Pain in a set', 'From 0 to 10, said at the moment when a set hurt'],
  pain: ['Pain', 'Why something was left out or ended'],
  time: ['No time', 'Why something was left out'],
  ill: ['Illness', 'Why something was left out'],
  travel: ['Travel', 'Why something was left out'],
  advised: ['Advised to', 'Why something was left out'],
  other: ['Other reason', 'Why something was left out'],
  'ended-early': ['Ended early', 'The person ended a session before its last set'],
  interrupted: ['Interrupted', 'A session was broken off from outside, as by a closed terminal'],
  run: ['Run', 'A kind of activity'],
  swim: ['Swim', 'A kind of activity'],
  walk: ['Walk', 'A kind of activity'],
  cycle: ['Ride', 'A kind of activity, on a bicycle'],
  yoga: ['Yoga', 'A kind of activity'],
  pilates: ['Pilates', 'A kind of activity'],
  massage: ['Massage', 'Something else that was recorded of a day'],
  physio: ['Physiotherapy', 'Something else that was recorded of a day'],
  'other-activity': ['Other activity', 'Something else that was recorded of a day'],
  rest: ['Rest day', 'A day on which the person rested on purpose'],
  'diary-activity': [
    'Diary entry',
    'What else was recorded of a day: rest, massage, physiotherapy or something else',
  ],
  surface: ['Surface', 'What a run was on'],
  road: ['Road', 'What a run was on'],
  trail: ['Trail', 'What a run was on'],
  track: ['Track', 'What a run was on'],
  treadmill: ['Treadmill', 'What a run was on'],
  mixed: ['Mixed', 'What a run was on'],
  'from-places': ['From places', 'A distance added up from one recorded place to the next'],
  note: ['Note', 'Something that the person wrote down about a day'],
  change: ['Change', 'Something that the person marked as a change, such as new shoes'],
} as const satisfies Readonly<Record<string, readonly [name: string, meaning: string]>>;

/** One of them. */
export type LocalCode = keyof typeof LOCAL;

/** Returns one of the project’s own codes as a concept. */
export function localConcept(code: LocalCode): CodeableConcept {
  return { coding: [localCoding(code)], text: LOCAL[code][0] };
}

/** Returns a LOINC code as a concept; with one of the project’s own codes, that says which of several it is. */
export function loincConcept(code: LoincCode, local?: LocalCode): CodeableConcept {
  const coding = { system: SYSTEMS.loinc, code, display: LOINC[code] };
  if (local === undefined) return { coding: [coding], text: LOINC[code] };
  return { coding: [coding, localCoding(local)], text: LOCAL[local][0] };
}

function localCoding(code: LocalCode): Coding {
  return { system: SYSTEMS.local, code, display: LOCAL[code][0] };
}

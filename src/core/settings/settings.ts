import { unitNamed } from '../diary/distance.ts';
import { isTime } from '../time/day.ts';
import { Fault } from '../base/fault.ts';
import { GUIDANCE, type Guidance } from './guidance.ts';
import { PACE_MODES, type PaceMode } from './pace-mode.ts';
import { GLYPH_MODES, type GlyphMode } from './glyph-mode.ts';
import {
  CAUTION_IDS,
  cautionList,
  cautionsIn,
  cautionWords,
  NO_CAUTIONS,
  unknownCautions,
} from '../library/caution.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { AFFECTED_SIDES, type AffectedSide } from '../library/side.ts';

/** The ways a session can be heard; each falls back on the next. */
export const SOUND_MODES = ['speech', 'tones', 'bell', 'off'] as const;

/** The user's settings; what happened is in the journal. */
export interface Settings {
  readonly affected: AffectedSide;
  /** What applies to the user, as a list of cautions: `knee, wrist`. */
  readonly leaveOut: string;
  readonly units: 'km' | 'mi';
  readonly sound: (typeof SOUND_MODES)[number];
  /** Loudness of speech and tones, 0 to 100 in digits. */
  readonly volume: string;
  /** Whether the tempo of repetitions is heard as tones. */
  readonly pace: PaceMode;
  /** Words a minute of speech, 80 to 300 in digits. */
  readonly rate: string;
  /** Milliseconds a loudspeaker takes to wake up, 0 to 2000 in digits; with 0, nothing is done about it. */
  readonly wake: string;
  readonly guidance: Guidance;
  readonly face: 'screen' | 'plain';
  readonly theme: 'auto' | 'dark' | 'light';
  readonly glyphs: 'auto' | GlyphMode;
  readonly motion: 'full' | 'reduced';
  readonly text: 'normal' | 'big';
  /** The start of a training day, `HH:MM` local. */
  readonly dayStart: string;
  /** Whether the first `stretch` of a day asks how the back was on waking. */
  readonly askMornings: 'yes' | 'no';
  /** Minutes between reminders of a slot, 10 to 240 in digits. */
  readonly remindEvery: string;
  /** The name of this device in the journal's file names; empty for the computer's name. */
  readonly device: string;
}

/** The name of one setting. */
export type SettingName = keyof Settings;

/** What one setting means and takes. */
export interface SettingRow {
  readonly says: string;
  /** The values it takes, or a description of them. */
  readonly expects: string;
  /** The values it takes, if they are a choice. */
  readonly values?: readonly string[];
  readonly default: string;
  readonly fits: (value: string) => boolean;
  /** What is wrong with a value that does not fit, and what to type instead, where that can be said better than by `expects`. */
  readonly faultOf?: (value: string) => Fault;
  /** What each word of a value means, where it is a list of names. */
  readonly meanings?: (value: string) => readonly string[];
  /** What somebody types in place of a value, as that value; undefined if it is none. */
  readonly meant?: (typed: string) => string | undefined;
  /** A fitting value as it is kept, if that differs. */
  readonly kept?: (value: string) => string;
}

/** Every setting, one row each, for setup, `config` and the settings file. */
export const SETTINGS: Readonly<Record<SettingName, SettingRow>> = {
  affected: choice('the sore side; one-sided exercises start with it', AFFECTED_SIDES, 'unknown'),
  leaveOut: {
    says: 'what applies to you; exercises that name it are left out or done in another form',
    expects: `${NO_CAUTIONS}, or any of ${CAUTION_IDS.join(', ')}`,
    default: NO_CAUTIONS,
    fits: (value) => unknownCautions(value).length === 0,
    faultOf: cautionFault,
    meanings: (value) => cautionsIn(value).map((caution) => `${caution}: ${cautionWords(caution)}`),
    kept: (value) => cautionList(cautionsIn(value)),
  },
  units: { ...choice('unit for running distances', ['km', 'mi'], 'km'), meant: unitNamed },
  sound: choice(
    'what you hear in a session; each falls back on the next if it does not work',
    SOUND_MODES,
    'speech',
  ),
  volume: number('loudness of speech and tones', 0, 100, '80'),
  pace: choice(
    'soft tones that rise, stay and fall with each repetition; auto: only where numbers are not spoken',
    PACE_MODES,
    'auto',
  ),
  rate: number('speed of speech, in words a minute', 80, 300, '160'),
  wake: number(
    'milliseconds your loudspeaker takes to wake up, so that no word is lost; 0 lets it sleep',
    0,
    2000,
    '400',
  ),
  guidance: choice(
    'how much is explained before an exercise; auto explains what is new or has been left for 14 days',
    GUIDANCE,
    'auto',
  ),
  face: choice(
    'a full screen for sessions, or plain lines, with calendars and pictures in words, too',
    ['screen', 'plain'],
    'screen',
  ),
  theme: choice(
    'the terminal’s background; auto asks the terminal',
    ['auto', 'dark', 'light'],
    'auto',
  ),
  glyphs: choice('what figures are drawn with', ['auto', ...GLYPH_MODES], 'auto'),
  motion: choice('whether figures move or only show their poses', ['full', 'reduced'], 'full'),
  text: choice(
    'size of the words; big is readable from 3 metres away',
    ['normal', 'big'],
    'normal',
  ),
  dayStart: {
    says: 'when a training day starts; anything earlier counts for the day before',
    expects: 'a time such as 04:00',
    default: '04:00',
    fits: (value) => isTime(value) && value < '12:00',
  },
  askMornings: choice(
    'whether the first stretch of a day asks how your back was on waking',
    ['yes', 'no'],
    'yes',
  ),
  remindEvery: number('minutes between reminders for a slot', 10, 240, '40'),
  device: {
    says: 'name of this device in the journal; empty for the computer’s name',
    expects: 'up to 32 lower-case letters, digits and hyphens',
    default: '',
    fits: (value) => /^[a-z0-9-]{0,32}$/.test(value),
  },
};

/** The name of every setting, in the order of lists. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/**
 * The settings in a parsed file; invalid ones are at their defaults, or without what is unknown of a list, and named in
 * `invalid`.
 */
export function readSettings(value: unknown): {
  settings: Settings;
  invalid: readonly SettingName[];
} {
  const fields = typeof value === 'object' && value !== null ? value : {};
  const invalid = SETTING_NAMES.filter((name) => {
    const found = (fields as Record<string, unknown>)[name];
    return found !== undefined && !(typeof found === 'string' && SETTINGS[name].fits(found));
  });
  const known = Object.fromEntries(
    SETTING_NAMES.map((name) => {
      const found = (fields as Record<string, unknown>)[name];
      if (!invalid.includes(name)) return [name, found];
      return [name, typeof found === 'string' ? SETTINGS[name].kept?.(found) : undefined];
    }),
  );
  return { settings: settingsFrom(known), invalid };
}

/** Whether a parsed file has a valid value of a setting, even if that is the default. */
export function isChosen(value: unknown, name: SettingName): boolean {
  const fields = typeof value === 'object' && value !== null ? value : {};
  const found = (fields as Record<string, unknown>)[name];
  return typeof found === 'string' && SETTINGS[name].fits(found);
}

/** Finds the name of a setting, ignoring case. Throws a `usage` fault if there is none. */
export function settingName(typed: string): SettingName {
  const found = SETTING_NAMES.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return found;
  const hint =
    didYouMean(typed, SETTING_NAMES) ??
    `settings: ${SETTING_NAMES.join(', ')}; to set slot times: stretch setup`;
  throw new Fault('usage', `there is no setting \`${typed}\``, hint);
}

/** Checks a value for a setting and returns it. Throws a `usage` fault that says what the setting takes. */
export function settingValue(name: SettingName, word: string): string {
  const row = SETTINGS[name];
  const typed = row.meant?.(word) ?? word;
  if (row.fits(typed)) return row.kept?.(typed) ?? typed;
  if (row.faultOf !== undefined) throw row.faultOf(typed);
  const hint = `for example: ${settingCommand(name)}`;
  throw new Fault('usage', `${name} takes ${row.expects}, not \`${typed}\``, hint);
}

/** Values that show better than the default what a setting takes. */
const EXAMPLES: Partial<Record<SettingName, string>> = { device: 'laptop', leaveOut: 'knee,hip' };

/** The command that sets a setting, with its default or an example. */
export function settingCommand(name: SettingName): string {
  return `stretch config set ${name} ${EXAMPLES[name] ?? SETTINGS[name].default}`;
}

function cautionFault(typed: string): Fault {
  const [unknown = ''] = unknownCautions(typed);
  const hint = didYouMean(unknown, CAUTION_IDS) ?? `it takes ${SETTINGS.leaveOut.expects}`;
  const message =
    unknown === NO_CAUTIONS
      ? '`none` stands alone'
      : `nothing to leave out is called \`${unknown}\``;
  return new Fault('usage', message, hint);
}

function settingsFrom(fields: Readonly<Record<string, unknown>>): Settings {
  const rows = SETTING_NAMES.map((name) => [name, fields[name] ?? SETTINGS[name].default]);
  return Object.fromEntries(rows) as Settings;
}

function choice(says: string, values: readonly string[], standard: string): SettingRow {
  const expects = `one of ${values.join(', ')}`;
  return { says, expects, values, default: standard, fits: (value) => values.includes(value) };
}

function number(says: string, least: number, most: number, standard: string): SettingRow {
  const fits = (value: string) =>
    /^\d+$/.test(value) &&
    value.length <= `${most}`.length &&
    Number(value) >= least &&
    Number(value) <= most;
  return { says, expects: `a whole number from ${least} to ${most}`, default: standard, fits };
}

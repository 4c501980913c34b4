import { isTime } from '../time/day.ts';
import { Fault } from '../base/fault.ts';
import { GLYPH_MODES, type GlyphMode } from './glyph-mode.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { AFFECTED_SIDES, type AffectedSide } from '../library/side.ts';

/** How a session is heard: the highest channel of the ladder of cues; each falls back on the next. */
export const SOUND_MODES = ['speech', 'tones', 'bell', 'off'] as const;

/** The user's preferences. Nothing that happened is kept here. */
export interface Settings {
  readonly affected: AffectedSide;
  readonly units: 'km' | 'mi';
  readonly sound: (typeof SOUND_MODES)[number];
  /** Loudness of speech and tones, 0 to 100 in digits. */
  readonly volume: string;
  /** Words a minute of speech, 80 to 300 in digits. */
  readonly rate: string;
  readonly face: 'screen' | 'plain';
  readonly theme: 'auto' | 'dark' | 'light';
  readonly glyphs: 'auto' | GlyphMode;
  readonly motion: 'full' | 'reduced';
  readonly text: 'normal' | 'big';
  /** When a training day starts, `HH:MM` local. */
  readonly dayStart: string;
  /** Minutes from one reminder of a slot to the next, 10 to 240 in digits. */
  readonly remindEvery: string;
  /** What this device is called in the journal's file names; empty for the computer's own name. */
  readonly device: string;
}

/** The name of one preference. */
export type SettingName = keyof Settings;

/** What one preference means and takes. */
export interface SettingRow {
  readonly says: string;
  /** The values it takes, or what they look like. */
  readonly expects: string;
  /** The values it takes, where they are a choice. */
  readonly values?: readonly string[];
  readonly default: string;
  readonly fits: (value: string) => boolean;
}

/** Every preference: one row each, used by setup, `config` and the reader of the settings file. */
export const SETTINGS: Readonly<Record<SettingName, SettingRow>> = {
  affected: choice('the sore side; one-sided exercises start with it', AFFECTED_SIDES, 'unknown'),
  units: choice('unit of running distances', ['km', 'mi'], 'km'),
  sound: choice(
    'how a session is heard; each way falls back on the next where it does not work',
    SOUND_MODES,
    'speech',
  ),
  volume: number('loudness of speech and tones', 0, 100, '80'),
  rate: number('words a minute of speech', 80, 300, '160'),
  face: choice('how a session looks: a full screen, or plain lines', ['screen', 'plain'], 'screen'),
  theme: choice('the terminal’s background; auto asks it', ['auto', 'dark', 'light'], 'auto'),
  glyphs: choice('what figures are drawn with', ['auto', ...GLYPH_MODES], 'auto'),
  motion: choice('whether figures move, or only show their poses', ['full', 'reduced'], 'full'),
  text: choice('size of the words; big for an eye at 3 metres', ['normal', 'big'], 'normal'),
  dayStart: {
    says: 'when a training day starts; what is done before it counts for the day before',
    expects: 'a time such as 04:00',
    default: '04:00',
    fits: (value) => isTime(value) && value < '12:00',
  },
  remindEvery: number('minutes from one reminder of a slot to the next', 10, 240, '40'),
  device: {
    says: 'what this device is called in the journal; empty for the computer’s own name',
    expects: 'up to 32 small letters, digits and hyphens',
    default: '',
    fits: (value) => /^[a-z0-9-]{0,32}$/.test(value),
  },
};

/** Every preference's name, in the order they are listed. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** The settings in a parsed file; a value that does not fit is left at its default and named in `misfits`. */
export function readSettings(value: unknown): {
  settings: Settings;
  misfits: readonly SettingName[];
} {
  const fields = typeof value === 'object' && value !== null ? value : {};
  const misfits = SETTING_NAMES.filter((name) => {
    const found = (fields as Record<string, unknown>)[name];
    return found !== undefined && !(typeof found === 'string' && SETTINGS[name].fits(found));
  });
  const fitting = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !misfits.includes(name as SettingName)),
  );
  return { settings: settingsFrom(fitting), misfits };
}

/** The preference a person means. Throws a `usage` fault. */
export function settingName(typed: string): SettingName {
  const found = SETTING_NAMES.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return found;
  const hint =
    didYouMean(typed, SETTING_NAMES) ??
    `settings: ${SETTING_NAMES.join(', ')}; the slots' times: stretch setup`;
  throw new Fault('usage', `there is no setting called \`${typed}\``, hint);
}

/** The value for a preference, checked. Throws a `usage` fault that says what it takes. */
export function settingValue(name: SettingName, typed: string): string {
  const row = SETTINGS[name];
  if (row.fits(typed)) return typed;
  const hint = `for example: stretch config set ${name} ${row.default === '' ? 'laptop' : row.default}`;
  throw new Fault('usage', `${name} takes ${row.expects}, not \`${typed}\``, hint);
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
    /^\d{1,3}$/.test(value) && Number(value) >= least && Number(value) <= most;
  return { says, expects: `a whole number from ${least} to ${most}`, default: standard, fits };
}

import { describe, expect, it } from 'vitest';
import { faultOf } from '../../support/faults.ts';
import { profileFrom } from '../../../src/core/settings/profile.ts';
import { Fault } from '../../../src/core/base/fault.ts';
import {
  readSettings,
  SETTING_NAMES,
  settingName,
  SETTINGS,
  settingValue,
} from '../../../src/core/settings/settings.ts';

const DEFAULTS = {
  affected: 'unknown',
  leaveOut: 'none',
  units: 'km',
  sound: 'speech',
  volume: '80',
  rate: '160',
  wake: '400',
  guidance: 'auto',
  pace: 'auto',
  face: 'screen',
  theme: 'auto',
  glyphs: 'auto',
  motion: 'full',
  text: 'normal',
  dayStart: '04:00',
  askMornings: 'yes',
  remindEvery: '40',
  device: '',
};

describe('the settings in a file', () => {
  it.each([[{}], [null], [undefined], [[]], ['text'], [7], [{ other: 1 }]])(
    '%j are the defaults',
    (value) => {
      expect(readSettings(value)).toEqual({ settings: DEFAULTS, invalid: [] });
    },
  );

  it('replace the defaults if they are valid', () => {
    const { settings, invalid } = readSettings({ affected: 'left', dayStart: '03:30' });
    expect(settings).toEqual({ ...DEFAULTS, affected: 'left', dayStart: '03:30' });
    expect(invalid).toEqual([]);
  });

  it('stay at their defaults if they are not, and are named', () => {
    const found = readSettings({ affected: 'up', units: 3, sound: null, face: 'plain' });
    expect(found.settings).toEqual({ ...DEFAULTS, face: 'plain' });
    expect(found.invalid).toEqual(['affected', 'units', 'sound']);
  });
});

describe('what to leave out, in a file', () => {
  it('is what is known of it, though not all of it is: forgetting the rest would be worse', () => {
    const { settings, invalid } = readSettings({ leaveOut: 'knee, something-new' });
    expect([settings.leaveOut, invalid]).toEqual(['knee', ['leaveOut']]);
    expect(profileFrom(settings)).toEqual({ affected: 'unknown', cautions: ['knee'] });
  });
});

describe('a setting', () => {
  it.each([
    ['affected', ['left', 'right', 'both', 'unknown'], ['Left', 'each', '']],
    ['leaveOut', ['none', 'knee', 'disc-bending, knee'], ['knees', 'none, knee', 'knee; hip']],
    ['units', ['km', 'mi'], ['yards', '']],
    ['sound', ['speech', 'tones', 'bell', 'off'], ['on']],
    ['volume', ['0', '80', '100'], ['101', '-1', '8.5', 'loud', '']],
    ['rate', ['80', '160', '300'], ['79', '301', 'fast', '']],
    ['face', ['screen', 'plain'], ['full']],
    ['theme', ['auto', 'dark', 'light'], ['black', '']],
    ['glyphs', ['auto', 'quadrant', 'sextant', 'octant', 'half', 'ascii'], ['braille', '']],
    ['motion', ['full', 'reduced'], ['none']],
    ['text', ['normal', 'big'], ['huge']],
    ['wake', ['0', '400', '2000'], ['-1', '2001', '00400', '', '0.4']],
    ['remindEvery', ['10', '40', '240'], ['9', '241', '', '40m', '4.5']],
    ['dayStart', ['00:00', '04:00', '11:59'], ['12:00', '4:00', '24:00', 'four']],
    [
      'device',
      ['', 'desk', 'my-laptop-2', 'a'.repeat(32)],
      ['Desk', 'a b', '../x', 'a'.repeat(33)],
    ],
  ] as const)('%s takes %j and not %j', (name, good, bad) => {
    for (const value of good) expect(settingValue(name, value)).toBe(value);
    for (const value of bad) expect(() => settingValue(name, value)).toThrow(Fault);
  });

  it('has a valid default and a description', () => {
    expect(readSettings({}).settings).toEqual(DEFAULTS);
    for (const name of SETTING_NAMES) {
      const row = SETTINGS[name];
      expect(row.fits(row.default), name).toBe(true);
      expect(row.says, name).not.toBe('');
    }
  });

  it.each([
    [' Knee disc-bending,knee', 'disc-bending, knee'],
    ['NONE', 'none'],
    ['', 'none'],
  ])('leaveOut keeps %j as %j', (typed, kept) => {
    expect(settingValue('leaveOut', typed)).toBe(kept);
  });

  it.each([
    ['knees', 'nothing to leave out is called `knees`', 'did you mean `knee`?'],
    [
      'hip, disc-bend',
      'nothing to leave out is called `disc-bend`',
      'did you mean `disc-bending`?',
    ],
    [
      'zzzzzz',
      'nothing to leave out is called `zzzzzz`',
      /^it takes none, or any of osteoporosis, /,
    ],
    ['none, knee', '`none` stands alone', /^it takes none, or any of /],
  ])('leaveOut says what is wrong with %j', (typed, message, hint) => {
    const [kind, said, next] = partsOf(() => settingValue('leaveOut', typed));
    expect([kind, said]).toEqual(['usage', message]);
    expect(next).toMatch(hint);
  });

  it('is found by its name, ignoring case', () => {
    expect(settingName('DAYSTART')).toBe('dayStart');
  });

  it('that does not exist is a usage fault with the nearest name or all names', () => {
    expect(partsOf(() => settingName('unit'))).toEqual([
      'usage',
      'there is no setting `unit`',
      'did you mean `units`?',
    ]);
    expect(partsOf(() => settingName('zzzzzz'))[2]).toBe(
      'settings: affected, leaveOut, units, sound, volume, pace, rate, wake, guidance, face, theme, glyphs, motion, text, dayStart, askMornings, remindEvery, device; to set slot times: stretch setup',
    );
  });

  it.each([
    ['miles', 'mi'],
    ['Mile', 'mi'],
    ['kilometres', 'km'],
    ['kilometers', 'km'],
  ])('of a unit may be its name: %s', (typed, unit) => {
    expect(settingValue('units', typed)).toBe(unit);
  });

  it('that is invalid is a usage fault that says what is valid, with an example that works', () => {
    expect(partsOf(() => settingValue('units', 'yards'))).toEqual([
      'usage',
      'units takes one of km, mi, not `yards`',
      'for example: stretch config set units km',
    ]);
    expect(partsOf(() => settingValue('device', 'My Laptop'))[2]).toBe(
      'for example: stretch config set device laptop',
    );
  });
});

function partsOf(act: () => unknown): readonly string[] {
  const { kind, message, hint } = faultOf(act);
  return [kind, message, hint];
}

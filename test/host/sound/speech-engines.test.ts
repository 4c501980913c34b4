import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../../src/core/audio/utterance.ts';
import { speechEnginesFor } from '../../../src/host/sound/speech-engines.ts';
import { PACKAGE_FOLDER } from '../../support/package-folder.ts';

const SAYING: Utterance = { text: '-x [[rate 900]] Go.', rate: 160, ms: 900, weight: 'words' };

describe('the speech programs of a system', () => {
  it.each([
    ['linux', ['espeak-ng', 'espeak', 'spd-say']],
    ['freebsd', ['espeak-ng', 'espeak', 'spd-say']],
    ['darwin', ['say', 'espeak-ng', 'espeak', 'spd-say']],
    ['win32', ['powershell.exe']],
  ] as const)('on %s are %j', (platform, names) => {
    expect(speechEnginesFor(platform).map(({ name }) => name)).toEqual(names);
  });
});

describe('the call of a speech program', () => {
  it('espeak-ng reads the text from its input, so the text cannot be an option', () => {
    const { args, input } = piece('espeak-ng', SAYING, 80);
    expect(args).toEqual('-v en -b 1 -z -s 160 -a 100 --stdin'.split(' '));
    expect(input).toBe(SAYING.text);
  });

  it.each([
    [0, '0'],
    [40, '50'],
    [80, '100'],
    [100, '125'],
  ])('for espeak-ng, a volume of %i is an amplitude of %s', (volume, amplitude) => {
    expect(piece('espeak-ng', SAYING, volume).args).toContain(amplitude);
  });

  it.each([
    [80, '-100', 0, '-100'],
    [125, '-50', 40, '-50'],
    [170, '0', 80, '0'],
    [300, '47', 100, '100'],
  ])(
    'for spd-say, a rate of %i is %s and a volume of %i is %s',
    (rate, speed, volume, loudness) => {
      const { args } = piece('spd-say', { ...SAYING, rate }, volume);
      expect(args[args.indexOf('--rate') + 1]).toBe(speed);
      expect(args[args.indexOf('--volume') + 1]).toBe(loudness);
      expect(args.slice(-2)).toEqual(['--', SAYING.text]);
    },
  );

  it('say gets the volume as a command, and no commands from the text', () => {
    const { args, input } = piece('say', SAYING, 80);
    expect(args).toEqual(['-r', '160', '-f', '-']);
    expect(input).toBe('[[volm 0.80]] -x rate 900]] Go.');
  });

  it.each([
    [80, '-7'],
    [180, '0'],
    [300, '5'],
  ])(
    'Windows gets a line with a rate of %i as %s, the volume, and the text in base64',
    (rate, speed) => {
      const { input } = piece('powershell.exe', { ...SAYING, rate, text: '„Go“\n—' }, 80);
      const [first, volume, text = '', ...rest] = input.trimEnd().split(' ');
      expect([first, volume, rest]).toEqual([speed, '80', []]);
      expect(Buffer.from(text, 'base64').toString('utf8')).toBe('„Go“\n—');
      expect(input.match(/\n/g)).toHaveLength(1);
    },
  );

  it('Windows runs two scripts as one, which runs until its input ends', () => {
    const [engine] = speechEnginesFor('win32');
    const [script = '', ...options] = engine?.resident?.(PACKAGE_FOLDER).toReversed() ?? [];
    expect(options.toReversed().join(' ')).toBe(
      '-NoLogo -NoProfile -NonInteractive -EncodedCommand',
    );
    const [speech, resident] = ['speech.ps1', 'resident.ps1'].map((name) =>
      readFileSync(join(PACKAGE_FOLDER, 'shell', name), 'utf8'),
    );
    expect(Buffer.from(script, 'base64').toString('utf16le')).toBe(`${speech}${resident}`);
  });
});

function piece(name: string, utterance: Utterance, volume: number) {
  const all = [...speechEnginesFor('darwin'), ...speechEnginesFor('win32')];
  const engine = all.find((one) => one.name === name);
  if (engine === undefined) throw new Error(`no ${name}`);
  return engine.clip(utterance, volume);
}

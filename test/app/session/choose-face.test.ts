import { describe, expect, it } from 'vitest';
import { chooseFace, type Face } from '../../../src/app/session/choose-face.ts';
import { readSettings } from '../../../src/core/settings/settings.ts';
import { fakeHost, type FakeHostOptions } from '../../support/fake-host.ts';

const TERMINAL = { isTerminal: true, columns: 80, rows: 24 };
const PLAIN: Face = { isFullScreen: false };

describe('the face of a session', () => {
  it.each<[string, FakeHostOptions, boolean, Face]>([
    ['is the full screen on a terminal', { out: TERMINAL }, false, { isFullScreen: true }],
    ['is plain if asked for', { out: TERMINAL }, true, PLAIN],
    ['is plain if set', { out: TERMINAL, settings: { face: 'plain' } }, false, PLAIN],
    ['is plain for ACCESSIBLE', { out: TERMINAL, env: { ACCESSIBLE: '1' } }, false, PLAIN],
    [
      'is not plain for an ACCESSIBLE of 0',
      { out: TERMINAL, env: { ACCESSIBLE: '0' } },
      false,
      { isFullScreen: true },
    ],
    [
      'is not plain for an empty ACCESSIBLE',
      { out: TERMINAL, env: { ACCESSIBLE: '' } },
      false,
      { isFullScreen: true },
    ],
    ['is plain without a terminal', {}, false, PLAIN],
    [
      'is plain on a dumb terminal, with the reason',
      { out: TERMINAL, env: { TERM: 'dumb' } },
      false,
      {
        ...PLAIN,
        reason: 'this terminal cannot redraw (TERM=dumb), so the session writes plain lines',
      },
    ],
    [
      'is plain in a window of 20×5, with the reason',
      { out: { isTerminal: true, columns: 20, rows: 5 } },
      false,
      {
        ...PLAIN,
        reason:
          'the window is 20×5; the full screen needs 40×15, so the session writes plain lines',
      },
    ],
    [
      'is plain in a window one column too narrow',
      { out: { isTerminal: true, columns: 39, rows: 15 } },
      false,
      {
        ...PLAIN,
        reason:
          'the window is 39×15; the full screen needs 40×15, so the session writes plain lines',
      },
    ],
    [
      'is plain in a window one row too short',
      { out: { isTerminal: true, columns: 40, rows: 14 } },
      false,
      {
        ...PLAIN,
        reason:
          'the window is 40×14; the full screen needs 40×15, so the session writes plain lines',
      },
    ],
    [
      'is the full screen in the smallest window that fits it',
      { out: { isTerminal: true, columns: 40, rows: 15 } },
      false,
      { isFullScreen: true },
    ],
    [
      'has no reason if plain lines were asked for anyway',
      { out: { isTerminal: true, columns: 20, rows: 5 }, env: { TERM: 'dumb' } },
      true,
      PLAIN,
    ],
  ])('%s', (_, options, isPlain, expected) => {
    const { settings } = readSettings(options.settings ?? {});
    expect(chooseFace(fakeHost(options), settings, isPlain)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { askTerminalAndTmux, terminalChecks } from '../../../src/app/health/terminal-checks.ts';
import type { Check } from '../../../src/core/base/health-check.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { fakeProgram } from '../../support/fake-program.ts';
import { fakeHost, type FakeHostOptions } from '../../support/fake-host.ts';

const XTERM = { TERM: 'xterm-256color', COLORTERM: 'truecolor' };
const TERMINAL: FakeHostOptions = {
  hasKeys: true,
  env: XTERM,
  out: { isTerminal: true, columns: 80, rows: 24, colours: 3 },
};

/** One of the terminal's checks. */
async function check(name: string, options: FakeHostOptions = {}): Promise<Check | undefined> {
  const host = fakeHost({ ...TERMINAL, ...options });
  const { settings } = host.settings.read();
  const checks = terminalChecks(host, settings, await askTerminalAndTmux(host));
  return checks.find(({ id }) => id === `terminal.${name}`);
}

const sized = (columns: number, rows: number): FakeHostOptions => ({
  out: { isTerminal: true, columns, rows, colours: 3 },
});
const coloured = (
  colours: 0 | 1 | 2 | 3,
  env: Record<string, string>,
  isTerminal = true,
): FakeHostOptions => ({ env, out: { isTerminal, columns: 80, rows: 24, colours } });

describe('the terminal checks', () => {
  it.each<[string, FakeHostOptions, Partial<Check>]>([
    ['kind', {}, { state: 'fine', found: 'xterm-256color' }],
    ['kind', { env: { ...XTERM, TMUX: 'x' } }, { found: 'xterm-256color, in tmux' }],
    ['kind', { env: { TERM: 'xterm', TERM_PROGRAM: 'WezTerm' } }, { found: 'xterm (WezTerm)' }],
    ['kind', { env: { TERM: 'dumb' } }, { state: 'note', command: 'export TERM=xterm-256color' }],
    ['kind', { out: {} }, { state: 'fine', found: 'not a terminal; a session writes plain lines' }],
    ['size', {}, { state: 'fine', found: '80×24', command: null }],
    ['size', sized(39, 24), { state: 'wrong', found: '39×24', command: 'stretch doctor' }],
    ['size', sized(80, 14), { state: 'wrong' }],
    ['size', sized(40, 15), { state: 'note' }],
    ['size', sized(79, 24), { state: 'note' }],
    ['size', sized(120, 40), { state: 'fine' }],
    ['size', sized(211, 56), { state: 'note' }],
    ['size', { out: {} }, { state: 'note', found: 'unknown: the output is not a terminal' }],
    ['colours', {}, { state: 'fine', found: 'all, because COLORTERM is truecolor' }],
    [
      'colours',
      coloured(2, { TERM: 'xterm-256color' }),
      {
        state: 'note',
        found: '256, because TERM is xterm-256color',
        command: 'export COLORTERM=truecolor',
      },
    ],
    [
      'colours',
      coloured(0, { ...XTERM, NO_COLOR: '1' }),
      { state: 'fine', found: 'none, because NO_COLOR is set' },
    ],
    [
      'colours',
      coloured(1, { FORCE_COLOR: '1' }, false),
      { found: '16, because FORCE_COLOR is 1' },
    ],
    ['colours', coloured(0, XTERM, false), { found: 'none, because the output is not a terminal' }],
    [
      'colours',
      coloured(0, { TERM: 'dumb' }),
      { state: 'fine', found: 'none, because TERM is dumb' },
    ],
    ['glyphs', {}, { state: 'fine', command: 'stretch config set glyphs half' }],
    ['glyphs', { settings: { glyphs: 'sextant' } }, { found: 'sextant, because it is set' }],
    [
      'glyphs',
      { env: { LANG: 'C' }, settings: { glyphs: 'half' } },
      { state: 'note', command: 'stretch config set glyphs auto' },
    ],
    [
      'glyphs',
      { env: { ACCESSIBLE: '1' } },
      { found: 'no figures: everything is in words, because ACCESSIBLE is 1', advice: null },
    ],
    [
      'glyphs',
      { settings: { face: 'plain' } },
      { found: 'no figures: everything is in words, because face is plain', advice: null },
    ],
    ['glyphs', { env: { LANG: 'C' } }, { found: 'ascii, because LANG is C', command: null }],
    [
      'characters',
      { env: { LANG: 'en_GB.UTF-8', LC_ALL: 'C' } },
      { state: 'note', found: 'only ASCII, because LC_ALL is C', command: 'export LC_ALL=C.UTF-8' },
    ],
    [
      'characters',
      { env: { LANG: 'de_DE.ISO-8859-1' } },
      { state: 'note', command: 'export LANG=de_DE.UTF-8' },
    ],
    [
      'characters',
      { env: { TERM: 'linux', LANG: 'en_GB.UTF-8' } },
      {
        state: 'fine',
        found: 'only ASCII, because the console’s font lacks most signs',
        command: null,
      },
    ],
    ['characters', {}, { state: 'fine', found: 'UTF-8, because no locale is set' }],
    [
      'synchronised',
      { replies: [{ kind: 'synchronised', has: true }] },
      { found: 'each is shown only when it is complete' },
    ],
    [
      'synchronised',
      { replies: [{ kind: 'end' }] },
      { found: expect.stringMatching(/^not supported/) as string },
    ],
    ['synchronised', {}, { found: 'used anyway; the terminal did not answer' }],
    [
      'background',
      { replies: [{ kind: 'background', rgb: [253, 246, 227] }] },
      { state: 'fine', found: 'light, from the terminal: 253, 246, 227' },
    ],
    [
      'background',
      { settings: { theme: 'light' } },
      { state: 'fine', found: 'light, from the setting' },
    ],
    [
      'background',
      { env: { ...XTERM, COLORFGBG: '0;15' } },
      { found: 'light, because COLORFGBG is 0;15' },
    ],
    ['background', {}, { state: 'note', command: 'stretch config set theme light' }],
    ['background', { out: {} }, { state: 'fine', command: null }],
    [
      'cell',
      { replies: [{ kind: 'cell', width: 17, height: 36 }] },
      { state: 'fine', found: '17×36 pixels, 0.47 times as wide as it is high' },
    ],
    ['cell', {}, { state: 'fine', found: 'assumed to be 0.50 times as wide as it is high' }],
    ['keys', {}, { state: 'fine' }],
    ['keys', { hasKeys: false }, { state: 'note' }],
  ])('say of %s with %j: %j', async (name, options, expected) => {
    expect(await check(name, options)).toMatchObject(expected);
  });

  it.each<[string, 2 | 3, Record<string, string>, Partial<Check>]>([
    [
      'xterm-256color 256,title',
      3,
      { COLORTERM: 'truecolor' },
      {
        state: 'note',
        found:
          'all, because COLORTERM is truecolor; but tmux thinks the terminal it runs in has fewer',
        command: String.raw`echo 'set -as terminal-features '\'',xterm-256color:RGB'\' >> ~/.tmux.conf`,
      },
    ],
    [
      'foot 256',
      2,
      {},
      {
        state: 'note',
        command: String.raw`echo 'set -as terminal-features '\'',foot:RGB'\' >> ~/.tmux.conf`,
      },
    ],
    ['xterm-256color 256,RGB,title', 3, { COLORTERM: 'truecolor' }, { state: 'fine' }],
    ['xterm-256color 256,RGB', 2, {}, { state: 'note', command: 'export COLORTERM=truecolor' }],
    ['', 3, { COLORTERM: 'truecolor' }, { state: 'fine' }],
  ])(
    'say of colours in a tmux that answers "%s", at level %i with %j: %j',
    async (says, ...rest) => {
      const [level, env, expected] = rest;
      const folder = temporaryFolder();
      fakeProgram(folder, 'tmux', [`[ "$1 $2" = 'display-message -p' ] && echo '${says}'`]);
      const place = { TERM: 'tmux-256color', TMUX: 'x', PATH: folder, ...env };
      expect(await check('colours', coloured(level, place))).toMatchObject(expected);
    },
  );
});

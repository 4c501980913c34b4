import { describe, expect, it } from 'vitest';
import {
  chooseGlyphs,
  GLYPH_MODES,
  type GlyphMode,
} from '../../../src/core/settings/glyph-mode.ts';

const KITTY = { TERM: 'xterm-kitty', LANG: 'en_GB.UTF-8' };

describe('the mode to draw with', () => {
  it.each<[GlyphMode, Record<string, string>]>([
    ['quadrant', {}],
    ['quadrant', { TERM: 'xterm-256color', LANG: 'en_GB.UTF-8' }],
    ['quadrant', { TERM: 'alacritty' }],
    ['quadrant', { TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }],
    ['sextant', KITTY],
    ['sextant', { TERM: 'foot' }],
    ['sextant', { TERM: 'foot-extra' }],
    ['quadrant', { TERM: 'footloose' }],
    ['sextant', { TERM: 'xterm-ghostty' }],
    ['sextant', { TERM: 'xterm-256color', TERM_PROGRAM: 'ghostty' }],
    ['sextant', { TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm' }],
    ['sextant', { TERM: 'xterm-256color', VTE_VERSION: '6400' }],
    ['sextant', { TERM: 'xterm-256color', VTE_VERSION: '7600' }],
    ['quadrant', { TERM: 'xterm-256color', VTE_VERSION: '6399' }],
    ['quadrant', { TERM: 'xterm-256color', VTE_VERSION: 'new' }],
    ['quadrant', { TERM: 'xterm', VTE_VERSION: '7600', XTERM_VERSION: 'XTerm(390)' }],
    ['quadrant', { TERM: 'xterm-256color', VTE_VERSION: '7600', TERM_PROGRAM: 'vscode' }],
    ['quadrant', { ...KITTY, TMUX: '/tmp/tmux-1000/default,1,0' }],
    ['quadrant', { ...KITTY, STY: '1.pts-0.desk' }],
    ['sextant', { ...KITTY, TMUX: '' }],
    ['quadrant', { TERM: 'tmux-256color', TERM_PROGRAM: 'WezTerm' }],
    ['quadrant', { TERM: 'screen.xterm-256color', VTE_VERSION: '7600' }],
    ['ascii', { TERM: 'linux', LANG: 'C.UTF-8' }],
    ['ascii', { ...KITTY, LANG: 'en_GB.ISO-8859-1' }],
    ['ascii', { TERM: 'linux', LANG: 'en_GB.ISO-8859-1' }],
    ['ascii', { ...KITTY, LC_ALL: 'de_DE.ISO-8859-15@euro' }],
    ['ascii', { ...KITTY, LC_CTYPE: 'ru_RU.KOI8-R' }],
    ['sextant', { ...KITTY, LC_ALL: 'C.utf8', LANG: 'en_GB.ISO-8859-1' }],
    ['sextant', { ...KITTY, LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'en_GB.ISO-8859-1' }],
    ['ascii', { ...KITTY, LANG: 'C' }],
    ['ascii', { ...KITTY, LC_CTYPE: 'POSIX' }],
    ['ascii', { ...KITTY, LC_ALL: 'C' }],
    ['sextant', { ...KITTY, LC_ALL: 'en_GB.UTF-8', LANG: 'C' }],
    ['quadrant', { WT_SESSION: 'a' }],
  ])('is %s with %j', (mode, env) => {
    expect(chooseGlyphs('auto', undefined, env).mode).toBe(mode);
  });

  it.each(GLYPH_MODES)('is %s if set or asked for, whatever the terminal', (mode) => {
    const env = { ...KITTY, LANG: 'en_GB.ISO-8859-1' };
    expect(chooseGlyphs(mode, undefined, env)).toEqual({ mode, why: 'it is set' });
    expect(chooseGlyphs('half', mode, env)).toEqual({ mode, why: 'it was asked for' });
  });

  it('is never octants unless asked for', () => {
    const envs = [{}, KITTY, { TERM: 'linux' }, { TERM_PROGRAM: 'ghostty' }];
    for (const env of envs) {
      expect(chooseGlyphs('auto', undefined, env).mode).not.toBe('octant');
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../../src/core/figure/colours.ts';
import {
  type BackgroundTheme,
  backgroundTheme,
  cellShape,
} from '../../../src/core/settings/background.ts';

describe('the background', () => {
  it.each<[BackgroundTheme, ...Parameters<typeof backgroundTheme>]>([
    [{ theme: 'dark', from: 'default' }, 'auto', undefined, {}],
    [{ theme: 'light', from: 'setting' }, 'light', [0, 0, 0], { COLORFGBG: '15;0' }],
    [{ theme: 'dark', from: 'setting' }, 'dark', [255, 255, 255], { COLORFGBG: '0;15' }],
    [{ theme: 'light', from: 'terminal' }, 'auto', [255, 255, 255], { COLORFGBG: '15;0' }],
    [{ theme: 'dark', from: 'terminal' }, 'auto', [0, 0, 0], { COLORFGBG: '0;15' }],
    [{ theme: 'light', from: 'COLORFGBG' }, 'auto', undefined, { COLORFGBG: '0;15' }],
    [{ theme: 'light', from: 'COLORFGBG' }, 'auto', undefined, { COLORFGBG: '0;7' }],
    [{ theme: 'dark', from: 'COLORFGBG' }, 'auto', undefined, { COLORFGBG: '15;0' }],
    [{ theme: 'dark', from: 'COLORFGBG' }, 'auto', undefined, { COLORFGBG: '7;8' }],
    [{ theme: 'dark', from: 'COLORFGBG' }, 'auto', undefined, { COLORFGBG: '15;default;0' }],
    [{ theme: 'dark', from: 'default' }, 'auto', undefined, { COLORFGBG: '0;default' }],
    [{ theme: 'dark', from: 'default' }, 'auto', undefined, { COLORFGBG: '' }],
  ])('is %j for %s, %j, %j', (expected, setting, answered, env) => {
    expect(backgroundTheme(setting, answered, env)).toEqual(expected);
  });

  it.each<[string, Rgb, 'dark' | 'light']>([
    ['Solarized dark', [0, 43, 54], 'dark'],
    ['Solarized light', [253, 246, 227], 'light'],
    ['GNOME’s dark', [23, 20, 33], 'dark'],
    ['pure blue', [0, 0, 255], 'dark'],
    ['pure green', [0, 255, 0], 'light'],
    ['the lightest grey on which white is readable best', [117, 117, 117], 'dark'],
    ['the darkest grey on which black is readable best', [118, 118, 118], 'light'],
  ])('of %s is %j: %s', (_, rgb, theme) => {
    expect(backgroundTheme('auto', rgb, {}).theme).toBe(theme);
  });
});

describe('the shape of a cell', () => {
  it.each([
    [undefined, 0.5, false],
    [{ width: 9, height: 18 }, 0.5, true],
    [{ width: 17, height: 36 }, 17 / 36, true],
    [{ width: 8, height: 10 }, 0.8, true],
    [{ width: 3, height: 10 }, 0.3, true],
    [{ width: 9, height: 10 }, 0.5, false],
    [{ width: 1, height: 10 }, 0.5, false],
  ])('of %j pixels is %d', (cell, aspect, isKnown) => {
    expect(cellShape(cell)).toEqual({ aspect, isKnown });
  });
});

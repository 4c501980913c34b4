import { describe, expect, it } from 'vitest';
import { cellStyle } from '../../../src/app/options/separator-option.ts';

describe('the cells of a table', () => {
  it.each([
    [undefined, false, ',', '.'],
    [undefined, true, ';', ','],
    [',', true, ',', '.'],
    [';', false, ';', ','],
    [';', true, ';', ','],
    ['tab', false, '\t', '.'],
    ['tab', true, '\t', ','],
    ['\\t', false, '\t', '.'],
    ['\t', false, '\t', '.'],
  ])(
    'with the separator %j, for a spreadsheet: %s, where decimals have commas, are separated by %j with decimals by %j',
    (separator, isLocal, ...expected) => {
      const cells = cellStyle({ separator, isLocal, sign: () => ',' });
      expect([cells.separator, cells.decimal]).toEqual(expected);
    },
  );

  it.each([undefined, ','])(
    'where decimals have points are separated by commas: %j',
    (separator) => {
      const style = { separator: ',', decimal: '.' };
      expect(cellStyle({ separator, isLocal: true, sign: () => '.' })).toEqual(style);
    },
  );

  it.each(['', '|', ';;', ' ', 'TAB '])('with the separator %j are refused', (separator) => {
    expect(() => cellStyle({ separator, isLocal: false, sign: () => '.' })).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: `--separator takes \`,\`, \`;\` or \`tab\`, not \`${separator}\``,
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type Check, fine, note, wrong } from '../../../src/core/base/health-check.ts';
import { doctorJson } from '../../../src/formats/json/doctor.ts';
import { checkLines, verdictLine } from '../../../src/view/report/doctor.ts';
import { width } from '../../../src/core/text/width.ts';
import { unbroken, wrapLines } from '../../../src/core/text/wrap.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';

const CHECKS: readonly Check[] = [
  fine('terminal.size', 'size', '80×24'),
  note(
    'terminal.background',
    'background',
    'taken for dark',
    'if it is light, say so',
    'stretch x',
  ),
  note('terminal.keys', 'keys', 'none here'),
  wrong('journal.lines', 'lines', 'a:3: torn\u001b[2J', 'to look at it', 'sed -n 3p "a"'),
];

describe('the checks on a screen', () => {
  it('are under the headings of their groups, each with what to do', async () => {
    expect(wrapLines(checkLines(CHECKS, await themeFor(0, undefined), 80), 80))
      .toMatchInlineSnapshot(`
      "Terminal
        ok    size         80×24
        note  background   taken for dark
              if it is light, say so:
                stretch x
        note  keys         none here
      Journal
        WRONG lines        a:3: torn [2J
              to look at it:
                sed -n 3p "a"
      "
    `);
  });

  it('have what was found below their names in a narrow terminal', async () => {
    expect(`\n${checkLines(CHECKS.slice(1, 3), await themeFor(0, undefined), 30)}`)
      .toMatchInlineSnapshot(`
      "
      Terminal
        note  background
          taken for dark
          if it is light, say so:
            stretch x
        note  keys
          none here
      "
    `);
  });

  it('fit into 50 columns, but for paths and commands, which are copied whole', async () => {
    const command = `ls '/${'b '.repeat(45)}'`;
    const long = wrong('journal.folder', 'folder', `/${'a'.repeat(120)}`, 'fix it', command);
    for (const columns of [40, 50, 80]) {
      const lines = checkLines([...CHECKS, long], await themeFor(0, undefined), columns).split(
        '\n',
      );
      expect(lines.map((one) => one.trimStart())).toContain(unbroken(command));
      for (const line of lines.filter((one) => !/aaa|\u00a0/.test(one))) {
        expect(width(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('have the same words with and without colours', async () => {
    const coloured = checkLines(CHECKS, await themeFor(3, undefined), 60);
    expect(coloured).toContain('\u001b[38;2;220;50;50mWRONG\u001b[39m');
    expect(coloured.replaceAll(/\u001b\[[\d;]+m/g, '')).toBe(
      checkLines(CHECKS, await themeFor(0, undefined), 60),
    );
  });

  it('end with a result', async () => {
    const theme = await themeFor(0, undefined);
    expect(verdictLine(CHECKS.slice(0, 3), theme)).toBe('Nothing is wrong.\n');
    expect(verdictLine(CHECKS, theme)).toBe('1 thing is wrong; see the advice below it.\n');
  });
});

describe('the checks as JSON', () => {
  it('have the documented keys, and are ok if nothing is wrong', () => {
    expect(JSON.parse(doctorJson(CHECKS.slice(0, 3)))).toMatchObject({ version: 1, ok: true });
    expect(JSON.parse(doctorJson(CHECKS))).toMatchObject({
      version: 1,
      ok: false,
      checks: [
        { id: 'terminal.size', state: 'fine', found: '80×24', advice: null, command: null },
        { state: 'note', advice: 'if it is light, say so', command: 'stretch x' },
        { state: 'note', advice: null },
        { state: 'wrong', command: 'sed -n 3p "a"' },
      ],
    });
  });
});

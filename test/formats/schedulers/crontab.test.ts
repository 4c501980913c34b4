import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockIn,
  cronBlock,
  withBlock,
  withoutBlock,
} from '../../../src/formats/schedulers/crontab.ts';
import { reminderPlan } from '../../support/reminder-plan.ts';
import { anyCharacter } from '../../support/any-character.ts';

const PLAIN = { program: ['/usr/bin/node', '/opt/stretch.cjs'], env: {} };
const BLOCK = cronBlock(reminderPlan(PLAIN));
const OTHER = cronBlock(reminderPlan({ ...PLAIN, once: [], triggers: [] }));

describe('the crontab lines', () => {
  it('have the times, the weekdays and the one-time reminder', () => {
    expect(BLOCK).toMatchInlineSnapshot(`
      "# >>> stretch reminders: stretch schedule uninstall removes them >>>
      # These lines are rewritten when the plan changes; put others outside the marks.
      30 12,13 * * 1,3,0 /usr/bin/node /opt/stretch.cjs remind lunch-break >/dev/null 2>&1
      0 7 * * * /usr/bin/node /opt/stretch.cjs remind '朝' >/dev/null 2>&1
      5 8 24 11 * /usr/bin/node /opt/stretch.cjs remind '朝' >/dev/null 2>&1
      # <<< stretch reminders <<<
      "
    `);
  });

  it.each([
    ['/a%b', String.raw`'/a\%b'`],
    ['/a%b%c', String.raw`'/a\%b\%c'`],
    // Some crons leave one of two backslashes, so between them the quotes are closed and opened again.
    [String.raw`/a\%b`, String.raw`'/a\''\%b'`],
    [String.raw`/a\\b`, String.raw`'/a\''\b'`],
    [String.raw`/a\b`, String.raw`'/a\b'`],
  ])(
    'escape the path %s as %s, because cron ends a command at a bare percent sign',
    (path, word) => {
      const [, , line = ''] = cronBlock(reminderPlan({ ...PLAIN, program: [path] })).split('\n');
      expect(line).toBe(`30 12,13 * * 1,3,0 ${word} remind lunch-break >/dev/null 2>&1`);
    },
  );

  it('refuse a path with a line break', () => {
    expect(() => cronBlock(reminderPlan({ env: { STRETCH_HOME: '/a\nb' } }))).toThrow('line break');
  });
});

/** Tables as people and programs leave them: half lines, returns, bytes of any kind, no end. */
const tables = fc
  .array(
    fc.oneof(
      fc.constantFrom('0 7 * * * true\n', '\n', '\r\n', 'MAILTO=""\r\n', '# >>> stretch', '<<<\n'),
      fc.string({ unit: anyCharacter }),
    ),
  )
  .map((parts) => parts.join(''));

describe('a crontab with the block', () => {
  it('is byte for byte the same after the block is removed', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(withoutBlock(withBlock(table, BLOCK, ''), '')).toBe(table);
      }),
    );
  });

  it('has only the last block, in place of the first, however often it is added', () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
        const table = start + BLOCK + after;
        expect(withBlock(table, OTHER, '')).toBe(start + OTHER + after);
        expect(withBlock(withBlock(table, OTHER, ''), BLOCK, '')).toBe(table);
        expect(blockIn(table, '')).toBe(BLOCK);
      }),
    );
  });

  it('has it above other lines, whose variables apply to what is below them', () => {
    expect(withBlock('SHELL=/bin/fish\n', BLOCK, '')).toBe(`${BLOCK}SHELL=/bin/fish\n`);
  });

  it('is found with Windows line ends, or without a last line end', () => {
    expect(withoutBlock(`a\n${BLOCK.replaceAll('\n', '\r\n')}b\n`, '')).toBe('a\nb\n');
    expect(withoutBlock(`a\n${BLOCK.trimEnd()}`, '')).toBe('a\n');
  });

  it('keeps blocks for another folder of records', () => {
    const tagged = cronBlock(reminderPlan({ ...PLAIN, tag: '0123abcd' }));
    const both = withBlock(tagged, BLOCK, '');
    expect(withoutBlock(both, '')).toBe(tagged);
    expect(withoutBlock(both, '0123abcd')).toBe(BLOCK);
  });

  it('is refused if half of a block is missing', () => {
    const half = BLOCK.split('\n').slice(0, 2).join('\n');
    expect(() => withBlock(half, BLOCK, '')).toThrow('but not `# <<< stretch reminders <<<`');
    expect(() => withoutBlock(half, '')).toThrow('but not');
    const rest = BLOCK.split('\n').slice(1).join('\n');
    expect(() => withBlock(rest, BLOCK, '')).toThrow(/but not `# >>> .*` before it/);
    expect(() => withoutBlock(rest, '')).toThrow('but not');
    expect(withoutBlock('', '')).toBe('');
  });
});

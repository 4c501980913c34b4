import { describe, expect, it } from 'vitest';
import { examplesText, helpLayout } from '../../../src/view/report/help.ts';

const item = (columns: number) =>
  helpLayout(() => columns).formatItem('--at <moment>', 14, 'when it was, such as yesterday');

describe('an option on a help screen', () => {
  it('has its meaning beside it', () => {
    expect(item(60)).toBe('  --at <moment>   when it was, such as yesterday');
    expect(item(44)).toBe('  --at <moment>   when it was, such as\n                  yesterday');
  });

  it('has it below in a narrow terminal', () => {
    expect(item(30)).toBe('  --at <moment>\n    when it was, such as\n    yesterday');
  });
});

describe('the usage', () => {
  it('goes on under itself', () => {
    const usage = helpLayout(() => 30).styleUsage('stretch history edit [options] <id>');
    expect(usage).toBe('stretch history edit\n       [options] <id>');
  });
});

describe('the examples', () => {
  it('have each command whole', () => {
    for (const columns of [20, 30, 50, 80, Infinity]) {
      expect(examplesText(columns)).toMatch(
        /^ {2}stretch log session --at "yesterday 20:15"( |$)/m,
      );
    }
  });
});

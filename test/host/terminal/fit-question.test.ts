import { describe, expect, it } from 'vitest';
import { fitQuestion } from '../../../src/host/terminal/fit-question.ts';

const time = {
  type: 'input',
  message: 'Morning slot (its window opens when the day starts)',
  default: '07:00',
  validate: (typed: string) => typed === '' || 'it must be before the evening slot',
} as const;

/** A list to tick, as far as it says where it goes on. */
interface Scrolled {
  readonly theme: {
    readonly style: {
      readonly highlight: (line: string) => string;
      readonly keysHelpTip: () => string;
    };
  };
}

describe('a question that one can go back from', () => {
  const size = { columns: 80, rows: 24 };
  const tipOf = (fitting: object) =>
    (fitting as { theme: { style: { keysHelpTip: () => string } } }).theme.style.keysHelpTip();

  it('says which key does it', () => {
    const list = { message: 'Sound?', default: 'off' } as const;
    const select = { ...list, type: 'select', choices: ['off', 'on'] } as const;
    const off = { value: 'off', name: 'off' };
    const checkbox = { ...list, type: 'checkbox', choices: [off], nothing: 'none' } as const;
    expect(tipOf(fitQuestion(select, size, true))).toBe(
      'up and down choose, Enter takes it, Escape goes back',
    );
    expect(tipOf(fitQuestion(checkbox, size, true))).toContain('Enter goes on, Escape goes back');
    expect(tipOf(fitQuestion(select, size, false))).not.toContain('Escape');
    expect(fitQuestion(time, size, true)).toMatchObject({
      message: 'Morning slot (its window opens when the day starts); Escape goes back',
    });
  });
});

describe('a question that fits', () => {
  it('is broken between its words, with room for the answer behind it', () => {
    expect(fitQuestion(time, { columns: 50, rows: 24 }, false)).toMatchObject({
      message: 'Morning slot (its window opens when the day\n  starts)',
    });
    // ` (07:00) ` would not fit behind it.
    expect(fitQuestion(time, { columns: 60, rows: 24 }, false)).toMatchObject({
      message: 'Morning slot (its window opens when the day starts)\n ',
    });
    expect(fitQuestion(time, { columns: 80, rows: 24 }, false)).toMatchObject({
      message: time.message,
    });
  });

  it('says what is wrong in lines that fit, too', () => {
    const { validate } = fitQuestion(time, { columns: 20, rows: 24 }, false) as {
      validate: (typed: string) => unknown;
    };
    expect(validate('')).toBe(true);
    expect(validate('x')).toBe('it must be before\n  the evening slot');
  });

  it('shows all of its choices at once, each under its own mark', () => {
    const question = {
      type: 'select',
      message: 'Sound?',
      choices: ['off', { value: 'tones', name: 'tones: a different one for each change' }],
      default: 'off',
    } as const;
    expect(fitQuestion(question, { columns: 30, rows: 24 }, false)).toMatchObject({
      message: 'Sound?',
      choices: [
        { value: 'off', name: 'off', short: 'off' },
        { value: 'tones', name: 'tones: a different one for\n  each change', short: 'tones' },
      ],
      pageSize: 3,
    });
  });

  it('scrolls a list to tick that has more lines than the terminal, and ticks what is so already', () => {
    const question = {
      type: 'checkbox',
      message: 'Does any of this apply to you?',
      choices: ['hip', 'knee', 'wrist'].map((value) => ({
        value,
        name: `${value}: it hurts a lot`,
      })),
      nothing: 'none',
      default: 'knee, wrist',
    } as const;
    expect(fitQuestion(question, { columns: 80, rows: 24 }, false)).toMatchObject({
      choices: [{ checked: false }, { checked: true }, { checked: true }],
      pageSize: 3,
      shortcuts: { all: null, invert: null },
    });
    const small = fitQuestion(question, { columns: 80, rows: 5 }, false);
    expect(small).toMatchObject({ pageSize: 1 });
    const { highlight, keysHelpTip } = (small as Scrolled).theme.style;
    const signs = question.choices.map(({ name }) => {
      highlight(`❯ [ ] ${name}`);
      return keysHelpTip().split('\n')[0];
    });
    expect(signs).toEqual([
      'more below: Page Down',
      'more above and below: Page Up, Page Down',
      'more above: Page Up',
    ]);
    const whole = fitQuestion(question, { columns: 80, rows: 24 }, false) as Scrolled;
    expect(whole.theme.style.keysHelpTip()).not.toContain('more');
    expect(fitQuestion(question, { columns: 20, rows: 24 }, false)).toMatchObject({
      choices: [{ name: 'hip: it hurts\n      a lot' }, {}, {}],
      pageSize: 6,
    });
  });

  it('may be answered with yes or no', () => {
    const question = { type: 'confirm', message: 'Undo the skip of it?', default: false } as const;
    expect(fitQuestion(question, { columns: 24, rows: 24 }, false)).toMatchObject({
      message: 'Undo the skip of it?\n ',
    });
    expect(fitQuestion(question, { columns: 40, rows: 24 }, false)).toMatchObject({
      message: 'Undo the skip of it?',
    });
  });
});

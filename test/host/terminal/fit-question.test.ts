import { describe, expect, it } from 'vitest';
import { fitQuestion } from '../../../src/host/terminal/fit-question.ts';

const time = {
  type: 'input',
  message: 'Morning slot (its window opens when the day starts)',
  default: '07:00',
  validate: (typed: string) => typed === '' || 'it must be before the evening slot',
} as const;

describe('a question that fits', () => {
  it('is broken between its words, with room for the answer behind it', () => {
    expect(fitQuestion(time, 50, 24)).toMatchObject({
      message: 'Morning slot (its window opens when the day\n  starts)',
    });
    // ` (07:00) ` would not fit behind it.
    expect(fitQuestion(time, 60, 24)).toMatchObject({
      message: 'Morning slot (its window opens when the day starts)\n ',
    });
    expect(fitQuestion(time, 80, 24)).toMatchObject({ message: time.message });
  });

  it('says what is wrong in lines that fit, too', () => {
    const { validate } = fitQuestion(time, 20, 24) as { validate: (typed: string) => unknown };
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
    expect(fitQuestion(question, 30, 24)).toMatchObject({
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
    expect(fitQuestion(question, 80, 24)).toMatchObject({
      choices: [{ checked: false }, { checked: true }, { checked: true }],
      pageSize: 3,
      shortcuts: { all: null, invert: null },
    });
    expect(fitQuestion(question, 80, 5)).toMatchObject({ pageSize: 1 });
    expect(fitQuestion(question, 20, 24)).toMatchObject({
      choices: [{ name: 'hip: it hurts\n      a lot' }, {}, {}],
      pageSize: 6,
    });
  });

  it('may be answered with yes or no', () => {
    const question = { type: 'confirm', message: 'Undo the skip of it?', default: false } as const;
    expect(fitQuestion(question, 24, 24)).toMatchObject({ message: 'Undo the skip of it?\n ' });
    expect(fitQuestion(question, 40, 24)).toMatchObject({ message: 'Undo the skip of it?' });
  });
});

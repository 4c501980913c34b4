import { describe, expect, it } from 'vitest';
import { questionText, readAnswer } from '../../../src/host/terminal/line-question.ts';

const UNDO = { type: 'confirm', message: 'Undo the skip?', default: false } as const;
const SIDE = {
  type: 'select',
  message: 'Which side is sore?',
  choices: ['left', 'right', { value: 'both', name: 'both: neither is spared' }],
  default: 'right',
} as const;
const TIME = {
  type: 'input',
  message: 'Morning slot (its window opens when the day starts)',
  default: '07:00',
  validate: (typed: string) => /^\d\d:\d\d$/.test(typed) || 'type a time such as 07:00',
} as const;
const APPLIES = {
  type: 'checkbox',
  message: 'Does any of this apply to you?',
  choices: [
    { value: 'hip', name: 'hip: it catches' },
    { value: 'knee', name: 'knee: it hurts' },
    { value: 'wrist', name: 'wrist: it hurts' },
  ],
  nothing: 'none',
  default: 'knee',
} as const;

const UNITS = {
  type: 'select',
  message: '8 what?',
  choices: [
    { value: 'km', name: 'kilometres' },
    { value: 'mi', name: 'miles' },
  ],
  default: 'km',
} as const;

describe('a question in lines', () => {
  it('has its choices below it, and says how to answer and what Enter means', () => {
    expect(questionText(UNDO, false)).toBe('Undo the skip? Type yes or no; Enter means no: ');
    expect(questionText({ ...UNDO, default: true }, false)).toContain('Enter means yes');
    expect(questionText(SIDE, false).split('\n')).toEqual([
      'Which side is sore?',
      '  1 left',
      '  2 right',
      '  3 both: neither is spared',
      'Type a number or a word; Enter keeps right: ',
    ]);
    expect(questionText(APPLIES, false).split('\n').slice(1)).toEqual([
      '  1 hip: it catches',
      '  2 knee: it hurts',
      '  3 wrist: it hurts',
      'Type numbers or words with commas between, or none; Enter keeps knee: ',
    ]);
    expect(questionText(TIME, false)).toBe(
      'Morning slot (its window opens when the day starts). Enter keeps 07:00: ',
    );
  });

  it('says how to go back where that is possible', () => {
    const open = { ...TIME, default: '' };
    expect(questionText({ ...open, message: 'The first thing' }, false)).toBe('The first thing: ');
    expect(readAnswer(open, '')).toHaveProperty('problem');
    expect(questionText(TIME, true)).toContain('. Type it, or back; Enter keeps 07:00: ');
    expect(questionText(SIDE, true)).toContain('a word, or back; Enter keeps right: ');
    expect(questionText(APPLIES, true)).toContain('between, none, or back; Enter keeps knee: ');
  });

  it.each([
    [UNDO, '', false],
    [{ ...UNDO, default: true }, ' \r', true],
    [UNDO, 'yes\r', true],
    [UNDO, 'Y', true],
    [UNDO, 'no', false],
    [UNDO, 'n ', false],
    [SIDE, '', 'right'],
    [SIDE, '1', 'left'],
    [SIDE, '3', 'both'],
    [SIDE, 'LEFT', 'left'],
    [SIDE, 'b', 'both'],
    [{ ...SIDE, choices: ['both', 'bo'] }, 'bo', 'bo'],
    [UNITS, 'miles', 'mi'],
    [UNITS, 'kilom', 'km'],
    [UNITS, 'kilometers', 'km'],
    [APPLIES, '', 'knee'],
    [APPLIES, 'None', 'none'],
    [APPLIES, '3, 1', 'hip, wrist'],
    [APPLIES, 'kn wrist,knee', 'knee, wrist'],
    [TIME, '', '07:00'],
    [TIME, ' 06:30 ', '06:30'],
  ] as const)('%j takes %j as %j', (question, line, answer) => {
    expect(readAnswer(question, line)).toEqual({ answer });
  });

  it.each([
    [UNDO, 'maybe', 'Type yes or no'],
    [UNDO, 'yesterday', 'Type yes or no'],
    [SIDE, '0', 'Type a number from 1 to 3, or one of left, right, both'],
    [SIDE, '4', 'Type a number from 1 to 3, or one of left, right, both'],
    [SIDE, '\u001b[B', 'Type a number from 1 to 3, or one of left, right, both'],
    [{ ...SIDE, choices: ['both', 'bottom'] }, 'bo', /^Type a number from 1 to 2/],
    [APPLIES, '1, 4', 'Type numbers from 1 to 3, or words from the list, or none, not `4`'],
    [APPLIES, ',', 'Type numbers from 1 to 3, or words from the list, or none'],
    [TIME, '7', 'Type a time such as 07:00'],
  ] as const)('%j says what is wrong with %j: %s', (question, line, problem) => {
    const read = readAnswer(question, line);
    if (typeof problem === 'string') expect(read).toEqual({ problem });
    else expect(read).toEqual({ problem: expect.stringMatching(problem) as string });
  });
});

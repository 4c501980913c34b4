import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askYesNo } from '../../../src/app/session/ask-key.ts';
import { askNumber, askScore } from '../../../src/app/session/ask-number.ts';
import { EFFORT, PAIN_AFTER, PAIN_BEFORE } from '../../../src/app/session/number-questions.ts';
import { fakeSessionTimers } from '../../support/driven-terminal.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { keyedTerminal } from '../../support/keyed-terminal.ts';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

const WIDE = { columns: 80, rows: 24 };
const EASIER = { text: 'In easier forms?', help: 'one set each', seconds: 30 };

/** A question on a terminal in memory: keys go in, and time passes when told to. */
function asking(isPlain: boolean, ask: typeof begin, when: 'before' | 'after' = 'before') {
  const host = fakeHost({});
  const terminal = keyedTerminal(WIDE, isPlain);
  let answer: unknown = 'still asking';
  void ask(host, terminal, when).then((given) => {
    answer = given;
  });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 100) {
      host.advance(100);
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  return {
    terminal,
    pass,
    press: async (...keys: readonly string[]) => {
      terminal.press(...keys);
      await pass(100);
      return answer;
    },
    answer: () => answer,
  };
}

type Asked = Parameters<typeof askNumber>;

const begin = (host: Asked[0], terminal: Asked[1], when: Asked[3]): Promise<unknown> =>
  askNumber(host, terminal, when === 'before' ? PAIN_BEFORE : PAIN_AFTER, when);
const yesNo = (host: Asked[0], terminal: Asked[1]): Promise<unknown> =>
  askYesNo(host, terminal, EASIER, true);

describe('a number', () => {
  it.each([false, true])(
    'stays for a moment, in which 0 makes 10 of 1 and Backspace takes it back; in lines: %s',
    async (isPlain) => {
      const { terminal, press, pass, answer } = asking(isPlain, begin);
      expect(await press('4')).toBe('still asking');
      expect(terminal.text()).toContain('4 · goes on with Enter or in 2 s; Backspace changes it');
      await press('backspace');
      await pass(2000);
      expect(answer()).toBe('still asking');
      await press('1');
      await press('space', 's', '0');
      expect(terminal.text()).toContain('10 · goes on with Enter or in');
      expect(answer()).toBe('still asking');
      await pass(1500);
      expect(answer()).toBe(10);
    },
  );

  it.each([false, true])(
    'is not changed by what is typed ahead for the next question; in lines: %s',
    async (isPlain) => {
      const { press, pass, answer } = asking(isPlain, begin);
      await press('3');
      await pass(900);
      await press('3', '0');
      await pass(1500);
      expect(answer()).toBe(3);
    },
  );

  it.each(['escape', 'enter'])('is kept by %s after a session', async (key) => {
    const { press, pass, answer } = asking(false, begin, 'after');
    await press('5', key);
    await pass(1500);
    expect(answer()).toBe(5);
  });

  it.each([
    ['before', 'end'],
    ['after', null],
  ] as const)(
    'is left or skipped with Escape as at every question %s a session',
    async (when, left) => {
      const { press, pass, answer } = asking(false, begin, when);
      await press('escape');
      await pass(1500);
      expect(answer()).toBe(left);
    },
  );

  it('is asked with the keys that leave before a session', () => {
    expect(asking(false, begin).terminal.text()).toContain('0–10, Enter skips, q quits');
    expect(asking(false, begin, 'after').terminal.text()).toContain('How is your back now, 0–10?');
    expect(asking(false, begin, 'after').terminal.text()).toContain('after the session; 0 no pain');
    expect(PAIN_BEFORE.help).not.toBe(PAIN_AFTER.help);
    expect(EFFORT.text).toContain('0–10');
  });

  it.each([false, true])('is left with Caps Lock, too; in lines: %s', async (isPlain) => {
    expect(await asking(isPlain, begin).press('Q')).toBe('end');
  });

  it('takes no letter for an answer in lines, and does not skip after a word', async () => {
    const { terminal, press, pass, answer } = asking(true, begin);
    await press(...'left'.split(''), 'enter', ...'none'.split(''), 'space', 'enter');
    await pass(2000);
    expect(answer()).toBe('still asking');
    expect(
      terminal.text().split('That is no answer here: 0–10, Enter skips, q quits.'),
    ).toHaveLength(3);
    await press('enter', 'enter');
    expect(answer()).toBe(null);
  });
});

describe('a score of which more is asked', () => {
  const score = (host: Asked[0], terminal: Asked[1]): Promise<unknown> =>
    askScore(host, terminal, PAIN_BEFORE, 'not now');

  it.each([
    [['5', 'escape'], { answer: 5, next: 'enough' }],
    [['5', 'q'], { answer: 5, next: 'end' }],
    [['5', 'ctrl-c'], { answer: 5, next: 'end' }],
    [['5', 'enter'], { answer: 5, next: 'go-on' }],
    [['5', 'backspace', 'escape'], { answer: null, next: 'end' }],
    [['q'], { answer: null, next: 'end' }],
    [['enter', 'enter'], { answer: null, next: 'go-on' }],
  ])('is kept once it is typed: %j', async (keys, expected) => {
    for (const isPlain of [false, true]) {
      const { terminal, press } = asking(isPlain, score);
      expect(terminal.text()).toContain('0–10, Enter skips, q not now');
      expect(await press(...keys)).toEqual(expected);
    }
  });
});

describe('yes or no', () => {
  it.each([
    ['y', true],
    ['N', false],
    ['enter', true],
    ['escape', 'end'],
    ['Q', 'end'],
  ])('takes %s on the full screen', async (key, expected) => {
    const { press, pass, answer } = asking(false, yesNo);
    await press(key);
    await pass(1500);
    expect(answer()).toBe(expected);
  });

  it.each([
    ['yes', true],
    ['No', false],
    ['n', false],
    ['', true],
    ['quit', 'end'],
  ])('takes the line “%s” where it is written', async (line, expected) => {
    const { terminal, press, answer } = asking(true, yesNo);
    expect(terminal.text()).toContain('type yes or no, Enter means yes, q quits');
    await press('y', 'e', 'p', 'enter');
    expect(terminal.text()).toContain('“yep” is no answer here.');
    expect(await press(...line.split(''))).toBe('still asking');
    await press('enter');
    expect(answer()).toBe(expected);
  });

  it('waits for somebody who types, and not for ever', async () => {
    const { press, pass, answer, terminal } = asking(true, yesNo);
    await pass(29_000);
    await press('n');
    await pass(20_000);
    expect(answer()).toBe('still asking');
    await pass(11_000);
    // What is typed counts without its Enter.
    expect(answer()).toBe(false);
    expect(terminal.text()).toMatch(/n\nno\n$/);
  });
});

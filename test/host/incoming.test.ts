import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/host/answers.ts';
import { listenTo } from '../../src/host/incoming.ts';

const ANSWERS = '\u001b]11;rgb:ffff/ffff/ffff\u001b\\\u001b[?2026;2$y\u001b[6;36;17t\u001b[?62;22c';
const KINDS = ['background', 'synchronised', 'cell', 'end'];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listen(hasAnswers = true) {
  const keys: string[] = [];
  const kinds: string[] = [];
  const onAnswer = (answer: Answer) => kinds.push(answer.kind);
  const incoming = listenTo({
    onKey: (key) => keys.push(key),
    onAnswer: hasAnswers ? onAnswer : undefined,
  });
  return { ...incoming, keys, kinds };
}

describe('what comes from a terminal that was asked', () => {
  it('is told apart in two chunks, wherever they are split', () => {
    const sent = `n${ANSWERS}+`;
    for (let at = 0; at <= sent.length; at++) {
      const heard = listen();
      heard.expect();
      heard.take(sent.slice(0, at));
      heard.take(sent.slice(at));
      expect([heard.keys, heard.kinds]).toEqual([['n', '+'], KINDS]);
    }
  });

  it('is told apart one character at a time, with keys between the answers', () => {
    const heard = listen();
    heard.expect();
    const sent = ANSWERS.replaceAll('\u001b[', 'b\u001b[');
    for (const character of `n${sent}+`) heard.take(character);
    expect(heard.kinds).toEqual(KINDS);
    expect(heard.keys).toEqual(['n', 'b', 'b', 'b', '+']);
  });

  it('is the escape key where nothing follows an escape', () => {
    const heard = listen();
    heard.expect();
    heard.take('\u001b');
    expect(heard.keys).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(heard.keys).toEqual(['escape']);
    heard.take('[');
    expect(heard.keys).toEqual(['escape', '[']);
  });

  it('is the escape key at once when every answer has come', () => {
    const heard = listen();
    heard.expect();
    heard.take(ANSWERS);
    heard.take('\u001b');
    expect(heard.keys).toEqual(['escape']);
  });

  it('is two keys where another follows an escape in its own time', () => {
    const heard = listen();
    heard.expect();
    heard.take('\u001b');
    heard.take('\u001b[A');
    expect(heard.keys).toEqual(['escape', 'up']);
  });

  it('is let go when the rest of an answer does not come', () => {
    const heard = listen();
    heard.expect();
    heard.take('\u001b[6');
    vi.advanceTimersByTime(999);
    expect(heard.keys).toEqual([]);
    vi.advanceTimersByTime(1);
    heard.take('q');
    expect(heard.keys.at(-1)).toBe('q');
    expect(heard.kinds).toEqual([]);
  });

  it('is forgotten when nobody listens any more', () => {
    const heard = listen();
    heard.expect();
    heard.take('\u001b');
    heard.stop();
    vi.advanceTimersByTime(5000);
    heard.take('q');
    expect(heard.keys).toEqual(['q']);
  });
});

describe('what comes from a terminal that was not asked', () => {
  it('is keys at once', () => {
    for (const heard of [listen(), listen(false)]) {
      heard.take('\u001b');
      heard.take('n');
      expect(heard.keys).toEqual(['escape', 'n']);
    }
  });

  it('is not keys where it is an answer nobody wants', () => {
    const heard = listen(false);
    heard.take(`n${ANSWERS}`);
    expect([heard.keys, heard.kinds]).toEqual([['n'], []]);
  });
});

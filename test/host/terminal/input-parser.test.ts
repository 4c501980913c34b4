import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TerminalReply } from '../../../src/host/terminal/replies.ts';
import { createInputParser } from '../../../src/host/terminal/input-parser.ts';

const REPLIES = '\u001b]11;rgb:ffff/ffff/ffff\u001b\\\u001b[?2026;2$y\u001b[6;36;17t\u001b[?62;22c';
const KINDS = ['background', 'synchronised', 'cell', 'end'];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listen(hasListener = true) {
  const keys: string[] = [];
  const kinds: string[] = [];
  const onReply = (reply: TerminalReply) => kinds.push(reply.kind);
  const parser = createInputParser({
    onKey: (key) => keys.push(key),
    onReply: hasListener ? onReply : undefined,
  });
  return { ...parser, keys, kinds };
}

describe('input from a terminal that was asked', () => {
  it('is split into keys and replies wherever two chunks meet', () => {
    const sent = `n${REPLIES}+`;
    for (let at = 0; at <= sent.length; at++) {
      const heard = listen();
      heard.take(sent.slice(0, at));
      heard.take(sent.slice(at));
      expect([heard.keys, heard.kinds]).toEqual([['n', '+'], KINDS]);
    }
  });

  it('is split one character at a time, with keys between the replies', () => {
    const heard = listen();
    const sent = REPLIES.replaceAll('\u001b[', 'b\u001b[');
    for (const character of `n${sent}+`) heard.take(character);
    expect(heard.kinds).toEqual(KINDS);
    expect(heard.keys).toEqual(['n', 'b', 'b', 'b', '+']);
  });

  it('is the escape key if nothing follows an escape', () => {
    const heard = listen();
    heard.take('\u001b');
    expect(heard.keys).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(heard.keys).toEqual(['escape']);
    heard.take('[');
    expect(heard.keys).toEqual(['escape', '[']);
  });

  it('is two keys if another sequence follows an escape', () => {
    const heard = listen();
    heard.take('\u001b');
    heard.take('\u001b[A');
    expect(heard.keys).toEqual(['escape', 'up']);
  });

  it('is not a key if the rest of a reply does not come', () => {
    for (const begun of ['\u001b[6', '\u001b[?62;2', '\u001b]11;rgb:1e1e', '\u001bP>|xterm']) {
      const heard = listen();
      heard.take(begun);
      vi.advanceTimersByTime(1000);
      heard.take('q');
      expect([heard.keys, heard.kinds]).toEqual([['q'], []]);
    }
  });

  it('is not a key however long a reply is, and in however many chunks it comes', () => {
    for (const [begin, end] of [
      ['\u001b]4;', '\u0007'],
      ['\u001b]52;c;', '\u001b\\'],
      ['\u001bP>|', '\u001b\\'],
      ['\u001b[?', 'c'],
    ] as const) {
      const heard = listen();
      const filling = begin.endsWith('?') ? '1;' : 'nq p';
      heard.take(begin);
      for (let piece = 0; piece < 500; piece++) heard.take(filling.repeat(13));
      for (const character of end) heard.take(character);
      heard.take('q');
      expect(heard.keys, begin).toEqual(['q']);
    }
  });

  it('is Ctrl-C even inside an unfinished sequence or paste', () => {
    for (const begun of ['\u001b]11;rgb', '\u001b[6', '\u001b[200~nq', '\u001b']) {
      const heard = listen();
      heard.take(begun);
      heard.take('\u0003');
      heard.take('n');
      expect(heard.keys, begun).toEqual(['ctrl-c', 'n']);
      const whole = listen();
      whole.take(`\u001b]11;rgb\u0003n`);
      expect(whole.keys).toEqual(['ctrl-c', 'n']);
    }
  });

  it('is forgotten when listening stops', () => {
    for (const begun of ['\u001b', '\u001b[200~']) {
      const heard = listen();
      heard.take(begun);
      heard.stop();
      vi.advanceTimersByTime(5000);
      heard.take('q');
      expect(heard.keys).toEqual(['q']);
    }
  });

  it('is not keys if nobody wants the replies', () => {
    const heard = listen(false);
    heard.take(`n${REPLIES}`);
    expect([heard.keys, heard.kinds]).toEqual([['n'], []]);
  });
});

describe('pasted text', () => {
  const PASTE = '\u001b[200~nq p\u001b[A\r\u001b[?6c\u001b[201~';

  it('is dropped wherever chunks meet, but not the keys before and after it', () => {
    const sent = `n${PASTE}+`;
    for (let at = 0; at <= sent.length; at++) {
      const heard = listen();
      heard.take(sent.slice(0, at));
      heard.take(sent.slice(at));
      expect([heard.keys, heard.kinds]).toEqual([['n', '+'], []]);
    }
  });

  it('ends after a while if its end does not come', () => {
    const heard = listen();
    heard.take('\u001b[200~nq');
    vi.advanceTimersByTime(999);
    heard.take('p');
    vi.advanceTimersByTime(999);
    heard.take('p');
    vi.advanceTimersByTime(1000);
    heard.take('q');
    expect(heard.keys).toEqual(['q']);
  });

  it('is recognised by its length if the terminal does not mark it', () => {
    const heard = listen();
    heard.take('q'.repeat(16));
    heard.take(`${'n\r'.repeat(8)}${REPLIES}\u0003`);
    expect([heard.keys, heard.kinds]).toEqual([['ctrl-c'], KINDS]);
    heard.take('n'.repeat(15));
    expect(heard.keys).toHaveLength(16);
  });
});

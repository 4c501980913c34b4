import { EventEmitter } from 'node:events';
import type { ReadStream, WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../../src/host/terminal/terminal.ts';

const ON = '\u001b[?2004h';
const OFF = '\u001b[?2004l';

/** A terminal that is asked these queries, and what was written to it. */
function opened(queries: string, hasKeys = true) {
  const written: string[] = [];
  const nothing = () => undefined;
  const rest = { setRawMode: nothing, setEncoding: nothing, resume: nothing, pause: nothing };
  const input = Object.assign(new EventEmitter(), rest) as unknown as ReadStream;
  const write = (text: string) => written.push(text);
  const output = Object.assign(new EventEmitter(), { write }) as unknown as WriteStream;
  const onKey = hasKeys ? nothing : undefined;
  const options = { isFullScreen: false, onKey, onResize: nothing, onLost: nothing };
  const before = process.listeners('exit');
  const terminal = openTerminal(input, output, options, queries);
  const onExit = process.listeners('exit').find((one) => !before.includes(one));
  return { terminal, written, crash: () => onExit?.(1) };
}

describe('a terminal in use', () => {
  it('marks pastes, except while it is given back', () => {
    const { terminal, written } = opened('\u001b[c');
    expect(written).toEqual([ON]);
    terminal.leave();
    terminal.leave();
    expect(written).toEqual([ON, OFF]);
    terminal.enter();
    terminal.close();
    expect(written).toEqual([ON, OFF, ON, OFF]);
  });

  it('stops marking pastes when the program crashes', () => {
    const { terminal, written, crash } = opened('\u001b[c');
    crash();
    expect(written).toEqual([ON, OFF]);
    terminal.close();
  });

  it.each([
    ['is not asked anything', '', true],
    ['is not read', '\u001b[c', false],
  ])('does not mark pastes if it %s', (_, queries, hasKeys) => {
    const { terminal, written } = opened(queries, hasKeys);
    terminal.close();
    expect(written).toEqual([]);
  });
});

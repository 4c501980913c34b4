import { PassThrough, Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { writeParts } from '../../../src/host/terminal/write-parts.ts';

const TEN = Array.from({ length: 10 }, (_, index) => `part ${index}\n`);

/** The parts, and how many were made. */
function counted(parts: readonly string[]) {
  const made = { count: 0, isOver: false };
  function* each() {
    try {
      for (const part of parts) {
        made.count++;
        yield part;
      }
    } finally {
      made.isOver = true;
    }
  }
  return { made, parts: each() };
}

function writeTo(stream: Writable, parts: Iterable<string>): Promise<void> {
  return writeParts(stream as WriteStream, parts);
}

function turn() {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('a text in parts', () => {
  it('waits for a slow reader, and then goes on', async () => {
    const stream = new PassThrough({ highWaterMark: 20 });
    const { made, parts } = counted(TEN);
    const written = writeTo(stream, parts);
    await turn();
    // What the two ends of a pipe hold, and no more.
    expect(made.count).toBeLessThan(7);
    let read = '';
    stream.on('data', (data: Buffer) => {
      read += data.toString();
    });
    await written;
    expect([read, made.isOver]).toEqual([TEN.join(''), true]);
  });

  it('is not made any further when nobody reads any more', async () => {
    const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const stream = new Writable({
      highWaterMark: 1,
      write: (_data, _encoding, done) => setImmediate(done, closed),
    });
    const errors: unknown[] = [];
    stream.on('error', (error) => errors.push(error));
    const { made, parts } = counted(TEN);
    await writeTo(stream, parts);
    expect([made, errors]).toEqual([{ count: 1, isOver: true }, [closed]]);
  });

  it('passes on why a part could not be made', async () => {
    function* failing(): Generator<string> {
      yield 'a';
      throw new Error('no more');
    }
    await expect(writeTo(new PassThrough(), failing())).rejects.toThrow('no more');
  });
});

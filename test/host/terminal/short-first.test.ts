import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shortFirst } from '../../../src/host/terminal/short-first.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A stream that may be opened; what was written to it, if it was. */
function streamToOpen() {
  const seen: { written: string | undefined } = { written: undefined };
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      seen.written += chunk.toString();
      done();
    },
  });
  const open = () => {
    seen.written ??= '';
    return stream as WriteStream;
  };
  return { seen, stream, open };
}

function opened(path: string, flags: string | number): number {
  const fd = openSync(path, flags);
  onTestFinished(() => closeSync(fd));
  return fd;
}

describe.skipIf(process.platform === 'win32')('an output that is not a terminal', () => {
  it('is written without its stream while it is short', () => {
    const { seen, open } = streamToOpen();
    const file = join(temporaryFolder(), 'out');
    const output = shortFirst(opened(file, 'w'), open);
    expect(output.write('two – or ')).toBe(true);
    expect(output.write(Buffer.from('three'))).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('two – or three');
    expect([seen.written, output.isTTY]).toEqual([undefined, false]);
  });

  it('goes to its stream from what is long on', () => {
    const { seen, open } = streamToOpen();
    const file = join(temporaryFolder(), 'out');
    const output = shortFirst(opened(file, 'w'), open);
    output.write('short ');
    output.write('x'.repeat(20_000));
    output.write(' more');
    expect(readFileSync(file, 'utf8')).toBe('short ');
    expect(seen.written).toBe(`${'x'.repeat(20_000)} more`);
  });

  it('goes to its stream if the pipe is full and cannot be waited for', () => {
    const { seen, open } = streamToOpen();
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const fd = opened(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const before = fill(fd);
    const output = shortFirst(fd, open);
    output.write('all of it');
    expect(seen.written).toBe('all of it');
    expect(readSync(fd, Buffer.alloc(before + 10))).toBe(before);
  });

  it('loses nothing of what fits into the pipe in part', () => {
    const { seen, open } = streamToOpen();
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const fd = opened(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const before = fill(fd);
    const taken = readSync(fd, Buffer.alloc(8192));
    shortFirst(fd, open).write('y'.repeat(16_000));
    const rest = readSync(fd, Buffer.alloc(before + 10)) - (before - taken);
    expect(rest).toBeGreaterThan(0);
    expect(seen.written).toBe('y'.repeat(16_000 - rest));
  });

  it('says once that it cannot be written, when whoever writes is done', async () => {
    const { seen, open } = streamToOpen();
    const file = join(temporaryFolder(), 'out');
    closeSync(openSync(file, 'w'));
    const output = shortFirst(opened(file, 'r'), open);
    let errors = 0;
    output.on('error', () => errors++);
    expect([output.write('one'), output.write('two'), errors]).toEqual([false, false, 0]);
    await once(output, 'error').catch(() => undefined);
    expect([errors, seen.written]).toEqual([1, undefined]);
  });

  it('passes on the errors of its stream', async () => {
    const { stream, open } = streamToOpen();
    const output = shortFirst(opened(join(temporaryFolder(), 'out'), 'w'), open);
    output.write('x'.repeat(20_000));
    const lost = new Error('lost');
    const said = once(output, 'error').catch((error: unknown) => error);
    stream.destroy(lost);
    expect(await said).toEqual([lost]);
  });

  it('is the stream itself if it may be a terminal', () => {
    const { stream, open } = streamToOpen();
    expect(shortFirst(opened('/dev/null', 'w'), open)).toBe(stream);
  });
});

/** Writes to a pipe until it takes no more, and returns how many bytes that were. */
function fill(fd: number): number {
  let written = 0;
  try {
    for (;;) written += writeSync(fd, Buffer.alloc(4096));
  } catch {
    return written;
  }
}

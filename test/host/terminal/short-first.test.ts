import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { shortFirst } from '../../../src/host/terminal/short-first.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { closeSync, constants, openSync, readFileSync, readSync } = fs;

vi.mock('node:fs', { spy: true });
const { writeSync } = await vi.importActual<typeof fs>('node:fs');

/** The system takes three bytes, as a nearly full disk does. */
const takesThree = (fd: number, data: unknown) => writeSync(fd, data as Buffer, 0, 3);

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

/** A pipe of which nobody waits for either end. */
function pipe(): number {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  return opened(path, constants.O_RDWR | constants.O_NONBLOCK);
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
    const fd = pipe();
    const output = shortFirst(fd, open);
    output.write('short ');
    output.write('x'.repeat(20_000));
    output.write(' more');
    expect(readSync(fd, Buffer.alloc(100))).toBe('short '.length);
    expect(seen.written).toBe(`${'x'.repeat(20_000)} more`);
  });

  it('has all of what is long in a file, even if the system takes it in pieces', () => {
    const { seen, open } = streamToOpen();
    const file = join(temporaryFolder(), 'out');
    const output = shortFirst(opened(file, 'w'), open);
    vi.mocked(fs.writeSync).mockImplementationOnce(takesThree);
    expect(output.write('x'.repeat(20_000))).toBe(true);
    expect([readFileSync(file, 'utf8').length, seen.written]).toEqual([20_000, undefined]);
  });

  it('says that it is not whole if the disk takes only a part', async () => {
    const { open } = streamToOpen();
    const file = join(temporaryFolder(), 'out');
    const output = shortFirst(opened(file, 'w'), open);
    const said = once(output, 'error').catch((error: unknown) => error);
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    vi.mocked(fs.writeSync)
      .mockImplementationOnce(takesThree)
      .mockImplementationOnce(() => {
        throw full;
      });
    expect([output.write('x'.repeat(20_000)), output.write('more')]).toEqual([false, false]);
    expect([await said, readFileSync(file, 'utf8')]).toEqual([[full], 'xxx']);
  });

  it('goes to its stream if the pipe is full and cannot be waited for', () => {
    const { seen, open } = streamToOpen();
    const fd = pipe();
    const before = fill(fd);
    const output = shortFirst(fd, open);
    output.write('all of it');
    expect(seen.written).toBe('all of it');
    expect(readSync(fd, Buffer.alloc(before + 10))).toBe(before);
  });

  it('loses nothing of what fits into the pipe in part', () => {
    const { seen, open } = streamToOpen();
    const fd = pipe();
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
    const output = shortFirst(pipe(), open);
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

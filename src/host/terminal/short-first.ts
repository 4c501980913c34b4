import { EventEmitter } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import type { WriteStream } from 'node:tty';

/** What an output writes to: a stream of the process, or what stands for it while little has been written. */
export interface OutputStream
  extends EventEmitter, Pick<WriteStream, 'isTTY' | 'columns' | 'rows' | 'getColorDepth'> {
  readonly write: (data: string | Uint8Array) => boolean;
}

/** Bytes that the pipes of all systems take although nobody reads, so that writing them never has to be waited for. */
const SHORT = 16_384;

/**
 * Returns one of the process's streams (1 output, 2 errors). For a pipe or a file, the stream is opened only when more is
 * written than the first bytes: opening it loads all of Node's streams, which takes a tenth as long as starting Node.
 */
export function shortFirst(fd: number, open: () => WriteStream): OutputStream {
  return isPipeOrFile(fd) ? new ShortFirst(fd, open) : open();
}

function isPipeOrFile(fd: number): boolean {
  if (process.platform === 'win32') return false;
  const stats = fstatSync(fd);
  return stats.isFIFO() || stats.isFile();
}

class ShortFirst extends EventEmitter implements OutputStream {
  readonly isTTY = false;
  readonly columns = 0;
  readonly rows = 0;
  readonly #fd: number;
  readonly #open: () => WriteStream;
  #left = SHORT;
  #opened: WriteStream | undefined;
  #isLost = false;

  constructor(fd: number, open: () => WriteStream) {
    super();
    this.#fd = fd;
    this.#open = open;
  }

  getColorDepth(): number {
    return 1;
  }

  write(data: string | Uint8Array): boolean {
    if (this.#isLost) return false;
    if (this.#opened !== undefined) return this.#opened.write(data);
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    this.#left -= bytes.length;
    let written = 0;
    try {
      while (this.#left >= 0 && written < bytes.length) {
        written += writeSync(this.#fd, bytes, written);
      }
    } catch (error) {
      // A pipe that another program does not want to be waited for.
      if (!isFull(error)) return this.#lose(error);
    }
    return written === bytes.length || this.#stream().write(bytes.subarray(written));
  }

  /** Opens the stream, to which everything is written from now on. */
  #stream(): WriteStream {
    this.#opened = this.#open()
      .on('error', (error) => this.emit('error', error))
      .on('drain', () => this.emit('drain'));
    return this.#opened;
  }

  /** Says that writing failed, and when the stream itself would: not before the caller is done. */
  #lose(error: unknown): false {
    this.#isLost = true;
    process.nextTick(() => this.emit('error', error));
    return false;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}

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
 * Returns one of the process's streams (1 output, 2 errors). For a pipe, the stream is opened only when more is written than
 * the first bytes: opening it loads all of Node's streams, which takes a tenth as long as starting Node. For a file, it never
 * is: of a write of which the disk had room for only a part, it says nothing.
 */
export function shortFirst(fd: number, open: () => WriteStream): OutputStream {
  const most = bytesAtOnce(fd);
  return most === 0 ? open() : new ShortFirst(fd, open, most);
}

/** How many bytes can be written without waiting. */
function bytesAtOnce(fd: number): number {
  if (process.platform === 'win32') return 0;
  const stats = fstatSync(fd);
  return stats.isFile() ? Infinity : stats.isFIFO() ? SHORT : 0;
}

class ShortFirst extends EventEmitter implements OutputStream {
  readonly isTTY = false;
  readonly columns = 0;
  readonly rows = 0;
  readonly #fd: number;
  readonly #open: () => WriteStream;
  #left: number;
  #opened: WriteStream | undefined;
  #isLost = false;

  constructor(fd: number, open: () => WriteStream, most: number) {
    super();
    this.#left = most;
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

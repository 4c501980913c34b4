import { closeSync, openSync, unlinkSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAll } from '../files/write-all.ts';
import { damage } from './damage.ts';
import type { ZipPlace } from './zip-entries.ts';

/** Bytes that are kept in memory; more are written to a file that nobody else sees. */
const MOST_IN_MEMORY = 16 << 20;

/** Bytes of an archive that is in another one, or comes through a pipe. */
const MOST = 4 * 2 ** 30;

/** Keeps an archive that can only be read from its beginning to its end, so that it can be read at any place. */
export async function spooled(parts: AsyncIterable<Uint8Array>): Promise<ZipPlace> {
  const kept: Uint8Array[] = [];
  let count = 0;
  let handle: number | undefined;
  try {
    for await (const part of parts) {
      count += part.length;
      if (count > MOST) throw damage('it has more than 4 GB: unpack it first');
      if (count > MOST_IN_MEMORY) handle ??= openHidden();
      kept.push(part);
      if (handle !== undefined) writeAll(handle, kept.splice(0));
    }
  } catch (error) {
    if (handle !== undefined) closeSync(handle);
    throw error;
  }
  return handle ?? Buffer.concat(kept);
}

/** Opens a new file that only this process can see, and that is gone with it. */
function openHidden(): number {
  const file = join(tmpdir(), `stretch-${randomUUID()}`);
  const handle = openSync(file, 'wx+', 0o600);
  unlinkSync(file);
  return handle;
}

import type { ArchiveItem } from '../../src/host/archives/archive-file.ts';
import { archiveFiles } from '../../src/host/archives/archive-files.ts';

/** Returns what each file of some archives holds as text, or why it cannot be read, by its path. */
export async function readArchives(
  named: readonly string[],
  most = 1 << 20,
): Promise<readonly (readonly [path: string, text: string])[]> {
  const found: [string, string][] = [];
  for await (const item of archiveFiles(named)) found.push([item.path, await wordsOf(item, most)]);
  return found;
}

async function wordsOf(item: ArchiveItem, most: number): Promise<string> {
  if (item.kind === 'refused') return `refused: ${item.why}`;
  const read = await item.bytes(most);
  return read instanceof Uint8Array ? Buffer.from(read).toString() : `refused: ${read.why}`;
}

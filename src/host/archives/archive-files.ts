import { statSync } from 'node:fs';
import { plainLine } from '../../core/text/plain-text.ts';
import { type ByteSource, isBomb, type Part, unzippedParts } from './byte-source.ts';
import type { ArchiveItem, Refused } from './archive-file.ts';
import { BOMB, damage, refusal } from './damage.ts';
import { diskSource, folderFiles } from './folder-files.ts';
import { openFile, type OpenedFile } from './opened-file.ts';
import { spooled } from './spool.ts';
import { zipEntries } from './zip-entries.ts';

/**
 * Yields the files that somebody names, one after another: those of folders, of zips, and of zips in zips, and what is in
 * `.gz`; `-` is standard input. What a file is, its content says, never its name. Whatever cannot be read is named with the
 * reason and does not stop the others. Only one file is open at a time.
 */
export async function* archiveFiles(named: readonly string[]): AsyncGenerator<ArchiveItem> {
  for (const [index, name] of named.entries()) {
    const within = { from: index / named.length, to: (index + 1) / named.length };
    yield* itemsOf(sourcesOf(name, within), 0);
  }
}

type Sources = Iterable<ByteSource | Refused> | AsyncIterable<ByteSource | Refused>;

function sourcesOf(name: string, within: Part): Sources {
  if (name === '-') return [{ path: 'standard input', within, parts: () => process.stdin }];
  try {
    const stats = statSync(name);
    if (stats.isDirectory()) return folderFiles(name, within);
    const source = diskSource(name, within);
    if (stats.isFile()) return [source];
    // A pipe, which can be read only from its beginning to its end.
    return [{ path: source.path, within, parts: source.parts }];
  } catch (error) {
    return [refusal(plainLine(name), error)];
  }
}

async function* itemsOf(sources: Sources, depth: number): AsyncGenerator<ArchiveItem> {
  for await (const source of sources) {
    if ('why' in source) yield source;
    else yield* unpacked(source, depth);
  }
}

/** Yields a file, or what is in it if it is an archive; `depth` is the number of zips that it is in. */
async function* unpacked(source: ByteSource, depth: number): AsyncGenerator<ArchiveItem> {
  let opened: OpenedFile | undefined;
  try {
    opened = await openFile(source);
    const kind = archiveKind(opened.file.head);
    if (kind === 'zip') yield* itemsOf(await entriesOf(source, opened, depth), depth + 1);
    else if (kind === 'gzip') yield* unzipped(source, opened, depth);
    else yield opened.file;
  } catch (error) {
    yield refusal(source.path, error);
  } finally {
    await opened?.close();
  }
}

function archiveKind([a, b, c, d]: Uint8Array): 'zip' | 'gzip' | undefined {
  if (a === 0x1f && b === 0x8b) return 'gzip';
  // `PK`, then a file, or the end of a zip without one.
  const isZip = a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
  return isZip ? 'zip' : undefined;
}

/** Yields what a gzip file holds: a file, or a zip. */
async function* unzipped(
  { path, within }: ByteSource,
  { parts }: OpenedFile,
  depth: number,
): AsyncGenerator<ArchiveItem> {
  let count = 0;
  const counted = async function* () {
    for await (const part of parts()) {
      count += part.length;
      yield part;
    }
  };
  const source: ByteSource = {
    path,
    within,
    packed: () => count,
    parts: () => unzippedParts(counted()),
  };
  const opened = await openFile(source);
  const kind = archiveKind(opened.file.head);
  try {
    if (kind === 'gzip') throw damage('it is packed twice: unpack it first');
    if (kind === 'zip') yield* itemsOf(await entriesOf(source, opened, depth), depth + 1);
    else yield opened.file;
  } finally {
    await opened.close();
  }
}

/** A zip may be in a zip, as in what Garmin sends, but not in one of those. */
const DEEPEST = 2;

async function entriesOf(
  source: ByteSource,
  { parts }: OpenedFile,
  depth: number,
): Promise<Sources> {
  const { path, within, file, size = 0, packed } = source;
  if (depth === DEEPEST) throw damage('it is a zip in a zip in a zip: unpack it first');
  if (packed !== undefined && isBomb(size, packed())) throw damage(BOMB);
  return zipEntries(file ?? (await spooled(parts())), path, within);
}

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD_BYTES } from '../../../src/host/archives/archive-file.ts';
import { archiveFiles } from '../../../src/host/archives/archive-files.ts';
import { makeFolder } from '../../support/home.ts';
import { readArchives } from '../../support/read-archives.ts';
import { zipOf, type ZipEntry } from '../../support/zip-bytes.ts';

/** Writes a file into a new folder, and returns its path. */
function fileWith(bytes: string | Uint8Array, name = 'export.zip'): string {
  const file = join(makeFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

/** Returns what is in a zip, by paths within it. */
async function inZip(entries: readonly ZipEntry[], most?: number) {
  const file = fileWith(zipOf(entries));
  const found = await readArchives([file], most);
  return found.map(([path, text]) => [path.replace(`${file}/`, '').replace(file, ''), text]);
}

describe('files that are named', () => {
  it('reads a file whatever its name is', async () => {
    const file = fileWith('some bytes', 'run.unheard-of');
    expect(await readArchives([file])).toEqual([[file, 'some bytes']]);
  });

  it('reads an empty file', async () => {
    const file = fileWith('');
    expect(await readArchives([file])).toEqual([[file, '']]);
  });

  it('reads what a gzip file holds, in several parts as well, whatever it is called', async () => {
    const file = fileWith(Buffer.concat([gzipSync('one '), gzipSync('two')]), 'run.fit');
    expect(await readArchives([file])).toEqual([[file, 'one two']]);
  });

  it.each([
    ['cut off', gzipSync('a'.repeat(99)).subarray(0, -9), 'it is cut off'],
    ['damaged', gzipSync('hello').fill(9, 17), 'it is damaged'],
    ['packed twice', gzipSync(gzipSync('hello')), 'it is packed twice: unpack it first'],
  ])('refuses a gzip file that is %s', async (_, bytes, why) => {
    const file = fileWith(bytes);
    expect(await readArchives([file])).toEqual([[file, `refused: ${why}`]]);
  });

  it('unpacks no more than asked for', async () => {
    const file = fileWith(gzipSync(Buffer.alloc(9 << 20)));
    expect(await readArchives([file])).toEqual([[file, 'refused: it has more than 1 MB']]);
  });

  it('takes what unpacks to a hundred times as much for a bomb, but passes it on part by part', async () => {
    const bytes = Buffer.alloc(40 << 20);
    const gzip = fileWith(gzipSync(bytes));
    const zip = fileWith(zipOf([{ name: 'a', bytes }]));
    expect(await readArchives([gzip, zip], 64 << 20)).toEqual([
      [gzip, 'refused: it is a zip bomb'],
      [`${zip}/a`, 'refused: it is a zip bomb'],
    ]);
    for await (const item of archiveFiles([gzip, zip])) {
      let count = 0;
      if (item.kind === 'file')
        await item.eachPart(64 << 20, (part) => void (count += part.length));
      expect(count).toBe(bytes.length);
    }
  });

  it('goes on after a file that is not there', async () => {
    const [missing, file] = [join(makeFolder(), 'no', 'run.gpx'), fileWith('a run')];
    expect(await readArchives([missing, file])).toEqual([
      [missing, `refused: the folder ${join(missing, '..')} does not exist`],
      [file, 'a run'],
    ]);
  });

  it.skipIf(process.platform === 'win32')('reads a zip from a pipe', () => {
    const file = fileWith(zipOf([{ name: 'run.gpx', bytes: 'a run' }]));
    const pipe = join(makeFolder(), 'pipe');
    spawnSync('mkfifo', [pipe]);
    const script = `cat "$1" > "$2" &`;
    spawnSync('sh', ['-c', script, 'sh', file, pipe], { stdio: 'ignore' });
    return expect(readArchives([pipe])).resolves.toEqual([[`${pipe}/run.gpx`, 'a run']]);
  });
});

describe('a folder', () => {
  it('is read with the folders in it, without hidden files and links, in order of names', async () => {
    const folder = makeFolder();
    for (const name of ['b', '.hidden', '__MACOSX']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'run.gpx'), name);
    }
    writeFileSync(join(folder, 'a.gpx'), 'a');
    writeFileSync(join(folder, '.DS_Store'), '');
    symlinkSync(folder, join(folder, 'round'));
    symlinkSync(join(folder, 'a.gpx'), join(folder, 'again.gpx'));
    expect(await readArchives([folder])).toEqual([
      [join(folder, 'a.gpx'), 'a'],
      [join(folder, 'b', 'run.gpx'), 'b'],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('names a part that may not be read', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.gpx'), 'a');
    chmodSync(join(folder, 'a.gpx'), 0);
    writeFileSync(join(folder, 'b.gpx'), 'b');
    expect(await readArchives([folder])).toEqual([
      [join(folder, 'a.gpx'), 'refused: you may not read it'],
      [join(folder, 'b.gpx'), 'b'],
    ]);
  });

  it('says how far along each file is', async () => {
    const folder = makeFolder();
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, name), name);
    const shares: number[] = [];
    for await (const item of archiveFiles([fileWith('one'), folder])) {
      if (item.kind === 'file') shares.push(item.share);
    }
    expect(shares).toEqual([0, 0.5, 0.625, 0.75, 0.875]);
  });
});

describe('a zip', () => {
  it('yields its files, stored and packed, whatever it is called', async () => {
    const zip = zipOf([
      { name: 'activities/', bytes: '', method: 0 },
      { name: 'activities/1.gpx', bytes: 'one'.repeat(50_000) },
      { name: 'activities/2.fit.gz', bytes: gzipSync('two'), method: 0 },
      { name: '__MACOSX/._1.gpx', bytes: 'x' },
      { name: 'activities/.DS_Store', bytes: 'x' },
      { name: 'link', bytes: '/etc/passwd', mode: 0o120777 },
    ]);
    const file = fileWith(zip, 'track.gpx');
    expect(await readArchives([file])).toEqual([
      [`${file}/activities/1.gpx`, 'one'.repeat(50_000)],
      [`${file}/activities/2.fit.gz`, 'two'],
    ]);
  });

  it('has sizes after the bytes, and large ones in a field of their own', async () => {
    const entries = [
      { name: 'a', bytes: 'one', flags: 8 },
      { name: 'b', bytes: 'two', isZip64: true },
      { name: 'c', bytes: '', flags: 8 },
    ];
    expect(await inZip(entries)).toEqual([
      ['a', 'one'],
      ['b', 'two'],
      ['c', ''],
    ]);
  });

  it('has names in UTF-8 that are not said to be, and in the old characters', async () => {
    const entries = [
      { name: 'apple_health_export/Läufe.xml', bytes: '1' },
      { name: 'Läufe.gpx', bytes: '2', flags: 0x800 },
      { name: Buffer.from([0x4c, 0x84, 0x75, 0x66, 0x65]), bytes: '3' },
      { name: Buffer.from([0xff, 0x61]), bytes: '4', flags: 0x800 },
      { name: 'a\u001b[2J\nb', bytes: '5' },
    ];
    const paths = (await inZip(entries)).map(([path]) => path);
    expect(paths).toEqual(
      ['apple_health_export/Läufe.xml', 'Läufe.gpx', 'Läufe', '\u00a0a', 'a [2J b'].map((path) =>
        path.trim(),
      ),
    );
  });

  it.each<[string, Partial<ZipEntry>, string]>([
    ['is encrypted', { flags: 1 }, 'it is encrypted: unpack it with its password first'],
    ['leads to a folder above', { name: '../run.gpx' }, 'its path leads out of the archive'],
    ['leads above further down', { name: 'a/../../b' }, 'its path leads out of the archive'],
    ['leads there by Windows’ signs', { name: '..\\b' }, 'its path leads out of the archive'],
    ['has an absolute path', { name: '/etc/run.gpx' }, 'its path leads out of the archive'],
    ['has a path on a drive', { name: 'C:\\run.gpx' }, 'its path leads out of the archive'],
    ['is larger than it says', { size: 3 }, 'it is larger than its archive says'],
    ['is smaller than it says', { size: 300 }, 'it is cut off'],
    ['says that it is huge', { size: 5e12, isZip64: true }, 'it is cut off'],
    ['was changed', { sum: 1 }, 'it is damaged'],
    ['is stored, and longer', { method: 0, size: 2 }, 'it is larger than its archive says'],
    [
      'is packed by another method',
      { method: 12 },
      'it is packed in a way that cannot be read: pack it again as a zip',
    ],
  ])('refuses a file that %s, and reads the next', async (_, entry, why) => {
    const entries = [
      { name: 'a.gpx', bytes: 'something', ...entry },
      { name: 'b.gpx', bytes: 'a run' },
    ];
    const found = await inZip(entries);
    expect(found.map(([, text]) => text)).toEqual([`refused: ${why}`, 'a run']);
  });

  it('reads no more of a bomb than its beginning', async () => {
    const entries = [{ name: 'a.gpx', bytes: Buffer.alloc(8 << 20) }];
    const file = fileWith(zipOf(entries));
    for await (const item of archiveFiles([file])) {
      expect(item).toMatchObject({ kind: 'file', size: 8 << 20 });
      if (item.kind === 'file') expect(item.head.length).toBe(HEAD_BYTES);
    }
    expect(await inZip(entries)).toEqual([['a.gpx', 'refused: it has more than 1 MB']]);
  });

  it.each([
    ['cut off', zipOf([{ name: 'a', bytes: 'one' }]).subarray(0, -30), 'it is cut off'],
    ['only a beginning', Buffer.from('PK\u0003\u0004'), 'it is cut off'],
    [
      'strongly encrypted',
      zipOf([{ name: 'a', bytes: 'one', flags: 0x41 }]),
      'it is encrypted: unpack it with its password first',
    ],
  ])('refuses a zip that is %s', async (_, bytes, why) => {
    const file = fileWith(bytes);
    expect(await readArchives([file])).toEqual([[file, `refused: ${why}`]]);
  });

  it('may be empty', async () => {
    expect(await inZip([])).toEqual([]);
  });

  it('is opened in another, stored or packed, small or large, but not one level further down', async () => {
    const inner = zipOf([{ name: 'run.fit', bytes: 'a run' }]);
    const noise = Buffer.alloc(17 << 20);
    const large = zipOf([
      { name: 'noise', bytes: noise, method: 0 },
      { name: 'run.fit', bytes: 'another' },
    ]);
    const entries = [
      { name: 'stored.zip', bytes: inner, method: 0 },
      { name: 'packed.zip', bytes: gzipSync(inner) },
      { name: 'large.zip', bytes: large, method: 0 },
      { name: 'deep.zip', bytes: zipOf([{ name: 'deeper.zip', bytes: inner }]) },
    ];
    expect(await inZip(entries)).toEqual([
      ['stored.zip/run.fit', 'a run'],
      ['packed.zip/run.fit', 'a run'],
      ['large.zip/noise', 'refused: it has more than 1 MB'],
      ['large.zip/run.fit', 'another'],
      ['deep.zip/deeper.zip', 'refused: it is a zip in a zip in a zip: unpack it first'],
    ]);
  });

  it('in another one is not unpacked if it is a bomb', async () => {
    const bomb = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(33 << 20)]);
    expect(await inZip([{ name: 'bomb.zip', bytes: bomb }])).toEqual([
      ['bomb.zip', 'refused: it is a zip bomb'],
    ]);
  });

  it('passes on a large file part by part, or as far as it goes', async () => {
    const bytes = Buffer.alloc(3 << 20, 'abc');
    const file = fileWith(
      zipOf([
        { name: 'a', bytes },
        { name: 'b', bytes, sum: 1 },
      ]),
    );
    const read: unknown[] = [];
    for await (const item of archiveFiles([file])) {
      if (item.kind === 'refused') continue;
      let count = 0;
      const refused = await item.eachPart(4 << 20, (part) => (count += part.length));
      read.push([count, refused?.why]);
    }
    expect(read).toEqual([
      [3 << 20, undefined],
      [3 << 20, 'it is damaged'],
    ]);
  });

  it('never throws, whatever its bytes are', async () => {
    const zip = zipOf([
      { name: 'a', bytes: 'one', flags: 8 },
      { name: 'b.zip', bytes: zipOf([{ name: 'c', bytes: 'two' }]), isZip64: true },
      { name: 'd.gz', bytes: gzipSync('three') },
    ]);
    const file = fileWith(zip);
    const changes = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(zip.length), async (bytes, length) => {
        const changed = Buffer.from(zip.subarray(0, length || zip.length));
        for (const [at, byte] of bytes) changed[at] = byte;
        writeFileSync(file, changed);
        expect((await readArchives([file])).length).toBeLessThan(9);
      }),
      { numRuns: 400 },
    );
  });
});

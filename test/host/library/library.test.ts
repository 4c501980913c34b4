import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  libraryFiles,
  libraryStamp,
  loadLibrary,
  type LibraryPaths,
} from '../../../src/host/library/library.ts';
import { writePrebuilt } from '../../../src/host/library/prebuilt.ts';
import { HUG, MINE } from '../../support/sample-library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('loading the library', () => {
  it('reads shipped and own files', async () => {
    const places = newPlaces();
    writeFileSync(join(places.own, 'night.yaml'), MINE.replace('id: mine', 'id: night'));
    const { exercises, routines, origins } = await loadLibrary(places);
    expect([Object.keys(exercises), Object.keys(routines)]).toEqual([['hug'], ['mine', 'night']]);
    expect(origins['routine/night']).toMatchObject({ own: true, overrides: false });
  });

  it('gives the same from the cache as from the files', async () => {
    const places = newPlaces();
    const fresh = await loadLibrary(places);
    expect(existsSync(cacheFile(places))).toBe(true);
    expect(await loadLibrary(places)).toEqual(fresh);
  });

  it('uses the cache if no file has changed', async () => {
    const places = newPlaces();
    await loadLibrary(places);
    markCache(places);
    expect((await loadLibrary(places)).routines['mine']?.name).toBe('Kept');
  });

  it.each<[string, (places: LibraryPaths) => LibraryPaths]>([
    ['a file is changed', (places) => edit(places, join(places.shipped, 'mine.yaml'), `${MINE}\n`)],
    ['a file is touched', (places) => touch(places, join(places.shipped, 'mine.yaml'))],
    [
      'a file is added',
      (places) => edit(places, join(places.own, 'new.yaml'), MINE.replace('mine', 'new')),
    ],
    ['the program is another version', (places) => ({ ...places, version: '2' })],
    ['the cache is cut off', (places) => edit(places, cacheFile(places), '{"key":"')],
    ['the cache is something else', (places) => edit(places, cacheFile(places), 'null')],
  ])('reads the files again when %s', async (_, change) => {
    const places = newPlaces();
    await loadLibrary(places);
    markCache(places);
    expect((await loadLibrary(change(places))).routines['mine']?.name).toBe('Mine');
  });

  it('reads the files again when one is gone', async () => {
    const places = newPlaces();
    writeFileSync(join(places.own, 'night.yaml'), MINE.replace('id: mine', 'id: night'));
    await loadLibrary(places);
    rmSync(join(places.own, 'night.yaml'));
    expect(Object.keys((await loadLibrary(places)).routines)).toEqual(['mine']);
  });

  it('works if no cache can be written', async () => {
    const places = newPlaces();
    writeFileSync(join(places.shipped, 'blocked'), '');
    const blocked = { ...places, cache: join(places.shipped, 'blocked', 'cache') };
    expect(Object.keys((await loadLibrary(blocked)).routines)).toEqual(['mine']);
  });

  it('reports the problems of a file every time, also from the cache', async () => {
    const places = newPlaces();
    writeFileSync(join(places.own, 'bad.yaml'), 'id: bad\n');
    const { problems } = await loadLibrary(places);
    expect(problems.length).toBeGreaterThan(0);
    expect((await loadLibrary(places)).problems).toEqual(problems);
  });

  it('keeps its cache private', async () => {
    const places = newPlaces();
    await loadLibrary(places);
    expect(statSync(cacheFile(places)).mode & 0o777).toBe(0o600);
  });
});

describe('the prebuilt library', () => {
  it('is used if the user has no files and no shipped file has changed', async () => {
    const places = newPlaces();
    const fresh = await loadLibrary(places);
    await writePrebuilt(places);
    expect(await loadLibrary(places)).toEqual(fresh);
    edit(
      places,
      places.prebuilt,
      readFileSync(places.prebuilt, 'utf8').replace('"Mine"', '"Made"'),
    );
    expect((await loadLibrary(places)).routines['mine']?.name).toBe('Made');
    writeFileSync(join(places.shipped, 'mine.yaml'), `${MINE}# changed\n`);
    expect((await loadLibrary(places)).routines['mine']?.name).toBe('Mine');
  });

  it.each([
    ['in a line', (text: string) => text.slice(0, -20)],
    ['after a line', (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
    ['in the first line', (text: string) => text.slice(0, 20)],
    ['before its last end', (text: string) => text.slice(0, -1)],
    ['nowhere, but has more', (text: string) => `${text}{}\n`],
  ])('is not used when it is cut off %s', async (_, cut) => {
    const places = newPlaces();
    await writePrebuilt(places);
    edit(
      places,
      places.prebuilt,
      cut(readFileSync(places.prebuilt, 'utf8').replace('"Mine"', '"Made"')),
    );
    const { routines, exercises } = await loadLibrary(places);
    expect([routines['mine']?.name, exercises['hug']?.name]).toEqual(['Mine', 'Knee hug']);
  });

  it('names the damaged file if a line is damaged', async () => {
    const places = newPlaces();
    await writePrebuilt(places);
    edit(places, places.prebuilt, readFileSync(places.prebuilt, 'utf8').replace('"Mine"', '"Mi'));
    const { routines, exercises } = await loadLibrary(places);
    expect(exercises['hug']?.name).toBe('Knee hug');
    expect(() => routines['mine']).toThrow(`${places.prebuilt} is damaged`);
  });

  it('spares parsing its texts together with the user’s own files, as long as they are the same', async () => {
    const places = newPlaces();
    await writePrebuilt(places);
    const validated = join(dirname(places.prebuilt), 'validated.json');
    edit(
      places,
      validated,
      readFileSync(validated, 'utf8').replace('"name":"Mine"', '"name":"Made"'),
    );
    writeFileSync(join(places.own, 'night.yaml'), MINE.replace('id: mine', 'id: night'));
    const names = async () =>
      Object.values((await loadLibrary(places)).routines).map(({ id, name }) => `${id} ${name}`);
    expect(await names()).toEqual(['mine Made', 'night Mine']);
    writeFileSync(join(places.shipped, 'mine.yaml'), `${MINE}# changed\n`);
    expect(await names()).toEqual(['mine Mine', 'night Mine']);
    writeFileSync(validated, '[[');
    writeFileSync(join(places.own, 'noon.yaml'), MINE.replace('id: mine', 'id: noon'));
    expect(await names()).toEqual(['mine Mine', 'night Mine', 'noon Mine']);
  });

  it('is not built from a file with a mistake', async () => {
    const places = newPlaces();
    writeFileSync(join(places.shipped, 'bad.yaml'), 'id: bad\n');
    await expect(writePrebuilt(places)).rejects.toThrow(/bad\.yaml:1/);
  });
});

describe('the stamp of the library', () => {
  const places = () => {
    const all = newPlaces();
    writeFileSync(join(all.own, 'night.yaml'), MINE.replace('id: mine', 'id: night'));
    writeFileSync(all.prebuilt, '{}');
    return all;
  };

  it('stays as long as nothing changes', () => {
    const all = places();
    expect(libraryStamp(all)).toBe(libraryStamp({ ...all }));
  });

  it.each<[string, (all: LibraryPaths) => LibraryPaths]>([
    ['an own file changed', (all) => edit(all, join(all.own, 'night.yaml'), 'id: other')],
    ['an own file touched', (all) => touch(all, join(all.own, 'night.yaml'))],
    ['one more own file', (all) => edit(all, join(all.own, 'noon.yaml'), MINE)],
    ['another build', (all) => touch(all, all.prebuilt)],
    ['another shipped routine', (all) => touch(all, all.shipped)],
    ['another shipped exercise', (all) => touch(all, join(all.shipped, 'exercises'))],
    ['another version', (all) => ({ ...all, version: '2' })],
  ])('is another one with %s', (_, change) => {
    const all = places();
    const before = libraryStamp(all);
    expect(libraryStamp(change(all))).not.toBe(before);
  });
});

describe('the library files', () => {
  it('are the YAML files of both folders, the shipped ones first, and nothing else', () => {
    const places = newPlaces();
    writeFileSync(join(places.own, 'a.yml'), MINE);
    writeFileSync(join(places.own, 'notes.txt'), '');
    const names = libraryFiles(places).map(
      ({ path, own, kind }) => `${path.split('/').at(-1)} ${own} ${kind}`,
    );
    expect(names).toEqual([
      'hug.yaml false exercise',
      'mine.yaml false routine',
      'a.yml true routine',
    ]);
  });

  it('are none if there are no folders', () => {
    expect(libraryFiles({ shipped: '/nowhere', own: '/nowhere/else' })).toEqual([]);
  });
});

function newPlaces(): LibraryPaths {
  const root = temporaryFolder();
  const [shipped, own, cache] = ['shipped', 'own', 'cache'].map((name) => join(root, name));
  if (shipped === undefined || own === undefined || cache === undefined)
    throw new Error('no folder');
  mkdirSync(join(shipped, 'exercises'), { recursive: true });
  mkdirSync(own);
  writeFileSync(join(shipped, 'exercises', 'hug.yaml'), HUG);
  writeFileSync(join(shipped, 'mine.yaml'), MINE);
  return { shipped, own, cache, prebuilt: join(root, 'library.ndjson'), version: '1' };
}

function cacheFile({ cache }: LibraryPaths): string {
  return join(cache, 'library.cache.json');
}

/** Changes a name in the cache, so that it shows whether the cache was used. */
function markCache(places: LibraryPaths): void {
  const text = readFileSync(cacheFile(places), 'utf8');
  writeFileSync(cacheFile(places), text.replace('"Mine"', '"Kept"'));
}

function edit(places: LibraryPaths, file: string, text: string): LibraryPaths {
  writeFileSync(file, text);
  return places;
}

function touch(places: LibraryPaths, file: string): LibraryPaths {
  utimesSync(file, new Date('2027-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z'));
  return places;
}

import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../../src/host/files/cache.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a cache', () => {
  it('returns any text for its name and key', () => {
    const cache = openCache(join(temporaryFolder(), 'a', 'cache'));
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, (key, other, kept) => {
        cache.write('record', key, kept);
        expect(cache.read('record', key)).toBe(kept);
        expect(cache.read('record', other)).toBe(other === key ? kept : undefined);
      }),
    );
  });

  it.each([
    ['', 'a'],
    ['a', ''],
    ['a', 'a\n'],
    ['a\n', 'a'],
    ['a', 'a"'],
    ['a\nb', 'a'],
    ['1', '12'],
  ])('with the key %j has nothing for %j', (key, other) => {
    const cache = openCache(temporaryFolder());
    cache.write('record', key, 'text');
    expect(cache.read('record', other)).toBeUndefined();
    expect(cache.read('record', key)).toBe('text');
  });

  it('keeps one text for each name, the last', () => {
    const folder = temporaryFolder();
    const cache = openCache(folder);
    cache.write('record', 'key', 'one');
    cache.write('days', 'key', 'two');
    cache.write('record', 'key', 'three');
    expect([cache.read('record', 'key'), cache.read('days', 'key')]).toEqual(['three', 'two']);
    expect(readdirSync(folder).toSorted()).toEqual(['days.cache.json', 'record.cache.json']);
  });

  it('is empty at first, and reading makes no folder', () => {
    const folder = join(temporaryFolder(), 'cache');
    expect(openCache(folder).read('record', 'key')).toBeUndefined();
    expect(() => statSync(folder)).toThrow('ENOENT');
  });

  it.each(['', '"ke', '"key"', 'null\ntext', '\0\0\0', '"KEY"\ntext'])(
    'whose file is %j is empty until it is written again',
    (broken) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'record.cache.json'), broken);
      const cache = openCache(folder);
      expect(cache.read('record', 'key')).toBeUndefined();
      cache.write('record', 'key', 'text');
      expect(cache.read('record', 'key')).toBe('text');
    },
  );

  it('ignores a text that was cut off anywhere', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'record.cache.json');
    const cache = openCache(folder);
    cache.write('record', 'key', 'one\ntwo\nthree');
    const whole = readFileSync(file, 'utf8');
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(file, whole.slice(0, length));
      expect(cache.read('record', 'key')).toBeUndefined();
    }
  });

  it('deletes what is not needed any more, and nothing else', () => {
    const folder = temporaryFolder();
    const cache = openCache(folder);
    for (const name of ['days', 'brief', 'month-2026-04']) cache.write(name, 'key', name);
    writeFileSync(join(folder, 'days'), 'of somebody else');
    cache.tidy((name) => name === 'brief');
    expect(readdirSync(folder).toSorted()).toEqual(['brief.cache.json', 'days']);
    expect(() => openCache(join(folder, 'none')).tidy(() => false)).not.toThrow();
  });

  it('is private whatever the umask', () => {
    const folder = join(temporaryFolder(), 'cache');
    const umask = process.umask(0);
    try {
      openCache(folder).write('record', 'key', 'text');
    } finally {
      process.umask(umask);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'record.cache.json')).mode & 0o777).toBe(0o600);
  });

  it('ignores that it cannot be written, and leaves no file behind', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'as it was');
    const inFile = openCache(join(folder, 'file', 'cache'));
    expect(() => inFile.write('record', 'key', 'text')).not.toThrow();
    expect(inFile.read('record', 'key')).toBeUndefined();
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('as it was');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.skipIf(process.getuid?.() === 0)('in a read-only folder keeps what it has', () => {
    const folder = temporaryFolder();
    const cache = openCache(folder);
    cache.write('record', 'key', 'text');
    chmodSync(folder, 0o500);
    try {
      cache.write('record', 'other', 'new');
      expect(cache.read('record', 'key')).toBe('text');
      expect(readdirSync(folder)).toEqual(['record.cache.json']);
    } finally {
      chmodSync(folder, 0o700);
    }
  });
});

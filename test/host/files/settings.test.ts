import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/core/base/fault.ts';
import { readSettings } from '../../../src/core/settings/settings.ts';
import { deviceName, openSettings } from '../../../src/host/files/settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DEFAULTS = readSettings({}).settings;

describe('the settings file', () => {
  it('means the defaults if it does not exist, and reading does not make it', () => {
    const folder = join(temporaryFolder(), 'config');
    const store = opened(folder);
    expect(store.read()).toEqual({ settings: DEFAULTS, warnings: [], invalid: [] });
    expect(store.exists()).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps what is saved and what was saved before', async () => {
    const folder = join(temporaryFolder(), 'deep', 'config');
    const store = opened(folder);
    await store.write({ affected: 'left' });
    await store.write({ units: 'mi' });
    expect(opened(folder).read()).toEqual({
      settings: { ...DEFAULTS, affected: 'left', units: 'mi' },
      warnings: [],
      invalid: [],
    });
    expect(store.exists()).toBe(true);
    expect(statSync(store.file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('keeps fields that this program does not know', async () => {
    const store = written('{"affected":"left","colour":"blue"}');
    await store.write({ affected: 'right' });
    expect(JSON.parse(readFileSync(store.file, 'utf8'))).toEqual({
      affected: 'right',
      colour: 'blue',
    });
  });

  it('is used without invalid values, with a warning for each', () => {
    const store = written('{"affected":"up","units":"mi","sound":7}');
    expect(store.read()).toEqual({
      settings: { ...DEFAULTS, units: 'mi' },
      warnings: [
        `${store.file}: the value of affected is invalid and ignored`,
        `${store.file}: the value of sound is invalid and ignored`,
      ],
      invalid: ['affected', 'sound'],
    });
  });

  it.each(['', '{', 'not json', '{"affected":"left"'])(
    'means the defaults with a warning if it is %j',
    (text) => {
      const store = written(text);
      expect(store.read()).toEqual({
        settings: DEFAULTS,
        warnings: [`${store.file} is not valid JSON, so the defaults are used`],
        invalid: [],
        broken: { where: store.file, what: 'not valid JSON' },
      });
    },
  );

  it.each<[string, string | Buffer, string]>([
    ['only null', 'null', ' is not a JSON object'],
    ['only a list', '[]', ' is not a JSON object'],
    ['only a number', '7', ' is not a JSON object'],
    ['only a text', '"text"', ' is not a JSON object'],
    [
      'not UTF-8',
      Buffer.from('{\n"affected":"left",\n"device":"\xff"}', 'latin1'),
      ':3 is not valid UTF-8',
    ],
    [
      'nested in thousands',
      `{"colour":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      ' is nested more than 100 deep',
    ],
  ])('means the defaults if it is %s, and is not written to', async (_, text, why) => {
    const store = written(text);
    const { settings, warnings } = store.read();
    expect(settings).toEqual(DEFAULTS);
    expect(warnings).toEqual([`${store.file}${why}, so the defaults are used`]);
    await expect(store.write({ units: 'mi' })).rejects.toThrow(
      `${store.file}${why}, so nothing was changed`,
    );
    expect(readFileSync(store.file)).toEqual(Buffer.from(text));
  });

  it('is not overwritten if it is broken', async () => {
    const store = written('{ broken');
    await expect(store.write({ units: 'mi' })).rejects.toThrow(Fault);
    expect(readFileSync(store.file, 'utf8')).toBe('{ broken');
  });

  it('in an impossible place is a storage fault', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const store = opened(join(folder, 'file', 'config'));
    await expect(store.write({ units: 'mi' })).rejects.toMatchObject({ kind: 'storage' });
    expect(() => store.read()).toThrow(expect.objectContaining({ kind: 'storage' }));
  });

  it('keeps a mode that its owner gave it', async () => {
    const store = written('{"units":"km"}');
    chmodSync(store.file, 0o640);
    await store.write({ units: 'mi' });
    expect(statSync(store.file).mode & 0o777).toBe(0o640);
  });
});

describe('settings saved at once', () => {
  it('are all kept, and what killed processes left behind is removed', async () => {
    const [folder, locks] = [temporaryFolder(), temporaryFolder()];
    const left = join(folder, 'settings.json.tmp-1795000000abc123');
    const [other, old] = ['settings.json.tmp-mine', 'my.json.tmp-1795000000abc123'];
    for (const file of [left, join(folder, other), join(folder, old)]) writeFileSync(file, '');
    const values = { affected: 'left', units: 'mi', sound: 'off', motion: 'less', text: 'large' };
    // Each by a store of its own, as by a process of its own.
    const writes = Object.entries(values).map(([name, value]) =>
      openSettings(folder, locks, 'posix').write({ [name]: value }),
    );
    await Promise.all(writes);
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual(values);
    expect(readdirSync(folder).toSorted()).toEqual([old, 'settings.json', other]);
  });
});

describe('a settings file that is a link', () => {
  it('stays a link, and its target is changed', async () => {
    const store = opened(temporaryFolder());
    const real = join(temporaryFolder(), 'real.json');
    writeFileSync(real, '{"units":"km"}');
    symlinkSync(real, store.file);
    const left = `${real}.tmp-1795000000abc123`;
    writeFileSync(left, '');
    await store.write({ units: 'mi' });
    expect(existsSync(left)).toBe(false);
    expect(lstatSync(store.file).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(real, 'utf8'))).toMatchObject({ units: 'mi' });
  });
});

describe('the name of the device', () => {
  it.each([
    ['desk', 'desk'],
    ['a'.repeat(32), 'a'.repeat(32)],
  ])('is the one set: %s', (device, expected) => {
    expect(deviceName({ ...DEFAULTS, device })).toBe(expected);
  });

  it('is otherwise the computer’s, made fit for a file name', () => {
    const name = deviceName(DEFAULTS);
    expect(name).toMatch(/^[a-z0-9-]{1,32}$/);
    expect(hostname().toLowerCase()).toContain(name.split('-')[0]);
  });
});

/** Returns the store in a folder, with its lock elsewhere. */
function opened(folder: string) {
  return openSettings(folder, join(temporaryFolder(), 'locks'), 'posix');
}

function written(text: string | Buffer) {
  const folder = temporaryFolder();
  const store = opened(folder);
  writeFileSync(store.file, text);
  return store;
}

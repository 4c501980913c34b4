import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/core/settings/settings.ts';
import { deviceName, type KeptNotice, openSettings } from '../../../src/host/files/settings.ts';
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
    const { store, written: text } = written('{"affected":"left","colour":"blue"}');
    await store.write({ affected: 'right' });
    expect(JSON.parse(text())).toEqual({
      affected: 'right',
      colour: 'blue',
    });
  });

  it('is used without invalid values, which are warned of and stay until they are set', async () => {
    const { store, written: text } = written('{"affected":"up","units":"mi","sound":7}');
    expect(store.read()).toEqual({
      settings: { ...DEFAULTS, units: 'mi' },
      warnings: [
        `${store.file}: the value of affected is invalid and ignored; to set it: stretch config set affected unknown`,
        `${store.file}: the value of sound is invalid and ignored; to set it: stretch config set sound speech`,
      ],
      invalid: ['affected', 'sound'],
    });
    await store.write({ affected: 'left' });
    expect(JSON.parse(text())).toEqual({ affected: 'left', units: 'mi', sound: 7 });
  });

  it('may begin with a byte order mark, and is then written without one', async () => {
    const { store, written: text } = written('\uFEFF{"affected":"left","colour":"blue"}\r\n');
    const { settings, warnings } = store.read();
    expect([settings.affected, warnings]).toEqual(['left', []]);
    await store.write({ units: 'mi' });
    expect(JSON.parse(text())).toEqual({ affected: 'left', colour: 'blue', units: 'mi' });
  });
});

const BROKEN = (
  [
    ['', 'empty'],
    ['\uFEFF \r\n', 'empty'],
    ['{', 'not valid JSON'],
    ['not json', 'not valid JSON'],
    ['{"affected":"left"', 'not valid JSON'],
    ['null', 'not a JSON object'],
    ['[]', 'not a JSON object'],
    ['7', 'not a JSON object'],
    ['true', 'not a JSON object'],
    ['"text"', 'not a JSON object'],
    [Buffer.from('{\n"affected":"left",\n"device":"\xff"}', 'latin1'), 'not valid UTF-8', ':3'],
    [Buffer.from('\uFEFF{"affected":"left"}', 'utf16le'), 'in UTF-16, not in UTF-8'],
    [Buffer.from('{"affected":"left"}', 'utf16le'), 'in UTF-16, not in UTF-8'],
    [Buffer.from('\uFEFF{}', 'utf16le').swap16(), 'in UTF-16, not in UTF-8'],
    [`{"colour":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'nested more than 100 deep'],
  ] satisfies readonly (readonly [string | Buffer, what: string, line?: string])[]
).map(([text, what, line = '']) => ({ text, what, line }));

describe('a settings file that cannot be used', () => {
  it.each(BROKEN)(
    'because it is $what means the defaults, and is kept when a new one is written',
    async ({ text, what, line }) => {
      const { store, said } = written(text);
      const where = `${store.file}${line}`;
      const { settings, warnings } = store.read();
      expect(settings).toEqual(DEFAULTS);
      expect(warnings).toEqual([
        `${where} is ${what}, so the defaults are used; fix it, or start afresh (it is kept beside the new one): stretch setup`,
      ]);
      await store.write({ units: 'mi' });
      expect(readFileSync(`${store.file}.old`)).toEqual(Buffer.from(text));
      expect(store.read()).toEqual({
        settings: { ...DEFAULTS, units: 'mi' },
        warnings: [],
        invalid: [],
      });
      expect(said).toEqual([
        {
          message: `${where} was ${what}, so a new file takes its place; the old one is kept: ${store.file}.old`,
          hint: 'settings that you do not set again are at their defaults; to see them: stretch config list',
        },
      ]);
    },
  );

  it('never takes the place of one that was kept before', async () => {
    const { store, said } = written('first');
    const folder = dirname(store.file);
    mkdirSync(join(folder, 'settings.json.old-2'));
    for (const text of ['first', 'third', 'first']) {
      writeFileSync(store.file, text);
      await store.write({ units: 'mi' });
    }
    const kept = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect([kept('settings.json.old'), kept('settings.json.old-3')]).toEqual(['first', 'third']);
    expect(readdirSync(folder)).toHaveLength(4);
    expect(said.map(({ message }) => message.split('.').at(-1))).toEqual(['old', 'old-3', 'old']);
  });

  it('is kept if it is linked to, and the link stays', async () => {
    const { store } = written('{}');
    const real = join(temporaryFolder(), 'real.json');
    writeFileSync(real, 'half a');
    rmSync(store.file);
    symlinkSync(real, store.file);
    await store.write({ units: 'mi' });
    expect(lstatSync(store.file).isSymbolicLink()).toBe(true);
    expect(readFileSync(`${store.file}.old`, 'utf8')).toBe('half a');
    expect(JSON.parse(readFileSync(real, 'utf8'))).toEqual({ units: 'mi' });
  });

  it.skipIf(process.platform === 'win32')('is not written to if it is a pipe', async () => {
    const { store, said } = written('{}');
    rmSync(store.file);
    execFileSync('mkfifo', [store.file]);
    expect(store.read().warnings[0]).toContain(' is not a file, so the defaults are used');
    await expect(store.write({ units: 'mi' })).rejects.toMatchObject({
      kind: 'input',
      message: `${store.file} is not a file, so nothing was changed`,
    });
    expect([readdirSync(dirname(store.file)), said]).toEqual([['settings.json'], []]);
    expect(lstatSync(store.file).isFIFO()).toBe(true);
  });
});

describe('a settings file', () => {
  it('in an impossible place is a storage fault', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const store = opened(join(folder, 'file', 'config'));
    await expect(store.write({ units: 'mi' })).rejects.toMatchObject({ kind: 'storage' });
    expect(() => store.read()).toThrow(expect.objectContaining({ kind: 'storage' }));
  });

  it('keeps a mode that its owner gave it', async () => {
    const { store } = written('{"units":"km"}');
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
      openSettings({ folder, locks, shell: 'posix', onKept: () => undefined }).write({
        [name]: value,
      }),
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
function opened(folder: string, onKept: (notice: KeptNotice) => void = () => undefined) {
  const locks = join(temporaryFolder(), 'locks');
  return openSettings({ folder, locks, shell: 'posix', onKept });
}

/** A store whose file holds a text, what the file holds later, and what was said of kept files. */
function written(text: string | Buffer) {
  const said: KeptNotice[] = [];
  const store = opened(temporaryFolder(), (notice) => said.push(notice));
  writeFileSync(store.file, text);
  return { store, said, written: () => readFileSync(store.file, 'utf8') };
}

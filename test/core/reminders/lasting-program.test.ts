import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastingProgram, pathRisk } from '../../../src/core/reminders/lasting-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A computer: its files, its links with what they lead to, and how the program was called. */
interface Computer {
  readonly files: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  readonly node: string;
  readonly script: string;
  readonly called?: string;
  readonly path?: readonly string[];
  readonly isWindows?: boolean;
}

const SCRIPT = '/home/me/src/stretch/bin/stretch.cjs';

/** A computer where only node is of interest, with the program in a clone. */
function nodeAt(node: string, rest: Partial<Computer> = {}): Computer {
  return { node, script: SCRIPT, ...rest, files: [node, SCRIPT, ...(rest.files ?? [])] };
}

/** A computer where only the program is of interest. */
function scriptAt(script: string, rest: Partial<Computer> = {}): Computer {
  const node = '/usr/bin/node';
  return { node, script, ...rest, files: [node, script, ...(rest.files ?? [])] };
}

const CELLAR = '/opt/homebrew/Cellar/node/24.1.0/bin/node';
const INTEL = '/usr/local/Cellar/node@22/22.20.0_1/bin/node';
const NVM = '/home/me/.nvm/versions/node/v22.20.0';
const FNM = '/home/me/.local/share/fnm/node-versions/v22.20.0/installation';
const MULTISHELL = '/run/user/1000/fnm_multishells/77_1790000000';
const MISE = '/home/me/.local/share/mise/installs/node';
const VOLTA = '/home/me/.volta/tools/image/node/22.20.0/bin/node';
const ASDF = '/home/me/.asdf/installs/nodejs/22.20.0/bin/node';
const NIX = '/nix/store/abc-nodejs-22.20.0/bin/node';

describe('the node that reminders call', () => {
  it.each<[string, Computer, string]>([
    [
      'Homebrew’s link for the formula, not its version',
      nodeAt(CELLAR, {
        links: {
          '/opt/homebrew/opt/node': '/opt/homebrew/Cellar/node/24.1.0',
          '/opt/homebrew/bin/node': CELLAR,
        },
        path: ['/opt/homebrew/bin'],
      }),
      '/opt/homebrew/opt/node/bin/node',
    ],
    [
      'Homebrew’s link for a formula of one major version',
      nodeAt(INTEL, {
        links: { '/usr/local/opt/node@22': '/usr/local/Cellar/node@22/22.20.0_1' },
      }),
      '/usr/local/opt/node@22/bin/node',
    ],
    [
      'Homebrew’s link in PATH if the formula’s leads to another version',
      nodeAt(CELLAR, {
        files: ['/opt/homebrew/Cellar/node/26.0.0/bin/node'],
        links: {
          '/opt/homebrew/opt/node': '/opt/homebrew/Cellar/node/26.0.0',
          '/opt/homebrew/bin/node': CELLAR,
        },
      }),
      '/opt/homebrew/bin/node',
    ],
    ['the system’s', nodeAt('/usr/bin/node', { path: ['/usr/bin'] }), '/usr/bin/node'],
    [
      'the system’s link to it',
      nodeAt('/usr/lib/node-22/bin/node', {
        links: { '/usr/bin/node': '/usr/lib/node-22/bin/node' },
      }),
      '/usr/bin/node',
    ],
    [
      'the link in PATH, of a profile of Nix',
      nodeAt(NIX, {
        links: { '/home/me/.nix-profile/bin/node': NIX },
        path: ['/home/me/.nix-profile/bin'],
      }),
      '/home/me/.nix-profile/bin/node',
    ],
    [
      'no link in PATH that leads to another node',
      nodeAt(CELLAR, { files: ['/home/me/bin/node'], path: ['/home/me/bin'] }),
      CELLAR,
    ],
    [
      'no link that is relative to the current folder, or that leads nowhere',
      nodeAt(CELLAR, {
        links: { '/home/me/bin/node': '/gone/node' },
        path: ['bin', '', '/home/me/bin'],
      }),
      CELLAR,
    ],
    ['nvm’s version', nodeAt(`${NVM}/bin/node`, { path: [`${NVM}/bin`] }), `${NVM}/bin/node`],
    [
      'a link of one’s own without a version, before nvm’s version',
      nodeAt(`${NVM}/bin/node`, {
        links: { '/home/me/bin/node': `${NVM}/bin/node` },
        path: [`${NVM}/bin`, '/home/me/bin'],
      }),
      '/home/me/bin/node',
    ],
    [
      'nvm’s current version, if it keeps a link to that',
      nodeAt(`${NVM}/bin/node`, { links: { '/home/me/.nvm/current': NVM }, path: [`${NVM}/bin`] }),
      '/home/me/.nvm/current/bin/node',
    ],
    [
      'fnm’s default, not its link for one shell',
      nodeAt(`${FNM}/bin/node`, {
        links: { [MULTISHELL]: FNM, '/home/me/.local/share/fnm/aliases/default': FNM },
        path: [`${MULTISHELL}/bin`],
      }),
      '/home/me/.local/share/fnm/aliases/default/bin/node',
    ],
    [
      'fnm’s version if that is not the default',
      nodeAt(`${FNM}/bin/node`, { links: { [MULTISHELL]: FNM }, path: [`${MULTISHELL}/bin`] }),
      `${FNM}/bin/node`,
    ],
    [
      'mise’s link for the major version, if there is a later one',
      nodeAt(`${MISE}/22.20.0/bin/node`, {
        files: [`${MISE}/24.1.0/bin/node`],
        links: { [`${MISE}/22`]: `${MISE}/22.20.0`, [`${MISE}/latest`]: `${MISE}/24.1.0` },
        path: [`${MISE}/22.20.0/bin`],
      }),
      `${MISE}/22/bin/node`,
    ],
    [
      'not the shim of Volta, which is another program',
      nodeAt(VOLTA, {
        files: ['/home/me/.volta/bin/volta-shim'],
        links: { '/home/me/.volta/bin/node': '/home/me/.volta/bin/volta-shim' },
        path: ['/home/me/.volta/bin'],
      }),
      VOLTA,
    ],
    [
      'not the shim of asdf, which is a script',
      nodeAt(ASDF, { files: ['/home/me/.asdf/shims/node'], path: ['/home/me/.asdf/shims'] }),
      ASDF,
    ],
    [
      'not a link of another package’s',
      nodeAt('/work/node_modules/node/bin/node', {
        links: { '/work/node_modules/.bin/node': '/work/node_modules/node/bin/node' },
        path: ['/work/node_modules/.bin'],
      }),
      '/work/node_modules/node/bin/node',
    ],
    [
      'snap’s current revision',
      nodeAt('/snap/node/9000/bin/node', { links: { '/snap/node/current': '/snap/node/9000' } }),
      '/snap/node/current/bin/node',
    ],
    [
      'the link of nvm for Windows',
      nodeAt(String.raw`C:\nvm\v22.20.0\node.exe`, {
        isWindows: true,
        links: { [String.raw`C:\Program Files\nodejs`]: String.raw`C:\nvm\v22.20.0` },
        path: [String.raw`C:\Program Files\nodejs\ `.trim()],
      }),
      String.raw`C:\Program Files\nodejs\node.exe`,
    ],
    [
      'on Windows, not fnm’s link for one shell that node was called by',
      nodeAt(String.raw`C:\me\fnm_multishells\7\node.exe`, {
        isWindows: true,
        files: [String.raw`C:\fnm\node-versions\v22.20.0\installation\node.exe`],
        links: {
          [String.raw`C:\me\fnm_multishells\7`]: String.raw`C:\fnm\node-versions\v22.20.0\installation`,
          [String.raw`C:\fnm\aliases\default`]: String.raw`C:\fnm\node-versions\v22.20.0\installation`,
        },
      }),
      String.raw`C:\fnm\aliases\default\node.exe`,
    ],
  ])('is %s', (_, computer, expected) => {
    expect(lastingOn(computer)[0]).toBe(expected);
  });
});

const GLOBAL = '/usr/lib/node_modules/stretch-coach/bin/stretch.cjs';
const STORE =
  '/home/me/pnpm/global/5/.pnpm/stretch-coach@1.2.0/node_modules/stretch-coach/bin/stretch.cjs';
const NPX = '/home/me/.npm/_npx/1a2b/node_modules/stretch-coach/bin/stretch.cjs';

describe('the program that reminders call', () => {
  it.each<[string, Computer, string]>([
    ['its file, without a link', scriptAt(SCRIPT), SCRIPT],
    [
      'the command of the package’s name, beside node',
      scriptAt(GLOBAL, { links: { '/usr/bin/stretch': GLOBAL, '/usr/bin/stretch-coach': GLOBAL } }),
      '/usr/bin/stretch-coach',
    ],
    [
      'the command in PATH, of a clone that is linked to',
      scriptAt(SCRIPT, {
        links: { '/home/me/.local/bin/stretch': SCRIPT },
        path: ['/home/me/.local/bin'],
      }),
      '/home/me/.local/bin/stretch',
    ],
    [
      'the command of the package’s name beside the one that was called',
      scriptAt(SCRIPT, {
        links: { '/opt/me/bin/stretch': SCRIPT, '/opt/me/bin/stretch-coach': SCRIPT },
        called: '/opt/me/bin/stretch',
      }),
      '/opt/me/bin/stretch-coach',
    ],
    [
      'not another program of that name',
      scriptAt(SCRIPT, { files: ['/usr/bin/stretch'], path: ['/usr/bin'] }),
      SCRIPT,
    ],
    [
      'how pnpm’s script calls it, not the version’s folder',
      scriptAt(STORE, {
        links: {
          '/home/me/pnpm/global/5/node_modules/stretch-coach': dirname(dirname(STORE)),
        },
        called: '/home/me/pnpm/global/5/node_modules/stretch-coach/bin/stretch.cjs',
      }),
      '/home/me/pnpm/global/5/node_modules/stretch-coach/bin/stretch.cjs',
    ],
    [
      'not npx’s link, which is for one run',
      scriptAt(NPX, {
        links: { '/home/me/.npm/_npx/1a2b/node_modules/.bin/stretch-coach': NPX },
        path: ['/home/me/.npm/_npx/1a2b/node_modules/.bin'],
        called: '/home/me/.npm/_npx/1a2b/node_modules/.bin/stretch-coach',
      }),
      NPX,
    ],
    [
      'on Windows, its file: npm’s commands are scripts',
      {
        isWindows: true,
        node: String.raw`C:\nodejs\node.exe`,
        script: String.raw`C:\me\npm\node_modules\stretch-coach\bin\stretch.cjs`,
        files: [
          String.raw`C:\nodejs\node.exe`,
          String.raw`C:\me\npm\node_modules\stretch-coach\bin\stretch.cjs`,
          String.raw`C:\me\npm\stretch.cmd`,
        ],
        path: [String.raw`C:\me\npm`],
      },
      String.raw`C:\me\npm\node_modules\stretch-coach\bin\stretch.cjs`,
    ],
  ])('is %s', (_, computer, expected) => {
    expect(lastingOn(computer)[1]).toBe(expected);
  });

  it('is found in the folder of a link to node that stays', () => {
    const computer = nodeAt(`${FNM}/bin/node`, {
      script: `${FNM}/lib/node_modules/stretch-coach/bin/stretch.cjs`,
      files: [`${FNM}/lib/node_modules/stretch-coach/bin/stretch.cjs`],
      links: {
        '/home/me/.local/share/fnm/aliases/default': FNM,
        [`${FNM}/bin/stretch-coach`]: `${FNM}/lib/node_modules/stretch-coach/bin/stretch.cjs`,
      },
      path: [`${FNM}/bin`],
    });
    expect(lastingOn(computer)).toEqual([
      '/home/me/.local/share/fnm/aliases/default/bin/node',
      '/home/me/.local/share/fnm/aliases/default/bin/stretch-coach',
    ]);
  });
});

describe('what may end reminders', () => {
  it.each([
    [['/opt/homebrew/opt/node@22/bin/node', '/opt/homebrew/bin/stretch-coach'], undefined],
    [['/usr/bin/node', SCRIPT], undefined],
    [[`${MISE}/22/bin/node`, SCRIPT], undefined],
    [[CELLAR, SCRIPT], { kind: 'version', path: CELLAR }],
    [[INTEL, SCRIPT], { kind: 'version', path: INTEL }],
    [[`${NVM}/bin/node`, SCRIPT], { kind: 'version', path: `${NVM}/bin/node` }],
    [['/usr/bin/node', STORE], { kind: 'version', path: STORE }],
    [[CELLAR, NPX], { kind: 'cache', path: NPX }],
    [
      [String.raw`C:\nvm\v22.20.0\node.exe`, 'x'],
      { kind: 'version', path: String.raw`C:\nvm\v22.20.0\node.exe` },
    ],
  ])('of %j is %j', (program, expected) => {
    expect(pathRisk(program)).toEqual(expected);
  });
});

/** Makes a computer's files and links in a folder, and asks what reminders would call there. */
function lastingOn(computer: Computer): readonly string[] {
  const { node, script, called = script, path = [], isWindows = false } = computer;
  const root = realpathSync(temporaryFolder());
  const toDisk = (one: string) => join(root, one.replace(/^C:/, '').replaceAll('\\', '/'));
  const fromDisk = (one: string) => {
    const rest = one.slice(root.length);
    return isWindows ? `C:${rest.replaceAll('/', '\\')}` : rest;
  };
  const links = Object.entries(computer.links ?? {});
  for (const file of computer.files) {
    if (links.some(([link]) => file.startsWith(`${link}\\`))) continue;
    mkdirSync(dirname(toDisk(file)), { recursive: true });
    writeFileSync(toDisk(file), '');
  }
  for (const [link, target] of links) {
    mkdirSync(dirname(toDisk(link)), { recursive: true });
    symlinkSync(toDisk(target), toDisk(link));
  }
  const realPath = (one: string) => {
    try {
      return fromDisk(realpathSync(toDisk(one)));
    } catch {
      return undefined;
    }
  };
  return lastingProgram({ isWindows, node, script, called, folders: path, realPath });
}

import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Environment, findFolders } from '../../../src/host/files/folders.ts';

describe('the folders', () => {
  it.each<[string, NodeJS.Platform, Environment, readonly string[]]>([
    [
      'on Linux follow XDG’s defaults',
      'linux',
      { HOME: '/home/ann' },
      [
        '/home/ann/.config/stretch',
        '/home/ann/.config/stretch/routines',
        '/home/ann/.local/share/stretch/journal',
        '/home/ann/.cache/stretch',
      ],
    ],
    [
      'on Linux follow XDG’s variables',
      'linux',
      { HOME: '/home/ann', XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/k' },
      ['/c/stretch', '/c/stretch/routines', '/d/stretch/journal', '/k/stretch'],
    ],
    [
      'on Linux ignore relative and empty XDG paths',
      'linux',
      { HOME: '/home/ann', XDG_CONFIG_HOME: 'c', XDG_DATA_HOME: '', XDG_CACHE_HOME: './k' },
      [
        '/home/ann/.config/stretch',
        '/home/ann/.config/stretch/routines',
        '/home/ann/.local/share/stretch/journal',
        '/home/ann/.cache/stretch',
      ],
    ],
    [
      'on macOS are in the Library',
      'darwin',
      { HOME: '/Users/ann', XDG_CONFIG_HOME: '/c' },
      [
        '/Users/ann/Library/Application Support/stretch',
        '/Users/ann/Library/Application Support/stretch/routines',
        '/Users/ann/Library/Application Support/stretch/journal',
        '/Users/ann/Library/Caches/stretch',
      ],
    ],
    [
      'on Windows are in roaming and local data',
      'win32',
      { HOME: '/Users/ann', APPDATA: '/roam', LOCALAPPDATA: '/local' },
      ['/roam/stretch', '/roam/stretch/routines', '/local/stretch/journal', '/local/stretch/cache'],
    ],
    [
      'on Windows without its variables are under the home folder',
      'win32',
      { HOME: '/Users/ann' },
      [
        '/Users/ann/AppData/Roaming/stretch',
        '/Users/ann/AppData/Roaming/stretch/routines',
        '/Users/ann/AppData/Local/stretch/journal',
        '/Users/ann/AppData/Local/stretch/cache',
      ],
    ],
    [
      'are all in STRETCH_HOME if it is set, on any system',
      'darwin',
      { HOME: '/Users/ann', STRETCH_HOME: '/mnt/stick', XDG_CONFIG_HOME: '/c' },
      ['/mnt/stick', '/mnt/stick/routines', '/mnt/stick/journal', '/mnt/stick/cache'],
    ],
  ])('%s', (_, platform, env, expected) => {
    const { config, routines, journal, cache } = findFolders(env, platform);
    expect([config, routines, journal, cache]).toEqual(expected);
  });

  it('are in the user’s home without HOME, and with an empty STRETCH_HOME', () => {
    expect(findFolders({ STRETCH_HOME: '' }, 'linux').config).toBe(
      join(homedir(), '.config/stretch'),
    );
  });
});

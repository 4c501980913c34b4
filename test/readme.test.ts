import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandTable, withTable } from '../scripts/command-table.mjs';
import { buildProgram } from '../src/cli.ts';
import { KEYS } from '../src/core/keymap.ts';
import { SETTING_NAMES } from '../src/core/settings.ts';
import { fakeHost } from './commands/fake-host.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('README', () => {
  it('has the table of commands that the command tree makes', () => {
    const program = buildProgram(fakeHost(), '0', () => undefined);
    expect(README).toBe(withTable(README, commandTable(program)));
  });

  it('names every key of a session', () => {
    const keys = KEYS.map(({ key }) => (key === 'space' ? '| space' : `| \`${key}\``));
    expect(keys.filter((key) => !README.includes(key))).toEqual([]);
  });

  it('names no setting that does not exist', () => {
    const named = [...README.matchAll(/config set (\w+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(SETTING_NAMES).toEqual(expect.arrayContaining(named));
  });
});

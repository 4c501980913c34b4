import { describe, expect, it } from 'vitest';
import { configList } from '../../src/commands/config.ts';
import { exerciseList, exerciseShow } from '../../src/commands/exercise.ts';
import { routineList, routineShow } from '../../src/commands/routine.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';
import { exercise, libraryOf, routine, step } from '../support/sample-library.ts';

/** A C1 control, a line separator, marks that turn the reading direction, and a byte order mark. */
const HOSTILE = 'a\u009b\u2028\u202e\u2066\u200f\u061c\ufeffb';
const MINE = routine([step('hug')], { id: 'mine', purpose: HOSTILE });
const LIBRARY = {
  ...libraryOf([exercise('hug', { name: HOSTILE, cues: [HOSTILE] })]),
  routines: { mine: MINE },
};

describe('JSON for people and pipes', () => {
  it.each<[string, (host: FakeHost) => Promise<number>]>([
    ['exercise list', (host) => exerciseList(host, { json: true })],
    ['exercise show', (host) => exerciseShow(host, 'hug', { json: true })],
    ['routine list', (host) => routineList(host, { json: true })],
    ['routine show', (host) => routineShow(host, 'mine', { json: true })],
  ])('of %s has escapes for what a terminal acts on, and means the same', async (_, show) => {
    const host = fakeHost({ library: LIBRARY });
    await show(host);
    const { out } = host.written;
    expect(out).not.toMatch(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
    expect(out).toContain(String.raw`a\u009b\u2028\u202e\u2066\u200f\u061c\ufeffb`);
    expect(JSON.stringify(JSON.parse(out))).toContain(HOSTILE);
  });

  it('of the settings is JSON', async () => {
    const host = fakeHost();
    await configList(host, { json: true });
    expect(JSON.parse(host.written.out)).toMatchObject({ units: 'km' });
  });
});

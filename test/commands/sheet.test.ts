import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheet, type SheetOptions } from '../../src/commands/sheet.ts';
import { fakeHost, type FakeHostOptions } from '../support/fake-host.ts';
import { line, schedule } from '../support/sample-journal.ts';
import { exercise, libraryOf, routine, step } from '../support/sample-library.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function made(typed: string, options: SheetOptions = {}, change: FakeHostOptions = {}) {
  const home = temporaryFolder();
  const host = fakeHost({ env: { STRETCH_HOME: home }, ...change });
  expect(await sheet(host, typed, options)).toBe(0);
  return { ...host.written, shown: host.shown, home };
}

const PIPE: FakeHostOptions = { out: { isTerminal: false } };

describe('where a sheet goes', () => {
  it('is standard output, unless that is a terminal, which is told how to get it', async () => {
    expect((await made('core', {}, PIPE)).out).toMatch(/^<!doctype html>\n/);
    const { out, err } = await made('core', {}, { out: { isTerminal: true } });
    expect(out).toBe(
      [
        'Core, 5 exercises, a diary of 14 days from Tue 24 Nov 2026: a page to print.',
        'To see it in the browser, and print it there, add: --open',
        'To write it to a file, add: -o core.html',
        '',
      ].join('\n'),
    );
    expect(err).toBe('');
  });

  it('is the file that was named, which is replaced only by force', async () => {
    const output = join(temporaryFolder(), 'core.html');
    const { out, err } = await made('core', { output });
    expect(out).toBe('');
    expect(err).toBe(`${output}: Core, 5 exercises, a diary of 14 days from Tue 24 Nov 2026\n`);
    await expect(made('core', { output })).rejects.toMatchObject({ kind: 'input' });
    await made('core', { output, force: true, large: true });
    expect(readFileSync(output, 'utf8')).toContain('font-size: 18pt');
  });

  it('is a page in the cache if it is only to be shown', async () => {
    const { shown, home } = await made('core', { open: true });
    expect(shown.length).toBe(1);
    expect(shown[0]?.startsWith(home)).toBe(true);
    expect(existsSync(shown[0] ?? '')).toBe(true);
  });
});

describe('the file of a sheet', () => {
  const PDF = 'a PDF is made in the browser: show it with --open, and print it to a file';

  it.each([
    ['core.pdf', PDF],
    ['core.PDF', PDF],
    ['core.md', 'name a file that ends in .html'],
  ])('has no name that says that it is something else: %s', async (name, hint) => {
    const output = join(temporaryFolder(), name);
    await expect(made('core', { output })).rejects.toMatchObject({ kind: 'usage', hint });
    expect(existsSync(output)).toBe(false);
  });

  it.each(['core', 'core.htm', 'core.HTML', 'a.b/core'])('may be called %s', async (name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.b'));
    await made('core', { output: join(folder, name) });
    expect(existsSync(join(folder, name))).toBe(true);
  });
});

describe('what is on a sheet', () => {
  it('is the sore side, the own doses and the slots of whose record it is', async () => {
    const own = line({
      type: 'dose-change',
      routine: 'lower-back',
      exercise: 'prone-press-up',
      sides: ['both'],
      change: 'up',
      to: { sets: 3, dose: { reps: { from: 15, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } } },
      because: 'asked',
    });
    const settings = { affected: 'right', leaveOut: 'knee' };
    const lines = [schedule('2026-11-01'), own];
    const { out } = await made('lower-back', {}, { ...PIPE, settings, lines });
    expect(out).toContain('3 sets of 15 repetitions');
    expect(out).toContain('RIGHT, then the same on the LEFT');
    expect(out).toContain('<th scope="row">Evening</th>');
  });

  it('is found by the routine’s name, and a mistyped one is a fault', async () => {
    expect((await made('After a run', {}, PIPE)).out).toContain('<h1>After a run</h1>');
    await expect(made('cor')).rejects.toMatchObject({
      kind: 'missing',
      hint: 'did you mean `core`?',
    });
    await expect(made('piriformis')).rejects.toMatchObject({ kind: 'missing' });
  });

  it.each<[SheetOptions, string]>([
    [{ review: 'in 2 weeks' }, 'Tue 8 Dec 2026'],
    [{ name: 'Sam <b>' }, 'Sam &lt;b>'],
    [{ by: 'A. Physio, 01632 960 123' }, 'A. Physio, 01632 960 123'],
  ])('is what was typed: %j', async (options, words) => {
    expect((await made('core', options, PIPE)).out).toContain(`<dd class="said">${words}</dd>`);
  });

  it.each<SheetOptions>([{ review: 'yesterday' }, { name: ' ' }, { by: 'x'.repeat(401) }])(
    'is refused if it is %j',
    async (options) => {
      await expect(made('core', options, PIPE)).rejects.toMatchObject({ kind: 'usage' });
    },
  );

  it('is nothing if all of it is left out', async () => {
    const mine = routine([step('hug')]);
    const library = libraryOf([exercise('hug', { skip: ['knee'] })], [mine]);
    await expect(
      made('mine', {}, { library, settings: { leaveOut: 'knee' } }),
    ).rejects.toMatchObject({
      kind: 'missing',
      hint: 'to see why: stretch routine show mine',
    });
  });
});

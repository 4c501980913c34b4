import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report, type ReportOptions } from '../../src/commands/report.ts';
import { fakeHost, type FakeHostOptions } from '../support/fake-host.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { morningOf, runOf } from '../support/sample-diary.ts';
import { schedule, sessionOf } from '../support/sample-journal.ts';

const LINES = [
  morningOf('2026-03-01', 6),
  schedule('2026-11-02'),
  ...sessionOf('2026-11-02', 'morning', 5),
  morningOf('2026-11-20', 4),
  runOf('2026-11-22', 8000),
];

async function made(options: ReportOptions, change: FakeHostOptions = {}) {
  const home = temporaryFolder();
  const host = fakeHost({ lines: LINES, env: { STRETCH_HOME: home }, ...change });
  expect(await report(host, options)).toBe(0);
  return { ...host.written, shown: host.shown, home };
}

const json = async (options: ReportOptions) => {
  const { out } = await made({ ...options, format: 'json' });
  return JSON.parse(out) as { from: string; to: string; days: number; name: string };
};

describe('the days of a report', () => {
  it('are twelve weeks up to today, but not what is before the first plan or entry in them', async () => {
    expect(await json({})).toMatchObject({ from: '2026-11-02', to: '2026-11-24', days: 23 });
  });

  it('are twelve whole weeks if something was there all along', async () => {
    const early = [...LINES, morningOf('2026-09-02', 3), morningOf('2026-08-01', 3)];
    const { out } = await made({ format: 'json' }, { lines: early });
    expect(JSON.parse(out)).toMatchObject({ from: '2026-09-02', to: '2026-11-24', days: 84 });
    const { list } = JSON.parse(out).periods;
    expect(list.map((one: { days: number }) => one.days)).toEqual(
      Array.from({ length: 12 }, () => 7),
    );
  });

  it('are those that were named, empty ones too', async () => {
    const named = { from: '2026-10-01', to: '2026-11-05' };
    expect(await json(named)).toMatchObject({ ...named, days: 36 });
    expect(await json({ to: '2026-11-05' })).toMatchObject({
      from: '2026-11-02',
      to: '2026-11-05',
    });
  });

  it('are all of them if asked', async () => {
    expect(await json({ all: true })).toMatchObject({ from: '2026-03-01', to: '2026-11-24' });
    await expect(made({ all: true, from: '2026-11-01' })).rejects.toMatchObject({ kind: 'usage' });
  });

  it('of an empty record are twelve weeks without anything', async () => {
    const { out } = await made({ format: 'json' }, { lines: [] });
    expect(JSON.parse(out)).toMatchObject({ days: 84, mornings: null, sessions: null, runs: null });
  });
});

describe('where a report goes', () => {
  it('is standard output, as Markdown', async () => {
    const { out, err } = await made({});
    expect(out).toMatch(/^# Soreness, exercises and runs, 2 Nov to 24 Nov 2026\n/);
    expect(err).toBe('');
    expect((await made({ output: '-' })).out).toBe(out);
  });

  it.each([
    ['a.html', /^<!doctype html>/],
    ['a', /^<!doctype html>/],
    ['a.HTM', /^<!doctype html>/],
    ['a.md', /^# /],
    ['a.json', /^\{/],
  ])('is a file, in the format of its name: %s', async (name, begins) => {
    const file = join(temporaryFolder(), name);
    const { out, err } = await made({ output: file });
    expect(out).toBe('');
    expect(err).toBe(
      `${file}: Soreness, exercises and runs, 2 Nov to 24 Nov 2026: 1 morning, 1 session, 1 run\n`,
    );
    expect(readFileSync(file, 'utf8')).toMatch(begins);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is not a file that exists, unless it is replaced on purpose', async () => {
    const file = join(temporaryFolder(), 'a.md');
    await made({ output: file });
    await expect(made({ output: file })).rejects.toMatchObject({
      kind: 'input',
      message: `${file} already exists`,
      hint: 'choose another name, or add --force to replace it',
    });
    expect((await made({ output: file, force: true })).err).toContain(file);
  });

  it('is the browser, by a file that nobody else can read and that is named', async () => {
    const { err, out, shown, home } = await made({ open: true, name: 'Somebody' });
    const file = join(home, 'cache', 'report.html');
    expect([out, shown]).toEqual(['', [file]]);
    expect(err).toContain(`${file}: `);
    expect(readFileSync(file, 'utf8')).toContain('Somebody');
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is a file and the browser', async () => {
    const file = join(temporaryFolder(), 'a.html');
    expect((await made({ open: true, output: file })).shown).toEqual([file]);
  });

  it('says on a terminal how to have it as a page, unless the format was named', async () => {
    const terminal = { out: { isTerminal: true } };
    expect((await made({}, terminal)).err).toBe(
      '\nAs a page to print or to send: add -o report.html, or --open to see it in the browser.\n',
    );
    expect((await made({ format: 'md' }, terminal)).err).toBe('');
    expect((await made({ output: '-' }, terminal)).err).toBe('');
  });

  it.each<ReportOptions>([{ output: 'a.pdf' }, { format: 'PDF' }])(
    'is no PDF, which a browser makes: %j',
    async (options) => {
      await expect(made(options)).rejects.toMatchObject({
        hint: 'a PDF is made in the browser: show it with --open, and print it to a file',
      });
    },
  );

  it.each<[ReportOptions, string]>([
    [{ open: true, format: 'md' }, '--open shows a page in the browser, and md is none'],
    [{ open: true, output: 'a.json' }, '--open shows a page in the browser, and json is none'],
    [{ open: true, output: '-' }, '--open shows a file, and `-o -` writes none'],
    [{ format: 'pdf' }, '--format takes one of html, md, json, not `pdf`'],
    [{ output: 'a.pdf' }, 'unknown file extension: .pdf; the formats are html, md, json'],
    [{ name: ' ' }, '--name is empty'],
    [{ question: 'x'.repeat(401) }, '--question takes at most 400 characters, not 401'],
  ])('is refused: %j', async (options, message) => {
    await expect(made(options)).rejects.toMatchObject({ kind: 'usage', message });
  });
});

describe('who a report is about', () => {
  it('is nobody, unless they are named', async () => {
    expect((await made({})).out).not.toContain('About:');
    expect((await made({ name: 'Some  body', question: 'Why?' })).out).toMatch(
      /\n\nAbout: Some body\n\n\*\*Question:\*\* Why\?\n/,
    );
  });
});

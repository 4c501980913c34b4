import {
  appendFileSync,
  statSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { openJournal } from '../../../src/host/files/journal.ts';
import { line, schedule, started } from '../../support/sample-journal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MAY = '2026-05.desk.ndjson';

describe('the files of a journal', () => {
  it('are listed by name, without other files in the folder', () => {
    const { folder, journal } = newJournal();
    expect(journal.files()).toEqual([]);
    for (const [day, device] of [
      ['2026-05-01', 'desk'],
      ['2026-04-30', 'phone'],
      ['2026-04-01', 'desk'],
    ] as const) {
      journal.append(noted(day, device));
    }
    writeFileSync(join(folder, 'notes.txt'), '');
    writeFileSync(join(folder, `${MAY}.bak`), '');
    expect(journal.files().map(({ name }) => name)).toEqual([
      '2026-04.desk.ndjson',
      '2026-04.phone.ndjson',
      MAY,
    ]);
  });

  it.each<[string, (file: string) => void]>([
    ['a line is written', (file) => appendFileSync(file, '\n')],
    ['it is touched', (file) => utimesSync(file, 0, 0)],
    ['others may write it', (file) => chmodSync(file, 0o666)],
  ])('have another stamp if %s', (_, change) => {
    const { folder, journal } = newJournal();
    journal.append(noted('2026-05-01'));
    journal.append(noted('2026-04-01'));
    const before = journal.files();
    expect(journal.files()).toEqual(before);
    change(join(folder, MAY));
    const changed = journal.files().filter(({ stamp }, index) => stamp !== before[index]?.stamp);
    expect(changed.map(({ name }) => name)).toEqual([MAY]);
  });

  it('are listed even if they cannot be read, and then reported as unreadable', () => {
    const { folder, journal } = newJournal();
    mkdirSync(folder, { recursive: true });
    symlinkSync(join(folder, 'gone'), join(folder, MAY));
    expect(journal.files()).toEqual([{ name: MAY, stamp: 'unreadable' }]);
    expect(journal.read()).toMatchObject({
      lines: [],
      bad: [{ file: join(folder, MAY), line: 0, why: 'it does not exist', torn: false }],
    });
  });

  it('are read singly, or all in order, or with their texts', () => {
    const { journal } = newJournal();
    const [april, may] = [noted('2026-04-01'), noted('2026-05-01')];
    journal.append(may);
    journal.append(april);
    const [first, second] = journal.files();
    expect(journal.read().lines).toEqual([april, may]);
    expect(journal.read(second === undefined ? [] : [second]).lines).toEqual([may]);
    expect(journal.read([]).lines).toEqual([]);
    expect(first?.name).toBe('2026-04.desk.ndjson');
    expect(journal.readRaw().lines).toEqual([
      { line: april, text: encodeLine(april) },
      { line: may, text: encodeLine(may) },
    ]);
  });

  it('keep fields that this program does not know in their texts', () => {
    const { folder, journal } = newJournal();
    mkdirSync(folder, { recursive: true });
    const text = `{"v":1, "id":"a","at":"2026-05-01T07:00:00Z","day":"2026-05-01","device":"desk","type":"breath","deep":true}`;
    writeFileSync(join(folder, MAY), `  ${text} \r\n`);
    expect(journal.readRaw().lines.map((one) => one.text)).toEqual([text]);
  });
});

describe('the texts of a file as it was when it was listed', () => {
  it.each<[string, (text: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['blank lines', (text) => `\n \n${text}\n\t\n`],
    ['no line end', (text) => text.trimEnd()],
  ])('are those of its lines, with %s', (_, saved) => {
    const { folder, journal } = newJournal();
    for (const day of ['2026-05-01', '2026-05-02']) journal.append(noted(day));
    const path = join(folder, MAY);
    writeFileSync(path, saved(readFileSync(path, 'utf8')));
    const [file] = journal.files();
    if (file === undefined) throw new Error('there is no file');
    const texts = journal.texts(file);
    expect(texts).toHaveLength(2);
    expect(texts).toEqual(journal.readRaw([file]).lines.map((line) => line.text));
  });

  it('are not known if it has changed since, or is gone', () => {
    const { folder, journal } = newJournal();
    journal.append(noted('2026-05-01'));
    const [file] = journal.files();
    if (file === undefined) throw new Error('there is no file');
    journal.append(noted('2026-05-02'));
    expect(journal.texts(file)).toBeUndefined();
    rmSync(join(folder, MAY));
    expect(journal.texts(file)).toBeUndefined();
  });
});

describe('a file of the journal that an editor has saved', () => {
  /** A journal whose file holds a line as an editor saved it, and to which another was added. */
  function saved(encode: (text: string) => Buffer) {
    const { folder, journal } = newJournal();
    const [first, second] = [noted('2026-05-01'), noted('2026-05-02')];
    mkdirSync(folder, { recursive: true });
    const [file, bytes] = [join(folder, MAY), encode(`${encodeLine(first)}\r\n`)];
    writeFileSync(file, bytes);
    journal.append(second);
    return { journal, file, bytes, first, second, written: readFileSync(file) };
  }

  it('may begin with a byte order mark', () => {
    const { journal, bytes, first, second, written } = saved((text) =>
      Buffer.from(`\uFEFF${text}`),
    );
    expect(journal.read()).toMatchObject({ lines: [first, second], bad: [] });
    expect(journal.files()).toHaveLength(1);
    expect(written.subarray(0, bytes.length)).toEqual(bytes);
  });

  it('may be nothing but a byte order mark', () => {
    const { journal, second } = saved(() => Buffer.from('\uFEFF'));
    expect(journal.read()).toMatchObject({ lines: [second], bad: [] });
  });

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
    ['big-endian UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('in %s is named once, and new lines go to a file beside it', (_, encode) => {
    const { journal, file, bytes, first, second, written } = saved(encode);
    const why = 'in UTF-16, not in UTF-8';
    expect(journal.read()).toMatchObject({
      lines: [second],
      bad: [{ file, line: 0, why, torn: false }],
      badCount: 1,
    });
    expect(written).toEqual(bytes);
    writeFileSync(file, `${encodeLine(first)}\n`);
    expect(journal.read().lines).toEqual(expect.arrayContaining([first, second]));
  });
});

describe('a line that could not be read again', () => {
  const slot = (number: number) =>
    ({ name: `slot-${number}`, time: '07:00', days: [1], routine: 'core' }) as const;

  it.each<[string, Line, string]>([
    ['with the clock in the year 3000', noted('3000-01-01'), 'no valid time'],
    [
      'with more slots than a plan may have',
      schedule(
        '2026-05-01',
        Array.from({ length: 201 }, (_, index) => slot(index)),
      ),
      'no valid slots',
    ],
    ['of more than 1 MB', started({ note: 'ü'.repeat(1 << 19) }), 'longer than 1 MB'],
  ])('is refused: %s', (_, one, why) => {
    const { folder, journal } = newJournal();
    expect(() => journal.append(one)).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: `this cannot be recorded, since it could not be read again: ${why}`,
      }),
    );
    expect(() => statSync(folder)).toThrow('ENOENT');
  });
});

function newJournal() {
  const folder = join(temporaryFolder(), 'data', 'journal');
  return { folder, journal: openJournal(folder) };
}

function noted(day: string, device = 'desk'): Line {
  const values = { note: 'ü' };
  return line(
    { type: 'amend', target: 'a', values },
    { day, device, at: `${day}T07:00:00.000+00:00` },
  );
}

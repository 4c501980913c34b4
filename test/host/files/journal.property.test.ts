import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeLine, type Line, makeLine } from '../../../src/core/journal/line.ts';
import { openJournal } from '../../../src/host/files/journal.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { SCRATCH } from '../../support/scratch.ts';

let home: string;
let folder: string;

beforeEach(() => {
  home = mkdtempSync(join(SCRATCH, 'stretch-journal-'));
  folder = join(home, 'data', 'journal');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A line that differs from every other in its id, with any text inside it. */
function line(number: number, text = '', device = 'one', day = '2026-03-04'): Line {
  const head = { id: `id-${number}`, at: `${day}T07:00:00.000Z`, day, device };
  return makeLine({ type: 'amend', target: 'nothing', values: { text } }, head);
}

const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id);

function onlyFile(): string {
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name ?? '');
}

describe('the journal', () => {
  it('reads back every line with any text as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: anyCharacter, maxLength: 200 }), { minLength: 1, maxLength: 8 }),
        (texts) => {
          rmSync(folder, { recursive: true, force: true });
          const journal = openJournal(folder);
          const lines = texts.map((text, index) => line(index, text));
          for (const one of lines) journal.append(one);
          const { lines: read, badCount } = journal.read();
          // Half a surrogate pair has no UTF-8 form; everything else comes back to the letter.
          expect(read).toEqual(lines.map((one) => JSON.parse(JSON.stringify(one)) as Line));
          expect(badCount).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('merges the files of any interleaving of devices and months, and loses no line', () => {
    const writes = fc.array(
      fc.record({
        device: fc.constantFrom('one', 'two'),
        day: fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-31'),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(writes, (course) => {
        rmSync(folder, { recursive: true, force: true });
        const journals = { one: openJournal(folder), two: openJournal(folder) };
        const lines = course.map(({ device, day }, index) => line(index, '', device, day));
        for (const one of lines) journals[one.device === 'one' ? 'one' : 'two'].append(one);
        const read = openJournal(folder).read();
        expect(ids(read.lines).toSorted()).toEqual(ids(lines).toSorted());
        const expected = new Set(
          lines.map(({ day, device }) => `${day.slice(0, 7)}.${device}.ndjson`),
        );
        expect(new Set(readdirSync(folder))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('cut at any byte, keeps every whole line and starts the next one on a new line', () => {
    const journal = openJournal(folder);
    const lines = [line(0, 'first'), line(1, 'zweite Zeile — ü'), line(2, 'third')];
    for (const one of lines) journal.append(one);
    const file = onlyFile();
    const whole = readFileSync(file);
    const ends = lines.map((_, index) =>
      Buffer.byteLength(
        lines
          .slice(0, index + 1)
          .map((one) => encodeLine(one))
          .join('\n'),
      ),
    );
    for (let cut = 0; cut <= whole.length; cut++) {
      writeFileSync(file, whole.subarray(0, cut));
      // Long ago, so that nobody waits for a writer to finish it.
      utimesSync(file, 0, 0);
      const kept = lines.filter((_, index) => (ends[index] ?? Infinity) <= cut);
      const torn = journal.read();
      expect(ids(torn.lines)).toEqual(ids(kept));
      expect(torn.bad.every((one) => one.torn)).toBe(true);
      journal.append(line(9, 'after'));
      expect(ids(journal.read().lines)).toEqual([...ids(kept), 'id-9']);
      truncateSync(file);
    }
  });

  it('with any byte changed, loses at most that line', () => {
    const journal = openJournal(folder);
    const lines = [line(0, 'first'), line(1, 'second'), line(2, 'third')];
    for (const one of lines) journal.append(one);
    const file = onlyFile();
    const whole = readFileSync(file);
    for (let index = 0; index < whole.length; index++) {
      for (const byte of [0, 0x0a, 0xff, 0x22]) {
        const changed = Buffer.from(whole);
        changed[index] = byte;
        writeFileSync(file, changed);
        const hit = whole.subarray(0, index).toString('latin1').split('\n').length - 1;
        // Turning a line end into something else joins two lines into one that cannot be read.
        const lost = whole[index] === 0x0a && byte !== 0x0a ? [hit, hit + 1] : [hit];
        const safe = lines.filter((_, number) => !lost.includes(number));
        const { lines: read, badCount } = journal.read();
        expect(ids(read)).toEqual(expect.arrayContaining(ids(safe)));
        // No text has this byte, so that it never passes for a character.
        if (byte === 0xff) expect(badCount).toBeGreaterThan(0);
      }
    }
  });

  it('makes private files in private folders whatever the umask', () => {
    const umask = process.umask(0);
    try {
      openJournal(folder).append(line(1));
    } finally {
      process.umask(umask);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(home, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
  });

  it('lists files that others may write', () => {
    const journal = openJournal(folder);
    journal.append(line(1));
    expect(journal.read().exposed).toEqual([]);
    writeFileSync(join(folder, '2026-01.shared.ndjson'), '', { mode: 0o666 });
    const umask = process.umask(0);
    writeFileSync(join(folder, '2026-02.shared.ndjson'), '', { mode: 0o666 });
    process.umask(umask);
    expect(journal.read().exposed).toContain(join(folder, '2026-02.shared.ndjson'));
  });

  it('lists twenty unreadable lines and counts all', () => {
    openJournal(folder).append(line(1));
    writeFileSync(onlyFile(), 'garbage\n'.repeat(500));
    const { bad, badCount, lines } = openJournal(folder).read();
    expect(bad).toHaveLength(20);
    expect(badCount).toBe(500);
    expect(lines).toEqual([]);
    expect(bad[4]).toEqual({
      file: onlyFile(),
      line: 5,
      why: 'not a complete JSON object',
      torn: false,
    });
  });

  it('is empty without a folder, which only the first line makes', () => {
    expect(openJournal(folder).read().lines).toEqual([]);
    expect(() => statSync(folder)).toThrow();
  });
});

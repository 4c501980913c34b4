import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { appendLines } from '../../../src/host/files/append-lines.ts';
import { readFiles } from '../../../src/host/files/read-files.ts';
import { decodeLine } from '../../../src/core/journal/decode-line.ts';
import { encodeLine } from '../../../src/core/journal/line.ts';
import { line } from '../../support/sample-journal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LINE = line({ type: 'remove', target: 'x' });
const TEXT = encodeLine(LINE);
const HALF = TEXT.length / 2;

describe('a line that another program is still writing', () => {
  it('is read whole', () => {
    const file = begun();
    const rest = [TEXT.slice(HALF), '\n'];
    whileWaiting(() => fs.appendFileSync(file, rest.shift() ?? ''));
    expect(readFiles([file], decodeLine, (one) => one)).toMatchObject({
      lines: [LINE],
      badCount: 0,
    });
  });

  it('is not glued to the next one, nor cut', () => {
    const file = begun();
    whileWaiting(() => fs.appendFileSync(file, `${TEXT.slice(HALF)}\n`));
    appendLines(file, 'next\n');
    expect(fs.readFileSync(file, 'utf8')).toBe(`${TEXT}\nnext\n`);
  });

  it('is reported as cut off if its writer does not finish it', () => {
    const file = begun();
    const waits = whileWaiting(() => undefined);
    const { bad } = readFiles([file], decodeLine, (one) => one);
    expect(bad).toMatchObject([{ line: 1, torn: true }]);
    expect(waits()).toBeGreaterThan(1);
    // A quarter of a second at most, however often somebody writes a little.
    expect(waits()).toBeLessThan(100);
  });

  it('is waited for no longer even if somebody keeps adding to it', () => {
    const file = begun();
    const waits = whileWaiting(() => fs.appendFileSync(file, 'x'));
    expect(readFiles([file], decodeLine, (one) => one).bad).toMatchObject([
      { line: 1, torn: true },
    ]);
    expect(waits()).toBeLessThan(100);
  });

  it('is not waited for if the file was not changed lately', () => {
    const file = begun();
    fs.utimesSync(file, new Date('2026-01-05'), new Date('2026-01-05'));
    const waits = whileWaiting(() => expect.unreachable());
    expect(readFiles([file], decodeLine, (one) => one).bad).toMatchObject([
      { line: 1, torn: true },
    ]);
    appendLines(file, 'next\n');
    expect(waits()).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toBe(`${TEXT.slice(0, HALF)}\nnext\n`);
  });
});

/** A file with the first half of a line. */
function begun(): string {
  const file = join(temporaryFolder(), 'may');
  fs.writeFileSync(file, TEXT.slice(0, HALF));
  return file;
}

/** Does something during every short wait, and returns how many there were; nothing is really waited for. */
function whileWaiting(act: () => void): () => number {
  const waiting = vi.spyOn(Atomics, 'wait').mockImplementation(() => {
    act();
    return 'timed-out';
  });
  onTestFinished(() => waiting.mockRestore());
  return () => waiting.mock.calls.length;
}

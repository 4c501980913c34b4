import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { freshLines, importedText } from '../../../src/core/journal/fresh-lines.ts';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { withoutTakenBack } from '../../../src/core/journal/taken-back.ts';
import { lastUndoableLine, lastUndo } from '../../../src/core/journal/undo.ts';
import { line, skipped } from '../../support/sample-journal.ts';

let minute = 0;
const at = () => `2026-11-24T08:${String((minute += 1) % 60).padStart(2, '0')}:00.000+00:00`;

const NATIVE = skipped('2026-11-20', 'morning', 'ill');
const IMPORT = line({ type: 'import', file: 'old.ndjson', lines: 1 }, { at: at() });
const BROUGHT = from(NATIVE, IMPORT);
const UNDO = remove(IMPORT);
const REDO = remove(UNDO);

describe('lines that came with an import', () => {
  it('count until it is removed, and again when that is removed', () => {
    const skips = (...lines: readonly Line[]) => foldLines(lines).skips.length;
    expect(skips(BROUGHT, IMPORT)).toBe(1);
    expect(skips(BROUGHT, IMPORT, UNDO)).toBe(0);
    expect(skips(BROUGHT, IMPORT, UNDO, REDO)).toBe(1);
    expect(skips(BROUGHT, IMPORT, UNDO, REDO, remove(REDO))).toBe(0);
    // The line of the import is in a file that is not there yet.
    expect(skips(BROUGHT)).toBe(1);
    expect(skips(BROUGHT, UNDO)).toBe(0);
  });

  it('stay if they are also in a file of their own, whichever is read first', () => {
    for (const lines of [
      [BROUGHT, NATIVE],
      [NATIVE, BROUGHT],
    ]) {
      expect(foldLines([...lines, IMPORT, UNDO]).skips).toHaveLength(1);
    }
  });

  it('stay if another import brought them as well', () => {
    const again = line({ type: 'import', file: 'other.ndjson', lines: 1 }, { at: at() });
    const twice = [BROUGHT, IMPORT, from(NATIVE, again), again, UNDO];
    expect(foldLines(twice).skips).toHaveLength(1);
    expect(foldLines([...twice, remove(again)]).skips).toHaveLength(0);
  });

  it('that another device imported in turn count while both imports do', () => {
    const second = line({ type: 'import', file: 'both.ndjson', lines: 2 }, { at: at() });
    const lines = [from(BROUGHT, second), from(IMPORT, second), second];
    expect(foldLines(lines).skips).toHaveLength(1);
    expect(foldLines([...lines, UNDO]).skips).toHaveLength(0);
    expect(foldLines([...lines, remove(second)]).skips).toHaveLength(0);
    // An undo that came with an import is taken back with it.
    const third = line({ type: 'import', file: 'undo.ndjson', lines: 1 }, { at: at() });
    const undone = [BROUGHT, IMPORT, from(UNDO, third), third];
    expect(foldLines(undone).skips).toHaveLength(0);
    expect(foldLines([...undone, remove(third)]).skips).toHaveLength(1);
  });

  it('do not end a circle, and a long chain does not end the program', () => {
    const circle = line(
      { type: 'import', file: 'a', lines: 1 },
      { import: ['circle'], id: 'circle' },
    );
    const chain = [UNDO];
    for (let link = 0; link < 20_000; link += 1) chain.push(remove(chain.at(-1) ?? UNDO));
    expect(withoutTakenBack([from(NATIVE, circle), circle, ...chain])).toHaveLength(20_003);
  });

  it('are not offered to be undone once the import is', () => {
    const first = skipped('2026-11-19', 'morning', 'ill');
    const undo = line({ type: 'remove', target: IMPORT.id, undo: true }, { at: at() });
    expect(lastUndoableLine([first, BROUGHT, IMPORT])).toBe(IMPORT);
    expect(lastUndoableLine([first, BROUGHT, IMPORT, undo])).toBe(first);
    expect(lastUndo([BROUGHT, IMPORT, undo])?.target).toBe(IMPORT);
  });
});

describe('the lines that an import adds', () => {
  const raw = (...lines: readonly Line[]) =>
    lines.map((one) => ({ line: one, text: encodeLine(one) }));
  const added = (file: readonly Line[], recorded: readonly Line[]) =>
    freshLines(raw(...file), recorded).fresh.map(({ line: one }) => one);

  it.each<[string, readonly Line[], readonly Line[], readonly Line[]]>([
    ['nothing that is recorded', [NATIVE], [NATIVE], []],
    ['nothing that an import brought', [NATIVE], [BROUGHT, IMPORT], []],
    ['what an import brought that was taken back', [NATIVE], [BROUGHT, IMPORT, UNDO], [NATIVE]],
    [
      'nothing of what the file says was taken back',
      [BROUGHT, IMPORT, UNDO],
      [BROUGHT, IMPORT, UNDO],
      [],
    ],
    ['all of a record with its imports', [BROUGHT, IMPORT, UNDO], [], [BROUGHT, IMPORT, UNDO]],
    [
      'of two copies the one that counts',
      [BROUGHT, NATIVE, IMPORT, UNDO],
      [],
      [NATIVE, IMPORT, UNDO],
    ],
  ])('are %s', (_, file, recorded, expected) => {
    expect(added(file, recorded)).toEqual(expected);
  });

  it('keep every byte, and say which imports they came with, the last one last', () => {
    const text = '{"v":1, "extra" : [1,{"}":2}] }';
    const once = importedText({ line: NATIVE, text }, 'a');
    expect(once).toBe('{"v":1, "extra" : [1,{"}":2}] ,"import":["a"]}');
    const twice = importedText({ line: { ...NATIVE, import: ['a'] }, text: once }, 'b');
    expect(twice).toBe('{"v":1, "extra" : [1,{"}":2}] ,"import":["a","b"]}');
    const inside = '{"import":["a"],"v":1}';
    const third = importedText({ line: { ...NATIVE, import: ['a'] }, text: inside }, 'b');
    expect(JSON.parse(third)).toEqual({ v: 1, import: ['a', 'b'] });
  });
});

function from(one: Line, { id }: Line): Line {
  return { ...one, import: [...(one.import ?? []), id] };
}

function remove(target: Line) {
  return line({ type: 'remove', target: target.id }, { at: at() });
}

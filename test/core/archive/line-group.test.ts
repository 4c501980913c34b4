import { describe, expect, it } from 'vitest';
import { idToken } from '../../../src/core/archive/id-token.ts';
import { lineGroup } from '../../../src/core/archive/line-group.ts';
import { monthOf } from '../../../src/core/archive/month.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import {
  amend,
  experiment,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  sessionOf,
  setDone,
  skipped,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const AT = '2026-04-20T08:00:00.000+01:00';
const APRIL = sessionOf('2026-04-10', 'morning', 2);
const OTHER = sessionOf('2026-04-11', 'morning', 2);
const MARCH = first(sessionOf('2026-03-10', 'morning', 2));
const [start, part] = APRIL;
const EDIT = amend(first(APRIL), { effort: 3 }, { at: AT });
const SKIP = skipped('2026-04-12', 'evening', 'time');
const RUN = line({ type: 'run', distance: 5000 }, { at: AT, import: ['an-import'] });
const OUTSIDE = setDone(MARCH.id, plannedLine(2), {}, { at: AT });

const groupOf = (lines: readonly Line[], wanted: readonly Line[] = []) =>
  lineGroup(
    lines,
    (day) => monthOf(day) === '2026-04',
    new Set(wanted.map(({ id }) => idToken(id))),
  );

describe('the lines of a month’s files', () => {
  it.each<[string, readonly Line[]]>([
    ['a session with its sets and a correction', [...APRIL, EDIT]],
    ['the removal of a session, and its removal', [...APRIL, ...removals()]],
    ['a session that is moved within the month', [...APRIL, moved('2026-04-30')]],
    ['a skip', [SKIP]],
    ['a run that came with an import', [RUN]],
  ])('are its own: %s', (_, lines) => {
    expect(groupOf(lines)).toMatchObject({ own: lines, outward: [] });
  });

  it.each<[string, readonly Line[]]>([
    ['a plan', [schedule('2026-04-10')]],
    ['a pause', [pause('2026-04-10', '2026-04-12')]],
    ['an experiment', [experiment('2026-04-06', {}, { at: AT })]],
    ['an import', [line({ type: 'import', file: 'old', lines: 1 }, { at: AT })]],
    ['answers to the safety list', [line({ type: 'check', yes: [], list: 1 }, { at: AT })]],
    ['a session of another month', [logged([0], {}, { day: '2026-03-31', at: AT })]],
    ['a session moved to another month, and all of it', [...APRIL, moved('2026-05-01')]],
    ['a part of a session that is not there', [OUTSIDE]],
    ['the correction of a line that is not there', [amend(MARCH, { effort: 3 }, { at: AT })]],
    ['a set that is given to another session', [...APRIL, amend(part ?? SKIP, { session: 'x' })]],
    ['a skip that is made a pause', [SKIP, amend(SKIP, { from: '2026-03-01' }, { at: AT })]],
  ])('are outward: %s', (_, lines) => {
    expect(groupOf([...OTHER, ...lines])).toMatchObject({ own: OTHER, outward: lines });
  });

  it('are outward if lines of others refer to them, with all that belongs to them', () => {
    const { own, outward } = groupOf([...APRIL, ...OTHER, EDIT], [part ?? SKIP]);
    expect([own, outward]).toEqual([OTHER, [...APRIL, EDIT]]);
  });

  it('are told by tokens, as is what they refer to elsewhere', () => {
    const group = groupOf([...APRIL, OUTSIDE, RUN, first(APRIL)]);
    const ids = [...APRIL, OUTSIDE, RUN].map(({ id }) => idToken(id));
    expect(group.tokens).toEqual(ids.toSorted());
    expect(group.missing).toEqual([MARCH.id, 'an-import'].map((id) => idToken(id)));
    expect(group.imports).toEqual(['an-import']);
  });
});

function moved(day: string): Line {
  return amend(start ?? SKIP, { day }, { at: AT });
}

function removals(): readonly Line[] {
  const removed = remove(start ?? SKIP, { at: AT });
  return [removed, remove(removed, { at: AT })];
}

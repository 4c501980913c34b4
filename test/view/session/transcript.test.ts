import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { plannedSetRecord } from '../../../src/core/journal/make-payload.ts';
import { NO_PRACTICE, practiceAfter } from '../../../src/core/journal/practice.ts';
import { cuesFor, cueMoment, cueText } from '../../../src/core/library/exercise-cue.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import type { PlannedSet } from '../../../src/core/library/movement.ts';
import { sidedText, startWords } from '../../../src/core/library/set-words.ts';
import type { AffectedSide } from '../../../src/core/library/side.ts';
import { allSets, type Plan, planRoutine, planSeconds } from '../../../src/core/session/plan.ts';
import { taughtMovements } from '../../../src/core/session/teaching.ts';
import { setDone, started } from '../../support/sample-journal.ts';
import { shippedLibrary } from '../../support/sample-library.ts';
import { heardSession, type Heard, type HeardSession } from './heard-session.ts';
import { ROUTINE_IDS } from './shipped-moments.ts';

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
/** Milliseconds by which words may be late. */
const LATE = 250;

/** Milliseconds by which a busy machine may notice a moment late. */
const MOST_LATE = 120;

/** From 0 to the most, the same numbers for the same seed. */
function seededLateness(seed: number): () => number {
  let last = seed;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last % (MOST_LATE + 1);
  };
}

/** The plan of somebody's session with a number, from 1, who does the routine every day. */
function planOfSession(id: string, number: number, affected: AffectedSide, rate: number): Plan {
  const library = shippedLibrary();
  const plan = planRoutine(
    library,
    findRoutine(library, id),
    { affected, cautions: [] },
    NO_OWN_DOSES,
  );
  const planned = allSets(plan).map((set) => plannedSetRecord(set));
  const lines = DAYS.slice(0, number - 1).flatMap((day) => {
    const at = { at: `${day}T07:00:00.000+00:00` };
    const session = started({ routine: id, planned }, at);
    return [session, ...planned.map((set) => setDone(session.id, set, {}, at))];
  });
  const practice = practiceAfter(NO_PRACTICE, foldLines(lines).sessions);
  const taught = taughtMovements(plan, practice, 'auto', DAYS[number - 1] ?? '');
  return { ...plan, pacing: { rate, taught } };
}

const CASES = ROUTINE_IDS.flatMap((id) =>
  [
    ['unknown', 160],
    ['right', 160],
    ['left', 100],
    ['unknown', 250],
  ].map(([affected, rate]) => [id, affected, rate] as [string, AffectedSide, number]),
);

/** The index of the first set of each movement. */
function firstSets({ sets }: HeardSession['last']): readonly number[] {
  return sets.flatMap(({ movement }, index) =>
    sets.findIndex((other) => other.movement.id === movement.id) === index ? [index] : [],
  );
}

/** What is said from the beginning of the session up to the end of a set, in one text. */
function saidUpTo({ said, phases }: HeardSession, cursor: number): string {
  const next = phases.find((phase) => phase.cursor > cursor);
  const own = said.filter(({ at }) => next === undefined || at <= next.at);
  return own.map(({ text }) => text).join('\n');
}

/** How to start, and every cue for getting into position. */
function setUpTexts(set: PlannedSet): readonly string[] {
  return [
    startWords(set),
    ...cuesFor(set.movement.cues, 'setup').map((cue) => sidedText(set, cue)),
  ];
}

/** What is said during a set, without what is said at its end. */
function saidIn({ said }: HeardSession, cursor: number): readonly Heard[] {
  return said.filter((one) => one.cursor === cursor && ['work', 'hold'].includes(one.phase));
}

describe.each(CASES)(
  'the first session of %s, sore side %s, at %i words a minute',
  (id, side, rate) => {
    const plan = planOfSession(id, 1, side, rate);
    const session = heardSession(plan);
    const { said, phases, last } = session;

    it('says every cue of every exercise before or in its first set', () => {
      for (const index of firstSets(last)) {
        const set = last.sets[index];
        if (set === undefined) continue;
        const heard = saidUpTo(session, index);
        for (const cue of set.movement.cues) expect(heard).toContain(sidedText(set, cueText(cue)));
      }
    });

    it('explains every exercise once, before anything else of it, and says every line of it', () => {
      const explained = phases
        .filter(({ phase }) => phase === 'explain')
        .map(({ cursor }) => cursor);
      expect(explained).toEqual(firstSets(last));
      const wanted = session.lines
        .filter(({ phase }) => phase === 'explain')
        .map(({ text }) => text);
      const lessons = said.filter(({ phase }) => phase === 'explain').map(({ text }) => text);
      // The first line may follow the end of the set before, and the plain lines have a heading and that end.
      for (const line of lessons.filter((text) => !/Done\./.test(text)))
        expect(wanted).toContain(line);
      for (const index of firstSets(last)) {
        const set = last.sets[index];
        if (set === undefined) continue;
        const own = said.filter((one) => one.cursor === index && one.phase === 'explain');
        const text = own.map((one) => one.text).join('\n');
        expect(text).toContain(set.movement.name);
        for (const setUp of setUpTexts(set)) expect(text).toContain(setUp);
        expect(text).toContain(sidedText(set, set.movement.feel ?? ''));
        expect(text).toContain(sidedText(set, set.movement.mistakes[0] ?? ''));
      }
    });

    it('says nothing of how to start after Go', () => {
      for (const [index, set] of last.sets.entries()) {
        const heard = saidIn(session, index)
          .map(({ text }) => text)
          .join('\n');
        for (const text of setUpTexts(set)) expect(heard).not.toContain(text);
      }
    });

    it('says how to start before each side, in full, and is over before Go', () => {
      for (const { at, cursor, phase } of phases) {
        const set = last.sets[cursor];
        if (set === undefined || (phase !== 'move' && phase !== 'switch')) continue;
        const own = said.filter((one) => one.cursor === cursor && one.phase === phase);
        const lead = own.map(({ text }) => text).join('\n');
        for (const text of setUpTexts(set)) expect(lead).toContain(text);
        const go = phases.find((one) => one.at > at)?.at ?? 0;
        const words = own.findLast((one) => !/^(three|two|one)$/.test(one.text));
        expect(words?.until).toBeLessThanOrEqual(go - 3000);
        expect(own.slice(-3).map(({ text }) => text)).toEqual(['three', 'two', 'one']);
        expect(own.at(-1)?.until).toBeLessThanOrEqual(go + LATE);
      }
    });

    it('holds each hold for its full seconds, after the last word of its set-up', () => {
      for (const { set, done, began, ended } of last.results) {
        if (!('hold' in set.dose)) continue;
        expect(done).toEqual({ hold: set.dose.hold });
        expect(ended - began).toBeCloseTo(set.dose.hold * 1000, 0);
        const before = said.findLast(({ at }) => at < began);
        expect(before?.until).toBeLessThanOrEqual(began + LATE);
      }
    });

    it('says one thing after the other, at its moment, at a rate that can be followed', () => {
      const overlaps = said.filter(({ until }, index) => until > (said[index + 1]?.at ?? until));
      expect(overlaps).toEqual([]);
      const counts = /^(\w+(-\w+)?|one\. Done\..*)$/;
      expect(said.filter((one) => one.rate > rate && !counts.test(one.text))).toEqual([]);
    });

    it('is as long as is said of it beforehand', () => {
      expect(last.now / 1000).toBeCloseTo(planSeconds(last.sets, plan.pacing), 3);
    });

    it('is written as plain lines that say the same, and nothing of how to start after Go', () => {
      for (const [index, set] of last.sets.entries()) {
        const own = session.lines.filter((one) => one.cursor === index);
        const during = own.filter(({ phase }) => phase === 'work' || phase === 'hold');
        const written = (some: readonly Heard[]) => some.map(({ text }) => text).join('\n');
        for (const text of setUpTexts(set)) expect(written(during)).not.toContain(text);
        if (!firstSets(last).includes(index)) continue;
        const upTo = session.lines.filter((one) => one.cursor <= index);
        const cues = set.movement.cues.filter((cue) => cueMoment(cue) !== 'after');
        for (const cue of cues) expect(written(upTo)).toContain(sidedText(set, cueText(cue)));
      }
    });
  },
);

describe.each(CASES)('a session of %s, sore side %s, at %i words a minute', (id, side, rate) => {
  it.each([1, 4])('says all it would when each moment is noticed late, number %i', (number) => {
    const plan = planOfSession(id, number, side, rate);
    // What is said as a short rest begins is as long as there is time for.
    const texts = (late?: () => number) => {
      const { said } = heardSession(plan, late);
      return said.filter(({ phase }) => phase !== 'rest').map(({ text }) => text);
    };
    const inTime = texts();
    for (const seed of [1, 2, 3]) expect(texts(seededLateness(seed))).toEqual(inTime);
    expect(texts(() => MOST_LATE)).toEqual(inTime);
  });
});

describe.each(ROUTINE_IDS)('session by session, %s', (id) => {
  it.each([1, 2, 3])('explains everything in session %i', (number) => {
    const plan = planOfSession(id, number, 'unknown', 160);
    const { phases, last } = heardSession(plan);
    const explained = phases.filter(({ phase }) => phase === 'explain').map(({ cursor }) => cursor);
    expect(explained).toEqual(firstSets(last));
  });

  it('is brief in the fourth: name, side and start before each exercise, and one cue a set', () => {
    const [first, fourth] = [1, 4].map((number) =>
      heardSession(planOfSession(id, number, 'unknown', 160)),
    );
    expect(fourth?.phases.some(({ phase }) => phase === 'explain')).toBe(false);
    expect(fourth?.last.now).toBeLessThan(first?.last.now ?? 0);
    for (const { cursor } of fourth?.phases.filter(({ phase }) => phase === 'move') ?? []) {
      const set = fourth?.last.sets[cursor];
      const heard = fourth?.said.find((one) => one.cursor === cursor && one.phase === 'move');
      if (set === undefined) continue;
      // After what is said at the end of the set before.
      const words = heard?.text.slice(heard.text.indexOf(set.movement.name)) ?? '';
      expect(words).toContain(set.movement.name);
      const cues = set.movement.cues.filter(
        (cue) => !['setup', 'after'].includes(cueMoment(cue) ?? ''),
      );
      for (const cue of cues) expect(words).not.toContain(sidedText(set, cueText(cue)));
    }
  });
});

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

const inTime = new Map<string, HeardSession>();

/** The session of which each moment is noticed in time, run once. */
function sessionInTime(...of: Parameters<typeof planOfSession>): HeardSession {
  const key = JSON.stringify(of);
  const session = inTime.get(key) ?? heardSession(planOfSession(...of));
  inTime.set(key, session);
  return session;
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
  return textOf(said.filter(({ at }) => next === undefined || at <= next.at));
}

function textOf(heard: readonly Heard[]): string {
  return heard.map(({ text }) => text).join('\n');
}

/** Those of some texts that are missing in another. */
function without(texts: readonly string[], whole: string): readonly string[] {
  return texts.filter((text) => !whole.includes(text));
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
    const session = sessionInTime(id, 1, side, rate);
    const lines = session.lines();
    const { said, phases, last } = session;
    const firsts = last.sets.flatMap((set, index) =>
      firstSets(last).includes(index) ? [{ set, index }] : [],
    );

    it('says every cue of every exercise before or in its first set', () => {
      const missing = firsts.flatMap(({ set, index }) => {
        const cues = set.movement.cues.map((cue) => sidedText(set, cueText(cue)));
        return without(cues, saidUpTo(session, index));
      });
      expect(missing).toEqual([]);
    });

    it('explains every exercise once, before anything else of it, and says every line of it', () => {
      const explained = phases
        .filter(({ phase }) => phase === 'explain')
        .map(({ cursor }) => cursor);
      expect(explained).toEqual(firstSets(last));
      const wanted = new Set(
        lines.filter(({ phase }) => phase === 'explain').map(({ text }) => text),
      );
      const lessons = said.filter(({ phase }) => phase === 'explain').map(({ text }) => text);
      // The first line may follow the end of the set before, and the plain lines have a heading and that end.
      const told = lessons.filter((text) => !/Done\./.test(text));
      expect(told.filter((text) => !wanted.has(text))).toEqual([]);
      const missing = firsts.flatMap(({ set, index }) => {
        const { name, feel = '', mistakes } = set.movement;
        const own = said.filter((one) => one.cursor === index && one.phase === 'explain');
        const sided = [feel, mistakes[0] ?? ''].map((text) => sidedText(set, text));
        return without([name, ...setUpTexts(set), ...sided], textOf(own));
      });
      expect(missing).toEqual([]);
    });

    it('says nothing of how to start after Go', () => {
      const repeated = last.sets.flatMap((set, index) => {
        const heard = textOf(saidIn(session, index));
        return setUpTexts(set).filter((text) => heard.includes(text));
      });
      expect(repeated).toEqual([]);
    });

    it('says how to start before each side, in full, and is over before Go', () => {
      const leads = phases.filter(({ phase }) => phase === 'move' || phase === 'switch');
      const wrong = leads.filter(({ at, cursor, phase }) => {
        const set = last.sets[cursor];
        const own = said.filter((one) => one.cursor === cursor && one.phase === phase);
        const isInFull = set !== undefined && without(setUpTexts(set), textOf(own)).length === 0;
        const go = phases.find((one) => one.at > at)?.at ?? 0;
        const words = own.findLast((one) => !/^(three|two|one)$/.test(one.text));
        const isOver =
          (words?.until ?? Infinity) <= go - 3000 && (own.at(-1)?.until ?? Infinity) <= go + LATE;
        return !isInFull || !isOver || textOf(own.slice(-3)) !== 'three\ntwo\none';
      });
      expect(wrong).toEqual([]);
    });

    it('holds each hold for its full seconds, after the last word of its set-up', () => {
      const wrong = last.results.filter(({ set, done, began, ended }) => {
        if (!('hold' in set.dose)) return false;
        const isDone = 'hold' in done && done.hold === set.dose.hold;
        const isFull = Math.abs(ended - began - set.dose.hold * 1000) < 0.5;
        const before = said.findLast(({ at }) => at < began);
        return !isDone || !isFull || (before?.until ?? Infinity) > began + LATE;
      });
      expect(wrong).toEqual([]);
    });

    it('says one thing after the other, at its moment, at a rate that can be followed', () => {
      const overlaps = said.filter(({ until }, index) => until > (said[index + 1]?.at ?? until));
      expect(overlaps).toEqual([]);
      const counts = /^(\w+(-\w+)?|one\. Done\..*)$/;
      expect(said.filter((one) => one.rate > rate && !counts.test(one.text))).toEqual([]);
    });

    it('is as long as is said of it beforehand', () => {
      expect(last.now / 1000).toBeCloseTo(planSeconds(last.sets, last.plan.pacing), 3);
    });

    it('is written as plain lines that say the same, and nothing of how to start after Go', () => {
      const repeated = last.sets.flatMap((set, index) => {
        const own = lines.filter((one) => one.cursor === index);
        const during = textOf(own.filter(({ phase }) => phase === 'work' || phase === 'hold'));
        return setUpTexts(set).filter((text) => during.includes(text));
      });
      expect(repeated).toEqual([]);
      const missing = firsts.flatMap(({ set, index }) => {
        const upTo = lines.filter((one) => one.cursor <= index);
        const cues = set.movement.cues.filter((cue) => cueMoment(cue) !== 'after');
        const texts = cues.map((cue) => sidedText(set, cueText(cue)));
        return without(texts, textOf(upTo));
      });
      expect(missing).toEqual([]);
    });
  },
);

describe.each(CASES)('a session of %s, sore side %s, at %i words a minute', (id, side, rate) => {
  it.each([1, 4])('says all it would when each moment is noticed late, number %i', (number) => {
    const session = sessionInTime(id, number, side, rate);
    // What is said as a short rest begins is as long as there is time for.
    const texts = ({ said }: HeardSession) =>
      said.filter(({ phase }) => phase !== 'rest').map(({ text }) => text);
    const lateness = [...[1, 2, 3].map((seed) => seededLateness(seed)), () => MOST_LATE];
    for (const late of lateness)
      expect(texts(heardSession(session.last.plan, late))).toEqual(texts(session));
  });
});

describe.each(ROUTINE_IDS)('session by session, %s', (id) => {
  it.each([1, 2, 3])('explains everything in session %i', (number) => {
    const { phases, last } = sessionInTime(id, number, 'unknown', 160);
    const explained = phases.filter(({ phase }) => phase === 'explain').map(({ cursor }) => cursor);
    expect(explained).toEqual(firstSets(last));
  });

  it('is brief in the fourth: name, side and start before each exercise, and one cue a set', () => {
    const first = sessionInTime(id, 1, 'unknown', 160);
    const fourth = sessionInTime(id, 4, 'unknown', 160);
    expect(fourth.phases.some(({ phase }) => phase === 'explain')).toBe(false);
    expect(fourth.last.now).toBeLessThan(first.last.now);
    for (const { cursor } of fourth.phases.filter(({ phase }) => phase === 'move')) {
      const set = fourth.last.sets[cursor];
      const heard = fourth.said.find((one) => one.cursor === cursor && one.phase === 'move');
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

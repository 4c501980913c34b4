import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../src/core/session/announcement.ts';
import type { Cue } from '../../../src/core/library/exercise-cue.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import type { Session } from '../../../src/core/session/session.ts';
import { type Plan, planRoutine } from '../../../src/core/session/plan.ts';
import { utteranceFor } from '../../../src/view/session/speech.ts';
import { nextDeadline } from '../../../src/core/session/advance.ts';
import { heldSet, shippedLibrary } from '../../support/sample-library.ts';
import { PLAN, play } from '../../support/play-session.ts';
import { briefPacing, movement, planOf, plans, sets } from '../../support/sample-plan.ts';
import { spokenPlan } from './speech-plan.ts';

const IDLE = { rate: 160, leadMs: 0, busyUntil: 0 };

describe('what is said in a session', () => {
  it('is the exercise, how to start, every number, what is enough, and the end', () => {
    const reps = { reps: { from: 2, to: 3 }, tempo: { up: 2, hold: 2, down: 2 } };
    const press = sets(0, movement('press'), ['both'], { count: 1, dose: reps, rest: 30 });
    expect(timed(planOf([{ index: 0, sets: press }]))).toMatchInlineSnapshot(`
      [
        "0.0 Name of press. Start press with one leg.",
        "12.0 three",
        "13.0 two",
        "14.0 one",
        "15.0 Go.",
        "21.0 one",
        "27.0 two — up to three if it is comfortable",
        "30.7 First cue.",
        "33.0 three. Done. That was the last set. You are done.",
      ]
    `);
  });

  it('is half-way, the last three seconds, the change of sides, and the rest between holds', () => {
    const hold = { count: 2, dose: { hold: 20 }, rest: 30 };
    const of = sets(0, movement('hold'), ['left', 'right'], hold);
    expect(timed(planOf([{ index: 0, sets: of }]))).toMatchInlineSnapshot(`
      [
        "0.0 Name of hold, left side. Start hold with the left leg.",
        "12.0 three",
        "13.0 two",
        "14.0 one",
        "15.0 Go. First cue.",
        "25.0 Half-way.",
        "32.0 three",
        "33.0 two",
        "34.0 one",
        "35.0 Done. Rest, thirty seconds. Then set two of two.",
        "62.0 three",
        "63.0 two",
        "64.0 one",
        "65.0 Go. Second cue.",
        "75.0 Half-way.",
        "82.0 three",
        "83.0 two",
        "84.0 one",
        "85.0 Done. Change sides, now the right. Start hold with the right leg.",
        "91.0 three",
        "92.0 two",
        "93.0 one",
        "94.0 Go. First cue.",
        "104.0 Half-way.",
        "111.0 three",
        "112.0 two",
        "113.0 one",
        "114.0 Done. Rest, thirty seconds. Then set two of two.",
        "141.0 three",
        "142.0 two",
        "143.0 one",
        "144.0 Go. Second cue.",
        "154.0 Half-way.",
        "161.0 three",
        "162.0 two",
        "163.0 one",
        "164.0 Done. That was the last set. You are done.",
      ]
    `);
  });

  it('is over before the count of three, however long the start takes to say', () => {
    const hold = { count: 1, dose: { hold: 20 }, rest: 0 };
    const start = 'Stand with your feet apart. '.repeat(3);
    const long = { ...movement('long', 'standing'), start };
    const of = sets(0, long, ['left', 'right'], hold);
    const said = timed({ ...planOf([{ index: 0, sets: of }]), pacing: briefPacing(160) });
    expect(said.slice(0, 5)).toMatchInlineSnapshot(`
      [
        "0.0 Name of long, left side. Stand with your feet apart. Stand with your feet apart. Stand with your feet apart.",
        "9.0 three",
        "10.0 two",
        "11.0 one",
        "12.0 Go. First cue.",
      ]
    `);
  });

  it('never overlaps, whatever the plan and the rate', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 80, max: 300 }), (of, rate) => {
        const said = spokenPlan({ ...of, pacing: { ...of.pacing, rate } }, rate);
        const overlaps = said.filter(({ until }, index) => until > (said[index + 1]?.at ?? until));
        expect(overlaps).toEqual([]);
      }),
    );
  });

  it('names every exercise and its side before it starts, in every shipped routine', () => {
    const library = shippedLibrary();
    for (const id of Object.keys(library.routines)) {
      const profile = { affected: 'unknown', cautions: [] } as const;
      const plan = planRoutine(library, findRoutine(library, id), profile, NO_OWN_DOSES);
      const of = { ...plan, pacing: briefPacing(160) };
      const text = spokenPlan(of, 160).map((one) => one.text);
      for (const { sets: own } of of.steps) {
        const [first] = own;
        const side = first?.side === 'left' ? `, left side` : '';
        expect(text.join('\n')).toContain(`${first?.movement.name ?? '?'}${side}`);
      }
      expect(text.at(-1)).toContain('That was the last set.');
    }
  });
});

describe('a count', () => {
  const counted: readonly Announcement[] = [{ kind: 'countdown', left: 2, of: 'move' }];

  it('is left out while words are being said, and said once they are over', () => {
    const { state } = play();
    expect(utteranceFor(counted, state, { ...IDLE, busyUntil: state.now + 1 })).toBeUndefined();
    expect(utteranceFor(counted, state, { ...IDLE, busyUntil: state.now })?.text).toBe('two');
  });

  it('never gives way to a cue: that is left out if the device has to wake up first', () => {
    const reps = { reps: { from: 9, to: 9 }, tempo: { up: 2, hold: 2, down: 2 } };
    const own = sets(0, movement('press'), ['both'], { count: 1, dose: reps, rest: 0 });
    const plan = planOf([{ index: 0, sets: own }]);
    const led = { ...plan, pacing: { rate: 160, taught: new Set(['press']) } };
    const session = play(true, led).press('next').at(15).at(21);
    const announced: readonly Announcement[] = [
      { kind: 'rep', count: 1, set: own[0] ?? heldSet() },
      { kind: 'cue', text: 'Lift' },
    ];
    expect(nextDeadline(session.state)).toBe(23_000);
    const said = (leadMs: number) => utteranceFor(announced, session.state, { ...IDLE, leadMs });
    expect(said(0)?.text).toBe('one. Lift');
    expect(said(400)?.text).toBe('one');
    expect(said(1500)?.text).toBe('one');
  });

  it('is spoken faster if the rate is too slow for its second', () => {
    const session = play().at(13);
    const utterance = utteranceFor(counted, session.state, { ...IDLE, rate: 80 });
    expect(utterance?.rate).toBeGreaterThan(80);
    expect(utterance?.ms).toBeLessThanOrEqual(1000);
  });

  it('is the last of two that are due at once', () => {
    const two = [3, 2].map((left) => ({ kind: 'countdown', left, of: 'hold' }) as const);
    expect(utteranceFor(two, play().state, IDLE)?.text).toBe('two');
  });
});

describe('the answer to a key', () => {
  it.each<[string, Announcement, string | undefined]>([
    ['a pause', { kind: 'paused', why: 'key' }, 'Paused.'],
    ['a stop', { kind: 'paused', why: 'stop' }, 'Paused.'],
    ['a sleep', { kind: 'paused', why: 'gap' }, 'Paused, because the computer was asleep.'],
    ['going on', { kind: 'resuming', seconds: 3 }, 'Going on in three seconds.'],
    ['ten seconds more', { kind: 'added', seconds: 10 }, 'Ten seconds more.'],
    ['silence', { kind: 'muted', muted: true }, undefined],
    ['sound', { kind: 'muted', muted: false }, 'Sound on.'],
    ['the end', { kind: 'ended', reason: 'quit' }, undefined],
  ])('for %s is: %s', (_, announcement, expected) => {
    expect(utteranceFor([announcement], play().state, IDLE)?.text).toBe(expected);
  });

  it('that breaks off a set is what to do to finish, and nothing if that is nothing', () => {
    const broken = (cues: readonly Cue[]) => {
      const of = { ...movement('hold'), cues };
      const own = sets(0, of, ['both'], { count: 2, dose: { hold: 20 }, rest: 30 });
      const session = play(true, planOf([{ index: 0, sets: own }]))
        .press('next')
        .at(8);
      session.newEffects();
      session.press('next');
      const announced = session
        .newEffects()
        .flatMap((one) => (one.kind === 'announce' ? [one.announcement] : []));
      return utteranceFor(announced, session.state, IDLE)?.text;
    };
    const rest = 'Rest, thirty seconds. Then set two of two.';
    expect(broken(['Breathe.', { after: 'Lower slowly.' }])).toBe(`Lower slowly. ${rest}`);
    expect(broken(['Breathe.'])).toBe(rest);
  });

  it('that there is more time does not cut off what is said before a set', () => {
    const said = (state: Session, busyUntil: number) =>
      utteranceFor([{ kind: 'added', seconds: 10 }], state, { ...IDLE, busyUntil })?.text;
    const { state } = play().at(1);
    expect(said(state, 3000)).toBeUndefined();
    expect(said(state, 500)).toBe('Ten seconds more.');
    const paused = play().at(1).press('pause').state;
    expect(said(paused, 3000)).toBe('Ten seconds more.');
    const pacing = { rate: 160, taught: new Set(['stretch']) };
    const explained = play(true, { ...PLAN, pacing }).at(1).state;
    expect(explained.phase.kind).toBe('explain');
    expect(said(explained, 0)).toBeUndefined();
  });

  it('says how to go on after pain', () => {
    const { state } = play().at(20).press('hurt');
    const [set] = state.sets;
    if (set === undefined) throw new Error('no set');
    const choices = ['easier', 'next', 'back', 'quit'] as const;
    const said = utteranceFor([{ kind: 'hurt', set, pain: undefined, choices }], state, IDLE);
    expect(said?.text).toBe(
      'Stopped, because it hurts. How much, 0 to 10? Press T for 10. E does an easier variant, N goes to the next exercise, B goes back if that was a mistake, Q ends the session. End it if pain reaches 6 of 10, pain spreads further down a leg, there is new numbness or weakness, or you feel dizzy.',
    );
  });

  it('is said even without time for it, and cuts off what is being said', () => {
    const { state } = play();
    const set = state.sets[0];
    if (set === undefined) throw new Error('no set');
    const said = utteranceFor([{ kind: 'instruction', set }], state, {
      ...IDLE,
      rate: 80,
      busyUntil: 9999,
    });
    expect(said).toMatchObject({
      text: 'Start stretch with the left leg. First cue. Second cue.',
      weight: 'words',
    });
  });
});

function timed(of: Plan): readonly string[] {
  return spokenPlan(of, 160).map(({ at, text }) => `${(at / 1000).toFixed(1)} ${text}`);
}

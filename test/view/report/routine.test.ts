import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import { describe, expect, it } from 'vitest';
import { findRoutine } from '../../../src/core/library/library.ts';
import type { Library, Origin } from '../../../src/core/library/library.ts';
import { planRoutine } from '../../../src/core/session/plan.ts';
import {
  routineListText,
  routineText,
  type ShownRoutine,
} from '../../../src/view/report/routine.ts';
import { AT_ONCE } from '../../support/sample-plan.ts';
import { width } from '../../../src/core/text/width.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import {
  exercise,
  libraryOf,
  routine,
  shippedLibrary,
  step,
} from '../../support/sample-library.ts';

const theme = await themeFor(0, undefined);
const library = shippedLibrary();

describe('a routine', () => {
  it.each(Object.keys(library.routines))('%s has each of its sources once', (id) => {
    const text = routineText(shown(library, id), library, theme, 80, 'all');
    const [, sources = ''] = text.split('\nSources\n');
    const each = sources.split(/^(?= {2}\S)/m);
    expect(each.length).toBeGreaterThan(1);
    expect(each.filter((one, index) => each.indexOf(one) !== index)).toEqual([]);
  });

  it('says how many sources it has, and how to see them', () => {
    const command = 'stretch routine show gentle-morning --sources';
    const text = routineText(shown(library, 'gentle-morning'), library, theme, 80, { command });
    expect(text).toMatch(
      /\n\d+ sources; to see them: stretch routine show gentle-morning --sources\n$/,
    );
    expect(text).not.toContain('Sources');
  });

  it('says whether its time includes explanations', () => {
    const taught = (ids: readonly string[]) => {
      const of = shown(library, 'gentle-morning');
      const plan = { ...of.plan, pacing: { rate: 160, taught: new Set(ids) } };
      const text = routineText({ ...of, plan }, library, theme, 80, 'all');
      return /Time: [^,]*, (.*)/.exec(text)?.[1];
    };
    expect(taught([])).toBe('including rest and changes of position');
    expect(taught(['bridge'])).toBe('including explanations, rest and changes of position');
    // An easier variant that is explained only if it is chosen.
    expect(taught(['bridge-half'])).toBe('including rest and changes of position');
  });

  it('shows what it is for, when, how long, each exercise with its dose, and the sources', () => {
    const text = routineText(shown(library, 'gentle-morning'), library, theme, 80, 'all');
    expect(`\n${text}`).toMatchInlineSnapshot(`
      "
      Gentle morning (gentle-morning)
      An easy start that does not bend the back: it rests in gentle extension, then
      wakes the belly, buttocks and hips.
      When: On waking, within the first two hours. Leave knees to chest for later in
            the day.
      Time: 9:22 in 18 sets, including rest and changes of position

      Exercises
        1. Prone lying (prone-lying)
           1 set of a 60 s hold
           Starts at rest.
        2. Prone press-up (prone-press-up)
           1 set of 10 repetitions at 2-2-2 (press up 2 s, hold 2 s, lower 2 s), the
           first 3 half way
           Extension with the arms doing the work.
        3. Abdominal brace (abdominal-brace)
           10 sets of a 5 s hold, 5 s rest between sets
           Tightens the belly without moving the back.
        4. Bridge (bridge)
           2 sets of 10 repetitions at 2-3-3 (lift 2 s, hold 3 s, lower 3 s), 30 s
           rest between sets
           Buttocks and hamstrings, with the back in line.
        5. Hip flexor stretch (hip-flexor), each side
           2 sets of a 20 s hold, 5 s rest between sets
           The front of the hips, on the way to standing up.

      Notes
        • In one trial of persistent or recurring back pain (85 people began, 60
          finished), not bending early in the day went with 33 % less pain (95 %
          interval 11 to 55). It tested not bending, against six common exercises
          meant as a sham, and not these exercises.
        • It is also at odds with the thread's plan, which brings the knees to the
          chest twice a day.
        • If bending backwards brings on your back or leg pain, leave out prone lying,
          the prone press-up and the hip flexor stretch.
        • Relief is not promised.

      Sources
        choice [trial]
          persistent or recurring back pain: 85 people were randomised after half a
          year of keeping a diary, and 60 finished; bending avoided early in the day
          went with 33 % less intense pain (95 % interval 11–55)
          Snook 1998, randomised trial, Spine 1998;23:2601
        choice [trial]
          of the 60 who finished 24 had the advice and 36 were controls, who did six
          common exercises as a sham, among them pelvic tilts, a hamstring stretch and
          side leg raises; the advice, for the first two hours, was also not to sit or
          squat
          Snook 1998, on its control group, read second-hand in matteochiropractic.com
        choice [common practice]
          exercises that extend the back or keep it as it is, picked by the project
        order [common practice]
          face down, then on the back, then kneeling on the way up: the least turning
          over
        choice [thread]
          back extensions, twice a day; which kind is not said
          the runners' thread

        [trial] people were given one thing or another, and compared
        [thread] what was written in the runners’ thread, and nothing else
        [common practice] usually done, or the project’s own choice; no source gives
                          it

      Sources of the other doses: stretch exercise show ID --sources
      "
    `);
  });

  it('says what it changes, and which side gets more', () => {
    const own = libraryOf(
      [exercise('hug')],
      [routine([step('hug', { dose: { hold: 20 }, side: 'affected', more: 1, why: 'It helps.' })])],
    );
    const text = routineText(shown(own, 'mine'), own, theme, 80, 'all');
    expect(text).toContain('  1. The hug (hug), the sore side, 1 more set on the sore side\n');
    expect(text).toContain('     2 sets of a 20 s hold, 5 s rest between sets\n     It helps.\n');
  });

  it.each([
    [2, 'Apart: not on two days in a row'],
    [3, 'Apart: at least 3 days from one session to the next'],
    [1, undefined],
    [undefined, undefined],
  ])('that is to be %j days apart says so', (apart, line) => {
    const own = libraryOf([exercise('hug')], [routine([step('hug')], { apart })]);
    const text = routineText(shown(own, 'mine'), own, theme, 80, 'all');
    expect(text.split('\n').find((one) => one.startsWith('Apart'))).toBe(line);
  });

  it('takes no more than 80 columns, whichever it is', () => {
    for (const id of Object.keys(library.routines)) {
      for (const line of routineText(shown(library, id), library, theme, 80, 'all').split('\n')) {
        expect(width(line), line).toBeLessThanOrEqual(80);
      }
    }
  });

  it('shows no control characters of a file', () => {
    const bad = 'x\u001b[2J\u0007y';
    const own = libraryOf(
      [exercise('hug', { name: bad })],
      [routine([step('hug', { why: bad })], { name: bad, purpose: bad, when: bad, notes: [bad] })],
    );
    const texts = [
      routineText(shown(own, 'mine'), own, theme, 80, 'all'),
      routineListText([shown(own, 'mine')], theme, 80),
    ];
    expect(texts.join('').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('the list of routines', () => {
  it('has the length and purpose of each', () => {
    const rows = Object.keys(library.routines).map((id) => shown(library, id));
    expect(`\n${routineListText(rows, theme, 80)}`).toMatchInlineSnapshot(`
      "
      after-run        12 min  Longer stretches for the calves, the front of the hips,
                               the hamstrings and the deep buttock muscles while they
                               are warm.
      before-run       6 min   A moving warm-up on your feet, not on the mat: leg
                               swings first, then three running drills.
      core             14 min  Strength and control for the trunk and hips: the
                               abdominals, the sides, the back and the buttocks.
      five-minutes     4 min   For the day when there is no time: one exercise that
                               extends the back, one for the buttocks, and one
                               stretch.
      gentle-morning   9 min   An easy start that does not bend the back: it rests in
                               gentle extension, then wakes the belly, buttocks and
                               hips.
      lower-back       15 min  The thread's own routine: the four exercises a runner's
                               physio prescribed and the seated twist another runner
                               added, with a minute of lying face down before and
                               three press-ups after.
      physio-four      11 min  The four exercises a runner's physio prescribed, and
                               nothing else.
      pilates-start    12 min  First steps of Pilates on the mat: breath, a belly that
                               tightens lightly, and a pelvis that stays still while
                               arms and legs move.
      runner-strength  27 min  Strength for the legs and hips that carry a run:
                               thighs, buttocks, calves and the sides of the hips.

      For more: stretch routine show ID. To be coached: stretch start ID
      "
    `);
  });

  it('says which are the user’s own', () => {
    const origin = { file: '/me/core.yaml', own: true, overrides: true };
    const row = shown(library, 'core', origin);
    expect(routineListText([row], theme, 200)).toContain('(your own, instead of the built-in one)');
    const plain = shown(library, 'core', { ...origin, overrides: false });
    expect(routineListText([plain], theme, 200)).toContain('(your own)');
  });
});

function shown(from: Library, id: string, origin?: Origin): ShownRoutine {
  const found = findRoutine(from, id);
  return {
    routine: found,
    plan: {
      ...planRoutine(from, found, { affected: 'unknown', cautions: [] }, NO_OWN_DOSES),
      pacing: AT_ONCE,
    },
    origin,
    doses: [],
  };
}

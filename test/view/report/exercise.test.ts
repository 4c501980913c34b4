import { describe, expect, it } from 'vitest';
import { allVariants, variantName, variantsOf } from '../../../src/core/library/variant.ts';
import {
  findMovement,
  exerciseMatch,
  type MovementMatch,
} from '../../../src/core/library/find-movement.ts';
import { withSide } from '../../../src/core/library/side.ts';
import { doseLine, exerciseListText, exerciseText } from '../../../src/view/report/exercise.ts';
import type { SourcesShown } from '../../../src/view/report/sections.ts';
import { doseWords } from '../../../src/view/words/set.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { overlongLines } from '../../support/printed.ts';
import { exercise, libraryOf, shippedLibrary } from '../../support/sample-library.ts';

const theme = await themeFor(0, undefined);
const library = shippedLibrary();

const textOf = (
  match: MovementMatch,
  columns: number,
  from = library,
  sources: SourcesShown = 'all',
) => exerciseText(match, from, { theme, columns, said: [], sources });

describe('an exercise', () => {
  it('says how many sources it has, and how to see them', () => {
    const shown = (id: string, count: number) => {
      const found = findMovement(library, id);
      const own = { ...found.exercise, sources: found.exercise.sources.slice(0, count) };
      const command = `stretch exercise show ${id} --sources`;
      return textOf({ ...found, exercise: own }, 80, library, { command });
    };
    expect(shown('bridge', 3)).toMatch(
      /\n\n3 sources; to see them: stretch exercise show bridge --sources\n$/,
    );
    expect(shown('bridge', 1)).toMatch(/\n1 source; to see it: /);
    expect(shown('bridge', 0)).not.toContain('source');
    expect(shown('bridge', 3)).not.toContain('Sources');
  });

  it('shows how to do it, how much, when not to, and the source of each number', () => {
    const text = textOf(findMovement(library, 'side-plank'), 80);
    expect(`\n${text}`).toMatchInlineSnapshot(`
      "
      Side plank (side-plank)
      also: side bridge, side plank on the knees
      Lying on one side with that elbow under the shoulder and the knees bent, the
      hips lift until the body is in a straight line, and stay there.

      strength, lying on your side, one side at a time
      dose: 5 sets of a 10 s hold, 5 s rest between sets

      How
        1. Lie on one side, elbow under your shoulder, knees bent to 90 degrees.
        2. Bring your heels in line with your back.
        3. Put your forearm straight out in front.
        4. Lift your hips.
        5. Push the floor away.
        6. Keep in a straight line.
        7. Keep breathing.
        8. Lower slowly.

      Muscles
        worked: obliques, quadratus lumborum, gluteus medius

      What it should feel like
        You should feel one side of your waist and hip working.

      Mistakes to avoid
        • Don't let your hips sag.
        • Don't shrug your shoulder.
        • Don't hold your breath.

      Easier and harder
        easier: Side plank, shorter hold (side-plank-short): Hold for a shorter time.
        harder: Side plank, straight legs (side-plank-straight): Keep your legs
                straight.

      Skip it if
        • your shoulder hurts
        • you had belly surgery in the last 12 weeks

      Stop if
        • pain reaches 6 of 10
        • pain spreads further down a leg
        • there is new numbness or weakness
        • you feel dizzy

      Sources
        hold, sets [sheet]
          10 s, 10 times a side; the project starts with five
          CCGI exercise sheet, advancedvitality.ca
        hold [sheet]
          20–30 s, twice a side
          Bournemouth University, exercises to strengthen your core and low back,
          bournemouth.ac.uk exercises-strengthen-your-core-low-back
        cues [common practice]
          knees at about 90 degrees, heels in line with the back, the forearm straight
          out in front, as the page of one clinic (Harrison Clinic) has it
        sets, rest [common practice]
          five holds a side is the project's start, between the two sheets, and three
          that of the harder variant; 5 s of rest between holds, the project's
          default; none of the sheets this exercise is taken from gives a rest in
          seconds
        skip [common practice]
          caution with shoulder pain, and soon after belly surgery
        hold [common practice]
          the shorter hold of 5 s is the project's own; no source read gives one
        settle [common practice]
          5 s to set up, the project's own value; no source read gives one
        progress [common practice]
          five holds of 20 s are as many seconds a side as the ten of 10 s of one
          sheet; the holds are not made longer than that

        [sheet] a patient sheet, or the advice of a clinic or society
        [common practice] usually done, or the project’s own choice; no source gives
                          it
      "
    `);
  });

  it('that is a variant names its exercise, how it differs, and its own dose, position and cues', () => {
    const shown = (id: string) => textOf(findMovement(library, id), 80);
    expect(shown('side-plank-short').split('\n').slice(0, 13).join('\n')).toMatchInlineSnapshot(`
      "Side plank, shorter hold (side-plank-short)
      the easier variant of Side plank (side-plank)
      Hold for a shorter time.

      Lying on one side with that elbow under the shoulder and the knees bent, the
      hips lift until the body is in a straight line, and stay there.

      strength, lying on your side, one side at a time
      dose: 5 sets of a 5 s hold, 5 s rest between sets

      How
        1. Lie on one side, elbow under your shoulder, knees bent to 90 degrees.
        2. Bring your heels in line with your back."
    `);
    expect(shown('cat-cow-seated').split('\n').slice(0, 13).join('\n')).toMatchInlineSnapshot(`
      "Cat-cow, seated (cat-cow-seated)
      the easier variant of Cat-cow (cat-cow)
      Do the same sitting.

      Sitting, the back rounds and pauses, then the belly comes forward, the back
      arches gently and pauses again.

      mobility, sitting, both sides together
      dose: 1 set of 7 repetitions at 3-0-3 (round 3 s, arch gently 3 s)

      How
        1. Sit down, on a chair or on the floor.
        2. Round your back."
    `);
  });

  it('names its variants by their ids', () => {
    for (const variant of allVariants(library)) {
      const text = textOf(exerciseMatch(variant.exercise), 1000).replaceAll(/\s+/g, ' ');
      const { id, how } = variant.inline;
      expect(text).toContain(
        ` ${variant.level}: ${variantName(variant)} (${id}): ${withSide(how, 'both')}`,
      );
    }
  });

  it.each([30, 80, 120])('takes no more than %i columns, whichever it is', (columns) => {
    const variants = allVariants(library).map(({ inline }) => findMovement(library, inline.id));
    const exercises = Object.values(library.exercises).map((one) => exerciseMatch(one));
    for (const one of [...exercises, ...variants]) {
      expect(overlongLines(wrapLines(textOf(one, columns), columns), columns)).toEqual([]);
    }
  });

  it('names all its sources', () => {
    for (const one of Object.values(library.exercises)) {
      const text = textOf(exerciseMatch(one), 1000).replaceAll(/\s+/g, ' ');
      for (const { says, evidence, source = '' } of one.sources) {
        expect(text).toContain(`[${evidence}]`);
        expect(text).toContain(source);
        expect(text.length).toBeGreaterThan(says.length);
      }
    }
  });

  it('written by the user says so, and what it replaces', () => {
    const one = exercise('hug');
    const shown = (overrides: boolean) => {
      const origins = { 'exercise/hug': { file: '/me/hug.yaml', own: true, overrides } };
      return textOf(exerciseMatch(one), 80, { ...libraryOf([one]), origins });
    };
    expect(shown(false)).toContain('your own: /me/hug.yaml');
    expect(shown(true)).toContain('your own, instead of the built-in one: /me/hug.yaml');
  });

  it('shows no control characters of a file', () => {
    const bad = 'x\u001b[2J\u0007\u202ey';
    const one = exercise('hug', {
      name: bad,
      aliases: [bad],
      start: bad,
      alt: bad,
      cues: [bad],
      mistakes: [bad],
      stop: [bad],
      muscles: { stretched: [bad], worked: [bad] },
      easier: { id: 'e', name: bad, how: bad },
      sources: [{ for: ['hold'], evidence: 'sheet', source: bad, says: bad, where: bad }],
    });
    const own = libraryOf([one]);
    expect(textOf(exerciseMatch(one), 80, own).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(exerciseListText(own, theme, 80).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

it.each([
  ['step-down', 'Let the standing knee bend.', 'Keep the standing knee over the toes.'],
  ['calf-wall', 'Keep the back heel down.', 'Keep the back knee straight.'],
  ['clamshell', 'Lift the top knee.', 'the hip you lie on hurts'],
  ['side-leg-raise', 'Lift the top leg, heel first.', 'the hip you lie on hurts'],
  ['leg-swing', 'Put your weight on the standing leg, knee soft.', ''],
  ['hamstring', 'Hold behind the raised thigh.', 'Straighten the raised knee to a mild pull.'],
])('%s says which leg is meant, without a side', (id, one, two) => {
  const text = textOf(findMovement(library, id), 80);
  expect(text).toContain(one);
  expect(text).toContain(two);
});

describe('a dose in words', () => {
  const tempo = { up: 2, hold: 1, down: 2 };
  const beats = { up: 'sit', hold: 'hold', down: 'stand' };

  it.each([
    [{ sets: 1, hold: 60, rest: 5 }, false, '1 set of a 60 s hold'],
    [{ sets: 2, hold: 30, rest: 5 }, false, '2 sets of a 30 s hold, 5 s rest between sets'],
    [
      { sets: 2, reps: { from: 12, to: 15 }, tempo, rest: 30 },
      false,
      '2 sets of 12–15 repetitions at 2-1-2 (sit 2 s, hold 1 s, stand 2 s), 30 s rest between sets',
    ],
    [
      { sets: 1, reps: { from: 8, to: 8 }, tempo, rest: 30 },
      true,
      '1 set of 8 repetitions each side at 2-1-2 (sit 2 s, hold 1 s, stand 2 s)',
    ],
  ])('%j is put into words', (dose, isAlternating, words) => {
    expect(doseLine(dose, isAlternating, beats)).toBe(words);
  });

  it('leaves out a part of the tempo that takes no time', () => {
    const dose = { sets: 1, reps: { from: 6, to: 6 }, tempo: { ...tempo, hold: 0 }, rest: 60 };
    expect(doseLine(dose, false, beats)).toBe(
      '1 set of 6 repetitions at 2-0-2 (sit 2 s, stand 2 s)',
    );
  });

  it('of a hold has what is done in it, if nothing is held still', () => {
    const dose = { sets: 1, hold: 120, rest: 5 };
    expect(doseLine(dose, false, { ...beats, hold: 'breathe' })).toBe('1 set, breathe for 120 s');
    expect(doseWords({ hold: 120 }, 'both', 'breathe')).toBe('breathe 120 s');
    expect(textOf(findMovement(library, 'breathing'), 80)).toContain(
      'dose: 1 set, breathe for 120 s\n',
    );
  });
});

describe('a form on one leg of an exercise on both', () => {
  it('says that it is done one side at a time', () => {
    const text = (id: string) => textOf(findMovement(library, id), 80);
    expect(text('calf-raise')).toContain('strength, standing, both sides together\n');
    expect(text('calf-raise-one-leg')).toContain('strength, standing, one side at a time\n');
  });
});

describe('the list of exercises', () => {
  it('has kinds, and in each the exercises by name with their variants', () => {
    const few = { ...library, exercises: pick(library.exercises, FEW) };
    expect(`\n${exerciseListText(few, theme, 80)}`).toMatchInlineSnapshot(`
      "
      mobility
        cat-cow                Cat-cow            on hands and knees
          cat-cow-seated              easier: Cat-cow, seated
          cat-cow-slower              harder: Cat-cow, slower
        knee-rolls             Knee rolls         lying on your back
          knee-rolls-small            easier: Knee rolls, small arc
          knee-rolls-feet-up          harder: Knee rolls, feet off the floor
        double-knees-to-chest  Knees to chest     lying on your back
          double-knees-to-chest-hold  harder: Knees to chest, longer hold

      stretch
        glute-cross-body       Cross-body glute   lying on your back
        hamstring              Hamstring stretch  lying on your back
          hamstring-towel             easier: Hamstring stretch, with a towel
          hamstring-straight          harder: Hamstring stretch, bottom leg straight

      strength
        bird-dog               Bird dog           on hands and knees
          bird-dog-leg                easier: Bird dog, leg only
          bird-dog-hold               harder: Bird dog, longer hold
        bridge                 Bridge             lying on your back
          bridge-half                 easier: Half bridge
        plank                  Plank              lying face down
          plank-knees                 easier: Plank, on the knees
          plank-long                  harder: Longer plank

      For more: stretch exercise show ID
      "
    `);
  });

  it('has each exercise once, and below it the variants described in it', () => {
    const listed = exerciseListText(library, theme, 80)
      .split('\n')
      .flatMap((line) => /^(?: {2}| {4})([a-z][a-z-]*) {2,}\S/.exec(line)?.[1] ?? []);
    const all = Object.values(library.exercises).flatMap((one) => [
      one.id,
      ...variantsOf(one).map(({ inline }) => inline.id),
    ]);
    expect(listed.toSorted()).toEqual(all.toSorted());
  });
});

/** Of each kind some: with two variants, one, and none of its own. */
const FEW = [
  'hamstring',
  'glute-cross-body',
  'knee-rolls',
  'double-knees-to-chest',
  'cat-cow',
  'plank',
  'bridge',
  'bird-dog',
];

function pick<T>(all: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
}

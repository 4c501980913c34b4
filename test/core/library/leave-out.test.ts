import { describe, expect, it } from 'vitest';
import {
  type Caution,
  CAUTION_IDS,
  cautionList,
  cautionsIn,
  cautionWords,
} from '../../../src/core/library/caution.ts';
import { findMovement } from '../../../src/core/library/find-movement.ts';
import type { PlannedStep } from '../../../src/core/library/movement.ts';
import {
  AS_THE_ROUTINE,
  plannedStep,
  type StepForm,
} from '../../../src/core/library/planned-step.ts';
import type { RoutineStep } from '../../../src/core/library/routine.ts';
import { exercise, libraryOf, shippedLibrary, step } from '../../support/sample-library.ts';

const inline = (id: string, skip?: readonly Caution[]) => ({
  id,
  name: id,
  how: 'Otherwise.',
  ...(skip === undefined ? {} : { skip }),
});
const LIBRARY = libraryOf([
  exercise('roll', { skip: ['hip', 'neck'], easier: inline('roll-small', ['hip']) }),
  exercise('hug', { skip: ['knee'], easier: inline('hug-towel') }),
  exercise('tilt', { skip: ['neck'], easier: inline('tilt-small'), harder: inline('tilt-up', []) }),
  exercise('curl', { skip: ['neck'], side: 'both', easier: { exercise: 'hug' } }),
  exercise('climb', { easier: { exercise: 'hug' } }),
  exercise('press', { skip: ['wrist'], harder: { exercise: 'climb' } }),
  exercise('lean', { easier: inline('lean-back', ['neck']) }),
]);

describe('a step for a user to whom something applies', () => {
  it.each<[string, string, readonly Caution[], string, string?]>([
    ['is the exercise if it names none of it', 'roll', ['knee'], 'roll > roll-small'],
    [
      'is an easier form that may be done',
      'roll',
      ['neck'],
      'roll-small',
      'roll → roll-small: neck',
    ],
    ['is left out if no form may be done', 'roll', ['hip'], 'nothing', 'roll: hip'],
    ['says every reason', 'roll', ['neck', 'hip', 'knee'], 'nothing', 'roll: hip, neck'],
    [
      'is left out in a variant without cautions of its own, too',
      'hug',
      ['knee'],
      'nothing',
      'hug: knee',
    ],
    [
      'is another form if no easier one may be done',
      'tilt',
      ['neck'],
      'tilt-up',
      'tilt → tilt-up: neck',
    ],
    ['is an easier exercise', 'curl', ['neck'], 'hug > hug-towel', 'curl → hug: neck'],
    [
      'is no exercise that may not be done either',
      'curl',
      ['neck', 'knee'],
      'nothing',
      'curl: neck',
    ],
    ['never becomes easier in a form that may not be done', 'climb', ['knee'], 'climb'],
    ['never becomes easier in a variant with more cautions', 'lean', ['neck'], 'lean'],
    ['is no harder exercise', 'press', ['wrist'], 'nothing', 'press: wrist'],
  ])('%s', (_, id, cautions, forms, avoided = '') => {
    const found = plannedStep(LIBRARY, 2, step(id), { affected: 'left', cautions }, AS_THE_ROUTINE);
    expect([formsOf(found.planned), avoidedOf(found)]).toEqual([forms, avoided]);
    expect(found.planned?.index ?? 2).toBe(2);
  });

  it('has as many sets in another form as the routine gives the exercise', () => {
    const change: Partial<RoutineStep> = { dose: { sets: 1 }, side: 'affected' };
    const found = plannedStep(
      LIBRARY,
      0,
      step('roll', change),
      {
        affected: 'left',
        cautions: ['neck'],
      },
      AS_THE_ROUTINE,
    );
    expect(found.planned?.sets.map(({ side, sets }) => `${side} ${sets}`)).toEqual(['left 1']);
  });
});

describe('the shipped exercises', () => {
  const library = shippedLibrary();

  it.each<[string, readonly Caution[], string]>([
    [
      'double-knees-to-chest',
      [],
      'double-knees-to-chest > single-knee-to-chest > single-knee-to-chest-towel',
    ],
    ['double-knees-to-chest', ['disc-bending'], 'nothing'],
    ['glute-cross-body', ['disc-bending'], 'nothing'],
    ['double-knees-to-chest', ['osteoporosis'], 'nothing'],
    ['curl-up', ['osteoporosis'], 'abdominal-brace > abdominal-brace-short'],
    ['childs-pose', ['osteoporosis'], 'childs-pose-partway'],
    ['knee-rolls', ['osteoporosis'], 'knee-rolls-small'],
    ['seated-twist', ['osteoporosis'], 'nothing'],
    ['seated-twist', ['sciatica'], 'seated-twist-chair'],
    ['piriformis', ['sciatica'], 'nothing'],
    ['hip-flexor', ['knee'], 'hip-flexor-standing'],
    ['hip-flexor', ['balance'], 'hip-flexor'],
    ['cat-cow', ['wrist'], 'cat-cow-seated'],
    ['pelvic-tilt', ['pregnancy'], 'pelvic-tilt-standing'],
    ['plank', ['heart'], 'nothing'],
  ])('%s for somebody with %j is %s', (id, cautions, forms) => {
    const found = plannedStep(library, 0, step(id), { affected: 'left', cautions }, AS_THE_ROUTINE);
    expect(formsOf(found.planned)).toBe(forms);
  });

  it.each(CAUTION_IDS)('are in no form that names %s, also by pressing e', (caution) => {
    for (const { id } of Object.values(library.exercises)) {
      const found = plannedStep(
        library,
        0,
        step(id),
        { affected: 'left', cautions: [caution] },
        AS_THE_ROUTINE,
      );
      for (const form of chain(found.planned)) {
        expect(findMovement(library, form).skip, `${id}: ${form}`).not.toContain(caution);
      }
    }
  });
});

describe('a list of cautions', () => {
  it.each([
    ['none', []],
    ['', []],
    ['knee', ['knee']],
    [' Wrist,knee  hip', ['hip', 'knee', 'wrist']],
    ['knee, gone', ['knee']],
  ])('%j is %j', (list, cautions) => {
    expect(cautionsIn(list)).toEqual(cautions);
    expect(cautionsIn(cautionList(cautionsIn(list)))).toEqual(cautions);
  });

  it('has words for each, and the name for one of a later version', () => {
    expect(cautionWords('disc-bending')).toBe('bending forwards brings on your back or leg pain');
    expect(['gone', 'constructor'].map((id) => cautionWords(id))).toEqual(['gone', 'constructor']);
  });
});

function chain(planned: PlannedStep | undefined): readonly string[] {
  if (planned === undefined) return [];
  return [planned.sets[0]?.movement.id ?? '', ...chain(planned.easier)];
}

function formsOf(planned: PlannedStep | undefined): string {
  return planned === undefined ? 'nothing' : chain(planned).join(' > ');
}

function avoidedOf({ avoided }: StepForm): string {
  if (avoided === undefined) return '';
  const { exercise: id, instead, cautions } = avoided;
  return `${id}${instead === undefined ? '' : ` → ${instead}`}: ${cautions.join(', ')}`;
}

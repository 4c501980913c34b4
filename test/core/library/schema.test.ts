import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/core/library/build-library.ts';
import { EVIDENCE } from '../../../src/core/library/evidence.ts';
import { problemLine } from '../../../src/core/library/problem.ts';
import { HUG, MINE, ownFile } from '../../support/sample-library.ts';

describe('the evidence of a source', () => {
  const built = (evidence: string) => {
    const text = `${HUG}sources: [{ for: [hold], evidence: ${evidence}, says: thirty seconds }]\n`;
    return buildLibrary([ownFile('exercises/hug.yaml', text)]);
  };

  it.each(EVIDENCE)('may be: %s', (evidence) => {
    const { problems, exercises } = built(evidence);
    expect(problems).toEqual([]);
    expect(exercises['hug']?.sources.map((source) => source.evidence)).toEqual([evidence]);
  });

  it('is nothing else', () => {
    expect(
      built('trail')
        .problems.map((problem) => problemLine(problem))
        .join(),
    ).toContain(
      'expected one of trial, review, sheet, thread, common practice, found "trail" (did you mean `trial`?)',
    );
  });
});

describe('a mistake in an exercise', () => {
  it.each(
    [
      [
        'dose: { sets: 2, hold: 30, rest: 5 }',
        'dose: { hold: 0 }',
        '9:9 dose.hold: expected a whole number from 1 to 1800, found 0',
      ],
      [
        'dose: { sets: 2, hold: 30, rest: 5 }',
        'dose: { hold: 1.5 }',
        '9:9 dose.hold: expected a whole number from 1 to 1800, found 1.5',
      ],
      [
        'dose: { sets: 2, hold: 30, rest: 5 }',
        'dose: { hold: 9, rest: 601 }',
        '9:18 dose.rest: expected a whole number from 0 to 600, found 601',
      ],
      [
        'dose: { sets: 2, hold: 30, rest: 5 }',
        'dose: { reps: 10 }',
        '9:1 dose.tempo: expected this field, found nothing (type `tempo: 2-1-2`, the seconds up, hold and down of a repetition)',
      ],
      [
        'dose: { sets: 2, hold: 30, rest: 5 }',
        'dose: { reps: 10, tempo: "2-1-2" }',
        '9:9 beats: expected what to say for up, hold and down of a repetition, found none (type `beats: { up: lift, hold: hold, down: lower }` on a line above dose)',
      ],
      [
        'dose: { sets: 2, hold: 30, rest: 5 }',
        'dose: { hold: 30 }\nfigure: { like: bridge, beats: { up: a, hold: b, down: c } }',
        '10:25 figure.beats: expected a field of this file’s schema, found unknown field `beats` (beats belongs next to figure, not inside it)',
      ],
      [
        'dose: { sets: 2, hold: 30, rest: 5 }',
        'dose: { reps: 10, tempo: "0-0-0" }',
        '9:19 dose.tempo: expected seconds up-hold-down such as 2-1-2, each from 0 to 60, together at least 0.1, found "0-0-0"',
      ],
      [
        'kind: stretch',
        'kind: stretch\nsettle: 61',
        '4:1 settle: expected a whole number from 0 to 60, found 61',
      ],
      [
        'kind: stretch',
        'kind: strech',
        '3:1 kind: expected one of mobility, stretch, strength, found "strech" (did you mean `stretch`?)',
      ],
      [
        'position: supine',
        'position: lying',
        '4:1 position: expected one of standing, kneeling, all-fours, sitting, side-lying, supine, prone, found "lying" (did you mean `side-lying`?)',
      ],
      [
        'side: each',
        'side: affected',
        '5:1 side: expected one of both, each, alternate, found "affected"',
      ],
      [
        'cues: [Draw it in.]',
        'cues: []',
        '8:1 cues: expected one to eight cues, found an empty list',
      ],
      [
        'cues: [Draw it in.]',
        'cues: Draw it in.',
        '8:1 cues: expected a list, found "Draw it in."',
      ],
      ['cues: [Draw it in.]', 'cues: [7]', '8:8 cues.0: expected text, found 7'],
      [
        'cues: [Draw it in.]',
        'cues: [{ stpo: Draw it in. }]',
        '8:10 cues.0.stpo: expected a field of this file’s schema, found unknown field `stpo` (did you mean `stop`?)',
      ],
      [
        'cues: [Draw it in.]',
        'cues: [{ up: Draw it in., hold: Breathe. }]',
        '8:8 cues.0: expected one of setup, up, hold, down, between and after, with the cue, found a mapping',
      ],
      [
        'cues: [Draw it in.]',
        'cues: ["Draw the {sdie} knee in."]',
        '8:8 cues.0: expected text with no braces except {side} and {other}, found "Draw the {sdie} knee in."',
      ],
      ['name: Knee hug', 'name: "  "', '2:1 name: expected text that is not empty, found "  "'],
      [
        'name: Knee hug',
        `name: ${'x'.repeat(601)}`,
        '2:1 name: expected text of at most 600 characters, found text of 601 characters',
      ],
      ['name: Knee hug\n', '', '1:1 name: expected this field, found nothing'],
      [
        'id: hug',
        'id: Hug',
        '1:1 id: expected an id of lower-case letters, digits and single hyphens, found "Hug"',
      ],
      ['id: hug', 'id: 7', '1:1 id: expected an id, found 7'],
      [
        'id: hug',
        'id: hug\ncue: x',
        '2:1 cue: expected a field of this file’s schema, found unknown field `cue`',
      ],
      [
        'id: hug',
        'id: hug\nmistake: x',
        '2:1 mistake: expected a field of this file’s schema, found unknown field `mistake` (did you mean `mistakes`?)',
      ],
      [
        'id: hug',
        'id: hug\nskip: [knees]',
        '2:8 skip.0: expected one of osteoporosis, pregnancy, late-pregnancy, postnatal, belly-surgery, disc-bending, extension, acute-disc, sciatica, hip, knee, shoulder, wrist, neck, hamstring-strain, calf-tear, heart, dizziness, balance, found "knees" (did you mean `knee`?)',
      ],
      [
        'id: hug',
        'id: hug\nsources: [{ for: [], evidence: sheet, says: x }]',
        '2:13 sources.0.for: expected at least one field, found an empty list',
      ],
      [
        'id: hug',
        'id: hug\neasier: { exercise: hugs }',
        '2:11 easier.exercise: expected the id of an exercise, found `hugs` (did you mean `hug`?)',
      ],
      [
        'id: hug',
        'id: hug\neasier: { exercise: hug }',
        '2:11 easier.exercise: expected another exercise, found `hug` itself',
      ],
      [
        'id: hug',
        'id: hug\nharder: { id: hug, name: x, how: y }',
        '2:11 harder.id: expected a unique id, found `hug` (an exercise already has it)',
      ],
      [
        'id: hug',
        'id: hug\neasier: { name: x, how: y }',
        '2:1 easier.id: expected this field, found nothing',
      ],
    ].map(([from = '', to = '', expected = '']) => ({ from, to, expected })),
  )('is reported as $expected', ({ from, to, expected }) => {
    expect(problemsOf(['exercises/hug.yaml', HUG.replace(from, to)])).toEqual([expected]);
  });
});

describe('a mistake in a routine', () => {
  const held = '  - exercise: hug\n';

  it.each(
    [
      [
        '  - exercise: nobody\n',
        '6:5 steps.0.exercise: expected the id of an exercise, found `nobody` (stretch exercise list shows them all)',
      ],
      [
        `${held}    dose: { hold: 20, reps: 3 }\n`,
        '7:5 steps.0.dose: expected a dose: either reps and tempo, or hold, found a mapping',
      ],
      [
        `${held}    dose: { reps: 3 }\n`,
        '7:5 steps.0.dose: expected reps and tempo together, found only one of them (hug is held by default)',
      ],
      [
        `${held}    dose: { tempo: 2-1-2 }\n`,
        '7:5 steps.0.dose: expected reps and tempo together, found only one of them (hug is held by default)',
      ],
      [
        `${held}    dose: { reps: 0, tempo: 2-1-2 }\n`,
        '7:13 steps.0.dose.reps: expected a number of repetitions from 1 to 100, or a range such as 12-15, found 0',
      ],
      [
        `${held}    dose: { reps: many, tempo: 2-1-2 }\n`,
        '7:13 steps.0.dose.reps: expected a number of repetitions from 1 to 100, or a range such as 12-15, found "many"',
      ],
      [
        `${held}    dose: { sets: 21 }\n`,
        '7:13 steps.0.dose.sets: expected a whole number from 1 to 20, found 21',
      ],
      [`${held}    more: -1\n`, '7:5 steps.0.more: expected a whole number from 0 to 5, found -1'],
      [
        `${held}    side: left\n`,
        '7:5 steps.0.side: expected one of both, each, alternate, affected, found "left"',
      ],
      [`${held}apart: 0\n`, '7:1 apart: expected a whole number from 1 to 14, found 0'],
      [`${held}apart: 1.5\n`, '7:1 apart: expected a whole number from 1 to 14, found 1.5'],
      ['', '5:1 steps: expected a list, found nothing'],
      ['  []\n', '5:1 steps: expected one to forty steps, found an empty list'],
      [held.repeat(41), '5:1 steps: expected one to forty steps, found a list'],
    ].map(([steps = '', expected = '']) => ({ steps, expected })),
  )('is reported as $expected', ({ steps, expected }) => {
    const text = MINE.replace('  - exercise: hug\n', steps);
    expect(problemsOf(['exercises/hug.yaml', HUG], ['mine.yaml', text])).toEqual([expected]);
  });

  it('is an id that another of the user’s files has', () => {
    expect(problemsOf(['exercises/hug.yaml', HUG], ['a.yaml', MINE], ['b.yaml', MINE])).toEqual([
      '1:1 id: expected a unique id, found `mine` (also in b.yaml)',
    ]);
  });
});

type Written = readonly [file: string, text: string];

/** The problems without their files. */
function problemsOf(...files: readonly Written[]): readonly string[] {
  const { problems } = buildLibrary(files.map(([file, text]) => ownFile(file, text)));
  return problems.map((problem) => problemLine(problem).replace(/^[^:]*:/, ''));
}

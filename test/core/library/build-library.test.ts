import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import type { DataFile } from '../../../src/core/library/parse-file.ts';
import { describe, expect, it } from 'vitest';
import { buildLibrary, validatedTexts } from '../../../src/core/library/build-library.ts';
import { findRoutine, type Library } from '../../../src/core/library/library.ts';
import { planRoutine } from '../../../src/core/session/plan.ts';
import { type Problem, problemLine } from '../../../src/core/library/problem.ts';
import { HUG, MINE, ownFile, shippedFiles } from '../../support/sample-library.ts';

describe('a library built from files', () => {
  it('has the exercises and routines with defaults filled in', () => {
    const { exercises, routines, problems } = library(
      ['exercises/hug.yaml', HUG],
      ['mine.yaml', MINE],
    );
    expect(problems).toEqual([]);
    expect(exercises['hug']).toMatchObject({ aliases: [], skip: [], sources: [] });
    expect(routines['mine']?.steps).toEqual([{ exercise: 'hug', dose: {}, more: 0, sources: [] }]);
  });

  it('has the user’s own file in place of a shipped one with the same id', () => {
    const shipped = { ...ownFile('exercises/hug.yaml', HUG), own: false };
    const own = ownFile('/me/exercises/hug.yaml', HUG.replace('Knee hug', 'My hug'));
    const { exercises, origins, problems } = buildLibrary([shipped, { ...own, kind: 'exercise' }]);
    expect(exercises['hug']?.name).toBe('My hug');
    expect(origins['exercise/hug']).toEqual({ file: own.file, own: true, overrides: true });
    expect(problems).toEqual([]);
  });

  it('keeps the shipped one if the user’s own has a mistake', () => {
    const shipped = { ...ownFile('exercises/hug.yaml', HUG), own: false };
    const own: DataFile = { ...ownFile('my.yaml', `${HUG}typo: 1\n`), kind: 'exercise' };
    const { exercises, origins, problems } = buildLibrary([shipped, own]);
    expect(exercises['hug']?.name).toBe('Knee hug');
    expect(origins['exercise/hug']?.own).toBe(false);
    expect(problems).toHaveLength(1);
  });

  it('tells an exercise from a routine by its fields if the folder does not', () => {
    const files = [HUG, MINE].map((text, index): DataFile => ({
      file: `${index}.yaml`,
      text,
      own: true,
      kind: 'unknown',
    }));
    const { exercises, routines } = buildLibrary(files);
    expect([Object.keys(exercises), Object.keys(routines)]).toEqual([['hug'], ['mine']]);
  });

  it('reports why a file has no text', () => {
    const problem: Problem = { file: 'x', line: 1, column: 1, path: '', expected: 'a', found: 'b' };
    const file = { file: 'x', own: true, kind: 'routine', problem } as const;
    expect(buildLibrary([file]).problems).toEqual([{ ...problem, entry: 'routine/x' }]);
  });

  it('tells the first mistakes of a file, whoever finds them, and counts the others', () => {
    const steps = Array.from({ length: 90 }, (_, index) => `  - exercise: nobody-${index}\n`);
    const text = `${MINE.slice(0, MINE.indexOf('steps:'))}steps:\n${steps.join('')}`;
    const { problems } = library(['mine.yaml', text]);
    // That there are too many steps, and that the first forty, the most there may be, name nobody.
    expect([problems.length, problems.at(-1)?.more]).toEqual([20, 21]);
    expect(problems.slice(0, -1).every(({ more }) => more === undefined)).toBe(true);
  });

  it('has no routine that cannot be planned', () => {
    const broken = HUG.replace('dose:', 'easier: { exercise: nobody }\ndose:');
    const found = library(['exercises/hug.yaml', broken], ['mine.yaml', MINE]);
    for (const routine of Object.values(found.routines)) {
      expect(() =>
        planRoutine(found, routine, { affected: 'left', cautions: [] }, NO_OWN_DOSES),
      ).not.toThrow();
    }
  });
});

describe('a file that refers to a rejected exercise', () => {
  const BAD = HUG.replace('kind: stretch', 'kind: strech');
  const SQUEEZE = HUG.replace('id: hug', 'id: squeeze').replace(
    'dose:',
    'easier: { exercise: hug }\ndose:',
  );

  it('is rejected too, also through others, and names the mistake to fix', () => {
    const { problems } = library(
      ['exercises/hug.yaml', BAD],
      ['exercises/squeeze.yaml', SQUEEZE],
      ['mine.yaml', MINE.replace('hug', 'squeeze')],
    );
    expect(problems.map(({ entry, causedBy }) => [entry, causedBy])).toEqual([
      ['exercise/hug', undefined],
      ['exercise/squeeze', 'exercise/hug'],
      ['routine/mine', 'exercise/squeeze'],
    ]);
    const [, second, third] = problems.map((problem) => problemLine(problem));
    expect(second).toContain('found `hug`, which has one (fix that first: exercises/hug.yaml:3:1)');
    expect(third).toContain('`squeeze`, which has one (fix that first: exercises/hug.yaml:3:1)');
    const needed = 'the exercise `hug`, which has a mistake: exercises/hug.yaml:3:1 kind: ';
    const found = library(
      ['exercises/hug.yaml', BAD],
      ['exercises/squeeze.yaml', SQUEEZE],
      ['mine.yaml', MINE.replace('hug', 'squeeze')],
    );
    expect(() => findRoutine(found, 'mine')).toThrow(
      `the routine \`mine\` exists, but needs ${needed}`,
    );
  });

  it.each([
    ['cannot be parsed', `${HUG}bad: [`],
    ['lacks what its dose needs', HUG.replace('hold: 30', 'reps: 10, tempo: 2-1-2')],
  ])('is rejected too if that %s', (_, text) => {
    const { problems } = library(['exercises/hug.yaml', text], ['mine.yaml', MINE]);
    const needing = problems.filter(({ file }) => file === 'mine.yaml');
    expect(needing.map(({ causedBy }) => causedBy)).toEqual(['exercise/hug']);
  });

  it('is rejected if it needs a figure', () => {
    const like = HUG.replace('id: hug', 'id: twin').concat('figure: { like: hug }\n');
    const { problems } = library(['exercises/hug.yaml', BAD], ['exercises/twin.yaml', like]);
    expect(problems.map(({ entry, causedBy, path }) => [entry, causedBy, path])).toEqual([
      ['exercise/hug', undefined, 'kind'],
      ['exercise/twin', 'exercise/hug', 'figure.like'],
    ]);
  });

  it('is rejected if it needs the figure of a variant', () => {
    const easier = 'easier: { id: hug-short, name: Shorter, how: Less. }\ndose:';
    const like = HUG.replace('id: hug', 'id: twin').concat('figure: { like: hug-short }\n');
    const { problems } = library(
      ['exercises/hug.yaml', BAD.replace('dose:', easier)],
      ['exercises/twin.yaml', like],
    );
    expect(problems.map(({ entry, causedBy }) => [entry, causedBy])).toEqual([
      ['exercise/hug', undefined],
      ['exercise/twin', 'exercise/hug'],
    ]);
  });

  it('is accepted if a shipped one takes its place', () => {
    const shipped = { ...ownFile('exercises/hug.yaml', HUG), own: false };
    const own: DataFile = { ...ownFile('my.yaml', BAD), kind: 'exercise' };
    const { routines, problems } = buildLibrary([shipped, own, ownFile('mine.yaml', MINE)]);
    expect(Object.keys(routines)).toEqual(['mine']);
    expect(problems.map(({ entry }) => entry)).toEqual(['exercise/hug']);
  });

  it('names the exercise of a variant that it takes for an exercise', () => {
    const easier = 'easier: { id: hug-short, name: Shorter, how: Less. }\ndose:';
    const { problems } = library(
      ['exercises/hug.yaml', HUG.replace('dose:', easier)],
      ['mine.yaml', MINE.replace('hug', 'hug-short')],
    );
    expect(problems.map((problem) => problemLine(problem))).toEqual([
      'mine.yaml:6:5 steps.0.exercise: expected the id of an exercise, found `hug-short` ' +
        '(a variant of `hug`: name that exercise)',
    ]);
  });
});

describe('six mistakes in one file', () => {
  const text = `id: My Routine
name: ""
purpos: Misspelt.
when: Whenever.
steps:
  - exercise: hugg
  - exercise: hug
    dose: { reps: 15-12, sets: 0 }
    side: lft
`;

  it('are all reported with their places, also what is missing or misspelt', () => {
    const found = library(['exercises/hug.yaml', HUG], ['mine.yaml', text]);
    expect(found.problems.map((problem) => problemLine(problem)).toSorted()).toEqual([
      'mine.yaml:1:1 id: expected an id of lower-case letters, digits and single hyphens, found "My Routine"',
      'mine.yaml:1:1 purpose: expected this field, found nothing',
      'mine.yaml:2:1 name: expected text that is not empty, found ""',
      'mine.yaml:3:1 purpos: expected a field of this file’s schema, found unknown field `purpos` (did you mean `purpose`?)',
      'mine.yaml:6:5 steps.0.exercise: expected the id of an exercise, found `hugg` (did you mean `hug`?)',
      'mine.yaml:8:13 steps.1.dose.reps: expected a number of repetitions from 1 to 100, or a range such as 12-15, found "15-12"',
      'mine.yaml:8:26 steps.1.dose.sets: expected a whole number from 1 to 20, found 0',
      'mine.yaml:9:5 steps.1.side: expected one of both, each, alternate, affected, found "lft"',
    ]);
  });
});

type Written = readonly [file: string, text: string];

function library(...files: readonly Written[]): Library {
  return buildLibrary(files.map(([file, text]) => ownFile(file, text)));
}

describe('a library with validated texts', () => {
  const birdDog = shippedFiles().filter(({ file }) => file.endsWith('bird-dog.yaml'));
  const twin = HUG.replace('id: hug', 'id: twin').concat('figure: { like: bird-dog }\n');
  const files: readonly DataFile[] = [
    ...birdDog,
    { ...ownFile('exercises/hug.yaml', HUG), own: false },
    { ...ownFile('exercises/twin.yaml', twin), own: false },
    { ...ownFile('mine.yaml', MINE), own: false },
  ];
  const validated = validatedTexts(files);
  const without = (name: string) => files.filter(({ file }) => !file.endsWith(name));
  const changed = (name: string, change: (text: string) => string) =>
    files.map((file) =>
      file.file.endsWith(name) && 'text' in file ? { ...file, text: change(file.text) } : file,
    );
  const mine = (name: string, text: string): DataFile => ({
    ...ownFile(name, text),
    file: `/me/${name}`,
  });

  it.each<[string, readonly DataFile[], boolean]>([
    ['nothing else', files, true],
    ['a routine of one’s own', [...files, mine('own.yaml', MINE.replace('mine', 'own'))], true],
    ['a faulty one', [...files, mine('own.yaml', `${MINE}typo: 1\n`)], false],
    ['one of them copied', [...files, mine('exercises/twin.yaml', twin)], true],
    [
      'one that is there twice',
      [...files, { ...mine('exercises/a.yaml', HUG), own: false }],
      false,
    ],
    [
      'another in place of a figure',
      [...files, mine('exercises/b.yaml', HUG.replace('hug', 'bird-dog'))],
      false,
    ],
    ['a variant with the name of a figure', [...files, mine('exercises/b.yaml', NAMED)], false],
    [
      'a figure that was changed',
      changed('bird-dog.yaml', (text) => text.replace('floor]', '90]')),
      false,
    ],
    ['a figure that is gone', without('bird-dog.yaml'), false],
    ['an exercise that is gone', without('hug.yaml'), false],
    [
      'one that lies in the other folder',
      [
        ...without('bird-dog.yaml'),
        { ...birdDog[0], file: 'bird-dog.yaml', kind: 'routine' } as DataFile,
      ],
      false,
    ],
  ])('is the same as one parsed anew, with %s', (_, given, isValid) => {
    const parsed = buildLibrary(given);
    expect(buildLibrary(given, validated)).toEqual(parsed);
    expect(parsed.problems.length === 0).toBe(isValid);
  });

  it('does not parse them', () => {
    const told = new Map(
      [...validated].map(([text, entry]) => [
        text,
        { ...entry, value: { ...entry.value, name: 'Told' } },
      ]),
    ) as typeof validated;
    const { exercises } = buildLibrary(files, told);
    expect(Object.values(exercises).map(({ name }) => name)).toEqual(['Told', 'Told', 'Told']);
  });

  it('parses a text that moved from the exercises to the routines', () => {
    const { problems } = buildLibrary(
      [{ ...ownFile('hug.yaml', HUG), kind: 'routine' }],
      validated,
    );
    expect(problems.length).toBeGreaterThan(0);
  });
});

const NAMED = HUG.replace('hug', 'b').replace(
  'dose:',
  'easier: { id: bird-dog, name: Less, how: Less. }\ndose:',
);

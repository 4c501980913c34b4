import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLibrary, validatedTexts } from '../../../src/core/library/build-library.ts';
import { problemLine } from '../../../src/core/library/problem.ts';
import { routineCopy, routineTemplate } from '../../../src/formats/library/routine-yaml.ts';
import { ownFile, shippedFiles } from '../../support/sample-library.ts';

const SCHEMA = '/opt/stretch/routines/schema/routine.json';
const EXERCISES = shippedFiles().filter(({ kind }) => kind === 'exercise');
/** Without it, every build would check the figures again. */
const VALIDATED = validatedTexts(EXERCISES);

describe('a new routine file', () => {
  it('is valid as it is', () => {
    expect(problemsOf(routineTemplate('my-evening', SCHEMA))).toEqual([]);
  });

  it('starts with the schema line for editors, and has a name made of its id', () => {
    const text = routineTemplate('my-evening', SCHEMA);
    expect(text.split('\n').slice(0, 3)).toEqual([
      `# yaml-language-server: $schema=${SCHEMA}`,
      'id: my-evening',
      'name: My evening',
    ]);
  });

  it.each(['123', '1e5', '0x1f', 'null', 'true', 'no', 'y', '12-15'])(
    'can have the id %s',
    (id) => {
      expect(problemsOf(routineTemplate(id, SCHEMA))).toEqual([]);
      expect(problemsOf(routineCopy(routineTemplate('mine', SCHEMA), id, SCHEMA))).toEqual([]);
    },
  );

  it('is valid with any id', () => {
    const ids = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}$/);
    fc.assert(
      fc.property(ids, (id) => {
        expect(problemsOf(routineTemplate(id, SCHEMA))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a copy of a routine file', () => {
  it('is the same except for its id and schema line', () => {
    for (const { kind, text } of shippedFiles()) {
      if (kind !== 'routine') continue;
      const copy = routineCopy(text, 'mine', SCHEMA);
      expect(problemsOf(copy)).toEqual([]);
      expect(copy.split('\n').slice(0, 2)).toEqual([
        `# yaml-language-server: $schema=${SCHEMA}`,
        'id: mine',
      ]);
      expect(copy.split('\n').slice(2)).toEqual(text.split('\n').slice(2));
    }
  });

  it('gets a schema line if there was none', () => {
    expect(routineCopy('id: other\nname: Other\n', 'mine', SCHEMA)).toBe(
      `# yaml-language-server: $schema=${SCHEMA}\nid: mine\nname: Other\n`,
    );
  });
});

function problemsOf(text: string): readonly string[] {
  const { problems } = buildLibrary([...EXERCISES, ownFile('mine.yaml', text)], VALIDATED);
  return problems.map((problem) => problemLine(problem));
}

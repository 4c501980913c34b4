import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/core/build-library.ts';
import { figureComplaints } from '../../../src/core/figure/check.ts';
import { figureFinder } from '../../../src/core/figure/like.ts';
import { problemLine } from '../../../src/core/problem.ts';
import { HUG, ownFile, shippedFiles, shippedLibrary } from '../library-samples.ts';
import { fours, shippedFigures } from './figure-samples.ts';

describe('every shipped figure', () => {
  const find = figureFinder(shippedLibrary().exercises);

  it.each(shippedFigures())(
    '%s has sound poses, and so has every picture between them',
    (_, one) => {
      expect(figureComplaints(one, find)).toEqual([]);
    },
  );

  it('is there: one for each exercise, and more for forms that look different', () => {
    expect(shippedLibrary().problems).toEqual([]);
    const ids = shippedFigures().map(([id]) => id);
    for (const id of Object.keys(shippedLibrary().exercises)) expect(ids).toContain(id);
    expect(ids.length).toBeGreaterThan(50);
  });
});

describe('a complaint about a figure', () => {
  it('is not made of a sound one', () => {
    expect(complaints(START, '    up: { torso: 170 }')).toEqual([]);
  });

  it('says what is out of reach, by how much and where', () => {
    expect(complaints(START, '    up: { torso: 170, legs: { flat: 130 } }')).toEqual([
      '14:23 figure.poses.up.legs: expected a place the limb can reach, found one 33.8 too far off or too near',
    ]);
  });

  it('points at the pose where that has the limb from elsewhere', () => {
    expect(complaints(START, '    up: { at: { hip: [10, floor] } }')).toEqual([
      '14:5 figure.poses.up.far leg: expected a place the limb can reach, found one 13.8 too far off or too near',
      '14:5 figure.poses.up.near leg: expected a place the limb can reach, found one 13.8 too far off or too near',
    ]);
  });

  it('says which knee or elbow bends as none does', () => {
    expect(complaints(START, '    up: { near leg: [60, 110] }')).toEqual([
      '14:11 figure.poses.up.near leg: expected a knee bent by -8 to 160 degrees, found -50 degrees',
    ]);
    expect(complaints(START, '    up: { far arm: [60, 20] }')).toEqual([
      '14:11 figure.poses.up.far arm: expected an elbow bent by -10 to 160 degrees, found -40 degrees',
    ]);
  });

  it('leaves a knee alone that the file bends itself, or that points out of the picture', () => {
    expect(complaints(START, '    up: { near leg: { to: [75, 3.4], bend: down } }')).not.toContain(
      expect.stringContaining('knee bent'),
    );
    const shortened = '    up: { near leg: { angles: [60, 110], len: [0.8, 0.8] } }';
    expect(complaints(START, shortened)).toEqual([]);
    expect(complaints(START, '    up: { near leg: { via: [62, 30], to: [50, 40] } }')).toEqual([]);
  });

  it('says what is below the floor, also in a picture between two sound poses', () => {
    expect(complaints(START, '    up: { near leg: [-20, -20] }')[0]).toMatch(
      /^14:11 figure\.poses\.up\.near leg: expected knee at a height of -0\.5 or more, found -2\.6/,
    );
    expect(complaints(START, '    up: { at: { hip: [50, 2] } }')).toContain(
      '14:11 figure.poses.up.at: expected hip at a height of 4.3 or more, found 2',
    );
    const through = complaints(
      '    down: { at: { hip: [50, 12] }, legs: [170, 170], arms: [90, 90] }',
      '    up: { legs: [370, 370] }',
    ).find((line) => line.includes('knee'));
    expect(through).toMatch(/^14:11 .*legs: .*\(\d+ per cent of the way from the first pose\)$/);
  });

  it('says which joint jumps between two pictures', () => {
    const spun = complaints(START, '    up: { near arm: [711, 715] }');
    const jumps = spun.filter((line) => line.includes('one picture to the next'));
    expect(jumps).toEqual([
      expect.stringMatching(/^14:11 figure\.poses\.up\.near arm: .* found 7\.\d/),
    ]);
  });

  it('names a pose that is not there, or that inherits from itself', () => {
    expect(complaints(START, '    up: { from: dwon, torso: 170 }')).toEqual([
      '14:11 figure.poses.up.from: expected the name of another pose: down, up, found `dwon`',
    ]);
    expect(complaints(START, '    up: { from: up, torso: 170 }')).toHaveLength(1);
    expect(complaints(START, '    up: { torso: 170 }\n  left: lft')).toEqual([
      '15:3 figure.left: expected one of down, up, found `lft`',
    ]);
  });

  it('names limbs that hold on to each other, in a pose or on the way to it', () => {
    expect(
      complaints(START, '    up: { near arm: { to: far.wrist }, far arm: { to: near.wrist } }'),
    ).toEqual([
      '14:40 figure.poses.up.far arm: expected hip and limbs that can be placed one after the other, found limbs hold on to each other: far arm, near arm',
    ]);
    const swapped = complaints(
      '    down: { at: { hip: [50, floor] }, torso: 180, legs: { flat: 70 }, near arm: { to: far.wrist }, far arm: { to: [40, 10] } }',
      '    up: { near arm: { to: [40, 10] }, far arm: { to: near.wrist } }',
    );
    expect(swapped.join('\n')).toContain('hold on to each other');
  });

  it('asks for poses, or for the figure it is like', () => {
    expect(complaintsOf(`${HUG}figure:\n  stretch: [back]\n`)).toEqual([
      '10:1 figure: expected poses, or like, found neither',
    ]);
  });

  it('names the figure that is not there, and the one that is like itself', () => {
    expect(complaintsOf(`${HUG}figure: { like: nobody }\n`)).toEqual([
      '10:11 figure.like: expected the id of an exercise, or of a form of one, that has a figure of its own, found `nobody`',
    ]);
    expect(complaintsOf(`${HUG}figure: { like: hug }\n`)).toEqual([
      '10:11 figure.like: expected another figure, found `hug`, which leads back to itself',
    ]);
  });

  it('is made of a form of the exercise where that is written, and not of what it is only like', () => {
    const form = 'harder:\n  id: hug-far\n  name: Far\n  how: Far.\n  figure:\n    like: hug\n';
    const own = '    poses:\n      up: { near leg: [60, 110] }\n';
    const figure = `figure:\n  poses:\n${START}\n    up: { torso: 170 }\n`;
    expect(complaintsOf(`${HUG}${figure}${form}${own}`)).toEqual([
      '21:13 harder.figure.poses.up.near leg: expected a knee bent by -8 to 160 degrees, found -50 degrees',
    ]);
    const broken = figure.replace('torso: 170', 'near leg: [60, 110]');
    const lines = complaintsOf(`${HUG}${broken}${form}`);
    expect(lines).toEqual([expect.stringMatching(/^13:11 figure\.poses\.up\.near leg/)]);
  });
});

describe('a figure that could not be drawn', () => {
  it.each([
    ['props: [{ box: [0, 0, 0, 10] }]', 'figure.props.0.box.2', 'a size from 0.5 to 200'],
    ['props: [{ box: [0, 0, 0.00001, 200] }]', 'figure.props.0.box.2', 'a size from 0.5 to 200'],
    ['props: [{ strap: [far.head, knee] }]', 'figure.props.0.strap.0', 'a place on the body'],
    ['arrow: near.chest', 'figure.arrow', 'a place on the body'],
    ['arrow: shin 1.9', 'figure.arrow', 'a place on the body'],
    ['arrow: knee 0.5', 'figure.arrow', 'a place on the body'],
    [`arrow: [${'head, '.repeat(30)}head]`, 'figure.arrow', 'a list of at most 20'],
  ])('is refused: %s', (field, path, expected) => {
    const [line = ''] = complaintsOf(`${HUG}figure:\n  ${field}\n  poses:\n${START}\n`);
    expect(line).toContain(` ${path}: expected ${expected}`);
  });
});

describe('a figure in place of a shipped one', () => {
  it('is the only one of the two that is checked: what is like the shipped one is gone with it', () => {
    const shipped = shippedFiles();
    const bridge = shipped.find(({ file }) => file.endsWith('bridge.yaml'));
    const text = (bridge?.text ?? '').replace(/^figure:\n(?: .*\n)+/m, '');
    const own = ownFile(
      'exercises/bridge.yaml',
      text.replaceAll(/^ {2}figure:\n(?: {4}.*\n)+/gm, ''),
    );
    const { problems, origins } = buildLibrary([...shipped, own]);
    expect(problems).toEqual([]);
    expect(origins['exercise/bridge']).toMatchObject({ own: true, overrides: true });
  });
});

describe('a figure that is checked as it is', () => {
  it('may stand on a place that floor means for its joint', () => {
    expect(figureComplaints(fours(), () => undefined)).toEqual([]);
  });
});

const START =
  '    down: { at: { hip: [50, floor] }, torso: 180, legs: { flat: 70 }, arms: [-9, -5] }';

/** The complaints about an exercise whose figure has these two poses, without the file. */
function complaints(start: string, end: string): readonly string[] {
  const text = `${HUG}figure:\n  stretch: [back]\n  poses:\n${start}\n${end}\n`;
  return complaintsOf(text);
}

function complaintsOf(text: string): readonly string[] {
  const { problems } = buildLibrary([ownFile('exercises/hug.yaml', text)]);
  return problems.map((problem) => problemLine(problem).replace('exercises/hug.yaml:', ''));
}

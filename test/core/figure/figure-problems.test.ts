import { figureFinder } from '../../../src/core/library/shared-figures.ts';
import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/core/library/build-library.ts';
import { figureProblems } from '../../../src/core/figure/figure-problems.ts';
import { problemLine } from '../../../src/core/library/problem.ts';
import { HUG, ownFile, shippedFiles, shippedLibrary } from '../../support/sample-library.ts';
import { fours, shippedFigures } from '../../support/sample-figures.ts';

describe('every shipped figure', () => {
  const find = figureFinder(shippedLibrary().exercises);

  it.each(shippedFigures())(
    '%s has sound poses, and so has every picture between them',
    (_, one) => {
      expect(figureProblems(one, find)).toEqual([]);
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
      '14:23 figure.poses.up.legs: expected a place that the legs can reach, found one 33.8 per cent of body height too far away (move it 33.8 to the left)',
    ]);
  });

  it('points at what is written in the pose where that has the limb from elsewhere', () => {
    expect(complaints(START, '    up: { at: { hip: [10, floor] } }')).toEqual([
      '14:11 figure.poses.up.at: expected a place that the legs can reach, found one 13.8 per cent of body height too far away (move the body 13.8 to the right, or say in this pose where to put the legs)',
    ]);
  });

  it('tells once what a pose has wrong from the one it inherits from', () => {
    const far = START.replace('flat: 70', 'flat: 130');
    expect(complaints(far, '    up: { head: -5 }')).toEqual([
      expect.stringMatching(/^13:51 figure\.poses\.down\.legs: expected a place that the legs can/),
    ]);
  });

  it('names no field that is not in the file', () => {
    const hanging = '    down: { at: { hip: [50, floor] } }';
    const lines = complaints(hanging, '    up: { head: -5 }');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^13:13 figure\.poses\.down\.at: .*the legs/);
    const form =
      'harder:\n  id: hug-far\n  name: Far\n  how: Far.\n  figure:\n    like: hug\n    poses:\n      down: { at: { hip: [10, floor] } }\n';
    const figure = `figure:\n  poses:\n${START}\n    up: { head: -5 }\n`;
    const formLines = complaintsOf(`${HUG}${figure}${form}`);
    expect(formLines).toEqual([
      expect.stringMatching(/^21:15 harder\.figure\.poses\.down\.at: .*the legs/),
    ]);
  });

  it('says which way to move so that doing it mends it', () => {
    for (const at of [-30, -10, 110, 130, 150]) {
      const [line = ''] = complaints(START, `    up: { legs: { flat: ${at} } }`);
      const [, by = '', way = ''] = /\(move it ([\d.]+) to the (left|right)\)$/.exec(line) ?? [];
      expect(way, line).toBe(at > 50 ? 'left' : 'right');
      const mended = at + (way === 'left' ? -Number(by) : Number(by));
      const after = complaints(START, `    up: { legs: { flat: ${mended} } }`);
      expect(after.join('\n')).not.toContain('reach');
    }
    const point = complaints(START, '    up: { near arm: { to: [60, 40] } }');
    expect(point[0]).toMatch(/\(move it [\d.]+ to the left and [\d.]+ down\)$/);
    const [, x = '', y = ''] =
      /move it ([\d.]+) to the left and ([\d.]+) down/.exec(point[0] ?? '') ?? [];
    const to = `[${60 - Number(x)}, ${40 - Number(y)}]`;
    expect(complaints(START, `    up: { near arm: { to: ${to} } }`)).toEqual([]);
  });

  it('says how to hold on to a place on the body that is too far away', () => {
    const [line = ''] = complaints(START, '    up: { near arm: { to: near.ankle } }');
    expect(line).toMatch(/too far away \(write a place on the body nearer by, or off: \[/);
    const [, off = ''] = /off: (\[.*\])\)$/.exec(line) ?? [];
    const mended = complaints(START, `    up: { near arm: { to: near.ankle, off: ${off} } }`);
    expect(mended).toEqual([]);
  });

  it('says which knee or elbow bends as none does', () => {
    expect(complaints(START, '    up: { near leg: [60, 110] }')).toEqual([
      '14:11 figure.poses.up.near leg: expected the near leg with a knee bent by -8 to 160 degrees, found -50 degrees (make its second angle 68 or less)',
    ]);
    expect(complaints(START, '    up: { far arm: [60, 20] }')).toEqual([
      '14:11 figure.poses.up.far arm: expected the far arm with an elbow bent by -10 to 160 degrees, found -40 degrees (make its second angle 50 or more)',
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
      /^14:11 figure\.poses\.up\.near leg: expected the knee of the near leg at a height of -0\.5 or more, found -2\.6 per cent of body height \(raise the knee by 2\.1 or more\)$/,
    );
    expect(complaints(START, '    up: { at: { hip: [50, 2] } }')).toContain(
      '14:11 figure.poses.up.at: expected the hip at a height of 4.3 or more, found 2 per cent of body height (raise the hip by 2.3 or more)',
    );
    const through = complaints(
      '    down: { at: { hip: [50, 12] }, legs: [170, 170], arms: [90, 90] }',
      '    up: { legs: [370, 370] }',
    ).find((line) => line.includes('knee'));
    expect(through).toMatch(/^14:11 .*legs: .*\(\d+ per cent of the way from the first pose\)$/);
  });

  it('says which joint jumps between two pictures', () => {
    const spun = complaints(START, '    up: { near arm: [711, 715] }');
    const jumps = spun.filter((line) => line.includes('drawn between the poses'));
    expect(jumps).toEqual([
      expect.stringMatching(/^14:11 figure\.poses\.up\.near arm: .* found 7\.\d/),
    ]);
  });

  it('names a pose that is not there, or that inherits from itself', () => {
    expect(complaints(START, '    up: { from: dwon, torso: 170 }')).toEqual([
      '14:11 figure.poses.up.from: expected the name of another pose: down, up, found `dwon` (did you mean `down`?)',
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

  it('offers the figure whose id was misspelt', () => {
    const files = [
      ...shippedFiles(),
      ownFile('exercises/hug.yaml', `${HUG}figure: { like: brige }\n`),
    ];
    expect(buildLibrary(files).problems).toMatchObject([
      { path: 'figure.like', hint: 'did you mean `bridge`?' },
    ]);
    const form = [
      ...shippedFiles(),
      ownFile('exercises/hug.yaml', `${HUG}figure: { like: bridge-haf }\n`),
    ];
    expect(buildLibrary(form).problems).toMatchObject([{ hint: 'did you mean `bridge-half`?' }]);
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
      '21:13 harder.figure.poses.up.near leg: expected the near leg with a knee bent by -8 to 160 degrees, found -50 degrees (make its second angle 68 or less)',
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
    expect(figureProblems(fours(), () => undefined)).toEqual([]);
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

import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/core/library/build-library.ts';
import { figureProblems } from '../../../src/core/figure/figure-problems.ts';
import { problemLine } from '../../../src/core/library/problem.ts';
import {
  checkedLibrary,
  HUG,
  ownFile,
  shippedFiles,
  shippedLibrary,
} from '../../support/sample-library.ts';
import { figureContext, fours, shippedFigures } from '../../support/sample-figures.ts';

describe('every shipped figure', () => {
  const context = figureContext(shippedLibrary().exercises);

  it.each(shippedFigures())(
    '%s has valid poses, and so has every picture between them',
    (_, one) => {
      expect(figureProblems(one, context)).toEqual([]);
    },
  );

  it('exists: one for each exercise, and more for variants that look different', () => {
    expect(checkedLibrary().problems).toEqual([]);
    const ids = shippedFigures().map(([id]) => id);
    for (const id of Object.keys(shippedLibrary().exercises)) expect(ids).toContain(id);
    expect(ids.length).toBeGreaterThan(50);
  });
});

describe('a problem in a figure', () => {
  it('is not found in a valid one', () => {
    expect(problemsWith(START, '    up: { torso: 170 }')).toEqual([]);
  });

  it('says what is out of reach, by how much and where', () => {
    expect(problemsWith(START, '    up: { torso: 170, legs: { flat: 130 } }')).toEqual([
      '14:23 figure.poses.up.legs: expected a place that the legs can reach, found one 33.8 per cent of body height too far away (move it 33.8 to the left)',
    ]);
  });

  it('holds what the checks say in every picture: straight, on the floor, behind the toes', () => {
    const checks = '{ straight: [far leg], grounded: [near leg], kneesBehindToes: [near leg] }';
    const withChecks = (end: string) =>
      problemsOf(`${HUG}figure:\n  checks: ${checks}\n  poses:\n${START}\n${end}\n`);
    const down = START.replace(
      'legs: { flat: 70 }',
      'near leg: { flat: 70 }, far leg: [-4, -2, 80]',
    );
    expect(
      problemsOf(`${HUG}figure:\n  checks: ${checks}\n  poses:\n${down}\n    up: { head: -5 }\n`),
    ).toEqual([]);
    expect(withChecks('    up: { head: -5 }')).toEqual([
      expect.stringMatching(/the legs straight, bent by at most 14 degrees.*found \d+ degrees/),
    ]);
    const lifted = '    up: { near leg: [92, 2], far leg: [-4, -2, 80] }';
    expect(withChecks(lifted).join('\n')).toMatch(/the foot of the near leg on the floor/);
    const past = '    up: { near leg: { via: [82, 20], to: [72, 3.4], foot: 0 } }';
    expect(withChecks(past).join('\n')).toMatch(/the knee of the near leg not past its toes/);
  });

  it('says how to mend what breaks a check: which angle, or which way and how far', () => {
    const broken = (check: string, end: string) =>
      problemsOf(
        `${HUG}figure:\n  checks: { ${check}: [near leg] }\n  poses:\n${START}\n    up: { ${end} }\n`,
      ).find((line) => line.includes('as the checks have it') && line.includes('poses.up'));
    expect(broken('straight', 'near leg: [30, -10]')).toContain(
      'found 40 degrees (write 30 for its second angle, as for its first)',
    );
    expect(broken('straight', 'near leg: { flat: 80 }')).toMatch(
      /\(move the foot \d+(\.\d)? farther from the hip\)/,
    );
    expect(broken('grounded', 'near leg: [40, 20]')).toMatch(
      /found (\S+) per cent of body height above it \(move the foot \1 down\)/,
    );
    const past = 'near leg: { via: [82, 20], to: [72, 3.4], foot: 0 }';
    expect(broken('kneesBehindToes', past)).toContain(
      'found 1 per cent of body height past them (move the foot 1 to the right, or the knee as far to the left)',
    );
  });

  it('says how to mend what breaks a check on the way only', () => {
    const start = START.replace('legs: { flat: 70 }', 'near leg: [-3, -3], far leg: { flat: 70 }');
    const up = 'up: { near leg: [357, 357] }';
    const lines = problemsOf(
      `${HUG}figure:\n  checks: { grounded: [near leg] }\n  poses:\n${start}\n    ${up}\n`,
    );
    expect(lines.join('\n')).toMatch(
      /on the floor or a step.*\(\d+ per cent of the way from the first pose: move the foot \S+ down\)/,
    );
  });

  it('is a limb of a check that does not exist, or a check of the wrong type', () => {
    const found = (checks: string) =>
      problemsOf(
        `${HUG}figure:\n  checks: ${checks}\n  poses:\n${START}\n    up: { head: 5 }\n`,
      )[0];
    expect(found('{ straight: [left leg] }')).toBe(
      '11:24 figure.checks.straight.0: expected one of far leg, near leg, far arm, near arm, found "left leg"',
    );
    expect(found('{ straight: far leg }')).toContain('expected a list, found "far leg"');
    expect(found('{ kneesBehindToes: [near arm] }')).toContain('expected one of far leg, near leg');
    expect(found('straight')).toContain('expected a mapping of fields');
  });

  it('has a foot grounded that stands on a step, and not one that is over it', () => {
    const onStep = (height: number) => {
      const start = `    stand: { at: { hip: [50, 60] }, torso: 90, near leg: { to: [48, 12.4], foot: 0 } }`;
      const figure = `  props: [{ step: [40, 26, ${height}] }]\n  checks: { grounded: [near leg] }\n`;
      return problemsOf(`${HUG}figure:\n${figure}  poses:\n${start}\n    nod: { head: 5 }\n`);
    };
    expect(onStep(9)).toEqual([]);
    expect(onStep(4).join('\n')).toMatch(/on the floor or a step.*found 5 per cent/);
  });

  it('finds a nose that goes through the mat', () => {
    const prone =
      '    down: { at: { hip: [50, floor] }, torso: 0, head: HEAD, legs: [186, 183, 184] }';
    const noses = (head: number) => {
      const start = prone.replace('HEAD', String(head));
      return problemsWith(start, '    up: { bend: 2 }').filter((line) => line.includes('the nose'));
    };
    expect(noses(8).join('\n')).toMatch(
      /expected the nose at a height of -0\.5 or more, found -\d/,
    );
    expect(noses(24)).toEqual([]);
  });

  it('finds an arrow far from everything that moves', () => {
    const arrow = (to: string) =>
      problemsOf(
        `${HUG}figure:\n  arrow: { from: [62, 60], to: ${to} }\n  poses:\n${START}\n    up: { legs: { flat: 60 } }\n`,
      );
    expect(arrow('[62, 40]')).toEqual([]);
    expect(arrow('[62, 75]')).toEqual([
      expect.stringMatching(
        /figure\.arrow: expected an arrow at most 20 .*, found one 3\d\.?\d* away/,
      ),
    ]);
  });

  it('finds an arrow against what moves, and one along a joint that stays', () => {
    const arrow = (text: string) =>
      problemsOf(
        `${HUG}figure:\n  arrow: ${text}\n  poses:\n${START}\n    up: { near leg: { flat: 58 } }\n`,
      );
    expect(arrow('{ from: [80, 14], to: [70, 14] }')).toEqual([]);
    expect(arrow('{ from: [70, 14], to: [80, 14] }')).toEqual([
      expect.stringMatching(
        /figure\.arrow: expected an arrow the way .* move, found one against all of them \(`near\.\w+` leads the movement\)$/,
      ),
    ]);
    expect(arrow('ankle')).toEqual([]);
    expect(arrow('head')).toEqual([
      expect.stringMatching(
        /expected an arrow along a joint that moves, found `head`, which stays/,
      ),
    ]);
  });

  it('points at what the pose writes if it inherits the limb', () => {
    expect(problemsWith(START, '    up: { at: { hip: [10, floor] } }')).toEqual([
      '14:11 figure.poses.up.at: expected a place that the legs can reach, found one 13.8 per cent of body height too far away (move the body 13.8 to the right, or write in this pose where to put the legs)',
    ]);
  });

  it('is reported once if one pose inherits it from another', () => {
    const far = START.replace('flat: 70', 'flat: 130');
    expect(problemsWith(far, '    up: { head: -5 }')).toEqual([
      expect.stringMatching(/^13:51 figure\.poses\.down\.legs: expected a place that the legs can/),
    ]);
  });

  it('names only fields that are in the file', () => {
    const hanging = '    down: { at: { hip: [50, floor] } }';
    const lines = problemsWith(hanging, '    up: { head: -5 }');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^13:13 figure\.poses\.down\.at: .*the legs/);
    const variant =
      'harder:\n  id: hug-far\n  name: Far\n  how: Far.\n  figure:\n    like: hug\n    poses:\n      down: { at: { hip: [10, floor] } }\n';
    const figure = `figure:\n  poses:\n${START}\n    up: { head: -5 }\n`;
    const variantLines = problemsOf(`${HUG}${figure}${variant}`);
    expect(variantLines).toEqual([
      expect.stringMatching(/^21:15 harder\.figure\.poses\.down\.at: .*the legs/),
    ]);
  });

  it('comes with a move that fixes it', () => {
    for (const at of [-30, -10, 110, 130, 150]) {
      const [line = ''] = problemsWith(START, `    up: { legs: { flat: ${at} } }`);
      const [, by = '', way = ''] = /\(move it ([\d.]+) to the (left|right)\)$/.exec(line) ?? [];
      expect(way, line).toBe(at > 50 ? 'left' : 'right');
      const fixed = at + (way === 'left' ? -Number(by) : Number(by));
      const after = problemsWith(START, `    up: { legs: { flat: ${fixed} } }`);
      expect(after.join('\n')).not.toContain('can reach');
    }
    const point = problemsWith(START, '    up: { near arm: { to: [60, 40] } }');
    expect(point[0]).toMatch(/\(move it [\d.]+ to the left and [\d.]+ down\)$/);
    const [, x = '', y = ''] =
      /move it ([\d.]+) to the left and ([\d.]+) down/.exec(point[0] ?? '') ?? [];
    const to = `[${60 - Number(x)}, ${40 - Number(y)}]`;
    expect(problemsWith(START, `    up: { near arm: { to: ${to} } }`)).toEqual([]);
  });

  it('comes with an offset that fixes it if a place on the body is too far away', () => {
    const [line = ''] = problemsWith(START, '    up: { near arm: { to: near.ankle } }');
    expect(line).toMatch(/too far away \(write a place on the body nearer by, or off: \[/);
    const [, off = ''] = /off: (\[.*\])\)$/.exec(line) ?? [];
    const fixed = problemsWith(START, `    up: { near arm: { to: near.ankle, off: ${off} } }`);
    expect(fixed).toEqual([]);
  });

  it('names the knee or elbow that bends the wrong way', () => {
    expect(problemsWith(START, '    up: { near leg: [60, 110] }')).toEqual([
      '14:11 figure.poses.up.near leg: expected the near leg with a knee bent by -8 to 160 degrees, found -50 degrees (make its second angle 68 or less)',
    ]);
    expect(problemsWith(START, '    up: { far arm: [60, 20] }')).toEqual([
      '14:11 figure.poses.up.far arm: expected the far arm with an elbow bent by -10 to 160 degrees, found -40 degrees (make its second angle 50 or more)',
    ]);
  });

  it('is not a knee that the file bends itself, or that points out of the picture', () => {
    expect(
      problemsWith(START, '    up: { near leg: { to: [75, 3.4], bend: down } }'),
    ).not.toContain(expect.stringContaining('knee bent'));
    const shortened = '    up: { near leg: { angles: [60, 110], len: [0.8, 0.8] } }';
    expect(problemsWith(START, shortened)).toEqual([]);
    expect(problemsWith(START, '    up: { near leg: { via: [62, 30], to: [50, 40] } }')).toEqual(
      [],
    );
  });

  it('names what is below the floor, also in a picture between two valid poses', () => {
    expect(problemsWith(START, '    up: { near leg: [-20, -20] }')[0]).toMatch(
      /^14:11 figure\.poses\.up\.near leg: expected the knee of the near leg at a height of -0\.5 or more, found -2\.6 per cent of body height \(raise the knee by 2\.1 or more\)$/,
    );
    expect(problemsWith(START, '    up: { at: { hip: [50, 2] } }')).toContain(
      '14:11 figure.poses.up.at: expected the hip at a height of 4.3 or more, found 2 per cent of body height (raise the hip by 2.3 or more)',
    );
    const through = problemsWith(
      '    down: { at: { hip: [50, 12] }, legs: [170, 170], arms: [90, 90] }',
      '    up: { legs: [370, 370] }',
    ).find((line) => line.includes('knee'));
    expect(through).toMatch(
      /^14:11 .*legs: .*\(\d+ per cent of the way from the first pose: raise the knee by \S+ or more\)$/,
    );
  });

  it('names the joint that jumps between two pictures', () => {
    const spun = problemsWith(START, '    up: { near arm: [711, 715] }');
    const jumps = spun.filter((line) => line.includes('drawn between the poses'));
    expect(jumps).toEqual([
      expect.stringMatching(/^14:11 figure\.poses\.up\.near arm: .* found 7\.\d/),
    ]);
  });

  it('names a pose that does not exist, or inherits from itself', () => {
    expect(problemsWith(START, '    up: { from: dwon, torso: 170 }')).toEqual([
      '14:11 figure.poses.up.from: expected the name of another pose: down, up, found `dwon` (did you mean `down`?)',
    ]);
    expect(problemsWith(START, '    up: { from: up, torso: 170 }')).toHaveLength(1);
    expect(problemsWith(START, '    up: { torso: 170 }\n  left: lft')).toEqual([
      '15:3 figure.left: expected one of down, up, found `lft`',
    ]);
  });

  it('names limbs that hold on to each other, in a pose or on the way to it', () => {
    expect(
      problemsWith(START, '    up: { near arm: { to: far.wrist }, far arm: { to: near.wrist } }'),
    ).toEqual([
      '14:40 figure.poses.up.far arm: expected hip and limbs that can be placed one after the other, found limbs hold on to each other: far arm, near arm',
    ]);
    const swapped = problemsWith(
      '    down: { at: { hip: [50, floor] }, torso: 180, legs: { flat: 70 }, near arm: { to: far.wrist }, far arm: { to: [40, 10] } }',
      '    up: { near arm: { to: [40, 10] }, far arm: { to: near.wrist } }',
    );
    expect(swapped.join('\n')).toContain('hold on to each other');
  });

  it('asks for poses, or for another figure', () => {
    expect(problemsOf(`${HUG}figure:\n  stretch: [back]\n`)).toEqual([
      '10:1 figure: expected poses, or like, found neither',
    ]);
  });

  it('suggests the figure whose id was misspelt', () => {
    const files = [
      ...shippedFiles(),
      ownFile('exercises/hug.yaml', `${HUG}figure: { like: brige }\n`),
    ];
    expect(buildLibrary(files).problems).toMatchObject([
      { path: 'figure.like', hint: 'did you mean `bridge`?' },
    ]);
    const variant = [
      ...shippedFiles(),
      ownFile('exercises/hug.yaml', `${HUG}figure: { like: bridge-haf }\n`),
    ];
    expect(buildLibrary(variant).problems).toMatchObject([{ hint: 'did you mean `bridge-half`?' }]);
  });

  it('names the figure that does not exist, and the one that is like itself', () => {
    expect(problemsOf(`${HUG}figure: { like: nobody }\n`)).toEqual([
      '10:11 figure.like: expected the id of an exercise or variant that has a figure of its own, found `nobody`',
    ]);
    expect(problemsOf(`${HUG}figure: { like: hug }\n`)).toEqual([
      '10:11 figure.like: expected another figure, found `hug`, which leads back to itself',
    ]);
  });

  it('of a variant is reported in the variant, unless the exercise has it too', () => {
    const variant = 'harder:\n  id: hug-far\n  name: Far\n  how: Far.\n  figure:\n    like: hug\n';
    const own = '    poses:\n      up: { near leg: [60, 110] }\n';
    const figure = `figure:\n  poses:\n${START}\n    up: { torso: 170 }\n`;
    expect(problemsOf(`${HUG}${figure}${variant}${own}`)).toEqual([
      '21:13 harder.figure.poses.up.near leg: expected the near leg with a knee bent by -8 to 160 degrees, found -50 degrees (make its second angle 68 or less)',
    ]);
    const broken = figure.replace('torso: 170', 'near leg: [60, 110]');
    const lines = problemsOf(`${HUG}${broken}${variant}`);
    expect(lines).toEqual([expect.stringMatching(/^13:11 figure\.poses\.up\.near leg/)]);
  });
});

describe('a figure that could not be drawn', () => {
  it.each([
    ['props: [{ box: [0, 0, 0, 10] }]', 'figure.props.0.box.2', 'a size from 0.5 to 200'],
    ['props: [{ box: [0, 0, 0.00001, 200] }]', 'figure.props.0.box.2', 'a size from 0.5 to 200'],
    ['props: [{ strap: [far.head, knee] }]', 'figure.props.0.strap.0', 'a place on the body'],
    ['props: [{ stick: [hip] }]', 'figure.props.0.stick.1', 'a place on the body'],
    ['props: [{ chair: [30, 0] }]', 'figure.props.0.chair.1', 'a height from 5 to 100'],
    ['props: [{ step: [40, 0, 9] }]', 'figure.props.0.step.1', 'a size from 0.5 to 200'],
    ['arrow: near.chest', 'figure.arrow', 'a place on the body'],
    ['arrow: shin 1.9', 'figure.arrow', 'a place on the body'],
    ['arrow: knee 0.5', 'figure.arrow', 'a place on the body'],
    [`arrow: [${'head, '.repeat(30)}head]`, 'figure.arrow', 'a list of at most 20'],
  ])('is refused: %s', (field, path, expected) => {
    const [line = ''] = problemsOf(`${HUG}figure:\n  ${field}\n  poses:\n${START}\n`);
    expect(line).toContain(` ${path}: expected ${expected}`);
  });
});

describe('a figure that overrides a shipped one', () => {
  it('is the only one of the two that is checked', () => {
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

describe('a pinned joint', () => {
  it('may be at the height that `floor` means for it', () => {
    expect(figureProblems(fours(), figureContext())).toEqual([]);
  });
});

const START =
  '    down: { at: { hip: [50, floor] }, torso: 180, legs: { flat: 70 }, arms: [-9, -5] }';

/** The problems of an exercise whose figure has these two poses, without the file name. */
function problemsWith(start: string, end: string): readonly string[] {
  const text = `${HUG}figure:\n  stretch: [back]\n  poses:\n${start}\n${end}\n`;
  return problemsOf(text);
}

function problemsOf(text: string): readonly string[] {
  const { problems } = buildLibrary([ownFile('exercises/hug.yaml', text)]);
  return problems.map((problem) => problemLine(problem).replace('exercises/hug.yaml:', ''));
}

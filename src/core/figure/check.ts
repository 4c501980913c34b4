import { type Figure, figureOf, parentOf } from './figure.ts';
import { completed, type FindFigure } from './like.ts';
import { freeLimbs, misses, type PoseKey, type Strain, strains } from './limits.ts';
import type { Pose } from './pose.ts';
import { solve } from './solve.ts';
import { wayStrains } from './way.ts';
import { LIMBS, type View, type WrittenFigure } from './written.ts';

/** What is wrong with a figure, and where in it: `['poses', 'up', 'near leg']`. */
export interface FigureComplaint {
  readonly path: readonly string[];
  readonly expected: string;
  readonly found: string;
  readonly hint?: string | undefined;
}

/**
 * Everything that is wrong with a figure as it was written: names of nothing, limbs that do not reach, joints that bend
 * the wrong way or go through the floor, in its poses and in every picture between them. `find` finds the others it
 * is like, as they were written.
 */
export function figureComplaints(
  figure: WrittenFigure,
  find: FindFigure,
): readonly FigureComplaint[] {
  const unlike = likeComplaints(figure, find);
  if (unlike.length > 0) return unlike;
  const whole = completed(figure, find);
  const nameless = nameComplaints(whole);
  if (nameless.length > 0) return nameless;
  const own = knownPostures(whole);
  const base = figure.like === undefined ? undefined : find(figure.like);
  if (own.length === 0 || base === undefined) return own;
  // What is wrong with the one it is like is told where that is written.
  const theirs = new Set(figureComplaints(base, find).map((one) => keyOf(one)));
  return own.filter((one) => !theirs.has(keyOf(one)));
}

const postures = new Map<string, readonly FigureComplaint[]>();
/** Figures remembered: more than are shipped. */
const REMEMBERED = 200;

/** Looking at every picture takes its time, and a library is read again whenever one of its files falls out. */
function knownPostures(whole: WrittenFigure): readonly FigureComplaint[] {
  const key = JSON.stringify(whole);
  const known = postures.get(key);
  if (known !== undefined) return known;
  const found = postureComplaints(whole);
  if (postures.size >= REMEMBERED) postures.clear();
  postures.set(key, found);
  return found;
}

function likeComplaints({ like }: WrittenFigure, find: FindFigure): readonly FigureComplaint[] {
  if (like === undefined) return [];
  const path = ['like'];
  if (find(like) === undefined) {
    const expected = 'the id of an exercise, or of a form of one, that has a figure of its own';
    return [{ path, expected, found: `\`${like}\`` }];
  }
  const seen = new Set<string>();
  for (let next: string | undefined = like; next !== undefined; next = find(next)?.like) {
    if (seen.has(next)) {
      return [
        { path, expected: 'another figure', found: `\`${like}\`, which leads back to itself` },
      ];
    }
    seen.add(next);
  }
  return [];
}

function nameComplaints(whole: WrittenFigure): readonly FigureComplaint[] {
  const names = Object.keys(whole.poses ?? {});
  if (names.length === 0) return [{ path: [], expected: 'poses, or like', found: 'neither' }];
  const expected = `the name of another pose: ${names.join(', ')}`;
  const froms = names.flatMap((name): readonly FigureComplaint[] => {
    const from = whole.poses?.[name]?.from;
    if (from === undefined || (names.includes(from) && !isCircle(whole, name))) return [];
    return [{ path: ['poses', name, 'from'], expected, found: `\`${from}\`` }];
  });
  const { left } = whole;
  const isMissing = left !== undefined && !names.includes(left);
  return isMissing
    ? [...froms, { path: ['left'], expected: `one of ${names.join(', ')}`, found: `\`${left}\`` }]
    : froms;
}

function isCircle(whole: WrittenFigure, name: string): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = name; next !== undefined; next = parentOf(whole, next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

/** The poses first, then what lies between them: what a pose has wrong is not told again for the way to it. */
function postureComplaints(whole: WrittenFigure): readonly FigureComplaint[] {
  const figure = figureOf(whole);
  const poses = Object.entries(figure.poses);
  const blocked = poses.flatMap(([name, pose]) =>
    unsolvable(whole, name, pose, () => solve(pose, figure.view)),
  );
  if (blocked.length > 0) return blocked;
  const held = poses.flatMap(([name, pose]) =>
    stillStrains(pose, figure.view).map((strain) => complaintOf(whole, name, strain)),
  );
  const moved = goals(figure).flatMap(({ name, pose }) => wayComplaints(whole, figure, name, pose));
  const told = new Map([...held, ...moved].toReversed().map((one) => [keyOf(one), one]));
  return [...told.values()].toReversed();
}

function stillStrains(pose: Pose, view: View): readonly Strain[] {
  const solved = solve(pose, view);
  return [...misses(solved), ...strains(solved, new Set(freeLimbs(pose)))];
}

function wayComplaints(
  whole: WrittenFigure,
  { start, view }: Figure,
  name: string,
  pose: Pose,
): readonly FigureComplaint[] {
  const found: FigureComplaint[] = [];
  const blocked = unsolvable(whole, name, pose, () => {
    for (const { share, ...strain } of wayStrains(start, pose, view)) {
      const hint = `${Math.round(share * 100)} per cent of the way from the first pose`;
      found.push({ ...complaintOf(whole, name, strain), hint });
    }
  });
  return [...found, ...blocked];
}

/** The poses that the first one moves to. */
function goals({ poses, end, left }: Figure) {
  const wanted = left === undefined ? [end] : [end, left];
  return wanted.map((pose) => {
    const [name = ''] = Object.entries(poses).find(([, one]) => one === pose) ?? [];
    return { name, pose };
  });
}

/** A pose that cannot be put together at all, with why. */
function unsolvable(
  whole: WrittenFigure,
  name: string,
  pose: Pose,
  put: () => void,
): readonly FigureComplaint[] {
  try {
    put();
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { message } = error;
    const held = LIMBS.find((limb) => message.includes(limb)) ?? 'at';
    const path = ['poses', name, writtenKey(whole, name, held)];
    const expected = `${pose.at.joint} and limbs that can be placed one after the other`;
    return [{ path, expected, found: message }];
  }
}

function complaintOf(whole: WrittenFigure, name: string, strain: Strain): FigureComplaint {
  const { key, ...words } = strain;
  return { path: ['poses', name, writtenKey(whole, name, key)], ...words };
}

/** The pair of limbs, where the pose writes that. */
function writtenKey(whole: WrittenFigure, name: string, key: PoseKey): string {
  const own = whole.poses?.[name] ?? {};
  const pair = key.endsWith('leg') ? 'legs' : key.endsWith('arm') ? 'arms' : undefined;
  return pair !== undefined && !(key in own) && pair in own ? pair : key;
}

function keyOf({ path, expected }: FigureComplaint): string {
  return `${path.join('.')} ${expected}`;
}

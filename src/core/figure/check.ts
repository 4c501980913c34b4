import { didYouMean } from '../text/did-you-mean.ts';
import { limbWords, placeOf } from './blame.ts';
import { parentOf } from './figure.ts';
import { completed, type FindFigure } from './like.ts';
import { firsts, keyOf, knownPostures, type Posture } from './postures.ts';
import type { WrittenFigure } from './written.ts';

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
 * is like, as they were written; `ids` are those it can be like.
 */
export function figureComplaints(
  figure: WrittenFigure,
  find: FindFigure,
  ids: readonly string[] = [],
): readonly FigureComplaint[] {
  const unlike = likeComplaints(figure, find, ids);
  if (unlike.length > 0) return unlike;
  const whole = completed(figure, find);
  const nameless = nameComplaints(whole);
  if (nameless.length > 0) return nameless;
  const base = figure.like === undefined ? undefined : find(figure.like);
  // What is wrong with the one it is like is told where that is written.
  const theirs = base === undefined ? [] : soundlyNamed(completed(base, find));
  const known = new Set(theirs.map((one) => keyOf(one)));
  const own = knownPostures(whole).filter((one) => !known.has(keyOf(one)));
  const told = own.map((one) => complaintOf(one, figure, whole));
  return firsts(told, ({ path, expected }) => `${path.join('.')} ${expected}`);
}

function soundlyNamed(whole: WrittenFigure): readonly Posture[] {
  return nameComplaints(whole).length > 0 ? [] : knownPostures(whole);
}

function likeComplaints(
  { like }: WrittenFigure,
  find: FindFigure,
  ids: readonly string[],
): readonly FigureComplaint[] {
  if (like === undefined) return [];
  const path = ['like'];
  if (find(like) === undefined) {
    const expected = 'the id of an exercise, or of a form of one, that has a figure of its own';
    return [{ path, expected, found: `\`${like}\``, hint: didYouMean(like, ids) }];
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
    const hint = from === name ? undefined : didYouMean(from, names);
    return [{ path: ['poses', name, 'from'], expected, found: `\`${from}\``, hint }];
  });
  const { left } = whole;
  if (left === undefined || names.includes(left)) return froms;
  const hint = didYouMean(left, names);
  const wanted = `one of ${names.join(', ')}`;
  return [...froms, { path: ['left'], expected: wanted, found: `\`${left}\``, hint }];
}

function isCircle(whole: WrittenFigure, name: string): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = name; next !== undefined; next = parentOf(whole, next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

/** What is amiss in words, at the line of the file that is to be changed. */
function complaintOf(
  { pose, strain, share }: Posture,
  figure: WrittenFigure,
  whole: WrittenFigure,
): FigureComplaint {
  const { path, isItself } = placeOf(figure, whole, pose, strain.key);
  const limb = limbWords(whole, pose, strain.key);
  const put = (words: string) => words.replaceAll('{limb}', limb);
  const { advice } = strain;
  const still = advice === undefined ? undefined : put(isItself ? advice.limb : advice.trunk);
  const hint =
    share === undefined
      ? still
      : `${Math.round(share * 100)} per cent of the way from the first pose`;
  return { path, expected: put(strain.expected), found: strain.found, hint };
}

import { didYouMean } from '../text/did-you-mean.ts';
import { limbWords, fixLocation } from './fix-location.ts';
import { parentOf } from './figure.ts';
import { resolveFigure, type FigureLookup } from './resolve-figure.ts';
import { uniqueBy, strainKey, figureStrains, type PoseStrain } from './figure-strains.ts';
import type { FigureSpec } from './figure-spec.ts';

/** What is wrong with a figure, and where in it: `['poses', 'up', 'near leg']`. */
export interface FigureProblem {
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
export function figureProblems(
  figure: FigureSpec,
  find: FigureLookup,
  ids: readonly string[] = [],
): readonly FigureProblem[] {
  const unlike = likeProblems(figure, find, ids);
  if (unlike.length > 0) return unlike;
  const whole = resolveFigure(figure, find);
  const nameless = nameProblems(whole);
  if (nameless.length > 0) return nameless;
  const base = figure.like === undefined ? undefined : find(figure.like);
  // What is wrong with the one it is like is told where that is written.
  const theirs = base === undefined ? [] : strainsIfNamed(resolveFigure(base, find));
  const known = new Set(theirs.map((one) => strainKey(one)));
  const own = figureStrains(whole).filter((one) => !known.has(strainKey(one)));
  const told = own.map((one) => problemOf(one, figure, whole));
  return uniqueBy(told, ({ path, expected }) => `${path.join('.')} ${expected}`);
}

function strainsIfNamed(whole: FigureSpec): readonly PoseStrain[] {
  return nameProblems(whole).length > 0 ? [] : figureStrains(whole);
}

function likeProblems(
  { like }: FigureSpec,
  find: FigureLookup,
  ids: readonly string[],
): readonly FigureProblem[] {
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

function nameProblems(whole: FigureSpec): readonly FigureProblem[] {
  const names = Object.keys(whole.poses ?? {});
  if (names.length === 0) return [{ path: [], expected: 'poses, or like', found: 'neither' }];
  const expected = `the name of another pose: ${names.join(', ')}`;
  const froms = names.flatMap((name): readonly FigureProblem[] => {
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

function isCircle(whole: FigureSpec, name: string): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = name; next !== undefined; next = parentOf(whole, next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

/** What is amiss in words, at the line of the file that is to be changed. */
function problemOf(
  { pose, strain, share }: PoseStrain,
  figure: FigureSpec,
  whole: FigureSpec,
): FigureProblem {
  const { path, isItself } = fixLocation(figure, whole, pose, strain.key);
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

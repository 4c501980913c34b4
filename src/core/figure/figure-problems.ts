import { didYouMean } from '../text/did-you-mean.ts';
import { parentOf } from './figure.ts';
import type { FigureSpec } from './figure-spec.ts';
import { type PoseStrain, type StrainFinder, strainKey, uniqueBy } from './figure-strains.ts';
import { fixLocation, limbWords } from './fix-location.ts';
import { type FigureLookup, resolveFigure } from './resolve-like.ts';
import { arrowStrains } from './stray-arrows.ts';

/** A problem in a figure, and its path in it: `['poses', 'up', 'near leg']`. */
export interface FigureProblem {
  readonly path: readonly string[];
  readonly expected: string;
  readonly found: string;
  readonly hint?: string | undefined;
}

/** The figures that a figure can refer to, and how to find strains. */
export interface FigureContext {
  /** Finds a figure as its file has it. */
  readonly find: FigureLookup;
  /** The ids of all figures, for suggestions. */
  readonly ids: readonly string[];
  readonly strainsOf: StrainFinder;
}

/**
 * All problems of a figure as its file has it: names that do not exist, limbs that do not reach, joints that bend the
 * wrong way or sink into the floor, in its poses and in every picture between them.
 */
export function figureProblems(
  figure: FigureSpec,
  context: FigureContext,
): readonly FigureProblem[] {
  const { find, strainsOf } = context;
  const unresolved = likeProblems(figure, context);
  if (unresolved.length > 0) return unresolved;
  const whole = resolveFigure(figure, find);
  const misnamed = nameProblems(whole);
  if (misnamed.length > 0) return misnamed;
  // The problems of the figure it refers to are reported in that one's file.
  const known = new Set(baseStrains(figure, context).map((one) => strainKey(one)));
  const own = strainsOf(whole).filter((one) => !known.has(strainKey(one)));
  const problems = [
    ...own.map((one) => problemOf(one, figure, whole)),
    ...(own.length === 0 ? arrowProblems(figure, whole) : []),
  ];
  return uniqueBy(problems, ({ path, expected }) => `${path.join('.')} ${expected}`);
}

function arrowProblems(figure: FigureSpec, whole: FigureSpec): readonly FigureProblem[] {
  if (figure.arrow === undefined && figure.poses === undefined) return [];
  const path = [figure.arrow === undefined ? 'like' : 'arrow'];
  return arrowStrains(whole).map(({ expected, found, advice: hint }) => ({
    path,
    expected,
    found,
    hint,
  }));
}

function baseStrains({ like }: FigureSpec, context: FigureContext): readonly PoseStrain[] {
  const base = like === undefined ? undefined : context.find(like);
  if (base === undefined) return [];
  const whole = resolveFigure(base, context.find);
  return nameProblems(whole).length > 0 ? [] : context.strainsOf(whole);
}

function likeProblems({ like }: FigureSpec, context: FigureContext): readonly FigureProblem[] {
  if (like === undefined) return [];
  const { find, ids } = context;
  const path = ['like'];
  if (find(like) === undefined) {
    const expected = 'the id of an exercise or variant that has a figure of its own';
    return [{ path, expected, found: `\`${like}\``, hint: didYouMean(like, ids) }];
  }
  const found = `\`${like}\`, which leads back to itself`;
  const isCircle = hasCircle(like, (id) => find(id)?.like);
  return isCircle ? [{ path, expected: 'another figure', found }] : [];
}

function nameProblems(whole: FigureSpec): readonly FigureProblem[] {
  const names = Object.keys(whole.poses ?? {});
  if (names.length === 0) return [{ path: [], expected: 'poses, or like', found: 'neither' }];
  const expected = `the name of another pose: ${names.join(', ')}`;
  const froms = names.flatMap((name): readonly FigureProblem[] => {
    const from = whole.poses?.[name]?.from;
    const isCircle = hasCircle(name, (pose) => parentOf(whole, pose));
    if (from === undefined || (names.includes(from) && !isCircle)) return [];
    const hint = from === name ? undefined : didYouMean(from, names);
    return [{ path: ['poses', name, 'from'], expected, found: `\`${from}\``, hint }];
  });
  const { left } = whole;
  if (left === undefined || names.includes(left)) return froms;
  const hint = didYouMean(left, names);
  const wanted = `one of ${names.join(', ')}`;
  return [...froms, { path: ['left'], expected: wanted, found: `\`${left}\``, hint }];
}

function hasCircle(start: string, nextOf: (name: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = start; next !== undefined; next = nextOf(next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

function onTheWay(share: number, advice: string | undefined): string {
  const where = `${Math.round(share * 100)} per cent of the way from the first pose`;
  return advice === undefined ? where : `${where}: ${advice}`;
}

/** A strain in words, at the line of the file to change. */
function problemOf(
  { pose, strain, share }: PoseStrain,
  figure: FigureSpec,
  whole: FigureSpec,
): FigureProblem {
  const { path, isItself } = fixLocation(figure, whole, pose, strain.key);
  const limb = limbWords(whole, pose, strain.key);
  const inWords = (words: string) => words.replaceAll('{limb}', limb);
  const { advice } = strain;
  const still = advice === undefined ? undefined : inWords(isItself ? advice.limb : advice.trunk);
  const hint = share === undefined ? still : onTheWay(share, still);
  return { path, expected: inWords(strain.expected), found: strain.found, hint };
}

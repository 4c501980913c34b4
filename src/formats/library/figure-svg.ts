import { arrowHead, arrowPaths } from '../../core/figure/arrow.ts';
import { WALL_WIDTH } from '../../core/figure/body.ts';
import { type Bounds, boundsOf, hasFloor } from '../../core/figure/bounds.ts';
import { type Figure, figureOf } from '../../core/figure/figure.ts';
import type { Pose } from '../../core/figure/pose.ts';
import { sceneOf, type Stroke } from '../../core/figure/scene.ts';
import type { Capsule } from '../../core/figure/shapes.ts';
import { solve } from '../../core/figure/solve-pose.ts';
import {
  angleOf,
  along,
  lengthOf,
  minus,
  plus,
  type Point,
  times,
} from '../../core/figure/vector.ts';
import type { FigureSpec } from '../../core/figure/figure-spec.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { type DrawnOn, figureStyle } from './figure-style.ts';

/** How to draw a figure as SVG. */
export interface SvgOptions {
  /** The title that browsers show and screen readers read. */
  readonly title: string;
  /** An id that is unique on the page. */
  readonly id: string;
  readonly pose: 'start' | 'end';
  /** Whether the figure is mirrored, for the left side. */
  readonly isMirrored: boolean;
  /** What it is drawn on; undefined if the page that it is in has the style of its figures. */
  readonly on: DrawnOn | undefined;
}

/** The margin around the figure and below its floor, in per cent of body height. */
const PAD = 3;

/** A figure as SVG, with the start dimly behind the end, and arrows. */
export function figureSvg(spec: FigureSpec, options: SvgOptions): string {
  const figure = figureOf(spec);
  const page = pageOf(boundsOf(figure, true));
  const pose = options.pose === 'start' ? figure.start : figure.end;
  const turn = options.isMirrored
    ? ` transform="matrix(-1 0 0 1 ${n(2 * page.left + page.width)} 0)"`
    : '';
  const title = escaped(plainText(options.title));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(page.left)} 0 ${n(page.width)} ${n(page.height)}"${sizeIn(options, page)} role="img" aria-labelledby="${options.id}">`,
    `<title id="${options.id}">${title}</title>`,
    ...(options.on === undefined ? [] : [`<style>${figureStyle(options.on)}</style>`]),
    `<g${turn}>`,
    ...surroundings(figure, page),
    ...framed(figure, options, page, [
      ...strokes(figure, pose, options, page),
      ...(options.pose === 'end' || figure.start === figure.end ? arrows(figure, page) : []),
    ]),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Returns the size of a figure as SVG in per cent of body height, so that several can be drawn at the same scale. */
export function figureSize(spec: FigureSpec): { readonly width: number; readonly height: number } {
  const { width, height } = pageOf(boundsOf(figureOf(spec), true));
  return { width, height };
}

/** In a page whose styles are off a figure would be as wide as the window. */
function sizeIn({ on }: SvgOptions, { width, height }: Page): string {
  return on === undefined ? ` width="${n(2 * width)}" height="${n(2 * height)}"` : '';
}

/** A close-up is cut off at its edges. */
function framed(
  { frame }: Figure,
  { id }: SvgOptions,
  { bounds, floor }: Page,
  parts: string[],
): string[] {
  if (frame === undefined) return parts;
  const [width, height] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  const inside = `<rect x="${n(bounds.left)}" y="${n(floor - bounds.top)}" width="${n(width)}" height="${n(height)}"/>`;
  return [
    `<clipPath id="${id}-frame">${inside}</clipPath>`,
    `<g clip-path="url(#${id}-frame)">`,
    ...parts,
    '</g>',
  ];
}

interface Page {
  readonly bounds: Bounds;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** The distance of the floor from the top. */
  readonly floor: number;
}

function pageOf(bounds: Bounds): Page {
  const floor = bounds.top + PAD;
  return {
    bounds,
    left: bounds.left - PAD,
    width: bounds.right - bounds.left + 2 * PAD,
    height: floor - bounds.bottom + PAD,
    floor,
  };
}

function surroundings(figure: Figure, page: Page): string[] {
  const { view, mat, wall } = figure;
  const { bounds, left, width, height, floor } = page;
  const wide = bounds.right - bounds.left;
  const wallShape =
    wall === undefined
      ? []
      : [
          `<rect class="wall" x="${n(wall)}" y="0" width="${WALL_WIDTH}" height="${n(view === 'top' ? height : floor)}"/>`,
        ];
  if (view === 'top') {
    const [y, high] = [floor - bounds.top, bounds.top - bounds.bottom];
    return [
      `<rect class="edge" x="${n(bounds.left)}" y="${n(y)}" width="${n(wide)}" height="${n(high)}" rx="3"/>`,
      ...wallShape,
    ];
  }
  if (!hasFloor(figure)) return wallShape;
  const ground = mat
    ? `<rect class="mat" x="${n(bounds.left)}" y="${n(floor)}" width="${n(wide)}" height="2.6" rx="1.3"/>`
    : `<rect class="floor" x="${n(left)}" y="${n(floor)}" width="${n(width)}" height="1"/>`;
  return [ground, ...wallShape];
}

function strokes(figure: Figure, pose: Pose, options: SvgOptions, page: Page): string[] {
  const isMoved = options.pose === 'end' && figure.start !== figure.end;
  const ghost = isMoved ? solve(figure.start, figure.view) : undefined;
  const scene = sceneOf(figure, solve(pose, figure.view), {
    turn: 'right',
    share: options.pose === 'end' ? 1 : 0,
    ghost,
    arrows: 0,
  });
  return scene.map((stroke) => strokeGroup(stroke, page));
}

function strokeGroup(stroke: Stroke, page: Page): string {
  const name = stroke.kind === 'fill' ? stroke.role : stroke.kind;
  const paths = stroke.shapes.map((shape) => `<path d="${capsulePath(shape, page)}"/>`).join('');
  return `<g class="${name}">${paths}</g>`;
}

function arrows(figure: Figure, page: Page): string[] {
  return arrowPaths(figure).map((path) => {
    const { back, tip, across } = arrowHead(path, 1);
    const shaft = path.map((point) => xy(point, page)).join(' ');
    const corners = [tip, plus(back, times(across, 3)), plus(back, times(across, -3))];
    const head = corners.map((point) => xy(point, page)).join(' ');
    return `<polyline class="shaft" points="${shaft}"/><polygon class="arrow" points="${head}"/>`;
  });
}

/** The outline of a capsule: two arcs, joined by two tangents. */
function capsulePath({ a, b, ra, rb }: Capsule, page: Page): string {
  const way = minus(b, a);
  const length = lengthOf(way);
  const direction = length === 0 ? 0 : angleOf(way);
  const slant = length === 0 ? 0 : Math.max(-1, Math.min(1, (ra - rb) / length));
  const opening = (Math.acos(slant) * 180) / Math.PI;
  const at = (centre: Point, radius: number, angle: number) =>
    xy(plus(centre, along(angle, radius)), page, ' ');
  const arc = (radius: number, to: string) => `A${n(radius)} ${n(radius)} 0 0 1 ${to}`;
  const [left, right] = [direction + opening, direction - opening];
  return [
    `M${at(a, ra, left)}L${at(b, rb, left)}`,
    arc(rb, at(b, rb, direction)),
    arc(rb, at(b, rb, right)),
    `L${at(a, ra, right)}`,
    arc(ra, at(a, ra, direction + 180)),
    `${arc(ra, at(a, ra, left))}Z`,
  ].join('');
}

function xy([x, y]: Point, { floor }: Page, between = ','): string {
  return `${n(x)}${between}${n(floor - y)}`;
}

/** A number rounded to a tenth of a per cent of body height. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

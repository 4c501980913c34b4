import {
  type Background,
  BEHIND,
  FIGURE_COLOURS,
  PAPER,
  PAPER_COLOURS,
  type Rgb,
} from '../../core/figure/colours.ts';
import { type Role, ROLES } from '../../core/figure/roles.ts';

/** What a figure is drawn on: `auto` lets the browser choose, and `paper` is white, with the figure in greys. */
export type DrawnOn = 'auto' | 'paper' | Background;

/** Returns the style sheet of figures as SVG. In a page it is needed only once. */
export function figureStyle(on: DrawnOn): string {
  if (on === 'paper') return `${rules(PAPER_COLOURS, PAPER)}${onWhite()}`;
  if (on !== 'auto') return rules(FIGURE_COLOURS[on], BEHIND[on]);
  return `:root{color-scheme:light dark}${figureStyle('light')}@media(prefers-color-scheme:dark){${figureStyle('dark')}}`;
}

/** Where a system's few colours replace those of a page, the greys would be on black. */
function onWhite(): string {
  return `svg{background:${hex(PAPER)};forced-color-adjust:none}`;
}

function rules(colours: Readonly<Record<Role, Rgb>>, behind: Rgb): string {
  const of = (role: Role) => hex(colours[role]);
  const fills = ROLES.map((role) => `.${role}{fill:${of(role)}}`).join('');
  return [
    fills,
    `.cut{fill:${hex(behind)}}`,
    `.gap{fill:${hex(behind)};stroke:${hex(behind)};stroke-width:2}`,
    `.edge{fill:none;stroke:${of('mat')};stroke-width:1.2}`,
    `.shaft{fill:none;stroke:${of('arrow')};stroke-width:1.8;stroke-linecap:round}`,
  ].join('');
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

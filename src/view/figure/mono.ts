import { STRETCH_SHADES, WORK_SHADES } from '../../core/figure/roles.ts';
import { numberOf, type Raster } from './raster.ts';

/**
 * The picture without colours: no ghost, far limbs chequered, marked muscles striped, closer with every shade, everything
 * else solid.
 */
export function uncoloured({ width, height, dots }: Raster): Raster {
  const [far, farLegs, skin] = [numberOf('farSkin'), numberOf('farLegs'), numberOf('skin')];
  const last = numberOf('stretch');
  const plain = dots.map((dot, index) => {
    if (dot === 0 || dot < far || dot > last) return dot;
    const sum = (index % width) + Math.floor(index / width);
    const stripes = dot === farLegs || dot === far ? 2 : STRIPES.get(dot);
    return stripes !== undefined && sum % stripes === 0 ? 0 : skin;
  });
  return { width, height, dots: plain };
}

/** The dots from one stripe to the next, by the number of the shade. */
const STRIPES: ReadonlyMap<number, number> = new Map(
  [WORK_SHADES, STRETCH_SHADES].flatMap((shades) =>
    shades.map((shade, index) => [numberOf(shade), shades.length + 2 - index] as const),
  ),
);

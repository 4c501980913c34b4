/** Blocks from the lowest to the highest, of which bars are made. */
export const LADDER = '▁▂▃▄▅▆▇█';

/** Stands where there is nothing to make a bar of, which is not the same as the lowest. */
export const MISSING = '∙';

/**
 * Makes every cell of the screen blank, on the terminal's own background, and goes to the upper left corner. It erases
 * backwards from the last row: of a screen that is erased from the first row on, or all at once, some terminals keep what
 * was there among what has scrolled away, where there is no alternate screen. Erased backwards from its last column, the
 * last row is an error in others.
 */
export const ERASE_SCREEN = '\u001b[0m\u001b[999;1H\u001b[1J\u001b[2K\u001b[H';

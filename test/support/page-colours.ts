import type { Page } from 'playwright-core';

/** A shape or a text of a picture, and how far it stands out. */
interface Shape {
  readonly where: string;
  /** The contrast of its colour with what is behind its picture, 1 to 21. */
  readonly contrast: number;
}

/** The least contrast of what can be seen. */
const SEEN = 1.3;

/** Returns what can be seen of the pictures of a page, but not while a few colours of the system replace those of the page. */
export async function lostInForcedColors(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  const usual = await shapesOf(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const forced = await shapesOf(page);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  return forced
    .filter(({ contrast }, index) => contrast < SEEN && (usual[index]?.contrast ?? 1) >= SEEN)
    .map(({ where }) => `cannot be seen in forced colours: ${where}`);
}

async function shapesOf(page: Page): Promise<readonly Shape[]> {
  const parts = [readShapes, behind, contrastOf, brightnessOf, numbersIn];
  return page.evaluate<Shape[]>(`(() => { ${parts.join('\n')} return readShapes(); })()`);
}

// What follows runs in the browser, as text: it may call only what `shapesOf` lists.

function readShapes(): readonly Shape[] {
  const kinds = ['path', 'line', 'rect', 'circle', 'ellipse', 'polyline', 'polygon', 'text'];
  const shapes = [...document.querySelectorAll(kinds.map((kind) => `svg ${kind}`).join())];
  return shapes
    .filter((shape) => shape.closest('clipPath, mask, defs') === null)
    .map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      const ground = behind(shape);
      return {
        where: shape.outerHTML.slice(0, 100),
        contrast: Math.max(contrastOf(fill, ground), contrastOf(stroke, ground)),
      };
    });
}

/** The colour behind a picture. */
function behind(shape: Element): string {
  for (let at: Element | null = shape.closest('svg'); at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if ((numbersIn(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
  }
  return matchMedia('(forced-colors: active)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
}

/** The contrast of WCAG 2; 1 if nothing is painted. */
function contrastOf(paint: string, ground: string): number {
  const [one, other] = [paint, ground].map((colour) => brightnessOf(colour));
  if (one === undefined || other === undefined || (numbersIn(paint)[3] ?? 1) === 0) return 1;
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function brightnessOf(colour: string): number | undefined {
  if (!colour.startsWith('rgb')) return undefined;
  const [red = 0, green = 0, blue = 0] = numbersIn(colour).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function numbersIn(colour: string): readonly number[] {
  return [...colour.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
}

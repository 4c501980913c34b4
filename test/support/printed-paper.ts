import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeFolder } from './home.ts';
import { pathOf } from './shells.ts';

/** A piece of text on paper: at most a line. Lengths are in points, from the top left of its side of paper. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The size of its letters on paper, whatever the page was shrunk by. */
  readonly size: number;
}

/** A side of paper. Lengths are in points. */
export interface PrintedSide {
  readonly width: number;
  readonly height: number;
  /** In the order in which it is drawn. */
  readonly texts: readonly PrintedText[];
}

/** `pdftohtml` gives whole numbers, at most three to a point. */
const ZOOM = 3;

/** Prints the page that is shown as a browser does, on A4, and returns what is on each side. */
export async function printPaper(page: Page): Promise<readonly PrintedSide[]> {
  const file = join(makeFolder(), 'page.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const args = ['-xml', '-stdout', '-i', '-zoom', `${ZOOM}`, '-enc', 'UTF-8', file];
  const { stdout, stderr } = spawnSync(pathOf('pdftohtml') ?? 'pdftohtml', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const sides = printedSides(stdout);
  if (sides.length === 0) throw new Error(`pdftohtml finds no page: ${stderr}`);
  return sides;
}

/** Returns all texts of a side of paper, without spaces and with ligatures taken apart, to look for texts in. */
export function lettersOf(side: PrintedSide): string {
  return onlyLetters(side.texts.map(({ text }) => text).join(''));
}

/** Returns a text without spaces and with ligatures taken apart, as `lettersOf` has it. */
export function onlyLetters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B]+/gu, '');
}

function printedSides(xml: string): readonly PrintedSide[] {
  const sizes = new Map<string, number>();
  for (const [, attributes = ''] of xml.matchAll(/<fontspec ([^>]*)>/g))
    sizes.set(valueOf(attributes, 'id'), lengthOf(attributes, 'size'));
  return [...xml.matchAll(/<page ([^>]*)>(.*?)<\/page>/gs)].map(
    ([, attributes = '', inner = '']) => ({
      width: lengthOf(attributes, 'width'),
      height: lengthOf(attributes, 'height'),
      texts: [...inner.matchAll(/<text ([^>]*)>(.*?)<\/text>/gs)].map(
        ([, text = '', marked = '']) => printedText(text, marked, sizes),
      ),
    }),
  );
}

function printedText(
  attributes: string,
  marked: string,
  sizes: ReadonlyMap<string, number>,
): PrintedText {
  return {
    text: unescaped(marked.replaceAll(/<[^>]*>/g, '')),
    left: lengthOf(attributes, 'left'),
    top: lengthOf(attributes, 'top'),
    width: lengthOf(attributes, 'width'),
    height: lengthOf(attributes, 'height'),
    size: sizes.get(valueOf(attributes, 'font')) ?? 0,
  };
}

function lengthOf(attributes: string, name: string): number {
  return Number(valueOf(attributes, name)) / ZOOM;
}

function valueOf(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name = '') =>
    code === undefined ? (signs[name] ?? all) : String.fromCodePoint(Number(code)),
  );
}

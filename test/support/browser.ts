import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { onCleanup } from './cleanup.ts';
import { makeFolder } from './home.ts';
import { pathOf } from './shells.ts';

/** The Chromium to print with: what `CHROMIUM_PATH` names, or the first that is installed; undefined if there is none. */
const CHROMIUM =
  ownChromium() ??
  ['chromium', 'chromium-browser', 'google-chrome'].map(pathOf).find((path) => path !== undefined);

/** Whether pages can be opened in a browser, and what it prints can be read. */
export const HAS_BROWSER = CHROMIUM !== undefined && pathOf('pdftohtml') !== undefined;

/** A suffix for the titles of tests that need a browser: why they are skipped; empty if they are not. */
export const WHY_NO_BROWSER = HAS_BROWSER ? '' : ' (skipped: chromium or poppler-utils is missing)';

/** How wide a window is, and what its person has set for all pages. */
export interface Window {
  /** In CSS pixels; half as many as there are is what zooming to 200 % gives. */
  readonly width: number;
  readonly media: 'screen' | 'print';
  /** Whether the system’s few colours replace those of the page, as light text on black. */
  readonly hasForcedColors: boolean;
}

/** A window as wide as A4 is within margins of 15 mm, as a page is laid out when it is printed. */
export const PRINTED: Window = { width: 680, media: 'print', hasForcedColors: false };

/** A window on a common screen. */
const ON_SCREEN: Window = { width: 1280, media: 'screen', hasForcedColors: false };

/** A page that is shown in the browser. */
export interface ShownPage {
  readonly page: Page;
  /** What it asked for besides itself, what its console says, and whatever else a page of paper does not do. */
  readonly trouble: readonly string[];
}

/** What is started once for a test file. */
interface Started {
  readonly browser: Browser;
  readonly page: Page;
  readonly file: string;
  readonly trouble: string[];
}

let started: Promise<Started> | undefined;

onCleanup(async () => {
  const ending = started;
  started = undefined;
  await (await ending)?.browser.close();
});

/**
 * Shows an HTML document in a browser without a network. One browser, with one page, serves a test file, so a page is gone
 * when the next is shown. Rejects if there is no browser.
 */
export async function showPage(html: string, window: Window = ON_SCREEN): Promise<ShownPage> {
  started ??= start();
  const { page, file, trouble } = await started;
  writeFileSync(file, html);
  await setWindow(page, window);
  trouble.length = 0;
  await page.goto(pathToFileURL(file).href);
  return { page, trouble };
}

/** Changes the window that a page is shown in; heights do not matter. */
export async function setWindow(
  page: Page,
  { width, media, hasForcedColors }: Window,
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({
    media,
    reducedMotion: 'reduce',
    forcedColors: hasForcedColors ? 'active' : 'none',
    colorScheme: hasForcedColors ? 'dark' : 'light',
  });
}

async function start(): Promise<Started> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? 'chromium',
    // Its sandbox cannot be set up by root, nor in most containers; it opens only files of the tests.
    chromiumSandbox: false,
    args: ['--disable-gpu', '--font-render-hinting=none'],
  });
  const context = await browser.newContext({ offline: true, locale: 'en-GB', timezoneId: 'UTC' });
  const file = join(makeFolder(), 'page.html');
  const page = await context.newPage();
  return { browser, page, file, trouble: listen(context, page, pathToFileURL(file).href) };
}

function listen(context: BrowserContext, page: Page, own: string): string[] {
  const trouble: string[] = [];
  context.on('request', (request) => {
    if (request.url() !== own) trouble.push(`asks for ${request.url()}`);
  });
  context.on('page', () => trouble.push('opens a window'));
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('download', (download) => trouble.push(`downloads ${download.url()}`));
  page.on('dialog', async (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  return trouble;
}

function ownChromium(): string | undefined {
  const path = process.env['CHROMIUM_PATH'];
  return path === undefined || path === '' ? undefined : path;
}

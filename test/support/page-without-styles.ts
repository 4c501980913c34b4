import type { Page } from 'playwright-core';

/** The widest that a picture may be without styles, in CSS pixels: those of a page of A4. */
const WIDEST = 794;

/** Returns texts that styles put on a page, which are missing without them. */
export async function textsOfStyles(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) =>
      ['::before', '::after']
        .map((place) => getComputedStyle(element, place).content)
        .filter((content) => /["'].*[^\s"'].*["']/u.test(content))
        .map((content) => `${content} is text only by style: ${element.outerHTML.slice(0, 60)}`),
    ),
  );
}

/** Takes all styles from the page that is shown, and returns pictures that then have no size of their own. */
export async function takeStyles(page: Page): Promise<readonly string[]> {
  return page.evaluate((widest) => {
    for (const style of document.querySelectorAll('style, link')) style.remove();
    for (const styled of document.querySelectorAll('[style]')) styled.removeAttribute('style');
    return [...document.querySelectorAll('svg')]
      .filter((svg) => svg.getBoundingClientRect().width > widest)
      .map(
        (svg) =>
          `without styles a picture is as wide as the window: ${svg.textContent?.trim().slice(0, 60)}`,
      );
  }, WIDEST);
}

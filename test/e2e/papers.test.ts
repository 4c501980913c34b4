import { describe, expect, it } from 'vitest';
import { HAS_BROWSER, PRINTED, setWindow, showPage, WHY_NO_BROWSER } from '../support/browser.ts';
import { axeFindings, cutOff, missingOnPaper, printedOver } from '../support/page-faults.ts';
import { layoutOf } from '../support/page-layout.ts';
import { printPaper } from '../support/printed-paper.ts';

describe.skipIf(!HAS_BROWSER)(`what finds faults of pages${WHY_NO_BROWSER}`, () => {
  const good = document('', '<h1>A title</h1><p>Ten fine words of an office, and no more.</p>');

  it('finds none where there are none', async () => {
    const { page, trouble } = await showPage(good);
    expect(await axeFindings(page)).toEqual([]);
    await setWindow(page, PRINTED);
    const layout = await layoutOf(page);
    const sides = await printPaper(page);
    expect(sides).toHaveLength(1);
    expect([...cutOff(layout), ...missingOnPaper(layout, sides), ...printedOver(sides)]).toEqual(
      [],
    );
    expect(trouble).toEqual([]);
  });

  it('finds what asks for something, speaks or is not for everybody', async () => {
    const { page, trouble } = await showPage(
      document('', '<p><img src="https://example.org/x.png"><script>console.log(1)</script></p>'),
    );
    expect(trouble).toContain('console: 1');
    expect(trouble).toContain('asks for https://example.org/x.png');
    expect((await axeFindings(page)).map((one) => one.split(':')[0])).toContain('image-alt');
  });

  it('finds what is cut off, on screen and on paper', async () => {
    const style =
      '.box { width: 50px } .box b { display: block; width: 95px } .low { height: 15px; overflow: hidden; font: 16px/20px sans-serif }' +
      ' .off { margin-left: -60px } .over { position: absolute; top: 24px }';
    const body =
      '<h1>A title</h1><p class="box"><b>much too wide</b></p><p class="low">much too<br>high</p>' +
      '<p class="off">Off</p><p class="over">Over</p>';
    const { page } = await showPage(document(style, body), PRINTED);
    const layout = await layoutOf(page);
    const sides = await printPaper(page);
    expect(cutOff(layout)).toEqual([
      '45 px wider than its box: p.box “much too wide”',
      '25 px cut off below: p.low “much toohigh”',
      'beyond the page: p.off “Off”',
    ]);
    expect(missingOnPaper(layout, sides)).toEqual([
      'missing on paper: high, in p.low “much toohigh”',
      'missing on paper: Off, in p.off “Off”',
    ]);
    expect(printedOver(sides)).toEqual(['“A title” and “Over” are printed over each other']);
  });
});

function document(style: string, body: string): string {
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>' +
    `<style>@page { size: A4; margin: 15mm } body { margin: 0; font: 16px sans-serif } ${style}</style>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main>${body}</main></body></html>`;
}

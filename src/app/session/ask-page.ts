import { drawPage, type Page, pageText, splitPage } from '../../view/session/page.ts';
import type { SessionTerminal } from './terminal.ts';

/** The key that goes on to the rest of a page. */
const MORE = 'Enter: more';

/**
 * Shows a page until a key answers it; `end` if the user leaves. It waits as long as it takes. What does not fit the screen
 * is shown part by part, and only the last part can be answered.
 */
export function askPage<T>(
  terminal: SessionTerminal,
  page: Page,
  answerFor: (key: string) => T | undefined,
): Promise<T | 'end'> {
  return terminal.handleInput<T | 'end'>((done) => {
    let part = 0;
    const parts = () => splitPage(page, terminal.size(), MORE);
    const draw = () => {
      const all = parts();
      part = Math.min(part, all.length - 1);
      const shown = all[part] ?? page;
      if (terminal.isFullScreen) terminal.show(drawPage(shown, terminal.size()));
    };
    const write = () => {
      if (!terminal.isFullScreen) terminal.print(pageText(parts()[part] ?? page));
    };
    draw();
    write();
    const press = (key: string) => {
      if (isLeaving(key)) return done('end');
      if (part < parts().length - 1) {
        if (key !== 'enter' && key !== 'space') return;
        part++;
        draw();
        return write();
      }
      const answer = answerFor(key);
      if (answer !== undefined) done(answer);
    };
    return { key: press, end: () => done('end'), redraw: draw };
  });
}

/** Whether a key leaves without an answer. */
export function isLeaving(key: string): boolean {
  return key === 'escape' || key === 'q' || key === 'ctrl-c';
}

import { drawPage, type Page, pageText, promptText, splitPage } from '../../view/session/page.ts';
import { isLeaving, noAnswerText, type Reading } from './answers.ts';
import { lineInput } from './line-input.ts';
import type { InputHandler, SessionTerminal } from './terminal.ts';

/** How to go on to the rest of a page. */
const MORE = { keys: 'Enter: more', prompt: 'Enter: more ' };

/**
 * Shows a page until it is answered, with a key on the full screen and with a line where it is written; `end` if the user
 * leaves. It waits as long as it takes. What does not fit the screen is shown part by part, and only the last part can be
 * answered.
 */
export function askPage<T>(
  terminal: SessionTerminal,
  page: Page,
  reading: Reading<T>,
): Promise<T | 'end'> {
  return terminal.handleInput<T | 'end'>((done) =>
    terminal.isFullScreen
      ? drawn(terminal, page, reading, done)
      : written(terminal, page, reading, done),
  );
}

function drawn<T>(
  terminal: SessionTerminal,
  page: Page,
  reading: Reading<T>,
  done: (answer: T | 'end') => void,
): InputHandler {
  let part = 0;
  const parts = () => splitPage(page, terminal.size(), MORE);
  const draw = () => {
    const all = parts();
    part = Math.min(part, all.length - 1);
    terminal.show(drawPage(all[part] ?? page, terminal.size()));
  };
  draw();
  const press = (key: string) => {
    if (isLeaving(key)) return done('end');
    if (part < parts().length - 1) {
      if (key !== 'enter' && key !== 'space') return;
      part++;
      return draw();
    }
    const answer = reading.key(key);
    if (answer !== undefined) done(answer);
  };
  return { key: press, end: () => done('end'), redraw: draw };
}

function written<T>(
  terminal: SessionTerminal,
  page: Page,
  reading: Reading<T>,
  done: (answer: T | 'end') => void,
): InputHandler {
  let [shown = page, ...rest] = splitPage(page, terminal.size(), MORE);
  const write = () => terminal.print(pageText(shown));
  const take = (line: string) => {
    const next = rest[0];
    if (next !== undefined && line === '') {
      rest = rest.slice(1);
      shown = next;
      return write();
    }
    const answer = next === undefined ? reading.line(line) : undefined;
    if (answer !== undefined) return done(answer);
    terminal.print(noAnswerText(line, promptText(shown)));
  };
  const input = lineInput(terminal, take, () => done('end'));
  write();
  return {
    key: input.press,
    end: () => done('end'),
    suspend: input.clear,
    redraw: () => undefined,
  };
}

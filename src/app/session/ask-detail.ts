import { capitalise } from '../../core/text/capitalise.ts';
import type { Host } from '../../host/host.ts';
import { drawQuestion, type Question, questionLine } from '../../view/session/question.ts';
import { noAnswerText, smallKey } from './answers.ts';
import { type LineInput, lineInput } from './line-input.ts';
import { questionClock, type QuestionClock } from './question-clock.ts';
import type { InputHandler, SessionTerminal } from './terminal.ts';

/** A question of several, each of which can be left out. */
export interface Detail<T> {
  readonly question: Question;
  /** The keys that answer, in words, and what to type where it is written. */
  readonly keys: string;
  readonly lineKeys: string;
  /** What is typed so far after another key; `done` if that is the whole answer, undefined if the key means nothing. */
  readonly edit: (typed: string, key: string) => Edited | undefined;
  /** The answer that a text is; undefined if it is none. */
  readonly read: (typed: string) => T | undefined;
  /** Whether letters are text, so that none of them leaves. */
  readonly isText: boolean;
}

/** What is typed after a key, and whether that answers. */
export interface Edited {
  readonly typed: string;
  readonly isDone: boolean;
}

/** An answer, null for none, and what is to come: the next question, none, or the end of the program. */
export interface DetailAnswer<T> {
  readonly answer: T | null;
  readonly next: 'go-on' | 'enough' | 'end';
}

/** Asks it with keys on the full screen and with a line where it is written; no answer in time means that it is enough. */
export function askDetail<T>(
  host: Host,
  terminal: SessionTerminal,
  detail: Detail<T>,
): Promise<DetailAnswer<T>> {
  return terminal.handleInput<DetailAnswer<T>>((done) => begin(host, terminal, detail, done));
}

interface Asking<T> {
  readonly terminal: SessionTerminal;
  readonly detail: Detail<T>;
  /** Ends the question with what is typed. */
  readonly finish: (next: DetailAnswer<T>['next']) => void;
  readonly clock: QuestionClock;
  typed: string;
  /** The key pressed last, if it means nothing here. */
  stray: string | undefined;
}

function begin<T>(
  host: Host,
  terminal: SessionTerminal,
  detail: Detail<T>,
  done: (answer: DetailAnswer<T>) => void,
): InputHandler {
  const clock = questionClock(host, detail.question.seconds, {
    draw: () => draw(asking),
    // Whoever is typing is there.
    timeOut: () => finish((input?.typed() ?? asking.typed) === '' ? 'enough' : 'go-on'),
  });
  const finish = (next: DetailAnswer<T>['next']) => {
    clock.stop();
    const typed = asking.typed === '' ? (input?.typed().trim() ?? '') : asking.typed;
    input?.clear();
    done({ answer: typed === '' ? null : (detail.read(typed) ?? null), next });
  };
  const asking: Asking<T> = { terminal, detail, finish, clock, typed: '', stray: undefined };
  const input = terminal.isFullScreen ? undefined : inputFor(asking);
  if (!terminal.isFullScreen) terminal.print(questionLine(detail.question, detail.lineKeys));
  draw(asking);
  return {
    key: (key) => {
      if (key === 'ctrl-c') return finish('end');
      if (input === undefined) return press(asking, key);
      clock.restart(detail.question.seconds);
      input.press(key);
    },
    end: () => finish('end'),
    suspend: () => input?.clear(),
    redraw: () => draw(asking),
  };
}

function inputFor<T>(asking: Asking<T>): LineInput {
  const { terminal, detail, finish } = asking;
  return lineInput(
    terminal,
    (line, asTyped) => {
      const text = detail.isText ? asTyped : line;
      if (text !== '' && detail.read(text) === undefined) {
        return terminal.print(noAnswerText(text, `${capitalise(detail.lineKeys)}.\n`));
      }
      asking.typed = text;
      finish('go-on');
    },
    () => finish('enough'),
  );
}

function press<T>(asking: Asking<T>, key: string): void {
  const { detail, finish, clock, typed } = asking;
  if (key === 'escape' || (!detail.isText && smallKey(key) === 'q')) return finish('enough');
  if (key === 'enter') {
    // What is no answer stays there to be corrected.
    if (typed === '' || detail.read(typed) !== undefined) finish('go-on');
    return;
  }
  const edited = detail.edit(typed, key);
  asking.stray = edited === undefined ? key : undefined;
  if (edited === undefined) return draw(asking);
  // Nobody is interrupted while typing; what is no answer keeps no question open.
  clock.restart(detail.question.seconds);
  asking.typed = edited.typed;
  if (edited.isDone) finish('go-on');
  else draw(asking);
}

function draw<T>({ terminal, detail, typed, stray, clock }: Asking<T>): void {
  if (!terminal.isFullScreen) return;
  const state = { seconds: clock.secondsLeft(), answer: typed === '' ? undefined : typed, stray };
  terminal.show(drawQuestion(detail.question, detail.keys, state, terminal.size()));
}

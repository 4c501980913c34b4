import { unitNamed } from '../../core/diary/distance.ts';
import { isatty, type ReadStream } from 'node:tty';
import { guardTerminal } from './guard.ts';
import type { Choice, TerminalQuestion } from './question.ts';
import { endBy } from './signals.ts';

/** Any question, and any answer to one. */
type Question = TerminalQuestion<boolean> | TerminalQuestion<string>;
type Answer = boolean | string;
/** The standard input of the process, on a terminal. */
type TerminalInput = ReadStream & { readonly fd: number };

/**
 * Asks a question in lines that are written once, and reads a line, which the terminal itself lets people edit: a screen
 * reader says all of it, once. What is not an answer is said, and nothing else again, unless the process was stopped. The
 * word `back` answers with what is given for that.
 */
export function askInLines<A extends Answer, Back>(
  input: TerminalInput,
  print: (text: string) => void,
  asked: TerminalQuestion<A>,
  back: Back | undefined,
): Promise<A | Back> {
  // An answer is of the type of its question.
  const question = asked as unknown as Question;
  return new Promise((resolve) => {
    let typed = '';
    const ask = () => {
      typed = '';
      print(questionText(question, back !== undefined));
    };
    const take = (text: string) => {
      typed += text;
      for (;;) {
        const [line, rest] = firstLine(typed);
        if (line === undefined) return;
        typed = rest;
        if (back !== undefined && isBack(line)) return finish(back);
        const read = readAnswer(question, line);
        if ('answer' in read) return finish(read.answer as A);
        print(`${read.problem}: `);
      }
    };
    const finish = (answer: A | Back) => {
      letGo();
      stopReading();
      if (typed !== '') input.unshift(typed);
      resolve(answer);
    };
    // What comes next has a line of its own.
    const letGo = guardTerminal({ leave: () => print('\n'), enter: ask });
    ask();
    const stopReading = readFrom(input, take);
  });
}

function firstLine(text: string): readonly [line: string | undefined, rest: string] {
  const end = text.indexOf('\n');
  return end === -1 ? [undefined, text] : [text.slice(0, end), text.slice(end + 1)];
}

/** Hands on what is typed; ends the program on Ctrl-D, and when the terminal is gone. Returns how to stop. */
function readFrom(input: TerminalInput, take: (text: string) => void): () => void {
  const onEnd = () => endBy(isatty(input.fd) ? 'SIGINT' : 'SIGHUP');
  const onError = () => endBy('SIGHUP');
  input.setEncoding('utf8');
  input.on('data', take).on('end', onEnd).on('error', onError);
  input.resume();
  return () => {
    input.off('data', take).off('end', onEnd).off('error', onError);
    input.pause();
  };
}

/** What somebody types to go back. */
const BACK_WORD = 'back';

function isBack(line: string): boolean {
  return line.trim().toLowerCase() === BACK_WORD;
}

/** Returns the question with its choices, the last line to be answered behind it. */
export function questionText(question: Question, canGoBack: boolean): string {
  const { message } = question;
  const orBack = canGoBack ? `, or ${BACK_WORD}` : '';
  switch (question.type) {
    case 'confirm':
      return `${message} Type yes or no${orBack}; Enter means ${question.default ? 'yes' : 'no'}: `;
    case 'input': {
      const how = [
        ...(canGoBack ? [`Type it, or ${BACK_WORD}`] : []),
        ...(question.default === '' ? [] : [`Enter keeps ${question.default}`]),
      ].join('; ');
      return how === '' ? `${message}: ` : `${message}. ${how}: `;
    }
    case 'select':
      return `${message}\n${listed(question.choices)}Type a number or a word${orBack}; Enter keeps ${question.default}: `;
    case 'checkbox': {
      const others = canGoBack ? `${question.nothing}${orBack}` : `or ${question.nothing}`;
      return `${message}\n${listed(question.choices)}Type numbers or words with commas between, ${others}; Enter keeps ${question.default}: `;
    }
  }
}

function listed(choices: readonly (string | Choice)[]): string {
  return choices.map((one, index) => `  ${index + 1} ${choiceOf(one).name}\n`).join('');
}

/** Returns what a typed line answers, or what is wrong with it, as a sentence without its end. */
export function readAnswer(
  question: Question,
  line: string,
): { readonly answer: Answer } | { readonly problem: string } {
  const typed = line.trim();
  if (typed === '' && question.default !== '') return { answer: question.default };
  switch (question.type) {
    case 'confirm':
      return yesOrNo(typed);
    case 'input': {
      const valid = question.validate(typed);
      return valid === true ? { answer: typed } : { problem: asSentence(valid) };
    }
    case 'select': {
      const values = question.choices.map((one) => choiceOf(one).value);
      const names = question.choices.map((one) => choiceOf(one).name);
      const named = chosen(names, typed);
      const answer =
        chosen(values, typed) ??
        values.find((value) => value === unitNamed(typed)) ??
        values[named === undefined ? -1 : names.indexOf(named)];
      const problem = `Type a number from 1 to ${values.length}, or one of ${values.join(', ')}`;
      return answer === undefined ? { problem } : { answer };
    }
    case 'checkbox':
      return severalChosen(question, typed);
  }
}

function severalChosen(
  { choices, nothing }: Extract<Question, { readonly type: 'checkbox' }>,
  typed: string,
): ReturnType<typeof readAnswer> {
  if (typed.toLowerCase() === nothing) return { answer: nothing };
  const values = choices.map(({ value }) => value);
  const words = typed.split(/[\s,]+/).filter((word) => word !== '');
  const unknown = words.find((word) => chosen(values, word) === undefined);
  if (unknown !== undefined || words.length === 0) {
    const what = unknown === undefined ? '' : `, not \`${unknown}\``;
    return {
      problem: `Type numbers from 1 to ${values.length}, or words from the list, or ${nothing}${what}`,
    };
  }
  const picked = new Set(words.map((word) => chosen(values, word)));
  return { answer: values.filter((value) => picked.has(value)).join(', ') };
}

function yesOrNo(typed: string): ReturnType<typeof readAnswer> {
  const word = typed.toLowerCase();
  const [isYes, isNo] = ['yes', 'no'].map((one) => one.startsWith(word));
  return isYes === isNo ? { problem: 'Type yes or no' } : { answer: isYes === true };
}

/** A choice by its number or its value, which may be cut short as long as it is clear. */
function chosen(values: readonly string[], typed: string): string | undefined {
  if (/^\d+$/.test(typed)) return values[Number(typed) - 1];
  const word = typed.toLowerCase();
  const like = values.filter((value) => value.toLowerCase().startsWith(word));
  return (
    values.find((value) => value.toLowerCase() === word) ??
    (like.length === 1 ? like[0] : undefined)
  );
}

function choiceOf(choice: string | Choice): Choice {
  return typeof choice === 'string' ? { value: choice, name: choice } : choice;
}

function asSentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

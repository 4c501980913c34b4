import { Fault } from '../../core/base/fault.ts';
import { type Question, QUESTIONS } from '../../core/insight/question.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';

/** What is asked besides, wherever a question about runs is. */
const WITH: Readonly<Partial<Record<Question, readonly Question[]>>> = {
  runs: ['distance', 'surface', 'long-runs'],
};

/** Other words for questions. */
const OTHERS: ReadonlyMap<string, Question> = new Map([
  ['run', 'runs'],
  ['running', 'runs'],
  ['distances', 'distance'],
  ['surfaces', 'surface'],
  ['road', 'surface'],
  ['roads', 'surface'],
  ['trail', 'surface'],
  ['trails', 'surface'],
  ['evenings', 'evening'],
  ['stretching', 'evening'],
  ['week', 'weeks'],
  ['trend', 'weeks'],
  ['change', 'changes'],
  ['shoes', 'changes'],
  ['long-run', 'long-runs'],
]);

/** What `stretch insights` takes. */
export const QUESTION_WORDS: readonly string[] = [...QUESTIONS, 'gp'];

/** Returns the one question that was typed, if one was; `long runs` is one as well. Throws a `usage` fault for several. */
export function questionWord(words: readonly string[]): string | undefined {
  const [first, ...others] = words;
  if (first === undefined || others.length === 0) return first;
  const joined = words.join('-').toLowerCase();
  if (QUESTIONS.some((one) => one === joined) || OTHERS.has(joined)) return joined;
  const hint = `for example: stretch insights ${questionsFrom(first)?.[0] ?? first}; for all: stretch insights --all`;
  throw new Fault('usage', 'it is one question at a time', hint);
}

/** Whether a typed word asks for the list of what GPs look for. */
export function asksForGpList(typed: string | undefined): boolean {
  return ['gp', 'gps', 'doctor'].includes(typed?.trim().toLowerCase() ?? '');
}

/** Returns the questions that a typed word asks; undefined for all. Throws a `usage` fault for any other word. */
export function questionsFrom(typed: string | undefined): readonly Question[] | undefined {
  if (typed === undefined) return undefined;
  const word = typed.trim().toLowerCase();
  const question = QUESTIONS.find((one) => one === word) ?? OTHERS.get(word);
  if (question !== undefined) return [question, ...(WITH[question] ?? [])];
  const hint = didYouMean(word, QUESTION_WORDS) ?? `it takes ${QUESTION_WORDS.join(', ')}`;
  throw new Fault('usage', `no question is called \`${typed}\``, hint);
}

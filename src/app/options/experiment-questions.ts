import { Fault } from '../../core/base/fault.ts';
import type { ExperimentKind, ExperimentLayout } from '../../core/experiment/experiment.ts';
import { namesMedicine } from '../../core/experiment/medicine.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { excerpt, plainLine } from '../../core/text/plain-text.ts';
import type { Host } from '../../host/host.ts';
import type { Choice } from '../../host/terminal/question.ts';
import { isWrittenOnce } from '../display/presentation.ts';
import type { ExperimentDraft, TwoTexts } from './experiment-options.ts';

const KINDS: readonly (Choice & { readonly value: ExperimentKind })[] = [
  { value: 'evening', name: 'a session in the evening, or none' },
  { value: 'morning', name: 'a session in the morning, or none' },
  { value: 'after-run', name: 'a session after a run, or none' },
  { value: 'routines', name: 'one routine, or another' },
  { value: 'own', name: 'something else, in your own words' },
];

const LAYOUTS: readonly (Choice & { readonly value: ExperimentLayout })[] = [
  {
    value: 'half-weeks',
    name: 'half-weeks: one up to Wednesday, the other up to Saturday; for what shows the next morning',
  },
  { value: 'weeks', name: 'weeks: one week one, another week the other; finds less' },
];

const RUN_LAYOUT: Choice = {
  value: 'runs',
  name: 'runs: one with one run, the other with another',
};

/**
 * Asks what an experiment is about, with the words that did not say it; without a plan, only what needs no slot. Throws a
 * `usage` fault without a terminal, as all of these do.
 */
export async function askKind(
  host: Host,
  words: string | undefined,
  hasPlan: boolean,
): Promise<ExperimentKind> {
  const kinds = hasPlan
    ? KINDS
    : KINDS.filter(({ value }) => value === 'after-run' || value === 'own');
  const hint = `add --kind ${KINDS.map(({ value }) => value).join('|')}`;
  const about = words === undefined ? '' : ` “${excerpt(words, LONGEST_WORDS)}”:`;
  const slots = hasPlan ? '' : ' (for sessions of a slot, plan one first: stretch setup)';
  const answer = await choose(host, `${about} What is compared?${slots}`.trim(), kinds, hint);
  return KINDS.find(({ value }) => value === answer)?.value ?? 'own';
}

/** Characters of typed words in a question, at most. */
const LONGEST_WORDS = 60;

/** Asks how days are shared out; half-weeks without a terminal. */
export async function askLayout(host: Host, kind: ExperimentKind): Promise<ExperimentLayout> {
  if (!host.hasKeys) return 'half-weeks';
  const choices = kind === 'own' ? [...LAYOUTS, RUN_LAYOUT] : LAYOUTS;
  const answer = await choose(host, 'How often do the two take turns?', choices, '');
  return LAYOUTS.find(({ value }) => value === answer)?.value ?? 'runs';
}

/** Asks which slot an experiment is about. */
export async function askSlot(host: Host, slots: readonly Slot[]): Promise<Slot> {
  const choices = slots.map(({ name, time, routine }) => ({
    value: name,
    name: plainLine(`${name}: ${time} ${routine}`),
  }));
  const hint = `add --slot ${slots.map(({ name }) => name).join('|')}`;
  const answer = await choose(host, 'Which slot?', choices, hint);
  const found = slots.find(({ name }) => name === answer);
  if (found === undefined) throw new Fault('missing', 'no slot to choose', hint);
  return found;
}

/** Asks for the two routines of an experiment, by their ids. */
export async function askRoutines(host: Host, routines: readonly Choice[]): Promise<TwoTexts> {
  const hint = 'add --routines and the two of them, such as: --routines lower-back pilates-start';
  const one = await choose(host, 'Which routine?', routines, hint);
  const others = routines.filter(({ value }) => value !== one);
  return [one, await choose(host, 'Against which?', others, hint)];
}

/** Asks for the two arms in the user's own words, of which what was typed already suggests some. */
export async function askArms(
  host: Host,
  { title, suggested }: Pick<ExperimentDraft, 'title' | 'suggested'>,
): Promise<TwoTexts> {
  const hint = 'add --arms and both, such as: --arms "no cushion" "a cushion at night"';
  // More than two things were named, so none of them can be offered.
  const isList = title !== undefined && /,|\bor\b/i.test(title);
  const [first, second] = suggested ?? [isList ? '' : (title ?? ''), ''];
  const of = isList && suggested === undefined ? ` (“${excerpt(title, LONGEST_WORDS)}”)` : '';
  const ask = { host, hint };
  const one = await askText(ask, `The first of the two things${of}`, first, undefined);
  const other = second.toLowerCase() === one.toLowerCase() ? '' : second;
  return [one, await askText(ask, `The second, against “${one}”`, other, one)];
}

async function askText(
  { host, hint }: { readonly host: Host; readonly hint: string },
  message: string,
  suggested: string,
  first: string | undefined,
): Promise<string> {
  requireKeys(host, hint);
  const answer = await host.ask<string>(
    {
      type: 'input',
      message,
      default: suggested,
      validate: (typed) => armProblem(typed.trim(), first) ?? true,
    },
    { isInLines: isWrittenOnce(host) },
  );
  return answer.trim();
}

/** Says what is wrong with the words of an arm; undefined if nothing is. */
function armProblem(typed: string, first: string | undefined): string | undefined {
  if (typed === '') return 'type a few words';
  if (typed.toLowerCase() === first?.toLowerCase()) return 'type something else than the first';
  return namesMedicine(typed)
    ? 'medicine is not for a coin: ask a doctor or a pharmacist first'
    : undefined;
}

async function choose(
  host: Host,
  message: string,
  choices: readonly Choice[],
  hint: string,
): Promise<string> {
  requireKeys(host, hint);
  const first = choices[0]?.value ?? '';
  return host.ask<string>(
    { type: 'select', message, choices, default: first },
    { isInLines: isWrittenOnce(host) },
  );
}

function requireKeys(host: Host, hint: string): void {
  if (host.hasKeys) return;
  throw new Fault('usage', 'cannot ask what is compared without a terminal', hint);
}

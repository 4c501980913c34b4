import { Fault } from '../../core/base/fault.ts';
import type { ExperimentKind, ExperimentLayout } from '../../core/experiment/experiment.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Host } from '../../host/host.ts';
import type { Choice } from '../../host/terminal/question.ts';
import { isWrittenOnce } from '../display/presentation.ts';
import type { TwoTexts } from './experiment-options.ts';

const KINDS: readonly (Choice & { readonly value: ExperimentKind })[] = [
  { value: 'evening', name: 'a session in the evening, or none' },
  { value: 'morning', name: 'a session in the morning, or none' },
  { value: 'after-run', name: 'a session after a run, or none' },
  { value: 'routines', name: 'one routine, or another' },
  { value: 'own', name: 'something else, in your own words' },
];

const LAYOUTS: readonly (Choice & { readonly value: ExperimentLayout })[] = [
  { value: 'half-weeks', name: 'half-weeks: for what shows the next morning' },
  { value: 'weeks', name: 'weeks: for what takes days to show; finds less' },
];

const RUN_LAYOUT: Choice = { value: 'runs', name: 'runs: for what is done with a run' };

/** Asks what an experiment is about. Throws a `usage` fault without a terminal, as all of these do. */
export async function askKind(host: Host): Promise<ExperimentKind> {
  const hint = `add --kind ${KINDS.map(({ value }) => value).join('|')}`;
  const answer = await choose(host, 'What is compared?', KINDS, hint);
  return KINDS.find(({ value }) => value === answer)?.value ?? 'own';
}

/** Asks how days are shared out; half-weeks without a terminal. */
export async function askLayout(host: Host, kind: ExperimentKind): Promise<ExperimentLayout> {
  if (!host.hasKeys) return 'half-weeks';
  const choices = kind === 'own' ? [...LAYOUTS, RUN_LAYOUT] : LAYOUTS;
  const answer = await choose(host, 'What does a coin share out?', choices, '');
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

/** Asks for the two arms in the user's own words. */
export async function askArms(host: Host): Promise<TwoTexts> {
  const hint = 'add --arms and both, such as: --arms "no cushion" "a cushion at night"';
  const one = await askText(host, 'What is done on the days without it?', [], hint);
  return [one, await askText(host, 'And on the days with it?', [one], hint)];
}

async function askText(
  host: Host,
  message: string,
  others: readonly string[],
  hint: string,
): Promise<string> {
  requireKeys(host, hint);
  const isOther = (typed: string) => !others.some((one) => one.toLowerCase() === typed);
  const answer = await host.ask<string>(
    {
      type: 'input',
      message,
      default: '',
      validate: (typed) =>
        (typed.trim() !== '' && isOther(typed.trim().toLowerCase())) ||
        'type a few words, and two different things',
    },
    { isInLines: isWrittenOnce(host) },
  );
  return answer.trim();
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

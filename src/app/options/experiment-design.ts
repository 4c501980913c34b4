import { Fault } from '../../core/base/fault.ts';
import {
  type ExperimentDesign,
  mondayAfter,
  MOST_RUN_PAIRS,
  MOST_WEEKS,
  pairsIn,
  USUAL_RUN_PAIRS,
  USUAL_WEEKS,
} from '../../core/experiment/design.ts';
import type { ExperimentKind, ExperimentLayout } from '../../core/experiment/experiment.ts';
import { LEAST_PAIRS } from '../../core/insight/experiment-result.ts';
import { findRoutine, type Library } from '../../core/library/library.ts';
import { slotsFrom } from '../../core/schedule/schedule.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { smallestP } from '../../core/statistics/sign-flips.ts';
import { isSameName } from '../../core/text/same-name.ts';
import { addDays, type Day, weekday } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { fullDayWords } from '../../view/words/time.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedDay } from '../record/typed-moment.ts';
import type { ExperimentDraft, ExperimentStartOptions, TwoTexts } from './experiment-options.ts';
import { askArms, askKind, askLayout, askRoutines, askSlot } from './experiment-questions.ts';

/** What decides the days of an experiment. */
type DayOptions = Pick<ExperimentStartOptions, 'from' | 'weeks' | 'pairs' | 'yes'>;

/** Returns a new experiment from what was typed, asking for what is missing. Throws a `usage` or `missing` fault. */
export async function experimentDesign(
  host: Host,
  record: RecordSnapshot,
  draft: ExperimentDraft,
  options: DayOptions,
): Promise<ExperimentDesign> {
  const library = await host.library();
  const named = routinesIn(library, draft);
  const kind = named === undefined ? (draft.kind ?? (await askKind(host))) : 'routines';
  // Own words can name two routines, so only now is it known that no slot is meant.
  if (draft.slot !== undefined && (kind === 'after-run' || kind === 'own')) {
    const hint = 'it is about no slot; leave one of them out';
    throw new Fault('usage', `--slot does not go with --kind ${kind}`, hint);
  }
  const what = await subject(host, record, library, { ...draft, ...named, kind });
  const usual = kind === 'after-run' ? 'runs' : options.yes === true ? 'half-weeks' : undefined;
  const layout = draft.layout ?? usual ?? (await askLayout(host, kind));
  const own = { kind, title: draft.title ?? what.title, arms: what.arms };
  const { slots, routines } = what;
  return { ...own, ...daysOf(record, layout, options), slots, routines };
}

/** Two routines that were named in own words: `lower-back or pilates-start`. */
function routinesIn(library: Library, { kind, arms }: ExperimentDraft) {
  if (kind !== 'own' || arms === undefined) return undefined;
  const all = Object.values(library.routines);
  const [one, other] = arms.map(
    (typed) => all.find(({ id, name }) => isSameName(id, typed) || isSameName(name, typed))?.id,
  );
  if (one === undefined || other === undefined || one === other) return undefined;
  return { routines: [one, other] as const };
}

/** What the arms are. */
type Subject = Pick<ExperimentDesign, 'title' | 'arms' | 'slots' | 'routines'>;

async function subject(
  host: Host,
  record: RecordSnapshot,
  library: Library,
  draft: ExperimentDraft & { readonly kind: ExperimentKind },
): Promise<Subject> {
  const none = { slots: [], routines: null };
  switch (draft.kind) {
    case 'evening':
    case 'morning': {
      const { name } = await slotFor(host, record, draft.kind, draft.slot);
      const arms: TwoTexts = [`no ${name} session`, `the ${name} session`];
      return { ...none, title: `the ${name} session or not`, arms, slots: [name] };
    }
    case 'after-run': {
      const arms: TwoTexts = [
        'no session in the two hours after a run',
        'a session in the two hours after a run',
      ];
      return { ...none, title: 'a session after a run or not', arms };
    }
    case 'routines': {
      const { name } = await slotFor(host, record, 'any', draft.slot);
      const choices = Object.values(library.routines).map((one) => ({
        value: one.id,
        name: `${one.id}: ${one.name}`,
      }));
      const typed = draft.routines ?? (await askRoutines(host, choices));
      const [a, b] = [findRoutine(library, typed[0]), findRoutine(library, typed[1])];
      if (a.id === b.id) {
        const message = `both routines are ${a.id}, so there is nothing to compare`;
        throw new Fault('usage', message, 'to see them all: stretch routine list');
      }
      const arms: TwoTexts = [a.id, b.id];
      return {
        title: `${a.id} or ${b.id}`,
        arms,
        slots: [],
        routines: { slot: name, names: arms },
      };
    }
    case 'own': {
      const arms = draft.arms ?? (await askArms(host));
      return { ...none, title: `${arms[0]} or ${arms[1]}`, arms };
    }
  }
}

/** From when on a slot is in the evening, and until when in the morning (this project's own rule). */
const EVENING = '17:00';
const NOON = '12:00';

/** Returns the slot that an experiment is about. Throws a fault if the plan has none. */
async function slotFor(
  host: Host,
  { history, today, settings }: RecordSnapshot,
  part: 'evening' | 'morning' | 'any',
  typed: string | undefined,
): Promise<Slot> {
  if (history.schedules.length === 0) {
    throw new Fault('missing', 'nothing is planned yet', 'to make a plan: stretch setup');
  }
  const slots = slotsFrom(history.schedules, today);
  const isIn = ({ time }: Slot) => {
    if (part === 'any') return true;
    const isEvening = time >= EVENING || time < settings.dayStart;
    return part === 'evening' ? isEvening : !isEvening && time < NOON;
  };
  const wanted =
    typed === undefined
      ? slots.filter((slot) => isIn(slot))
      : slots.filter(({ name }) => isSameName(name, typed));
  const named = wanted.find(({ name }) => name === part);
  const [only, more] = named === undefined ? wanted : [named];
  if (only === undefined) throw noSlot(part, typed, slots);
  return more === undefined ? only : askSlot(host, wanted);
}

function noSlot(part: string, typed: string | undefined, slots: readonly Slot[]): Fault {
  const name = typed ?? part;
  const names = slots.map((slot) => slot.name).join(', ');
  const has = names === '' ? '' : `; its slots are ${names}`;
  const message =
    typed === undefined && part !== 'any'
      ? `the plan has no slot in the ${part}${has}`
      : `the plan has no slot called \`${name}\`${has}`;
  const time = part === 'morning' ? '07:00' : '20:30';
  const example = part === 'morning' ? 'morning' : 'evening';
  return new Fault('missing', message, `to add one: stretch schedule set ${example} ${time}`);
}

/** Returns the days of an experiment. Throws a `usage` fault if there are too few of them, or the first is none. */
function daysOf(
  record: RecordSnapshot,
  layout: ExperimentLayout,
  { from, weeks, pairs }: DayOptions,
): Pick<ExperimentDesign, 'layout' | 'from' | 'pairs'> {
  const own = { layout, from: firstDay(record, layout, from) };
  if (layout === 'runs') {
    refuseFlag(weeks, '--weeks', 'pairs of runs are counted: --pairs 16');
    return { ...own, pairs: enough(numberFrom('--pairs', pairs, USUAL_RUN_PAIRS, MOST_RUN_PAIRS)) };
  }
  refuseFlag(pairs, '--pairs', 'weeks are counted: --weeks 12');
  const count = numberFrom('--weeks', weeks, USUAL_WEEKS, MOST_WEEKS);
  if (layout === 'weeks' && count % 2 === 1) {
    const message = `--weeks ${count}: two weeks make a pair, so their number is even`;
    throw new Fault('usage', message, `for example: --weeks ${count + 1}`);
  }
  return { ...own, pairs: enough(pairsIn(layout, count)) };
}

function firstDay(
  record: RecordSnapshot,
  layout: ExperimentLayout,
  typed: string | undefined,
): Day {
  const { today } = record;
  const next = mondayAfter(today);
  if (typed === undefined) return layout === 'runs' ? addDays(today, 1) : next;
  const day = typedDay(record, '--from', typed, 'future');
  if (day <= today) {
    const message = '--from: an experiment is written down before it begins, and today has begun';
    throw new Fault('usage', message, `for example: --from ${next}`);
  }
  if (layout !== 'runs' && weekday(day) !== 1) {
    const message = `--from: ${fullDayWords(day)} is no Monday, and its weeks begin on one`;
    throw new Fault('usage', message, `the next one is ${mondayAfter(day)}`);
  }
  return day;
}

function refuseFlag(typed: string | undefined, flag: string, hint: string): void {
  if (typed !== undefined) throw new Fault('usage', `${flag} does not go with this`, hint);
}

function numberFrom(flag: string, typed: string | undefined, usual: number, most: number): number {
  if (typed === undefined) return usual;
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  if (number >= 1 && number <= most) return number;
  const message = `${flag} takes a whole number up to ${most}, not \`${typed}\``;
  throw new Fault('usage', message, `for example: ${flag} ${usual}`);
}

/** Throws a `usage` fault if so few pairs can give no answer, however the mornings are. */
function enough(pairs: number): number {
  if (pairs >= LEAST_PAIRS) return pairs;
  const share = Math.round(smallestP(pairs) * 1000) / 1000;
  const counted = `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`;
  const message = `${counted} can give no answer: by coins alone they would be as far apart as can be in ${share} of all cases, and an answer needs .05 or less`;
  const hint = `at least ${LEAST_PAIRS} pairs: --weeks 6 of half-weeks, --weeks 12 of weeks, or --pairs 6`;
  throw new Fault('usage', message, hint);
}

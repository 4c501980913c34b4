import { Fault } from '../../core/base/fault.ts';
import type { ExperimentDesign } from '../../core/experiment/design.ts';
import type { ExperimentKind } from '../../core/experiment/experiment.ts';
import { findRoutine, type Library } from '../../core/library/library.ts';
import { slotsFrom } from '../../core/schedule/schedule.ts';
import { DEFAULT_SLOTS, type Slot } from '../../core/schedule/slot.ts';
import { isSameName } from '../../core/text/same-name.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import type { ExperimentDraft, TwoTexts } from './experiment-options.ts';
import { askArms, askKind, askLayout, askRoutines, askSlot } from './experiment-questions.ts';
import { type DayOptions, daysOf, firstDay } from './experiment-span.ts';

/** Returns a new experiment from what was typed, asking for what is missing. Throws a `usage` or `missing` fault. */
export async function experimentDesign(
  host: Host,
  record: RecordSnapshot,
  draft: ExperimentDraft,
  options: DayOptions,
): Promise<ExperimentDesign> {
  // Nothing is asked before a day that cannot be is refused.
  firstDay(record, draft.layout, options.from);
  const library = await host.library();
  const named = routinesIn(library, draft);
  const hasPlan = record.history.schedules.length > 0;
  const kind =
    named === undefined ? (draft.kind ?? (await askKind(host, draft.title, hasPlan))) : 'routines';
  // Own words can name two routines, so only now is it known that no slot is meant.
  if (draft.slot !== undefined && (kind === 'after-run' || kind === 'own')) {
    const what = kind === 'own' ? 'what is in your own words' : 'what follows a run';
    const hint = 'leave --slot out; for two routines: --routines and both';
    throw new Fault('usage', `--slot does not go with ${what}: that is about no slot`, hint);
  }
  const what = await subject(host, record, library, { ...draft, ...named, kind });
  const usual = kind === 'after-run' ? 'runs' : options.yes === true ? 'half-weeks' : undefined;
  const layout = draft.layout ?? usual ?? (await askLayout(host, kind));
  // What is asked for can be something else than what was typed.
  const typed = kind === 'own' && draft.arms === undefined ? undefined : draft.title;
  const own = { kind, title: typed ?? what.title, arms: what.arms };
  const { slots, routines } = what;
  return { ...own, ...daysOf(record, layout, options), slots, routines };
}

/** Two routines that were named in own words: `lower-back or pilates-start`, `5 minutes or core in the evening`. */
function routinesIn(library: Library, draft: ExperimentDraft) {
  const { kind, slot } = draft;
  const arms = draft.arms ?? draft.suggested;
  if (arms === undefined || (kind !== 'own' && kind !== undefined)) return undefined;
  const all = Object.values(library.routines);
  const typed = arms.map((arm) => arm.replace(WHEN, '').replaceAll(/\b5\b/g, 'five'));
  const [one, other] = typed.map(
    (name) => all.find((own) => isSameName(own.id, name) || isSameName(own.name, name))?.id,
  );
  const [first = '', second = ''] = typed;
  // A slot is only about routines then, so a name that is not known is one that was mistyped.
  const isMeant = slot !== undefined && (one ?? other) !== undefined;
  if ((one === undefined || other === undefined || one === other) && !isMeant) return undefined;
  const part = WHEN.exec(arms[1])?.[1] ?? WHEN.exec(arms[0])?.[1];
  return { routines: [one ?? first, other ?? second] as const, part: part?.toLowerCase() };
}

/** When a routine is done, after its name. */
const WHEN = /\s+in the (morning|evening)s?$/i;

/** What the arms are. */
type Subject = Pick<ExperimentDesign, 'title' | 'arms' | 'slots' | 'routines'>;

async function subject(
  host: Host,
  record: RecordSnapshot,
  library: Library,
  draft: ExperimentDraft & { readonly kind: ExperimentKind; readonly part?: string | undefined },
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
      const part = draft.part === 'morning' || draft.part === 'evening' ? draft.part : 'any';
      const { name } = await slotFor(host, record, part, draft.slot);
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
      const arms = draft.arms ?? (await askArms(host, draft));
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
    const times = DEFAULT_SLOTS.map(({ name, time }) => `${name} ${time}`).join(' and ');
    const message = `nothing is planned yet: ${times} are only default times`;
    const hint = 'to plan them: stretch setup, or: stretch schedule set evening 20:30';
    throw new Fault('missing', message, hint);
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

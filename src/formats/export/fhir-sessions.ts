import type { Annotation, Observation, Procedure } from 'fhir/r4.js';
import { isAnythingDone, type SlotRecord } from '../../core/adherence/day-record.ts';
import { DONE_SHARE } from '../../core/adherence/slot-state.ts';
import {
  countsOfAll,
  isEndedForPain,
  type SessionRecord,
  setStates,
} from '../../core/journal/session-record.ts';
import { doneOfPlanned, quantity } from '../../core/text/quantity.ts';
import { type LocalCode, localConcept } from './fhir-codes.ts';
import {
  basedOn,
  type FhirContext,
  type FhirMonth,
  lineId,
  sessionConcept,
  slotOf,
} from './fhir-context.ts';
import { sessionObservations } from './fhir-session-observations.ts';
import { uuidOf } from './fhir-ids.ts';
import { momentOf, narrative, periodOf, saidText, secondsLater } from './fhir-values.ts';

/** Returns each session as a procedure, followed by what was observed in it. */
export function* sessionResources(context: FhirMonth): Generator<Procedure | Observation> {
  for (const session of context.month.sessions) {
    const begun = momentOf(session.at);
    const times = { begun, over: endOf(session, begun) };
    yield procedureOf(session, times, context);
    yield* sessionObservations(session, times, context);
  }
}

/** When it ended; undefined if that is not known, or if a clock was set back meanwhile. */
function endOf({ at, ended, seconds }: SessionRecord, begun: string): string | undefined {
  const over = ended === undefined ? undefined : momentOf(ended.at);
  const worked = seconds === null ? undefined : secondsLater(at, seconds);
  return (periodOf(begun, over) ?? periodOf(begun, worked))?.end;
}

function procedureOf(
  session: SessionRecord,
  { begun, over }: { readonly begun: string; readonly over: string | undefined },
  context: FhirMonth,
): Procedure {
  const { id, day, slot, name } = session;
  const record = slot === null ? undefined : slotOf(context, day, slot);
  const own = record?.session === id && record.isPlanned ? record : undefined;
  const status = statusOf(session);
  const reason = status === 'completed' ? undefined : reasonOf(session, own);
  const words = `${doneOfPlanned(countsOfAll(session))} sets done`;
  return {
    resourceType: 'Procedure',
    id: uuidOf(['session', id]),
    text: narrative(`${begun.slice(0, 16).replace('T', ' ')}, ${name}: ${words}`),
    ...lineId(id),
    ...(own === undefined ? {} : basedOn(context, day, own.slot.name)),
    status,
    ...(reason === undefined ? {} : { statusReason: localConcept(reason) }),
    code: sessionConcept(name),
    subject: context.patient,
    ...(over === undefined
      ? { performedDateTime: begun }
      : { performedPeriod: { start: begun, end: over } }),
    asserter: context.patient,
    ...notesOf(session, `${words}.`, context),
  };
}

/** Done as in the plan’s counts, from 80 % of its sets on; stopped, with less; or not done, with nothing. */
function statusOf(session: SessionRecord): Procedure['status'] {
  if (!isAnythingDone(session)) return 'not-done';
  const { done, planned } = countsOfAll(session);
  return planned > 0 && done / planned >= DONE_SHARE ? 'completed' : 'stopped';
}

const REASONS: ReadonlyMap<string | null, LocalCode> = new Map([
  ['quit', 'ended-early'],
  ['signal', 'interrupted'],
]);

/** Why a session was not done as a whole: because it hurt, for what was said of its slot, or as it ended. */
function reasonOf(session: SessionRecord, own: SlotRecord | undefined): LocalCode | undefined {
  if (isEndedForPain(session)) return 'pain';
  return own?.reason ?? REASONS.get(session.reason);
}

/** What is said of a session besides: how much of it was done if not all was, and the note of the person. */
function notesOf(
  session: SessionRecord,
  done: string,
  { patient }: FhirContext,
): Pick<Procedure, 'note'> {
  const { counts, planned, isLogged, isEasier } = session;
  const facts = [
    ...(counts.done === planned.length ? [] : [done, ...leftOutWords(session)]),
    ...(isEasier ? ['Planned in easier forms because of pain.'] : []),
    ...(isLogged ? ['Logged afterwards.'] : []),
  ].join(' ');
  const said = saidText(session.note);
  const note: Annotation[] = [
    ...(facts === '' ? [] : [{ text: facts }]),
    ...(said === undefined ? [] : [{ authorReference: patient, text: said }]),
  ];
  return note.length === 0 ? {} : { note };
}

function leftOutWords(session: SessionRecord): readonly string[] {
  const states = setStates(session).map(({ state }) => state);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const [excused, notReached] = [count('excused'), count('not-reached')];
  return [
    ...(excused === 0 ? [] : [`${quantity(excused, 'set')} left out because of pain.`]),
    ...(notReached === 0
      ? []
      : [`${quantity(notReached, 'set')} not reached, as it was ended because of pain.`]),
  ];
}

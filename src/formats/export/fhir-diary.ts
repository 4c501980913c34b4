import type { Observation, ObservationComponent } from 'fhir/r4.js';
import type { DiaryNote } from '../../core/diary/diary.ts';
import { countedMornings, type Morning } from '../../core/diary/morning.ts';
import { localConcept, loincConcept } from './fhir-codes.ts';
import type { FhirContext, FhirMonth } from './fhir-context.ts';
import { observationOf, scored } from './fhir-observation.ts';
import { noteBy, quantityOf, saidText } from './fhir-values.ts';

/** Returns the soreness and the stiffness of each morning: of one that was scored twice, as it was written last. */
export function morningObservations(context: FhirMonth): readonly Observation[] {
  return countedMornings(context.month.diary().mornings).flatMap((morning) => [
    sorenessOf(morning, context),
    ...stiffnessOf(morning, context),
  ]);
}

function sorenessOf(morning: Morning, { patient }: FhirContext): Observation {
  const { id, day, at, score, side, note } = morning;
  const component = answersOf(morning);
  return observationOf(patient, {
    id: ['soreness', id],
    category: 'survey',
    code: loincConcept('72514-3', 'soreness-on-waking'),
    when: { effectiveDateTime: day },
    issued: at,
    words: scored(score).words,
    value: { ...scored(score).value, ...(component.length === 0 ? {} : { component }) },
    more: { ...(side === null ? {} : { bodySite: localConcept(side) }), ...noteBy(patient, note) },
  });
}

/** What was said besides. */
function answersOf({ woke, medicine, keptFrom }: Morning): ObservationComponent[] {
  return [
    ...(woke === null ? [] : [{ code: localConcept('woken'), valueBoolean: woke }]),
    ...(medicine === null ? [] : [{ code: localConcept('medicine'), valueBoolean: medicine }]),
    ...keptFrom.map((kept) => ({
      code: localConcept('kept-from'),
      valueCodeableConcept: localConcept(kept),
    })),
  ];
}

function stiffnessOf(
  { id, day, at, stiffness }: Morning,
  { patient }: FhirContext,
): readonly Observation[] {
  if (stiffness === null) return [];
  const observed = {
    id: ['stiffness', id],
    category: 'survey',
    code: localConcept('stiffness-on-waking'),
    when: { effectiveDateTime: day },
    issued: at,
    value: { valueQuantity: quantityOf(stiffness, 'minutes') },
    words: `${stiffness} min`,
  } as const;
  return [observationOf(patient, observed)];
}

/** Returns the notes of days, and what was marked as a change. */
export function noteObservations({ month, patient }: FhirMonth): readonly Observation[] {
  return month.diary().notes.flatMap((note) => {
    const text = saidText(note.text);
    return text === undefined ? [] : [noteOf(note, text)];
  });

  function noteOf({ id, day, at, isMark }: DiaryNote, text: string): Observation {
    return observationOf(patient, {
      id: ['note', id],
      category: undefined,
      code: localConcept(isMark ? 'change' : 'note'),
      when: { effectiveDateTime: day },
      issued: at,
      value: { valueString: text },
      words: text,
    });
  }
}

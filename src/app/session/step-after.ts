import { Fault } from '../../core/base/fault.ts';
import type { PayloadOf } from '../../core/journal/line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import {
  acceptedPayload,
  type Offers,
  pinPayload,
  type StepOffer,
} from '../../core/progression/offer.ts';
import { offerPinnedText, takenText } from '../../view/report/step-taken.ts';
import { isAskedEnough, keepAsked } from '../record/asked-steps.ts';
import { offersNow } from '../record/offers.ts';
import { readRecord, type RecordSnapshot } from '../record/read-record.ts';
import { writeLine } from '../record/write-line.ts';
import { askStepBack, askStepUp } from './ask-step.ts';
import type { SessionContext } from './request.ts';

/** What is said about a step after a session, for stdout, and what could not be recorded, for stderr. */
export interface StepSaid {
  readonly text: string;
  readonly problems: string;
}

const NOTHING: StepSaid = { text: '', problems: '' };

/**
 * Asks, once a session is over and recorded, about one step of what was done in it: back if it hurt, up if that is offered.
 * What is declined is not asked about again for some days.
 */
export async function stepAfter(
  { host, terminal, snapshot: { library } }: SessionContext,
  session: SessionRecord,
): Promise<StepSaid> {
  const record = readRecord(host);
  const { today } = record;
  const offer = offersOf(offersNow(record, library), session).find(
    (one) => !isAskedEnough(host, one, today),
  );
  if (offer === undefined) return NOTHING;
  const answer = await (offer.change === 'up'
    ? askStepUp(host, terminal, offer, library)
    : askStepBack(host, terminal, offer, library, 'next time'));
  switch (answer) {
    case 'yes':
      return written(host, record, acceptedPayload(offer), takenText([offer], library));
    case 'pin':
      return written(host, record, pinPayload(offer, 'pin'), offerPinnedText(offer, library));
    case 'no':
      keepAsked(host, offer, today, 'declined');
      return NOTHING;
    case 'end':
    case null:
      keepAsked(host, offer, today, 'unanswered');
      return NOTHING;
  }
}

/** What is offered of the exercises of a session. */
function offersOf(
  { ups, back }: Offers,
  { routine, planned }: SessionRecord,
): readonly StepOffer[] {
  const all = back === undefined ? ups : back.reason.because === 'pain' ? [back] : [];
  return all.filter(
    (one) =>
      one.routine === routine &&
      planned.some(({ exercise }) => exercise === (one.from.form ?? one.exercise)),
  );
}

/** The session itself is recorded, so what cannot be added is only told. */
function written(
  host: SessionContext['host'],
  record: RecordSnapshot,
  payload: PayloadOf<'dose-change'>,
  text: string,
): StepSaid {
  try {
    writeLine(host, readRecord(host), payload, record.today);
    return { text, problems: '' };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { text: '', problems: `stretch: ${error.message}\n  ${error.hint}\n` };
  }
}

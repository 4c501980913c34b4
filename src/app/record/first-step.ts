import type { Library } from '../../core/library/library.ts';
import type { Host } from '../../host/host.ts';
import { waitingStepWords } from '../../view/words/dose-step-questions.ts';
import { isDeclined } from './asked-steps.ts';
import { offersNow } from './offers.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Returns a line with the first step that is offered and was not declined lately, and what to type to take it. */
export function firstStep(
  host: Host,
  record: RecordSnapshot,
  library: Library,
): string | undefined {
  const { ups, back } = offersNow(record, library);
  const offered = back === undefined ? ups : [back];
  const first = offered.find((one) => !isDeclined(host, one, record.today));
  if (first === undefined) return undefined;
  const command = `stretch progress accept${first === offered[0] ? '' : ` ${first.exercise}`}`;
  return `${waitingStepWords(first, library)} To take it: ${command}`;
}

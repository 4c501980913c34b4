import { dayOfFound } from '../../core/diary/compare-found.ts';
import { encodeLine, MAX_NOTE_LENGTH, type Payload } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import { excerpt } from '../../core/text/plain-text.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { lastOf, newLine } from '../record/write-line.ts';
import type { ListedActivity } from './found-list.ts';

/** Returns the journal lines of activities that are to be added, each on its training day. */
export function foundLines(
  host: Host,
  record: RecordSnapshot,
  added: readonly ListedActivity[],
): readonly RawLine[] {
  const { dayStart } = record.settings;
  const last = lastOf(record);
  return added.map((one) => {
    const day = dayOfFound(one.kept, dayStart);
    const line = newLine(host, record, payloadOf(one), { day, last });
    return { line, text: encodeLine(line) };
  });
}

function payloadOf({ file, kept }: ListedActivity): Payload {
  const { sport, elapsed, surface, isEstimated, localTime } = kept;
  if (sport !== 'run') return { type: 'activity', kind: sport, ...recordedOf(file, kept) };
  return {
    type: 'run',
    ...recordedOf(file, kept),
    ...(elapsed === null ? {} : { elapsed }),
    ...(surface === null ? {} : { surface }),
    ...(isEstimated ? { estimated: true as const } : {}),
    ...(kept.own?.isLate === true ? { late: true as const } : {}),
    ...(localTime === 'assumed' ? { zoneAssumed: true as const } : {}),
  };
}

function recordedOf(file: string, kept: ListedActivity['kept']) {
  const { began, distance, seconds, effort, device, sourceId, title, own } = kept;
  return {
    ...(began === null ? {} : { began }),
    ...(distance === null ? {} : { distance }),
    ...(seconds === null ? {} : { seconds }),
    ...(effort === null ? {} : { effort }),
    source: {
      file: own?.file || file.slice(file.lastIndexOf('/') + 1),
      ...(device === '' ? {} : { device: excerpt(device, LONGEST_NAME) }),
      ...(sourceId === '' ? {} : { id: excerpt(sourceId, LONGEST_NAME) }),
    },
    ...(title === '' ? {} : { note: excerpt(title, MAX_NOTE_LENGTH) }),
  };
}

/** Characters of the name of a watch or of a number that are kept. */
const LONGEST_NAME = 200;

import { lastPausedDay, longBreaks } from '../schedule/long-break.ts';
import { DEFAULT_SLOTS, type Slot, type SlotChange } from '../schedule/slot.ts';
import type { Day } from '../time/day.ts';
import { applyAmendment, copiesInWrittenOrder } from './corrections.ts';
import { pauseOf } from './history.ts';
import type { Line, LineOf } from './line.ts';

/** A slot that was planned from a day on, by the plan of now or of some earlier moment, and not in the same way before. */
export interface SlotStart {
  readonly slot: Slot;
  readonly from: Day;
  /** The local date on which that was written. */
  readonly written: Day;
}

/**
 * Returns every start that a slot can ever have had, on any of the devices whose lines these are, by the slot's name and
 * the day: of several the one written last. A slot starts on the day from which a change sets it, on the first day of all
 * plans if it is a default slot, and again after a long break.
 */
export function slotStarts(lines: readonly Line[]): readonly SlotStart[] {
  const ordered = copiesInWrittenOrder(lines);
  const versions = versionsIn(ordered);
  const changed = startsOfChanges(
    versions.filter((line) => line.type === 'schedule'),
    new Set(ordered.flatMap((line) => ('target' in line ? line.target : []))),
  );
  return [...changed, ...startsAfterBreaks(versions, changed)];
}

/** `corrected` are the ids of lines that may not have counted at some time. */
function startsOfChanges(
  changes: readonly LineOf<'schedule'>[],
  corrected: ReadonlySet<string>,
): readonly SlotStart[] {
  const starts = new Map<string, SlotStart>();
  // The first day of what counts wherever a later line does: both are of one device, and came together if they were imported.
  const certain = new Map<string, Day>();
  for (const line of changes) {
    const { id, device, from, at } = line;
    const source = JSON.stringify([device, line.import]);
    const first = certain.get(source);
    const isFirst = first === undefined || from < first;
    for (const slot of startingWith(line, isFirst))
      starts.set(JSON.stringify([slot.name, from]), { slot, from, written: at.slice(0, 10) });
    if (isFirst && !corrected.has(id)) certain.set(source, from);
  }
  return [...starts.values()];
}

/** Whatever pauses there have been at a time, a break that they made lies within one that all of them make together. */
function startsAfterBreaks(
  versions: readonly Version[],
  changed: readonly SlotStart[],
): readonly SlotStart[] {
  const pauses = versions.flatMap((line) => (line.type === 'skip' ? pauseOf(line) : []));
  const breaks = longBreaks(pauses);
  const ends = pauses.filter(({ from, until }) =>
    breaks.some((one) => one.from <= until && from <= (one.until ?? from)),
  );
  const slots = new Map(changed.map(({ slot }) => [slot.name, slot])).values();
  return [...slots].flatMap((slot) =>
    ends.map((pause) => ({ slot, from: lastPausedDay(pause), written: pause.at.slice(0, 10) })),
  );
}

/** The slots that a change sets and, where no other may have been before it, the default slots that it leaves alone. */
function startingWith(line: LineOf<'schedule'>, isFirst: boolean): readonly Slot[] {
  // A slot without days is never planned.
  return slotsSet(line, isFirst).filter(({ days }) => days.length > 0);
}

function slotsSet({ slots, changes }: LineOf<'schedule'>, isFirst: boolean): readonly Slot[] {
  // A change of an early version sets all slots.
  if (changes === undefined) return slots;
  const set = changes.flatMap((change) => ('set' in change ? change.set : []));
  const touched = new Set(changes.map((change) => nameOf(change)));
  return isFirst ? [...set, ...DEFAULT_SLOTS.filter(({ name }) => !touched.has(name))] : set;
}

function nameOf(change: SlotChange): string {
  return 'set' in change ? change.set.name : change.remove;
}

/** A line that says something of the plan, or a skip. */
type Version = LineOf<'schedule'> | LineOf<'skip'>;

/** Each of these lines as it was written, and as each amendment made it. */
function versionsIn(ordered: readonly Line[]): readonly Version[] {
  const versions = new Map<string, Version>();
  return ordered.flatMap((line) => {
    const before = line.type === 'amend' ? versions.get(line.target) : undefined;
    const version = line.type === 'amend' ? before && applyAmendment(before, line) : line;
    if (version?.type !== 'schedule' && version?.type !== 'skip') return [];
    versions.set(version.id, version);
    return [version];
  });
}

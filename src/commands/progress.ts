import { Fault } from '../core/base/fault.ts';
import type { PayloadOf } from '../core/journal/line.ts';
import type { Library } from '../core/library/library.ts';
import { askedBack } from '../core/progression/asked-back.ts';
import { acceptedPayload, type Offers, pinPayload } from '../core/progression/offer.ts';
import { isStepOf, onlyOf } from '../core/progression/only-of.ts';
import { progressJson } from '../formats/json/progress.ts';
import type { Host } from '../host/host.ts';
import { progressText } from '../view/report/progress.ts';
import { keptText, takenText } from '../view/report/step-taken.ts';
import { presentation } from '../app/display/presentation.ts';
import {
  type DoseFlags,
  dosesIn,
  dosesOf,
  dosesShown,
  refuseSeveralRoutines,
} from '../app/options/meant-doses.ts';
import { nothingBelow, nothingOffered, notOffered, pinnedAlready } from '../app/options/no-step.ts';
import { commitChange } from '../app/record/commit-change.ts';
import { offersNow } from '../app/record/offers.ts';
import { readContext } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';

/** Flags of `stretch progress`. */
export interface ProgressOptions extends DoseFlags {
  readonly json?: boolean;
}

/** Shows what is offered, and of each exercise and side the dose and what comes next. */
export async function progressShow(
  host: Host,
  typed: string | undefined,
  options: ProgressOptions,
): Promise<number> {
  const record = await readContext(host, host.err.warn);
  const { library } = record;
  const offers = offersNow(record, library);
  const { standings } = offers;
  const shown = { ...offers, standings: dosesShown(standings, library, typed, options) };
  if (options.json === true) {
    host.out.write(progressJson(shown));
    return 0;
  }
  const { columns } = host.out;
  const { theme, isPlain } = await presentation(host);
  await host.page(progressText(shown, library, { theme, columns, isPlain }), { isPlain });
  return 0;
}

/** Takes the step that is offered, or that of an exercise; refuses what is not offered, and says what it waits for. */
export async function progressAccept(
  host: Host,
  typed: string | undefined,
  flags: DoseFlags,
): Promise<number> {
  const doses = await doseChanger(host);
  const { library } = doses;
  const { standings, back, ups } = doses.offers;
  const offered = back === undefined ? ups : [back];
  const [first, ...others] =
    typed === undefined
      ? dosesIn(standings, library, flags)
      : dosesOf(standings, library, typed, flags);
  const meant = first === undefined ? [] : [first, ...others];
  const found = offered.find((one) => meant.some((standing) => isStepOf(one, standing)));
  if (found === undefined) {
    throw typed === undefined || first === undefined
      ? nothingOffered(meant, library)
      : notOffered(first, library);
  }
  const offer = onlyOf(found, meant);
  return doses.change([acceptedPayload(offer)], takenText([offer], library));
}

/** Keeps a dose as it is, so that no step up of it is offered; or lets it go again. */
export async function progressPin(
  host: Host,
  typed: string,
  flags: DoseFlags,
  change: 'pin' | 'unpin',
): Promise<number> {
  const doses = await doseChanger(host);
  const { library, offers } = doses;
  const meant = dosesOf(offers.standings, library, typed, flags);
  refuseSeveralRoutines(meant);
  const [first, ...others] = meant.filter(({ isPinned }) => isPinned === (change === 'unpin'));
  if (first === undefined) throw pinnedAlready(meant[0], change);
  const { routine, exercise } = first;
  const place = { routine, exercise, sides: [first, ...others].map(({ side }) => side) };
  return doses.change([pinPayload(place, change)], keptText([first, ...others], change, library));
}

/** Flags of `stretch progress back`. */
export interface BackFlags extends DoseFlags {
  readonly all?: boolean;
}

/** Goes one step back at once, of an exercise or of all that was raised: who asks for that need not wait. */
export async function progressBack(
  host: Host,
  typed: string | undefined,
  flags: BackFlags,
): Promise<number> {
  if ((typed === undefined) !== (flags.all === true)) {
    const hint = 'for example: stretch progress back bird-dog, or stretch progress back --all';
    throw new Fault('usage', 'say which exercise, or --all', hint);
  }
  const doses = await doseChanger(host);
  const { library, offers } = doses;
  const meant =
    typed === undefined
      ? dosesIn(offers.standings, library, flags).filter(({ isRaised }) => isRaised)
      : dosesOf(offers.standings, library, typed, flags);
  if (typed !== undefined) refuseSeveralRoutines(meant);
  const steps = askedBack(meant);
  if (steps.length === 0) throw nothingBelow(meant[0]);
  return doses.change(
    steps.map((one) => acceptedPayload(one)),
    takenText(steps, library),
  );
}

/** What a command needs to change doses. */
interface DoseChanger {
  readonly library: Library;
  readonly offers: Offers;
  /** Writes lines, which are one change, says what they change, and returns the exit code. */
  readonly change: (payloads: readonly PayloadOf<'dose-change'>[], text: string) => Promise<number>;
}

async function doseChanger(host: Host): Promise<DoseChanger> {
  refuseUnknownZone(host);
  const record = await readContext(host, host.err.warn);
  const { library } = record;
  return {
    library,
    offers: offersNow(record, library),
    change: async (payloads, text) => {
      const together = payloads.length > 1 ? { together: host.newId() } : {};
      const lines = payloads.map((payload) => ({ ...payload, ...together }));
      await commitChange(host, record, { settings: {}, payloads: lines });
      host.out.print(text);
      return 0;
    },
  };
}

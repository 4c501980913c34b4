import type { DoseStanding, WaitsFor } from './offer.ts';

/** Returns what every step up waits for, whatever it is of: a day, a morning that is less sore, the end of a pause. */
export function commonWaits(standings: readonly DoseStanding[]): readonly WaitsFor[] {
  const waits = standings.flatMap(({ waitsFor }) => waitsFor).filter((one) => isCommon(one));
  return [...new Map(waits.map((one) => [one.kind, one])).values()];
}

function isCommon({ kind }: WaitsFor): boolean {
  return kind === 'day' || kind === 'morning' || kind === 'pause';
}

import { logSession } from '../../src/commands/log.ts';
import { pain } from '../../src/commands/pain.ts';
import { addDays } from '../../src/core/time/day.ts';
import { fakeHost, type FakeHost, type FakeHostOptions } from './fake-host.ts';

/** What was said of a session that was logged: pain during and after it, and how hard it was. */
export interface SaidOf {
  readonly painDuring?: string;
  readonly painAfter?: string;
  readonly effort?: string;
}

/** Returns a host with a whole session of `physio-four` on each of some days, at 06:00, and then at 21:00 on the last. */
export async function hostAfter(
  days: readonly string[],
  said: SaidOf = { painDuring: '1', painAfter: '0', effort: '4' },
  options: FakeHostOptions = {},
): Promise<FakeHost> {
  const last = days.at(-1) ?? '2026-11-24';
  const host = fakeHost({ now: `${last}T21:00:00.000Z`, ...options });
  for (const day of days) {
    await logSession(host, ['physio-four'], { at: `${day} 06:00`, slot: 'none', ...said });
  }
  host.written.out = '';
  host.written.err = '';
  return host;
}

/** Lets days pass. */
export function pass(host: FakeHost, days: number): void {
  host.advance(days * 86_400_000);
}

/** After Tue 24 Nov 2026, ten quiet mornings and a next one that is 4 points sorer. */
export async function flareUp(host: FakeHost): Promise<void> {
  for (let ago = 10; ago > 0; ago--) {
    await pain(host, ['2'], { at: addDays('2026-11-25', -ago) });
  }
  pass(host, 1);
  await pain(host, ['6'], {});
}

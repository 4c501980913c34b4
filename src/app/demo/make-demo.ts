import { Fault } from '../../core/base/fault.ts';
import { DEMO_DEVICE, demoLines } from '../../core/demo/demo-lines.ts';
import { type SettingName, SETTINGS } from '../../core/settings/settings.ts';
import { addDays, calendarDate, type Day, type Stamp, trainingDay } from '../../core/time/day.ts';
import type { SettingValues } from '../../host/files/settings.ts';
import type { Host } from '../../host/host.ts';
import type { Clock } from '../../host/time/clock.ts';
import { commitNew } from '../record/commit-change.ts';

/** Makes up the record of today in place of those that were made before. Throws a `usage`, `storage` or `input` fault. */
export async function makeDemo(host: Host): Promise<void> {
  await removeDemo(host);
  const now = host.clock.stamp();
  const { dayStart } = DEMO_SETTINGS;
  const lines = demoLines({
    now,
    today: trainingDay(now, dayStart),
    library: await host.library(),
    profile: { affected: DEMO_SETTINGS.affected, cautions: [] },
    instantOf: (day, time) => instantOf(host.clock, day, time),
    stampOf: host.clock.stampOf,
  });
  await commitNew(host, settingsFor(host), lines);
}

/** Makes up the record of today unless it is there. */
export async function makeDemoIfMissing(host: Host): Promise<void> {
  if (host.journal.files().length === 0) await makeDemo(host);
}

/** Removes what was made up, and returns whether there was anything. Throws a `usage` or `storage` fault. */
export async function removeDemo(host: Host): Promise<boolean> {
  if (host.runningSessions.all().some(({ isRunning }) => isRunning)) {
    const message = 'a session of the made-up record is running in another window';
    throw new Fault('usage', message, 'end it there first: press q');
  }
  return (await host.madeUp()).remove();
}

/** Settings that the made-up record needs as they are. */
const DEMO_SETTINGS = {
  affected: 'left',
  dayStart: SETTINGS.dayStart.default,
  device: DEMO_DEVICE,
} as const satisfies SettingValues;

/** How things look and sound is as the user has set it, and what has to be left out stays left out. */
const KEPT: readonly SettingName[] = [
  'leaveOut',
  'units',
  'sound',
  'volume',
  'pace',
  'rate',
  'wake',
  'guidance',
  'face',
  'theme',
  'glyphs',
  'motion',
  'text',
];

function settingsFor(host: Host): SettingValues {
  const own = host.ownSettings();
  const { settings } = own.read();
  const kept = KEPT.filter((name) => own.isChosen(name));
  return { ...Object.fromEntries(kept.map((name) => [name, settings[name]])), ...DEMO_SETTINGS };
}

/** The first instant of a local time, or of the next that the clocks show: they skip an hour, and once in a while a day. */
function instantOf(clock: Clock, day: Day, time: string): Stamp {
  const date = calendarDate(day, time, DEMO_SETTINGS.dayStart);
  const hour = `${Number(time.slice(0, 2)) + 1}`.padStart(2, '0');
  const [found] = [time, `${hour}${time.slice(2)}`].flatMap((one) => [
    ...clock.instantsOf(`${date}T${one}`),
  ]);
  return found ?? instantOf(clock, addDays(day, 1), time);
}

import { sinceDayStart } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import { planOn } from '../core/schedule/schedule.ts';
import type { SchedulerName } from '../core/reminders/scheduler-plan.ts';
import type { Host } from '../host/host.ts';
import type { Installed } from '../host/files/installed.ts';
import type { Schedulers } from '../host/reminders/schedulers.ts';
import { dryRunText, installedText, remindersUpdatedText } from '../view/report/reminders.ts';
import { type Arrangement, arrange, DEALINGS } from '../app/reminders/scheduler-adapters.ts';
import { deedsOf } from '../app/reminders/dry-run.ts';
import { readRecord } from '../app/record/read-record.ts';
import { accountOf, perform, rearrangement } from '../app/reminders/apply-schedule.ts';
import {
  isAsWanted,
  type Known,
  type OnceChange,
  quietly,
  refuseOtherClock,
  slotsOn,
  type Told,
  toldNow,
} from '../app/reminders/wanted.ts';
import { chosenScheduler, refuseUnusable, sightOf } from '../app/reminders/choose-scheduler.ts';

/** What `stretch schedule install` takes. */
export interface InstallOptions {
  readonly with?: string;
  readonly dryRun?: boolean;
}

/** Has the system's own scheduler ask about every slot from its time on; whatever was installed before makes place. */
export async function scheduleInstall(host: Host, options: InstallOptions): Promise<number> {
  const known = readRecord(host);
  host.err.warn(...known.warnings);
  const place = await host.openSchedulers();
  const before = place.installed.read();
  const scheduler = await chosenScheduler(place, options.with, before?.scheduler);
  if (options.dryRun !== true) await refuseUnusable(place, scheduler, options.with !== undefined);
  const former = before?.scheduler === scheduler ? undefined : before;
  const same = before?.scheduler === scheduler ? before : undefined;
  const told = toldNow(known, place, scheduler, before);
  const after = arrange(scheduler, told.plan, place);
  refuseOthers(place, after, same);
  if (options.dryRun === true) {
    const away = former === undefined ? [] : [await rearrangement(place, former, undefined)];
    const { unusable, run } = await sightOf(place, scheduler);
    const here = { ...place, run };
    // What is shown is what would be done where it can be used.
    if (unusable !== undefined) host.err.warn(unusable);
    host.out.write(dryRunText(deedsOf([...away, await rearrangement(here, same, after)])));
    return 0;
  }
  if (former !== undefined) await takeDown(host, place, former);
  try {
    await putUp(host, place, scheduler, told, same);
  } catch (error) {
    if (former !== undefined) await putBack(host, place, former);
    throw error;
  }
  await tellInstalled(host, place, scheduler, known);
  return 0;
}

/** When reminders come, and what may keep them from being seen. */
async function tellInstalled(
  host: Host,
  place: Schedulers,
  scheduler: SchedulerName,
  known: Known,
): Promise<void> {
  const { dayStart, remindEvery } = known.settings;
  const slots = slotsOn(known, known.today).toSorted(
    (a, b) => sinceDayStart(a.time, dayStart) - sinceDayStart(b.time, dayStart),
  );
  const isPlanned = planOn(known.history.schedules, known.today) !== undefined;
  host.out.write(installedText(scheduler, slots, remindEvery, isPlanned));
  const warn = warner(host);
  const { problem } = await host.notifier();
  if (problem !== undefined) {
    const prompt = 'to see at the shell’s prompt what is due: stretch hook bash (or zsh, fish)';
    warn(`from here no notification can be shown (${problem}); ${prompt}`);
  }
  if (scheduler === 'cron' && place.isCronRunning() === false)
    warn('no cron seems to be running, so nothing will come; see: stretch doctor');
}

/** Removes exactly what was installed. */
export async function scheduleUninstall(host: Host): Promise<number> {
  const place = await host.openSchedulers();
  const before = place.installed.read();
  if (before === undefined) {
    host.out.write('Reminders are off already; nothing was changed.\n');
    return 0;
  }
  await takeDown(host, place, before);
  host.out.write('Reminders are off. To turn them on again: stretch schedule install\n');
  return 0;
}

/**
 * Installs anew what is installed, with a change of the moments at which a slot is asked about once, and tells whether
 * reminders are on at all. Moments that are past are left out. Throws a fault where it cannot be done.
 */
export async function reinstallReminders(host: Host, change: OnceChange = {}): Promise<boolean> {
  const place = await host.openSchedulers();
  const before = place.installed.read();
  if (before === undefined) return false;
  const { scheduler } = before;
  refuseOtherClock(place, scheduler);
  const told = toldNow(quietly(host), place, scheduler, before, change);
  await putUp(host, place, scheduler, told, before);
  return true;
}

/** Installs anew what is installed where the plan or a setting asks for something else by now, and says so. */
export async function keepReminders(host: Host): Promise<void> {
  try {
    const place = await host.openSchedulers();
    const before = place.installed.read();
    if (before === undefined || isAsWanted(quietly(host), place, before)) return;
    await reinstallReminders(host);
    host.out.write(remindersUpdatedText(before.scheduler));
  } catch (error) {
    // What was to be done is done: its own outcome stays.
    if (!(error instanceof Fault)) throw error;
    const message = `the reminders could not follow: ${error.message}`;
    host.err.warnWithHint({ message, hint: error.hint });
  }
}

/** The account names what is about to be there before it is, so that it can be removed whatever happens. */
async function putUp(
  host: Host,
  place: Schedulers,
  scheduler: SchedulerName,
  told: Told,
  before: Installed | undefined,
): Promise<void> {
  const after = arrange(scheduler, told.plan, place);
  refuseOthers(place, after, before);
  const work = await rearrangement(place, before, after);
  // With the former plan: were this broken off, it would still be seen that the new one is not there.
  const during = accountOf(place, after, before ?? told, before);
  const account = { ...accountOf(place, after, told, undefined), folders: during.folders };
  place.installed.write(during);
  try {
    await perform(place, work, warner(host));
  } catch (error) {
    if (before === undefined) await takeDown(host, place, account, () => undefined);
    throw error;
  }
  place.installed.write(account);
}

/** Before anything is written, or anything that works is taken down. */
function refuseOthers(
  place: Schedulers,
  { files }: Arrangement,
  before: Installed | undefined,
): void {
  const fresh = files.filter(({ path }) => before?.files.includes(path) !== true);
  for (const file of fresh) place.refuseOther(file);
}

/** What worked before works on, where what was to take its place cannot. */
async function putBack(host: Host, place: Schedulers, former: Installed): Promise<void> {
  try {
    const told = toldNow(quietly(host), place, former.scheduler, former);
    await putUp(host, place, former.scheduler, told, undefined);
  } catch {
    host.err.write('stretch: reminders are off now; to turn them on: stretch schedule install\n');
  }
}

async function takeDown(
  host: Host,
  place: Schedulers,
  before: Installed,
  warn = warner(host),
): Promise<void> {
  await perform(place, await rearrangement(place, before, undefined), warn);
  const left = await leftOf(place, before);
  if (left.length > 0) {
    place.installed.write({ ...before, names: left });
    const message = `${before.scheduler} still has ${left.join(', ')}`;
    throw new Fault('input', message, 'try again: stretch schedule uninstall');
  }
  place.installed.write(undefined);
  place.removeFolders(before.folders);
}

/** What a scheduler still knows of what it was to forget. The table of cron is written whole or not at all. */
async function leftOf(
  place: Schedulers,
  { scheduler, names }: Installed,
): Promise<readonly string[]> {
  if (scheduler === 'cron') return [];
  const left: string[] = [];
  for (const name of names) {
    if (await knows(place, scheduler, name)) left.push(name);
  }
  return left;
}

async function knows(place: Schedulers, scheduler: SchedulerName, name: string): Promise<boolean> {
  try {
    return (await place.run(DEALINGS[scheduler].ask(name, place))).code === 0;
  } catch {
    // A scheduler that is gone calls nobody.
    return false;
  }
}

function warner(host: Host): (complaint: string) => void {
  return (complaint) => host.err.warn(complaint);
}

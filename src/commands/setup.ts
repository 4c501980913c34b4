import { schedulePayload } from '../core/journal/make-payload.ts';
import { Fault } from '../core/base/fault.ts';
import { scheduleOn, slotsFrom, unplannedSlots, withSchedule } from '../core/schedule/schedule.ts';
import type { Slot } from '../core/schedule/slot.ts';
import { cautionList, cautionsIn } from '../core/library/caution.ts';
import { type SettingName, SETTINGS } from '../core/settings/settings.ts';
import { readableText } from '../host/files/journal.ts';
import type { Host } from '../host/host.ts';
import { readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { refuseClash } from '../app/record/refuse-clash.ts';
import { refuseOrder } from '../app/options/slot-order.ts';
import { checkIdsFrom } from '../app/options/check-option.ts';
import { checkInSetup } from '../app/session/answer-check.ts';
import { askForAnswers, type SetupAnswers } from '../app/options/setup-questions.ts';
import { MORNING_ADVICE } from '../view/words/new-plan.ts';
import { asTime } from '../app/options/time-option.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { lastOf, newLine } from '../app/record/write-line.ts';

/** Flags of `stretch setup`; every question has one. */
export interface SetupOptions {
  readonly side?: string;
  readonly leaveOut?: string;
  readonly morning?: string;
  readonly evening?: string;
  readonly units?: string;
  readonly sound?: string;
  readonly check?: string;
  readonly yes?: boolean;
}

/** What has to be given where nothing is asked; what to leave out, and the units, stay as they are unless given. */
const NEEDED = ['affected', 'morning', 'evening', 'sound'] as const;

/** Asks for the preferences that sessions depend on, or takes them from flags, and saves them. */
export async function setup(host: Host, options: SetupOptions): Promise<number> {
  refuseUnknownZone(host);
  const given = checked(options);
  const yes = options.check === undefined ? undefined : checkIdsFrom('--check', options.check);
  const current = readBefore(host);
  const before = answersOf(current);
  const isComplete = NEEDED.every((name) => given[name] !== undefined);
  if (!host.hasKeys && !isComplete && options.yes !== true) {
    const hint =
      'add --yes to keep the other answers, or give --side, --morning, --evening and --sound';
    throw new Fault('usage', 'setup cannot ask its questions without a terminal', hint);
  }
  const { settings } = current.record;
  refuseOrder({ ...before, ...given }, settings.dayStart);
  host.err.print(places(host));
  const isAsking = host.hasKeys && !isComplete && options.yes !== true;
  const answers = isAsking
    ? await askForAnswers(host, before, given, settings)
    : { ...before, ...given };
  refuseOrder(answers, settings.dayStart);
  await save(host, answers, current, { given, chosen: isAsking ? answers : given });
  const reason = current.hasSchedule ? '' : `${MORNING_ADVICE}\n`;
  host.out.print(
    `Saved. Twice a day: stretch today. To see what is due: stretch status.\n${reason}To be reminded: stretch schedule install\n`,
  );
  const { notice, text } = await checkInSetup(host, yes, isAsking);
  host.err.print(notice);
  host.out.print(text);
  return 0;
}

function checked(options: SetupOptions): Partial<SetupAnswers> {
  const setting = (flag: string, name: SettingName, value: string | undefined) =>
    value === undefined ? undefined : asSetting(flag, name, value);
  const time = (flag: string, value: string | undefined) =>
    value === undefined ? undefined : asTime(flag, value);
  const all = {
    affected: setting('--side', 'affected', options.side),
    leaveOut: setting('--leave-out', 'leaveOut', options.leaveOut),
    morning: time('--morning', options.morning),
    evening: time('--evening', options.evening),
    units: setting('--units', 'units', options.units),
    sound: setting('--sound', 'sound', options.sound),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function asSetting(flag: string, name: SettingName, word: string): string {
  const { fits, meant, kept, faultOf, expects, default: standard } = SETTINGS[name];
  const typed = meant?.(word) ?? word;
  if (fits(typed)) return kept?.(typed) ?? typed;
  if (faultOf !== undefined) throw faultOf(typed);
  const example = name === 'affected' ? 'left' : standard;
  const hint = `for example: stretch setup ${flag} ${example}`;
  throw new Fault('usage', `${flag} takes ${expects}, not \`${typed}\``, hint);
}

/** The plan and settings before anything is changed. */
interface Before {
  readonly record: RecordSnapshot;
  readonly slots: readonly Slot[];
  readonly hasSchedule: boolean;
}

function readBefore(host: Host): Before {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const plan = scheduleOn(record.history.schedules, record.today);
  const slots = slotsFrom(record.history.schedules, record.today);
  return { record, slots, hasSchedule: plan !== undefined };
}

function answersOf(found: Before): SetupAnswers {
  const { settings } = found.record;
  const time = (name: string) => slotCalled(name, found)?.time;
  return {
    affected: settings.affected,
    leaveOut: cautionList(cautionsIn(settings.leaveOut)),
    morning: time('morning') ?? '',
    evening: time('evening') ?? '',
    units: settings.units,
    sound: settings.sound,
  };
}

function places(host: Host): string {
  return [
    'Your answers stay on this computer:',
    `  settings  ${host.settings.file}`,
    `  record    ${host.journal.folder}`,
    `  routines  ${host.folders.routines} (your own, if you write any)`,
    '',
  ].join('\n');
}

/** What flags gave, and that with what was answered. */
interface Chosen {
  readonly given: Partial<SetupAnswers>;
  readonly chosen: Partial<SetupAnswers>;
}

/** Saves the answers, except that what was not `chosen` stays as it is in the file even if it is invalid. */
async function save(
  host: Host,
  answers: SetupAnswers,
  found: Before,
  { given, chosen }: Chosen,
): Promise<void> {
  const payload = plannedBy(answers, found);
  const { invalid } = host.settings.read();
  const settings = Object.fromEntries(
    (['affected', 'leaveOut', 'units', 'sound'] as const)
      // The units are not asked for here, but with the first distance.
      .filter((name) => name !== 'units' || given.units !== undefined)
      .filter((name) => chosen[name] !== undefined || !invalid.includes(name))
      .map((name) => [name, answers[name]]),
  );
  if (payload === undefined) return host.settings.write(settings);
  const { record } = found;
  const line = newLine(host, record, payload, { day: record.today, last: lastOf(record) });
  const changes = await host.pendingChanges();
  await changes.commit(host.newId(), { settings, lines: [{ ...line, text: readableText(line) }] });
}

/** Returns the plan with its new times; undefined if they are unchanged. Throws a `usage` fault if two slots clash. */
function plannedBy(answers: SetupAnswers, found: Before): WrittenPlan | undefined {
  const { record, hasSchedule } = found;
  const before = answersOf(found);
  const isChanged = (name: 'morning' | 'evening') => answers[name] !== before[name];
  const changes = (['morning', 'evening'] as const)
    .filter((name) => isChanged(name) || !hasSchedule)
    .flatMap((name) => slotCalled(name, found) ?? [])
    .map((slot) => ({ set: { ...slot, time: answers[slot.name as 'morning' | 'evening'] } }));
  if (changes.length === 0) return undefined;
  const payload = schedulePayload(record.history, record.today, changes);
  const after = withSchedule(record.history.schedules, { ...payload, at: record.now });
  refuseClash(after, record.today, ['morning', 'evening'], record.shell);
  return payload;
}

type WrittenPlan = ReturnType<typeof schedulePayload>;

/** The slot of the plan or, if it has none of that name, the usual one. */
function slotCalled(name: string, { record, slots }: Before): Slot | undefined {
  const usual = unplannedSlots(record.history.schedules);
  return [...slots, ...usual].find((slot) => slot.name === name);
}

import { sinceDayStart } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import { planOn, schedulePayload, withPlan } from '../core/schedule/schedule.ts';
import { DEFAULT_SLOTS, type Slot } from '../core/schedule/slot.ts';
import { type SettingName, type Settings, SETTINGS, SOUNDS } from '../core/settings/settings.ts';
import type { Host } from '../host/host.ts';
import { readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { refuseClash } from '../app/record/refuse-clash.ts';
import { asTime } from '../app/options/time-option.ts';
import { writeLine } from '../app/record/write-line.ts';

/** What `stretch setup` takes; every question has a flag. */
export interface SetupOptions {
  readonly side?: string;
  readonly morning?: string;
  readonly evening?: string;
  readonly units?: string;
  readonly sound?: string;
  readonly yes?: boolean;
}

interface Answers {
  readonly affected: string;
  readonly morning: string;
  readonly evening: string;
  readonly units: string;
  readonly sound: string;
}

/** Asks for what a session depends on, or takes it from flags, and saves it. */
export async function setup(host: Host, options: SetupOptions): Promise<number> {
  const given = checked(options);
  const found = find(host);
  const before = answersOf(found);
  const isComplete = Object.keys(given).length === Object.keys(before).length;
  if (!host.hasKeys && !isComplete && options.yes !== true) {
    const hint =
      'add --yes to keep the rest as it is, or give --side, --morning, --evening, --units and --sound';
    throw new Fault('usage', 'setup asks questions, and here is nobody to answer', hint);
  }
  refuseOrder({ ...before, ...given }, found.kept.settings);
  host.err.write(places(host));
  const isAsking = host.hasKeys && !isComplete && options.yes !== true;
  const answers = { ...before, ...given, ...(isAsking ? await ask(before, given) : {}) };
  refuseOrder(answers, found.kept.settings);
  await save(host, answers, found);
  host.out.write(
    'Saved. Twice a day: stretch today. What is planned: stretch status.\nTo be reminded of it: stretch schedule install\n',
  );
  return 0;
}

function checked(options: SetupOptions): Partial<Answers> {
  const setting = (flag: string, name: SettingName, value: string | undefined) =>
    value === undefined ? undefined : asSetting(flag, name, value);
  const time = (flag: string, value: string | undefined) =>
    value === undefined ? undefined : asTime(flag, value);
  const all = {
    affected: setting('--side', 'affected', options.side),
    morning: time('--morning', options.morning),
    evening: time('--evening', options.evening),
    units: setting('--units', 'units', options.units),
    sound: setting('--sound', 'sound', options.sound),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Twice a day needs two times, the morning's first by the day as it is set to start. */
function refuseOrder({ morning, evening }: Answers, { dayStart }: Settings): void {
  if (sinceDayStart(morning, dayStart) < sinceDayStart(evening, dayStart)) return;
  const hint = 'for example: stretch setup --morning 07:00 --evening 20:30';
  const message = `the morning slot (${morning}) has to come before the evening slot (${evening})`;
  throw new Fault('usage', message, hint);
}

function asSetting(flag: string, name: SettingName, typed: string): string {
  const { fits, expects, default: standard } = SETTINGS[name];
  if (fits(typed)) return typed;
  const example = name === 'affected' ? 'left' : standard;
  const hint = `for example: stretch setup ${flag} ${example}`;
  throw new Fault('usage', `${flag} takes ${expects}, not \`${typed}\``, hint);
}

/** What holds before anything is changed, read once. */
interface Found {
  readonly kept: RecordSnapshot;
  readonly slots: readonly Slot[];
  readonly hasSchedule: boolean;
}

function find(host: Host): Found {
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  const plan = planOn(kept.history.schedules, kept.today);
  return { kept, slots: plan?.slots ?? DEFAULT_SLOTS, hasSchedule: plan !== undefined };
}

function answersOf({ kept: { settings }, slots }: Found): Answers {
  const time = (name: string) => slotCalled(name, [...slots, ...DEFAULT_SLOTS])?.time;
  return {
    affected: settings.affected,
    morning: time('morning') ?? '',
    evening: time('evening') ?? '',
    units: settings.units,
    sound: settings.sound,
  };
}

function places(host: Host): string {
  return [
    'What you answer is kept on this computer only:',
    `  settings  ${host.settings.file}`,
    `  record    ${host.journal.folder}`,
    `  routines  ${host.folders.routines} (your own, if you write any)`,
    '',
  ].join('\n');
}

async function ask(before: Answers, given: Partial<Answers>): Promise<Answers> {
  const { default: inquirer } = await import('inquirer');
  const choice = (
    name: 'affected' | 'units' | 'sound',
    message: string,
    choices: readonly (string | Choice)[],
  ) => ({
    type: 'select' as const,
    name,
    message: `${message} (${SETTINGS[name].says})`,
    choices,
    default: before[name],
  });
  const time = (name: 'morning' | 'evening', message: string) => ({
    type: 'input' as const,
    name,
    message,
    default: before[name],
    validate: (typed: string) => timeProblem(typed) ?? true,
    filter: (typed: string) => (timeProblem(typed) === undefined ? asTime(name, typed) : typed),
  });
  const questions = [
    choice('affected', 'Which side is sore?', ['left', 'right', 'both', 'unknown']),
    time('morning', 'Morning slot (its window opens when the day starts)'),
    time('evening', 'Evening slot (the windows meet half-way between the two)'),
    choice('units', 'Kilometres or miles?', ['km', 'mi']),
    choice('sound', 'Sound?', soundChoices()),
  ].filter(({ name }) => given[name] === undefined);
  return inquirer.prompt<Answers>(questions as never);
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

const SOUND_WORDS: Readonly<Record<Settings['sound'], string>> = {
  speech: 'a voice says what to do and counts',
  tones: 'short tones, a different one for each change',
  bell: 'the terminal’s own bell',
  off: 'nothing until you press m',
};

/** One line what each is. */
function soundChoices(): readonly Choice[] {
  return SOUNDS.map((value) => ({ value, name: `${value}: ${SOUND_WORDS[value]}` }));
}

/** What a time should look like, where what was typed is none. */
function timeProblem(typed: string): string | undefined {
  try {
    asTime('this', typed);
    return undefined;
  } catch (error) {
    return error instanceof Fault ? 'a time such as 07:00' : String(error);
  }
}

async function save(host: Host, answers: Answers, found: Found): Promise<void> {
  const { affected, units, sound } = answers;
  const payload = plannedBy(answers, found);
  await host.settings.write({ affected, units, sound });
  if (payload !== undefined) writeLine(host, found.kept, payload);
}

/** The plan with new times; nothing where they are as they were. Throws a `usage` fault where two slots would clash. */
function plannedBy(answers: Answers, found: Found): WrittenPlan | undefined {
  const { kept, slots, hasSchedule } = found;
  const before = answersOf(found);
  const isChanged = (name: 'morning' | 'evening') => answers[name] !== before[name];
  const changes = (['morning', 'evening'] as const)
    .filter((name) => isChanged(name) || !hasSchedule)
    .flatMap((name) => slotCalled(name, [...slots, ...DEFAULT_SLOTS]) ?? [])
    .map((slot) => ({ set: { ...slot, time: answers[slot.name as 'morning' | 'evening'] } }));
  if (changes.length === 0) return undefined;
  const payload = schedulePayload(kept.history, kept.today, changes);
  const after = withPlan(kept.history.schedules, { ...payload, at: kept.now });
  refuseClash(after, kept.today, kept.settings.dayStart, ['morning', 'evening']);
  return payload;
}

type WrittenPlan = ReturnType<typeof schedulePayload>;

function slotCalled(name: string, slots: readonly Slot[]): Slot | undefined {
  return slots.find((slot) => slot.name === name);
}

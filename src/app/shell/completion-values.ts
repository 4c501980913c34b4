import { BACK_SIDES, KEPT_FROM } from '../../core/diary/morning.ts';
import { PAUSE_REASONS, SKIP_REASONS } from '../../core/schedule/skip-reason.ts';
import type { Candidate, CommandShape, ValuePlace } from '../../core/shell/completion.ts';
import { trainingDay } from '../../core/time/day.ts';
import { GUIDANCE } from '../../core/settings/guidance.ts';
import { GLYPH_MODES } from '../../core/settings/glyph-mode.ts';
import { schedulesInForce, slotsFrom } from '../../core/schedule/schedule.ts';
import { EXPERIMENT_KINDS, EXPERIMENT_LAYOUTS } from '../../core/experiment/experiment.ts';
import { CAUTION_IDS, cautionWords, NO_CAUTIONS } from '../../core/library/caution.ts';
import { SETTING_NAMES, SETTINGS, SOUND_MODES } from '../../core/settings/settings.ts';
import { SCHEDULERS } from '../../core/reminders/scheduler-plan.ts';
import { SURFACES } from '../../core/diary/sport.ts';
import { AFFECTED_SIDES } from '../../core/library/side.ts';
import { isSlotName } from '../../core/schedule/slot.ts';
import { CSV_ROWS } from '../../formats/export/exported-record.ts';
import { EXPORT_FORMATS } from '../../formats/export/exporters.ts';
import { REPORT_FORMATS } from '../../formats/paper/report-formats.ts';
import { COMPLETION_SHELLS, HOOK_SHELLS } from '../../formats/shell/shells.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { Host } from '../../host/host.ts';
import { LOGGED_KINDS } from '../options/activity-kinds.ts';
import { KIND_NAMES } from '../options/entry-kinds.ts';
import { readJournal } from '../record/journal-reader.ts';

/** The commands of `progress` that take an exercise. */
const DOSE_VERBS = ['show', 'accept', 'back', 'pin', 'unpin'] as const;

/** Where the values of an argument or a flag come from: a fixed list, a lookup, files, or free text. */
type Source = readonly string[] | keyof typeof KNOWN | 'files' | 'free';

/** Sources by the name a value has in help, after its command if the same name means different things. */
const SOURCES: ReadonlyMap<string, Source> = new Map(
  Object.entries<Source>({
    cautions: 'cautions',
    how: GUIDANCE,
    ids: 'check ids',
    command: 'commands',
    days: ['daily', 'weekdays', 'weekends', 'mon-fri', '2/7', '3/7'],
    'schedule set number': ['2', '3', '4', '7'],
    exercise: 'exercises',
    'experiment show id': 'experiments',
    'experiment result id': 'experiments',
    'experiment start kind': EXPERIMENT_KINDS,
    layout: EXPERIMENT_LAYOUTS,
    'export id': 'coached sessions',
    'history show id': 'entries',
    'history edit id': 'corrigible entries',
    'history remove id': 'entries',
    file: 'files',
    format: 'formats',
    'report format': 'report formats',
    kinds: KIND_NAMES,
    mode: GLYPH_MODES,
    name: 'settings',
    part: ['all'],
    question: 'questions',
    reason: SKIP_REASONS,
    'schedule pause reason': PAUSE_REASONS,
    routine: 'routines',
    rows: CSV_ROWS,
    scheduler: SCHEDULERS,
    separator: [',', ';', 'tab'],
    kind: LOGGED_KINDS,
    surface: SURFACES,
    shell: COMPLETION_SHELLS.map(({ name }) => name),
    'hook shell': HOOK_SHELLS.map(({ name }) => name),
    side: AFFECTED_SIDES,
    'pain side': BACK_SIDES,
    score: Array.from({ length: 11 }, (_, score) => `${score}`),
    minutes: ['0', '5', '15', '30', '60'],
    'pain what': KEPT_FROM,
    'exercise show side': ['left', 'right'],
    'exercise play side': ['left', 'right'],
    ...Object.fromEntries(
      DOSE_VERBS.flatMap((verb) => [
        [`progress ${verb} side`, ['left', 'right']],
        [`progress ${verb} exercise`, 'doses'],
      ]),
    ),
    'history edit side': [...BACK_SIDES, 'none'],
    'history edit what': [...KEPT_FROM, 'none'],
    'history edit answer': ['yes', 'no', 'none'],
    'history edit surface': [...SURFACES, 'none'],
    slot: 'slots',
    sound: SOUND_MODES,
    span: ['30m', '1h', '2h', 'off'],
    units: ['km', 'mi'],
    sport: ['run', 'walk', 'swim', 'cycle', 'yoga', 'pilates', 'other'],
    sports: ['run', 'walk', 'swim', 'cycle', 'yoga', 'pilates', 'other', 'all'],
    answer: ['yes', 'no'],
    order: ['dmy', 'mdy'],
    columns: 'free',
    'config set value': 'setting values',
    ...Object.fromEntries(
      'day distance factor id moment number seconds text time what when'
        .split(' ')
        .map((name) => [name, 'free' as const]),
    ),
  }),
);

/** Returns the source of the values for a place; undefined if there is none. */
export function sourceOf({ path, name }: Pick<ValuePlace, 'path' | 'name'>): Source | undefined {
  return SOURCES.get(`${path.join(' ')} ${name}`) ?? SOURCES.get(name);
}

/** Returns the values that can be typed at a place, with their meanings; empty if any text can. */
export async function candidatesFor(
  host: Host,
  tree: CommandShape,
  place: ValuePlace,
): Promise<readonly Candidate[]> {
  const source = sourceOf(place);
  if (source === undefined || source === 'files' || source === 'free') return [];
  return typeof source === 'string' ? KNOWN[source](host, tree, place) : plain(source);
}

const KNOWN = {
  commands: async (_: Host, tree: CommandShape, { path, given }: ValuePlace) =>
    commandsAfter(tree, [...path.slice(0, -1), ...given]),
  routines: async (host: Host) => {
    const { routines } = await host.library();
    return Object.values(routines).map(({ id, name }) => ({ word: id, says: name }));
  },
  exercises: async (host: Host) => {
    const { exercises } = await host.library();
    const all = Object.values(exercises);
    const variants = all
      .flatMap(({ easier, harder }) => [easier, harder])
      .flatMap((variant) => (variant !== undefined && 'how' in variant ? [variant] : []));
    return [...all, ...variants].map(({ id, name }) => ({ word: id, says: name }));
  },
  doses: async (host: Host, _: CommandShape, { path, given }: ValuePlace) => {
    const { doseCandidates } = await import('./dose-candidates.ts');
    const verb = DOSE_VERBS.find((one) => one === path[1]) ?? 'show';
    // A name of several words has no others after it.
    return given.length === 0 ? doseCandidates(host, verb) : [];
  },
  slots: async (host: Host) =>
    plannedSlots(host).map(({ name, time, routine }) => ({
      word: name,
      says: `${time} ${routine}`,
    })),
  entries: async (host: Host, _: CommandShape, { typed }: ValuePlace) =>
    entriesWith(host, typed, () => true),
  'coached sessions': async (host: Host, _: CommandShape, { typed }: ValuePlace) => {
    const { entryCandidates } = await import('./entry-candidates.ts');
    const ids = entryCandidates(
      host,
      typed,
      (entry) => entry.kind === 'session' && !entry.session.isLogged,
    );
    return [{ word: 'last', says: 'the last coached session' }, ...ids];
  },
  'corrigible entries': async (host: Host, _: CommandShape, { typed }: ValuePlace) => {
    return entriesWith(host, typed, ({ kind }) => !['plan', 'check', 'import'].includes(kind));
  },
  experiments: async (host: Host, _: CommandShape, { typed }: ValuePlace) => {
    const { entryCandidates } = await import('./entry-candidates.ts');
    return entryCandidates(host, typed, ({ kind }) => kind === 'experiment');
  },
  formats: async () =>
    Object.entries(EXPORT_FORMATS).map(([word, { description }]) => ({ word, says: description })),
  'report formats': async () =>
    Object.entries(REPORT_FORMATS).map(([word, { description }]) => ({ word, says: description })),
  settings: async () => SETTING_NAMES.map((word) => ({ word, says: SETTINGS[word].says })),
  cautions: async (_: Host, __: CommandShape, { typed }: ValuePlace) => cautionCandidates(typed),
  'check ids': async (_: Host, __: CommandShape, { typed }: ValuePlace) => {
    const { CHECK_ITEMS } = await import('../../core/safety/check-list.ts');
    return listCandidates(
      typed,
      CHECK_ITEMS.map(({ id, words }) => ({ word: id, says: words })),
    );
  },
  questions: async () => {
    const { QUESTION_WORDS } = await import('../options/question-option.ts');
    return plain(QUESTION_WORDS);
  },
  'setting values': async (_: Host, __: CommandShape, { given, typed }: ValuePlace) => {
    const name = SETTING_NAMES.find((one) => one.toLowerCase() === given[0]?.toLowerCase());
    if (name === 'leaveOut') return cautionCandidates(typed);
    return plain(name === undefined ? [] : (SETTINGS[name].values ?? []));
  },
} satisfies Readonly<
  Record<
    string,
    (host: Host, tree: CommandShape, place: ValuePlace) => Promise<readonly Candidate[]>
  >
>;

/** Returns `last` and the ids of the newest entries. */
async function entriesWith(
  host: Host,
  typed: string,
  isWanted: (entry: HistoryEntry) => boolean,
): Promise<readonly Candidate[]> {
  const { entryCandidates } = await import('./entry-candidates.ts');
  const ids = entryCandidates(host, typed, isWanted);
  return ids.length === 0 && typed === ''
    ? []
    : [{ word: 'last', says: 'the newest entry' }, ...ids];
}

/** Returns what `help` can be asked about after some words: commands, but not `help` itself. */
function commandsAfter(tree: CommandShape, words: readonly string[]): readonly Candidate[] {
  const group = words.reduce<CommandShape | undefined>(
    (reached, word) => reached?.commands.find(({ name }) => name === word),
    tree,
  );
  const commands = group?.commands.filter(({ name }) => name !== 'help') ?? [];
  return commands.map(({ name, says }) => ({ word: name, says }));
}

/** Returns the slots of the current plan, or of the one there would be, and of later ones, each once. */
function plannedSlots(host: Host) {
  const { dayStart } = host.settings.read().settings;
  const today = trainingDay(host.clock.stamp(), dayStart);
  const { schedules } = readJournal(host, host.journal.files(), today, dayStart).history;
  const later = schedulesInForce(schedules).filter(({ from }) => from > today);
  const slots = [slotsFrom(schedules, today), ...later.map((plan) => plan.slots)]
    .flat()
    .filter(({ name }) => isSlotName(name));
  return [...new Map(slots.toReversed().map((slot) => [slot.name, slot])).values()].toReversed();
}

/** Returns `none`, or after a comma the cautions that are not yet in the list, each with its meaning. */
function cautionCandidates(typed: string): readonly Candidate[] {
  const cautions = CAUTION_IDS.map((id) => ({ word: id, says: cautionWords(id) }));
  const left = listCandidates(typed, cautions);
  return typed.includes(',') ? left : [{ word: NO_CAUTIONS, says: 'nothing of this' }, ...left];
}

/** Returns what is not yet in a list with commas, each after what is. */
function listCandidates(typed: string, all: readonly Candidate[]): readonly Candidate[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  const given = before.toLowerCase().split(/[\s,]+/);
  return all
    .filter(({ word }) => !given.includes(word))
    .map(({ word, says }) => ({ word: `${before}${word}`, says }));
}

function plain(words: readonly string[]): readonly Candidate[] {
  return words.map((word) => ({ word, says: '' }));
}

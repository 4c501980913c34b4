/** Words that begin a line in place of a command. */
export type OtherName = RunName | ToldName;

/** They have one meaning, which is run with whatever follows them. */
interface RunName {
  readonly typed: string;
  readonly means: string;
}

/** They have several meanings, or none, or might change something by surprise: it is only said what there is. */
interface ToldName {
  readonly typed: string;
  readonly says: string;
}

/** A line in which another name was replaced by the command that it stands for. */
export interface MeantLine extends RunName {
  readonly words: readonly string[];
}

/** Returns the line that is meant, or what to say about the name; undefined if the words do not begin with another name. */
export function meantLine(words: readonly string[]): MeantLine | ToldName | undefined {
  const row = OTHER_NAMES.find(({ typed }) =>
    typed.split(' ').every((word, index) => words[index]?.toLowerCase() === word),
  );
  if (row === undefined || 'says' in row) return row;
  const rest = words.slice(row.typed.split(' ').length);
  return { ...row, words: [...row.means.split(' '), ...rest] };
}

/** The other names; of two that fit, the longer one comes first. */
export const OTHER_NAMES: readonly OtherName[] = [
  ...meaning('history list', 'list', 'ls', 'entries', 'diary', 'log list', 'history log'),
  ...meaning('history', 'stats', 'statistics', 'calendar', 'adherence', 'history stats'),
  ...meaning('history show', 'show', 'log show'),
  ...meaning('week --last', 'last week'),
  ...meaning('history show last', 'last', 'history last'),
  ...meaning('history edit', 'edit', 'correct', 'log edit'),
  ...meaning('history remove', 'remove', 'delete', 'rm', 'history delete', 'history rm'),
  ...meaning('status', 'next', 'streak', 'summary'),
  ...meaning('undo', 'revert', 'history undo', 'log undo'),
  ...meaning('undo --redo', 'redo'),
  ...meaning('log session', 'done', 'did', 'log done', 'log stretch', 'log stretching'),
  ...meaning('log skip', 'skip', 'skipped', 'schedule skip'),
  ...meaning('log rest', 'rest'),
  ...meaning('log note', 'note', 'notes'),
  ...meaning('log activity', 'activity'),
  ...['swim', 'walk', 'cycle', 'yoga', 'pilates', 'massage', 'physio'].flatMap((kind) =>
    meaning(`log activity ${kind}`, kind, `log ${kind}`),
  ),
  ...meaning('run', 'log run', 'ran', 'running', 'jog', 'jogging', 'add run'),
  ...meaning('pain', 'log pain', 'log morning', 'log soreness', 'soreness', 'sore'),
  ...meaning('today', 'go', 'begin', 'coach'),
  ...meaning('today --continue', 'continue'),
  ...meaning('start', 'routine start', 'routine play'),
  ...meaning('exercise play', 'play', 'exercise start'),
  ...meaning('exercise list', 'exercises'),
  ...meaning('routine list', 'routines'),
  ...meaning('routine new', 'routine add', 'routine create'),
  ...meaning('schedule set', 'schedule add', 'schedule new', 'schedule change', 'schedule edit'),
  ...meaning('schedule remove', 'schedule delete', 'schedule rm'),
  ...meaning('schedule show', 'schedule list'),
  ...meaning('schedule', 'plan', 'slots'),
  ...meaning('schedule pause', 'pause', 'log pause', 'holiday', 'vacation'),
  ...meaning('schedule resume', 'unpause', 'schedule unpause'),
  ...meaning('schedule snooze', 'snooze', 'remind snooze'),
  ...meaning('schedule ics', 'schedule export'),
  ...['csv', 'json', 'ndjson', 'md', 'ics', 'fit'].flatMap((format) =>
    meaning(`export --format ${format}`, `export ${format}`),
  ),
  ...meaning('export --format md', 'export markdown'),
  ...meaning('export --format csv --bom', 'export excel'),
  ...meaning('config list', 'config show', 'settings', 'preferences', 'options'),
  ...meaning('setup', 'init', 'configure'),
  ...meaning('check', 'safety'),
  ...meaning('--version', 'version'),
  ...meaning('help', 'commands', 'usage', 'man'),
  ...meaning('program start', 'program begin'),
  ...meaning('program stop', 'program end'),
  {
    typed: 'resume',
    says: 'to end a pause: stretch schedule resume; to go on with a session: stretch today --continue',
  },
  {
    typed: 'add',
    says: 'to record a session: stretch log session; to plan a slot: stretch schedule set evening 20:30',
  },
  {
    typed: 'session',
    says: 'to begin one: stretch today; to record one done without the coach: stretch log session',
  },
  {
    typed: 'morning',
    says: 'to say how sore it is: stretch pain; to begin that slot’s session: stretch today --slot morning',
  },
  { typed: 'evening', says: 'to begin that slot’s session: stretch today --slot evening' },
  {
    typed: 'set',
    says: 'to change a setting: stretch config set sound off; to plan a slot: stretch schedule set evening 20:30',
  },
  ...told(
    'to pause the plan: stretch schedule pause --until sunday --reason ill; to skip a slot: stretch log skip --reason ill',
    ['ill', 'sick', 'illness'],
  ),
  ...told('to say how stiff it was on waking, with its score: stretch pain 4 stiff 30', [
    'stiff',
    'stiffness',
  ]),
  ...told('to record a swim: stretch log activity swim 1000m 40', ['laps']),
  ...told('to record anything else you did: stretch log activity other 60 --note weights', ['gym']),
  ...told('this week: stretch week; the weeks: stretch history', ['weeks']),
  ...told('to turn them on: stretch schedule install; to see them: stretch schedule', [
    'reminders',
    'reminder',
    'notify',
  ]),
  ...told('to turn reminders on: stretch schedule install', ['install']),
  ...told('to turn reminders off: stretch schedule uninstall', ['uninstall']),
  ...told('to choose what is heard: stretch config set sound speech', ['sound', 'voice']),
  ...told('to save the whole record: stretch export -o record.ndjson', ['backup', 'save']),
  ...told('to bring an export back: stretch import record.ndjson', ['restore', 'load']),
  ...told('nothing is left open: only a session goes on, and q ends it', [
    'quit',
    'exit',
    'q',
    'stop',
    'end',
  ]),
];

function meaning(means: string, ...names: readonly string[]): readonly RunName[] {
  return names.map((typed) => ({ typed, means }));
}

function told(says: string, names: readonly string[]): readonly ToldName[] {
  return names.map((typed) => ({ typed, says }));
}

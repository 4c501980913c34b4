import { describe, expect, it } from 'vitest';
import { weekdaysFrom } from '../../src/app/options/days-option.ts';
import { answerFrom, reasonFrom } from '../../src/app/options/record-options.ts';
import { shellFrom } from '../../src/app/options/shell-option.ts';
import { chooseScheduler } from '../../src/app/schedulers/choose.ts';
import { ADAPTERS } from '../../src/app/schedulers/adapters.ts';
import { sourceOf } from '../../src/app/shell/completion-values.ts';
import { exportRecord } from '../../src/commands/export.ts';
import { historyCalendar, historyList } from '../../src/commands/history.ts';
import { logSkip } from '../../src/commands/log-skip.ts';
import { scheduleRemove, scheduleSet } from '../../src/commands/schedule.ts';
import { scheduleShow } from '../../src/commands/schedule-show.ts';
import { status } from '../../src/commands/status.ts';
import { figureFinder } from '../../src/core/library/shared-figures.ts';
import { findMovement } from '../../src/core/library/find-movement.ts';
import { findRoutine } from '../../src/core/library/library.ts';
import { SCHEDULERS } from '../../src/core/reminders/scheduler-plan.ts';
import { SKIP_REASONS } from '../../src/core/schedule/skip-reason.ts';
import { settingName } from '../../src/core/settings/settings.ts';
import { EXPORT_FORMAT_NAMES, exportFormatNamed } from '../../src/formats/export/exporters.ts';
import { importJson } from '../../src/formats/import/json.ts';
import { COMPLETION_SHELLS } from '../../src/formats/shell/shells.ts';
import { largeWords } from '../../src/view/figure/large-letters.ts';
import { valuesWords } from '../../src/view/report/journal-line.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';
import { faultOf } from '../support/faults.ts';
import { reminderPlan, times } from '../support/reminder-plan.ts';
import { logged, schedule } from '../support/sample-journal.ts';
import { shippedLibrary } from '../support/sample-library.ts';

/** What every object has, whatever is in it. */
const WORDS = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

describe.each(WORDS)('the word %s', (word) => {
  const library = shippedLibrary();

  it.each<[string, () => unknown]>([
    ['a set of weekdays', () => weekdaysFrom(word)],
    ['a skip reason', () => reasonFrom(word, SKIP_REASONS)],
    ['an answer', () => answerFrom('--pain', word)],
    ['a shell', () => shellFrom('hook', COMPLETION_SHELLS, word)],
    ['a setting', () => settingName(word)],
    ['an exercise', () => findMovement(library, word)],
    ['a routine', () => findRoutine(library, word)],
  ])('is not %s', (_, find) => {
    expect(faultOf(find).message).toContain(word);
  });

  it('is not a format, a figure, a scheduler, or a value to complete', async () => {
    expect(exportFormatNamed(word)).toBeUndefined();
    expect(figureFinder(library.exercises)(word)).toBeUndefined();
    expect(sourceOf({ path: [], name: word })).toBeUndefined();
    await expect(chooseScheduler(fakeHost().schedulers, word, undefined)).rejects.toMatchObject({
      kind: 'usage',
    });
  });

  it('is not a value that a correction changes', () => {
    expect(valuesWords({ [word]: 1, effort: 4 }, 60, 'km')).toBe('effort 4');
    const values = JSON.parse(`{"${word}":1}`) as Record<string, unknown>;
    expect(valuesWords(values, 60, 'km')).toBe('other values');
  });

  it('is drawn large like any other, or not at all', () => {
    expect([undefined, word.toUpperCase()]).toContain(largeWords(word));
  });
});

/* No command takes `__proto__` for the name of a slot, but another program may have written it. */
describe.each(['constructor', '__proto__'])('a slot called %s', (name) => {
  const slot = { name, time: '12:00', days: [1, 2, 3, 4, 5, 6, 7], routine: 'lower-back' } as const;
  const plan = schedule('2026-11-20', [slot]);
  const done = logged([0, 1], { slot: name }, { at: '2026-11-23T12:05:00.000+00:00' });
  const host = () => fakeHost({ lines: [plan, { ...done, day: '2026-11-23' }] });

  it('is shown like any other', async () => {
    expect(await shown(host(), (one) => status(one, {}))).toContain(name);
    expect(await shown(host(), (one) => historyCalendar(one, {}))).toContain(name);
    expect(await shown(host(), (one) => historyList(one, {}))).toContain(name);
    expect(await shown(host(), (one) => scheduleShow(one, {}))).toContain(name);
  });

  it('is shown before it counts', async () => {
    const early = fakeHost({ lines: [schedule('2026-11-24', [slot])] });
    expect(await shown(early, (one) => historyCalendar(one, {}))).toContain('can be done now');
  });

  it('is counted under its name in JSON', async () => {
    const { windows } = JSON.parse(await shown(host(), (one) => status(one, { json: true }))) as {
      readonly windows: readonly { readonly slots: object }[];
    };
    expect(Object.entries(windows[0]?.slots ?? {})).toEqual([[name, { done: 0.4, planned: 4 }]]);
    const days = await shown(host(), (one) => historyCalendar(one, { json: true }));
    expect(JSON.parse(days)).toMatchObject({ days: [{}, {}, {}, { slots: [{ slot: name }] }, {}] });
  });

  // A FIT file is of what was done, and knows of no slot.
  const formats = EXPORT_FORMAT_NAMES.filter((format) => format !== 'fit');

  it.each(formats)('is exported as %s', async (format) => {
    const text = await shown(host(), (one) => exportRecord(one, { format }));
    expect(text.replaceAll('\\', '').replaceAll('\r\n ', '')).toContain(name);
    if (format !== 'json') return;
    const { lines, problems } = importJson({ text: () => text });
    expect([lines.length, problems]).toEqual([2, []]);
    expect(lines.some(({ line }) => 'slot' in line && line.slot === name)).toBe(true);
  });

  it.each(SCHEDULERS)('is in what %s reads', (scheduler) => {
    const reminders = reminderPlan({ triggers: [times(name, '12:00', [1, 2])], once: [] });
    const setup = ADAPTERS[scheduler].setUp(reminders, host().schedulers);
    expect(JSON.stringify(setup)).toContain(name);
  });
});

describe('a slot called constructor', () => {
  it('is set, skipped and removed', async () => {
    const host = fakeHost({ lines: [schedule('2026-11-20')] });
    await scheduleSet(host, 'constructor', '12:00', undefined, {});
    await logSkip(host, 'constructor', { reason: 'travel' });
    await scheduleRemove(host, 'constructor', {});
    expect(host.lines.slice(1)).toMatchObject([
      { type: 'schedule', changes: [{ set: { name: 'constructor', time: '12:00' } }] },
      { type: 'skip', slot: 'constructor' },
      { type: 'schedule', changes: [{ remove: 'constructor' }] },
    ]);
  });
});

async function shown(host: FakeHost, act: (host: FakeHost) => Promise<number>): Promise<string> {
  await act(host);
  return host.written.out;
}

import { expect, it, vi } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { sessionRequest } from '../../../src/app/options/session-options.ts';
import { readContext } from '../../../src/app/record/read-record.ts';
import { finishSession } from '../../../src/app/session/finish.ts';
import type { Recorder } from '../../../src/app/session/recorder.ts';
import type { SessionContext } from '../../../src/app/session/request.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { historyOf, logged, schedule, sessionOf, skipped } from '../../support/sample-journal.ts';

const saveElsewhere = vi.hoisted(() => vi.fn<() => string | undefined>());
vi.mock('../../../src/host/files/save-elsewhere.ts', () => ({ saveElsewhere }));

const LINES = '{"note":"slow, but café after café"}\n';
const [SESSION] = historyOf(logged([0, 1, 2, 3, 4])).sessions;

/** Finishes a session whose journal takes nothing; others write these lines while it runs. */
async function finish(
  lines: readonly Line[] = [],
  meanwhile: readonly Line[] = [],
  session = SESSION,
) {
  const host = fakeHost({ lines });
  const snapshot = await readContext(host, () => undefined);
  const request = sessionRequest(
    {},
    { routine: 'lower-back', slot: null, goOn: 'no', mayPlan: false },
  );
  host.lines.push(...meanwhile);
  const terminal = { isFullScreen: false };
  const recorder = {
    retry: () => undefined,
    isTakenBack: () => false,
    record: () => session,
    unsaved: () => LINES,
    file: () => '/full/journal.ndjson',
  };
  return finishSession(
    { host, snapshot, request, terminal } as unknown as SessionContext,
    recorder as unknown as Recorder,
  );
}

it('lines that could not be saved are in another file, which the hint imports', async () => {
  saveElsewhere.mockReturnValueOnce('/tmp/a b/unsaved.ndjson');
  expect(await finish()).toMatchObject({
    problems:
      'stretch: 1 line of this session could not be saved to /full/journal.ndjson\n' +
      "  to add them when that works again: stretch import '/tmp/a b/unsaved.ndjson'\n",
    unsaved: '',
    isSaved: false,
  });
});

it('lines that no file takes are data, apart from what is printed for people', async () => {
  const { problems, unsaved, isSaved } = await finish();
  expect([unsaved, isSaved]).toEqual([LINES, false]);
  expect(problems).toMatch(/\n {2}keep the lines below in a file, .*: stretch import FILE\n$/);
});

it('what comes next is told from what others have written since it began', async () => {
  const plan = [schedule('2026-11-01')];
  expect((await finish(plan)).text).toContain('Next: evening, today at 20:30.');
  const elsewhere = [skipped('2026-11-24', 'evening', 'ill')];
  expect((await finish(plan, elsewhere)).text).toContain('Next: morning, tomorrow at 07:00.');
});

it('a session that was broken off says how to go on with it, and one that is done does not', async () => {
  const [left] = historyOf(sessionOf('2026-11-24', 'morning', 2)).sessions;
  expect((await finish([schedule('2026-11-01')], [], left)).text).toContain(
    'To go on with it: stretch today\n',
  );
  expect((await finish()).text).not.toContain('To go on with it');
});

it('the last session of a week ends with what the week came to', async () => {
  const [slotless, last] = [null, 'evening'].map((slot) => logged([0, 1, 2, 3, 4], { slot }));
  const days = (names: readonly number[]) => [
    schedule('2026-11-23', [
      { name: 'evening', time: '07:10', days: names as never, routine: 'lower-back' },
    ]),
  ];
  const textAfter = async (line: Line | undefined, names: readonly number[]) => {
    const [session] = historyOf(line ?? []).sessions;
    return (await finish(days(names), [], session)).text;
  };
  const week = 'The week: 1 of 2 sessions done, 50 %.\nTo see more of it: stretch week\n';
  expect(await textAfter(last, [1, 2])).toContain(week);
  // Another is still to come on Friday, and an extra is no last session.
  expect(await textAfter(last, [1, 2, 5])).not.toContain('The week');
  expect(await textAfter(slotless, [1])).not.toContain('The week');
});

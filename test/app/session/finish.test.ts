import { expect, it, vi } from 'vitest';
import { sessionRequest } from '../../../src/app/options/session-options.ts';
import { readContext } from '../../../src/app/record/read-record.ts';
import { finishSession } from '../../../src/app/session/finish.ts';
import type { Recorder } from '../../../src/app/session/recorder.ts';
import type { SessionContext } from '../../../src/app/session/request.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { historyOf, logged } from '../../support/sample-journal.ts';

const saveElsewhere = vi.hoisted(() => vi.fn<() => string | undefined>());
vi.mock('../../../src/host/files/save-elsewhere.ts', () => ({ saveElsewhere }));

const LINES = '{"note":"slow, but café after café"}\n';
const [SESSION] = historyOf(logged([0])).sessions;

/** Finishes a session whose journal takes nothing. */
async function finish() {
  const host = fakeHost();
  const snapshot = await readContext(host, () => undefined);
  const request = sessionRequest(
    {},
    { routine: 'lower-back', slot: null, goOn: 'no', mayPlan: false },
  );
  const terminal = { isFullScreen: false };
  const recorder = {
    retry: () => undefined,
    isTakenBack: () => false,
    record: () => SESSION,
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

import { describe, expect, it } from 'vitest';
import { loggedText, type LoggedReport } from '../../../src/view/report/logged.ts';
import { plannedLines } from '../../support/sample-journal.ts';

const LOGGED: LoggedReport = {
  id: '0a1b2c3d-4e5f-6789-abcd-ef0123456789',
  day: '2026-11-24',
  name: 'Lower back',
  slot: 'morning',
  began: '2026-11-24T07:00:00.000+00:00',
  planned: plannedLines(5),
  did: [0, 1, 2],
  why: undefined,
};

describe('a session that was logged', () => {
  it('is repeated as it was understood', () => {
    expect(loggedText(LOGGED)).toMatchInlineSnapshot(`
      "Logged: Lower back, Tue 24 Nov 2026 at 07:00, morning slot: 3 of 5 sets.
      To change it: stretch history edit 0a1b2c3d; to undo it: stretch undo
      "
    `);
  });

  it('says why it does not count, with its own id', () => {
    const why = 'The morning slot plans core; to count it: history edit ID --slot morning';
    expect(loggedText({ ...LOGGED, slot: null, why })).toMatchInlineSnapshot(`
      "Logged: Lower back, Tue 24 Nov 2026 at 07:00, an extra: 3 of 5 sets.
      The morning slot plans core; to count it: history edit 0a1b2c3d --slot morning
      To change it: stretch history edit 0a1b2c3d; to undo it: stretch undo
      "
    `);
  });

  it('shows no control characters', () => {
    const evil = 'x\u001b[2J\u202e\n';
    const text = loggedText({ ...LOGGED, name: evil, slot: evil, why: evil });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(text.split('\n')).toHaveLength(4);
  });
});

import { describe, expect, it } from 'vitest';
import { resumableSession } from '../../../src/core/journal/resumable-session.ts';
import { nextSlot } from '../../../src/core/adherence/next-slot.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { decodeLine } from '../../../src/core/journal/decode-line.ts';
import { encodeLine } from '../../../src/core/journal/line.ts';
import { lastDays, line, plannedLine, schedule, sessionOf } from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const DAY = '2026-11-24';

describe('one changed byte of a journal', () => {
  const session = sessionOf(DAY, 'morning', 1);
  const pain = {
    type: 'skip',
    session: first(session).id,
    sets: [plannedLine(2)],
    reason: 'pain',
  } as const;
  const lines = [
    schedule('2026-11-01'),
    ...session,
    line(pain),
    line({ type: 'remove', target: 'x' }),
  ];
  const text = lines.map((one) => encodeLine(one)).join('\n');

  it('breaks neither the fold nor the reports', () => {
    const now = `${DAY}T08:00:00.000+00:00`;
    const failures = text.split('').flatMap((_, index) => {
      const broken = `${text.slice(0, index)}x${text.slice(index + 1)}`;
      const kept = broken.split('\n').flatMap((one) => {
        const decoded = decodeLine(one);
        return decoded.ok ? [decoded.line] : [];
      });
      try {
        const history = foldLines(kept);
        lastDays(history, now, '04:00', 7);
        nextSlot(history, now, '04:00');
        resumableSession(history, now);
        return [];
      } catch (error) {
        return [`${broken.slice(Math.max(0, index - 20), index + 5)}: ${String(error)}`];
      }
    });
    expect(failures.slice(0, 5)).toEqual([]);
  });
});

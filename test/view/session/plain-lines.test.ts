import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../src/core/session/announcement.ts';
import type { PlannedSet } from '../../../src/core/library/movement.ts';
import { setResult, type SetResult } from '../../../src/core/session/set-result.ts';
import { announcementLine } from '../../../src/view/session/plain-lines.ts';
import { countedSet, heldSet } from '../../support/sample-library.ts';

const set = heldSet({ sets: 2 });
const alt = 'The left knee comes to the chest.';

describe('the line of an announcement', () => {
  it.each<[Announcement, string]>([
    [
      {
        kind: 'lead',
        phase: { kind: 'move', seconds: 15, from: 'standing', words: '', saidMs: 0 },
        next: set,
      },
      `Get ready, 15 seconds: Knee hug, left side, set 1 of 2, lying on your back. Lie on your back with the left knee bent.`,
    ],
    [
      { kind: 'explain', phase: { kind: 'explain', seconds: 15, lines: [] }, next: set },
      `How it is done, 15 seconds. ${alt}`,
    ],
    [
      {
        kind: 'lesson',
        line: { offset: 0, text: 'Knee hug, left side.' },
        next: set,
      },
      'Knee hug, left side.',
    ],
    [
      {
        kind: 'lead',
        phase: { kind: 'switch', seconds: 5, words: '', saidMs: 0 },
        next: heldSet({ side: 'right' }),
      },
      'Change sides, 5 seconds. Next: right side. Lie on your back with the right knee bent.',
    ],
    [
      { kind: 'lead', phase: { kind: 'rest', seconds: 30 }, next: set },
      'Rest, 30 seconds. Then the next set.',
    ],
    [{ kind: 'countdown', left: 3, of: 'hold' }, '3'],
    [{ kind: 'set-began', set }, 'Go: Knee hug, left side, set 1 of 2, hold 30 s.'],
    [{ kind: 'set-began', set: countedSet() }, 'Go: Knee hug, 12–15 repetitions.'],
    [
      { kind: 'set-began', set: countedSet({ side: 'alternate' }) },
      'Go: Knee hug, sides in turn, 12–15 repetitions each side: the right first, then the left.',
    ],
    [{ kind: 'rep', count: 7, set: countedSet() }, '7'],
    [
      { kind: 'enough', count: 12, upTo: 15, set: countedSet() },
      '12 — up to 15 if it is comfortable',
    ],
    [{ kind: 'half-way', set }, 'Half-way.'],
    [
      { kind: 'set-ended', set, result: done(set, 30) },
      'Done: Knee hug, left side, set 1 of 2, 30 s.',
    ],
    [
      { kind: 'set-ended', set, result: done(set, 12) },
      'Ended early: Knee hug, left side, set 1 of 2, 12 s of 30.',
    ],
    [
      { kind: 'set-ended', set: countedSet(), result: done(countedSet(), 65) },
      'Done: Knee hug, 13 repetitions.',
    ],
    [
      { kind: 'set-ended', set: countedSet(), result: done(countedSet(), 5) },
      'Ended early: Knee hug, 1 repetition of 12.',
    ],
    [{ kind: 'set-skipped', set }, 'Skipped: Knee hug, left side, set 1 of 2.'],
    [{ kind: 'instruction', set }, `Lie on your back with the left knee bent. ${alt}`],
    [{ kind: 'paused', why: 'key' }, 'Paused. Press space to go on.'],
    [{ kind: 'paused', why: 'gap' }, 'Paused: the program was asleep. Press space to go on.'],
    [{ kind: 'paused', why: 'stop' }, 'Paused. Press space to go on.'],
    [{ kind: 'resuming', seconds: 3 }, 'Going on in 3 seconds.'],
    [
      { kind: 'slept', seconds: 40 },
      'The program was asleep for 40 seconds; that time counts as a pause.',
    ],
    [{ kind: 'added', seconds: 10 }, '10 seconds more.'],
    [{ kind: 'easier', set }, 'The easier variant: Knee hug, left side, set 1 of 2.'],
    [{ kind: 'nothing-easier', set }, 'There is no easier variant of Knee hug.'],
    [
      { kind: 'hurt', set, pain: undefined, choices: ['easier', 'next', 'back', 'quit'] },
      'Stopped Knee hug because it hurts. How much, 0 to 10? Press t for 10. e does an easier variant, n goes to the next exercise, b goes back if that was a mistake, q ends the session. End it if pain reaches 6 of 10, pain spreads further down a leg, there is new numbness or weakness, or you feel dizzy.',
    ],
    [
      { kind: 'hurt', set, pain: 3, choices: ['pause', 'back', 'next', 'quit'] },
      '3 of 10: go on. space goes on with it, b starts it again, n goes to the next exercise, q ends the session. End it if pain reaches 6 of 10, pain spreads further down a leg, there is new numbness or weakness, or you feel dizzy.',
    ],
    [
      { kind: 'hurt', set, pain: 4, choices: ['easier', 'next', 'quit'] },
      '4 of 10: make it easier, or leave this exercise. e does an easier variant, n goes to the next exercise, q ends the session. End it if pain reaches 6 of 10, pain spreads further down a leg, there is new numbness or weakness, or you feel dizzy.',
    ],
    [
      { kind: 'hurt', set, pain: 10, choices: [] },
      '10 of 10: the session ends here in a few seconds. Another number changes it. For now: a short walk, lying in any way that is comfortable, or calm breathing. Try again later, or tomorrow, with the easier forms.',
    ],
    [{ kind: 'not-hurt', set }, 'Knee hug again; it is no longer left out.'],
    [{ kind: 'muted', muted: true }, 'Sound off.'],
    [{ kind: 'muted', muted: false }, 'Sound on.'],
    [{ kind: 'ended', reason: 'finished' }, 'Session finished.'],
    [{ kind: 'ended', reason: 'quit' }, 'Session ended.'],
    [{ kind: 'ended', reason: 'pain' }, 'Session ended for pain; what was done is kept.'],
    [{ kind: 'ended', reason: 'signal' }, 'Session interrupted.'],
  ])('$kind', (announcement, line) => {
    expect(announcementLine(announcement)).toBe(line);
  });

  it('is one line without control characters, whatever the name of the exercise', () => {
    const hostile = heldSet(
      {},
      { name: 'Hug\u001b[2J\nsecond', start: 'Lie\u202e down.', alt: 'A\tb' },
    );
    const lead = { kind: 'move', seconds: 5, from: 'supine', words: '', saidMs: 0 } as const;
    for (const announcement of [
      { kind: 'lead', phase: lead, next: hostile },
      { kind: 'set-began', set: hostile },
      { kind: 'instruction', set: hostile },
      { kind: 'hurt', set: hostile, pain: undefined, choices: ['next'] },
    ] as const) {
      expect(announcementLine(announcement)).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });
});

function done(of: PlannedSet, seconds: number): SetResult {
  const record = setResult(of, seconds * 1000, 0, 0, seconds * 1000);
  if (record === undefined) throw new Error('nothing was done');
  return record;
}

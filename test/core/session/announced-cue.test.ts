import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../src/core/session/announcement.ts';
import { soundCueOf } from '../../../src/core/session/announced-cue.ts';
import { countedSet, heldSet } from '../../support/sample-library.ts';

const set = countedSet({});
const rep: Announcement = { kind: 'rep', count: 3, set };
const began: Announcement = { kind: 'set-began', set: heldSet() };
const rest: Announcement = { kind: 'lead', phase: { kind: 'rest', seconds: 5 }, next: set };
const turn: Announcement = {
  kind: 'lead',
  phase: { kind: 'switch', seconds: 5, words: '', saidMs: 0 },
  next: set,
};
const finished: Announcement = { kind: 'ended', reason: 'finished' };

describe('the cue of announcements made together', () => {
  it.each<[string, readonly Announcement[], string | undefined]>([
    ['a repetition', [rep], 'tick'],
    ['the beginning of a set', [began], 'start'],
    ['the last repetition with the end', [rep, finished], 'end'],
    ['a repetition before a change of sides', [rep, turn], 'switch'],
    ['a repetition before a rest', [rep, rest], 'tick'],
    ['a pause', [{ kind: 'paused', why: 'key' }], undefined],
    ['nothing', [], undefined],
  ])('%s is one: %s', (_, announcements, expected) => {
    expect(soundCueOf(announcements)).toBe(expected);
  });
});

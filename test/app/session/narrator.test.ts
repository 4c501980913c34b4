import { describe, expect, it } from 'vitest';
import type { KeyCommand, Outcome } from '../../../src/core/session/session.ts';
import { startSession, update } from '../../../src/core/session/update.ts';
import type { SoundEvent } from '../../../src/host/sound/output.ts';
import type { SessionSound } from '../../../src/app/session/sound.ts';
import { createNarrator } from '../../../src/app/session/narrator.ts';
import { movement, planOf, sets } from '../../support/sample-plan.ts';
import { fakeHost } from '../../support/fake-host.ts';

const REPS = { reps: { from: 3, to: 3 }, tempo: { up: 2, hold: 0, down: 2 } };
const PLAN = planOf([
  { index: 0, sets: sets(0, movement('press'), ['both'], { count: 1, dose: REPS, rest: 0 }) },
]);

describe('a narrator', () => {
  it('plays one cue at a time, with the words that go with it', () => {
    const { heard, at } = narrated();
    for (const seconds of [14, 15, 24, 27]) at(seconds * 1000);
    expect(heard).toEqual([
      'none: Name of press. Start press with one leg.',
      'tick: one',
      'start: Go.',
      'tick: two. First cue.',
      'end: three. Done. That was the last set. You are done.',
    ]);
  });

  it('gives the pace of each repetition as it begins, until the last', () => {
    const { paces, at } = narrated();
    for (const seconds of [14, 15, 17, 19, 23, 27]) at(seconds * 1000);
    const pace = [
      { beat: 'up', ms: 2000 },
      { beat: 'down', ms: 2000 },
    ];
    expect(paces.filter((one) => one !== undefined)).toEqual([pace, pace, pace, 'ends']);
  });

  it('skips a number while words are being said', () => {
    const { heard, at, more } = narrated();
    at(11_000);
    more();
    at(12_000);
    expect(heard.slice(1)).toEqual(['none: Ten seconds more.']);
  });

  it('falls silent when muted, plays nothing until unmuted, and then says so', () => {
    const { heard, at, mute } = narrated();
    mute();
    at(15_000);
    mute();
    expect(heard.slice(1)).toEqual(['sleep', 'none: Sound on.']);
  });

  it('tells when the next thing is due, unless nothing will be heard', () => {
    const { due, at, mute } = narrated();
    at(14_300);
    expect(due.at(-1)).toBe(700);
    mute();
    due.length = 0;
    at(14_400);
    expect(due).toEqual([]);
  });

  it('says less if the sound device has to wake up first, and does not count over that', () => {
    const { heard, at, wake } = narrated(true, false, 10_000);
    wake();
    at(12_000);
    expect(heard).toEqual(['none: Name of press. Start press with one leg.', 'tick: ']);
  });

  it('flashes briefly at a cue that may not have been heard: muted, or on the bell alone', () => {
    for (const [isSure, isMuted, flashes] of [
      [true, false, false],
      [true, true, true],
      [false, false, true],
    ] as const) {
      const { narrator, host, at, mute } = narrated(isSure);
      if (isMuted) mute();
      expect(narrator.isFlashing()).toBe(false);
      at(15_000);
      expect(narrator.isFlashing(), `${isSure} ${isMuted}`).toBe(flashes);
      host.advance(300);
      expect(narrator.isFlashing()).toBe(false);
    }
  });

  it('writes each failure as a line, once, which is then told', () => {
    const { lines, heard, at, break: fail } = narrated();
    fail('Speech does not\u0007 work.');
    fail('Nor do tones.');
    at(1000);
    at(2000);
    expect(lines.slice(-2).map((line) => line.slice(9))).toEqual([
      'Speech does not work.\n',
      'Nor do tones.\n',
    ]);
    expect(heard.filter((one) => one === 'told')).toHaveLength(1);
  });

  it('leaves a failure to the end on the full screen, where it may go unseen', () => {
    const { lines, heard, at, break: fail } = narrated(true, true);
    fail('Speech does not work.');
    at(1000);
    expect([lines, heard.includes('told')]).toEqual([[], false]);
  });

  it('shows a failure for a while once it covers neither how to start nor what to choose', () => {
    const { narrator, host, at, press, break: fail } = narrated();
    fail('Speech does not work.');
    at(1000);
    expect(narrator.notice()?.text).toBeUndefined();
    host.advance(60_000);
    at(15_000);
    press('pause');
    expect(narrator.notice()?.text).toBeUndefined();
    press('pause');
    at(19_000);
    expect(narrator.notice()?.text).toBe('Speech does not work.');
    host.advance(4999);
    press('more');
    expect(narrator.notice()?.text).toBe('Speech does not work.');
    press('help');
    expect(narrator.notice()?.text).toBeUndefined();
    press('help');
    expect(narrator.notice()?.text).toBe('Speech does not work.');
    press('hurt');
    expect(narrator.notice()?.text).toBeUndefined();
    host.advance(1);
    press('easier');
    expect(narrator.notice()?.text).toBeUndefined();
  });

  it('shows what a key asked for first', () => {
    const { narrator, host, at, press, break: fail } = narrated();
    at(15_000);
    fail('Speech does not work.');
    press('more');
    narrator.show({ kind: 'added', seconds: 4 });
    expect(narrator.notice()?.text).toBe('4 seconds more.');
    host.advance(5000);
    expect(narrator.notice()?.text).toBe('Speech does not work.');
  });
});

/** A narrator that gets the outcomes of a session, from its first one on. */
function narrated(isSure = true, isFullScreen = false, leadMs = 0) {
  const heard: string[] = [];
  const paces: SoundEvent['pace'][] = [];
  const due: number[] = [];
  const lines: string[] = [];
  const news: string[] = [];
  const host = fakeHost();
  const sound: SessionSound = {
    prepare: () => Promise.resolve(),
    isBusy: () => false,
    play: ({ cue, utterance, pace }) => {
      heard.push(`${cue ?? 'none'}: ${utterance?.text ?? ''}`);
      if (cue !== undefined) paces.push(pace);
    },
    leadMs: () => leadMs,
    expectIn: (ms) => due.push(ms),
    silence: () => heard.push('silence'),
    sleep: () => heard.push('sleep'),
    close: () => undefined,
    isSure: () => isSure,
    news: () => news,
    told: () => heard.push('told'),
  };
  const terminal = {
    isFullScreen,
    hasKeys: true,
    size: () => ({ columns: 80, rows: 24 }),
    show: () => undefined,
    print: (text: string) => lines.push(text),
    sound,
    theme: () => 'dark' as const,
    cellAspect: () => 0.5,
    endedBy: () => undefined,
    handleInput: () => Promise.reject(new Error('no act')),
    close: async () => undefined,
  };
  const wake = () => {
    leadMs = 0;
  };
  const narrator = createNarrator(host, terminal, 160);
  let outcome: Outcome = startSession(PLAN, { sleepAfter: Infinity, hasKeys: true }, 0);
  const take = (next: Outcome) => {
    outcome = next;
    narrator.play(outcome);
  };
  take(outcome);
  const key = (command: KeyCommand) =>
    take(update(outcome.state, { kind: 'key', at: outcome.state.now, command }));
  return {
    narrator,
    host,
    heard,
    paces,
    due,
    wake,
    lines,
    at: (ms: number) => take(update(outcome.state, { kind: 'tick', at: ms })),
    mute: () => key('mute'),
    more: () => key('more'),
    press: key,
    break: (text: string) => {
      news.push(text);
    },
  };
}

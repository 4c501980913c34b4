import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/core/session/session.ts';
import { update } from '../../../src/core/session/update.ts';
import { lessonLine } from '../../../src/view/session/lesson-line.ts';
import { gridText } from '../../../src/view/terminal/grid.ts';
import { frame, LOOK } from '../../support/sample-session.ts';
import { shippedLibrary } from '../../support/sample-library.ts';
import { exerciseSession, momentsOf, tickTo } from './shipped-moments.ts';

const IDS = Object.keys(shippedLibrary().exercises);

/** A session of an exercise that is explained, some seconds after its start. */
function explained(id: string, seconds: number) {
  return tickTo(exerciseSession(id, [id]), seconds * 1000);
}

/** Every line of the lesson of an exercise, with the first moment at which it is said: its first words are shown then. */
function firstsOfLines(id: string): ReadonlyMap<string, Session> {
  const firsts = new Map<string, Session>();
  for (const session of momentsOf(exerciseSession(id, [id]), 2)) {
    const text = lessonLine(session)?.text;
    if (text !== undefined && !firsts.has(text)) firsts.set(text, session);
  }
  return firsts;
}

const FIRSTS = new Map(IDS.map((id) => [id, firstsOfLines(id)]));

describe('the screen while an exercise is explained', () => {
  it('shows it moving, and what is being said in large letters, at 80×24', () => {
    const screen = gridText(frame(explained('bridge', 8), 80, 24));
    expect(`\n${screen}`).toMatchInlineSnapshot(`
      "
       My own                                ◉                              3:49 left
        Bridge

                                                         ▗▄▄▄▄
                                                      ▄▄██████
                                                   ▄▟█████████
                                              ▄▄▄▀▀████▀▜█████
                             ▗▄       ▄▄▄▄▄██████▀▜▌▛▀ ▄ ████▌
                           ▄███▙▖ ▗▄███████████████▌▗▄▛  ██▌█▌
                          ▐█████████████▀▀▀▀▀▜▀▀▀▀ ▝▀▀   ▐█▌█▙▄
                          ▝▜████▀▀▀▀▀▀▀▀▀▀██████████▙▖   ████▙▀▜▀▘
                         ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀

        ▀▜▛▀▗▌ ▟▀▙ █  █▝▀█▀▘▐▛▀▀ █▖ █   ▐▙ ▟▘▗▛█▖▐▌ ▐▌█▀▜▙   ▐▛▀▙▖█▀▀▀ █   ▐▌   ▜▖▗▛
         ▐▌ ▐▌▐▌   █▄▄█  █  ▐▙▄▖ ██ █    ▜█▘ █ ▝█▐▌ ▐▌█▄▄█   ▐▙▄▟▘█▄▄▖ █   ▐▌   ▝██▘
         ▐▌ ▐▌▐▌▀▜▌█▀▀█  █  ▐▛▀  █▝▙█     █  █ ▗█▐▌ ▐▌█▀█▖   ▐▛▀▜▌█▀▀  █   ▐▌    ▐▌
         ▐▌ ▝▌ ▜▄▛ █  █  █  ▐▙▄▄ █ ▝█     █  ▝▙█▘ ▜▄▛▘█ ▝█   ▐▙▄█▘█▄▄▄ █▄▄▖▐▙▄▄  ▐▌




        HOW TO ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍─────────────────
        Bridge · next: Bridge, set 2 of 2
        space wait · n go on · r again · p it hurts · q end · ? keys · e easier"
    `);
  });

  it('shows the side beside it', () => {
    const screen = gridText(frame(explained('piriformis', 12), 80, 24));
    expect(`\n${screen}`).toMatchInlineSnapshot(`
      "
       My own                                ◉                              3:13 left
        Piriformis stretch

                                                           █▌    ▗█████ ▐█████ ▜████▛
                                                           █▌    ▐█     ▐█       ▐█
                        ▗▖         ▝▀▀▚▄▟█                 █▌    ▐████▘ ▐████    ▐█
                         █▙▖           ███▌                █▌    ▐█     ▐█       ▐█
                        ▗▌█▜▄                              █████▌▝█████▖▐█       ▐▛
                        █▌█▙▀▀▄             ▖
                       ▟▛ ▝▀███▙▀▙▄▄▄▟▀▀▄▄▄▟█▙▖
                    ▄▟██     ▝▀█▛▜▙▀▀▀▀▀▀▀▀███▘
                  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀

        █ ▐▌▗▛▜▖▐   ▐▛▜▖   ▀▜▛▘▐  █▐▛▀▀   █▀▜▖ ▐▙ ▗▞▀▌▐▌▄▛   ▗▛▜▖▐▛▀▀   ▀▜▛▘▐  █▐▛▀▀
        █▀▜▌█  ▌▐   ▐▌ █    ▐▌ ▐▀▀█▐▛▀    █▀▜▌ ██▖▐▌  ▐▛▙    ▐  █▐▛▀     ▐▌ ▐▀▀█▐▛▀
        █ ▐▌▝▙▟▘▐▄▄▖▐▙▟▘    ▐▌ ▐  █▐▙▄▄   █▄▟▘▐▘▝▙▝▚▄▌▐▌▝▙   ▝▙▟▘▐▌      ▐▌ ▐  █▐▙▄▄

        █▀▀▙ █ ▟▀▙ █  █▝▀█▛▀   ▀▜█▀▘█  █▐▌▗▟▀▌ █  █
        █▄▟▀ █▐▌▗▄▖█▀▀█  █▌     ▐█  █▀▀█▐▌▐▌▄▄▖█▀▀█
        █ ▝▙ █ ▜▄▛▘█  █  █▌     ▐█  █  █▐▌▝█▄▛ █  █

        HOW TO ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍──────────────────────
        Piriformis stretch · next: Piriformis stretch, left side, set 2 of 2
        space wait · n go on · r again · p it hurts · q end · ? keys · e easier"
    `);
  });

  it('shows what is being said in two rows at 50×20', () => {
    const screen = gridText(frame(explained('bridge', 8), 50, 20));
    expect(`\n${screen}`).toMatchInlineSnapshot(`
      "
      █▀▀▙▐█▀▜▖▐▌▐▛▀▙ ▗▛▀▌ █▀▀▀                      1/1
      █▀▜▙▐█▄▛▘▐▌▐▌ ▐▌█ ▄▄ █▀▀
      █▄▄▛▐█ ▜▙▐▌▐▙▄▛ ▝▙▄▛ █▄▄▄
                                     ▗▄▄▙
                                  ▄▟███▛█
                     ▖      ▄▄▄▟██▜▛▀▀█▌█
                   ▄██▄▄▄▜████████▀▗  █▌▛
                   ▜██▛▀▀▀▀████▄▄▄▄▖  ██▀▀▄
                  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
          ▄████▄▖      ▟█▌     █  █▗▛▀▙▝▙  ▐▌   ▀█▀▘▗▛▜▖
         ▟█▀  ▝██▖   ▗███▌     █▀▀█▐▌ █ █▟██     █  █  █
              ▗██▘  ▄█▛▜█▌     █  █▝▙▄▛ ▐▛▐▛     █  ▝▙▟▘
            ▄▟█▀▘  ▟██▄▟█▙▄       lying on your back
          ▄██▀     ▀▀▀▀▜█▛▀    10 repetitions · set 1/2
         ████████      ▐█▌
      HOW TO ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍───────────
      Tighten your belly.

      Bridge · next: Bridge, set 2 of 2
      space wait · n go on · r again · p it hurts"
    `);
  });

  it.each([
    ['80×24', 80, 24, {}],
    ['120×40', 120, 40, {}],
    ['80×24 in ASCII', 80, 24, { look: { ...LOOK.look, mode: 'ascii' as const } }],
    ['80×24 with big text', 80, 24, { text: 'big' as const }],
  ])('has every line of every lesson in large letters, at %s', (_, columns, rows, change) => {
    // The body that moves above the lines has no words.
    const rest = { ...change, motion: 'reduced' } as const;
    const small = [...FIRSTS.values()].flatMap((firsts) =>
      [...firsts].flatMap(([text, session]) => {
        const screen = gridText(frame(session, columns, rows, rest));
        // Between the name at the top and the bar.
        const drawn = screen.split('\n').slice(3, -4).join('\n');
        const words = text.split(' ').slice(0, 2).join(' ');
        return drawn.includes(words) ? [text] : [];
      }),
    );
    expect(small).toEqual([]);
    const said = [...FIRSTS.values()].map(({ size }) => size);
    expect(Math.min(...said)).toBeGreaterThan(3);
  });

  it('gives every part of a long line its share of the time', () => {
    const at = (seconds: number) => {
      const session = explained('prone-press-up', seconds);
      return gridText(frame(session, 80, 24))
        .split('\n')
        .slice(11, 21)
        .join('\n');
    };
    const session = explained('prone-press-up', 27);
    expect(lessonLine(session)?.text).toMatch(/^You should feel your arms working/);
    expect(new Set([27, 28, 29, 30, 31, 32, 33].map((seconds) => at(seconds))).size).toBe(3);
  });

  it('says what waits, goes on, or says it again', () => {
    const session = explained('bridge', 8);
    const keys = (columns: number) =>
      gridText(frame(session, columns, 24))
        .split('\n')
        .at(-1);
    expect(keys(80)).toContain('space wait · n go on · r again · p it hurts · q end');
    expect(keys(50)).toContain('space wait · n go on · r again');
  });

  it.each([
    [80, 24],
    [120, 40],
    [50, 20],
    [40, 15],
  ])('shows a notice beside what is said, at %i×%i', (columns, rows) => {
    const session = explained('bridge', 8);
    const shown = (notice?: string) => gridText(frame(session, columns, rows, { notice }));
    const notice = 'Ten seconds more to get ready.';
    const [plain, noticed] = [shown().split('\n'), shown(notice).split('\n')];
    const changed = noticed.filter((row, index) => row !== plain[index]);
    expect(changed.map((row) => row.trim())).toEqual([notice]);
  });

  it.each([
    [80, 24],
    [50, 20],
    [40, 15],
  ])('getting ready shows how to start beside a notice, at %i×%i', (columns, rows) => {
    const ready = tickTo(exerciseSession('bridge', []), 1000);
    expect(ready.phase.kind).toBe('move');
    const shown = (notice?: string) =>
      gridText(frame(ready, columns, rows, { notice })).split('\n');
    const noticed = shown('In easier forms, one set each.');
    const changed = noticed.filter((row, index) => row !== shown()[index]);
    expect(changed.map((row) => row.trim())).toEqual(['In easier forms, one set each.']);
  });

  it('shows that it waits as any other phase does', () => {
    const session = explained('bridge', 8);
    const { state } = update(session, { kind: 'key', at: session.now, command: 'pause' });
    const paused = gridText(frame(state, 80, 24));
    expect(paused).toContain('PAUSED');
    expect(paused).toContain('Press space to go on.');
    expect(paused).toContain('space go on · p it hurts · n get ready · q end');
  });
});

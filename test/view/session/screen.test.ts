import { describe, expect, it } from 'vitest';
import { gridText } from '../../../src/view/terminal/grid.ts';
import { countWords, instruction } from '../../../src/view/session/screen-words.ts';
import { frame, LOOK, sessionAfter, shown } from '../../support/sample-session.ts';

describe('the screen of a session', () => {
  it('getting ready at 80×24', () => {
    expect(shown('move', 80, 24)).toMatchInlineSnapshot(`
      "
       Lower back                          ◉ ○ ○                            4:12 left

        █▀▀▙▐▛▀▜▖▗▛▀▙ █▖ █▐▛▀▀▘   █▀▀▙▐▛▀▜▖▐▛▀▀ ▟▀▀▘▗▟▀▀    ▐▌ ▐▌█▀▀▙
        █▄▟▀▐▙▄▛▘▐▌ █ █▜▄█▐▛▀▘    █▄▟▀▐▙▄▛▘▐▛▀▘ ▝▀▙▖ ▀▜▄▖▗▄▖▐▌ ▐▌█▄▟▀
        █   ▐▌ ▜▖▝▙▄▛ █ ▀█▐▙▄▄▖   █   ▐▌ ▜▖▐▙▄▄▖▐▄▄▛ ▙▄▟▘   ▝▙▄▛▘█

                                                                 ▄██▖    ▄████▙▄
                                           ▄▄▄                 ▟████▌   ██▛▘ ▀▜█▙
                                         ▗█████▖               ▝▀ ██▌   ▀▘    ▐██
                                        ▗▝▀▀████▖                 ██▌       ▗▟██▘
                                       ▝███▙█▛▘                   ██▌     ▗▟██▀
                                        ▝▜▘▙▜▘                    ██▌   ▗▟██▀
                                        ▗▛██▛▙▜▖                  ▜█▘  ▝█████████
                                       ▟███▛█▘ ▘   ▗▄▄▄         lying face down
                                    ▗▄▟█▘█▛█▘▖    ▟█████        2–3 repetitions
                            ▗▄▄▄▄▀▘▙▀██▌██▀  ▀█████████▛
        ▄▄▄▄▄▄▄▄▄▄█████████████████████▀▀▀██▄▖ ▝▀▀▀▀▀▜█     █▀▀▙▐█▀▀▘ ▗█▖ █▀▜▄ ▜▖▗▛
          ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▘ ▝▀▀ ▝▀███▖           █▄▟▀▐█▀▀  ▟█▙ █  █  ▜▛
       ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀   █ ▝▙▐█▄▄▖▐▛ ▜▌█▄▟▀  ▐▌
        GET READY ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍─────────────
        Lie face down, hands by your shoulders.

        Prone press-up · next: Piriformis stretch, left side · lying on your back
        space wait · p it hurts · n next · q end · ? keys · e easier · b back
      "
    `);
  });

  it('during repetitions at 80×24', () => {
    expect(shown('work', 80, 24)).toMatchInlineSnapshot(`
      "
       Lower back                          ◉ ○ ○                            3:53 left

        █▀▀▙▐▛▀▜▖▗▛▀▙ █▖ █▐▛▀▀▘   █▀▀▙▐▛▀▜▖▐▛▀▀ ▟▀▀▘▗▟▀▀    ▐▌ ▐▌█▀▀▙
        █▄▟▀▐▙▄▛▘▐▌ █ █▜▄█▐▛▀▘    █▄▟▀▐▙▄▛▘▐▛▀▘ ▝▀▙▖ ▀▜▄▖▗▄▖▐▌ ▐▌█▄▟▀
        █   ▐▌ ▜▖▝▙▄▛ █ ▀█▐▙▄▄▖   █   ▐▌ ▜▖▐▙▄▄▖▐▄▄▛ ▙▄▟▘   ▝▙▄▛▘█

                                                                    ▗▟████▙▖
                                           ▄▄▄                     ▟██▀  ▀██▙
                                         ▗█████▖                   ▝▀▘    ▟██
                                         ▝██████▖                       ▄▟██▘
                                          ▝██▛▘                       ▄██▛▘
                                          ▐██▌                      ▄██▛▘
                                        ▗▛██▛▌                     ██████████
                                       ▟███▛█▘                       of 2–3
                                    ▗▄▟█▘█▛█▘
                            ▗▄▄▄▄▀▘▙▀██▌██▀
        ▄▄▄▄▄▄▄▄▄▄█████████████████████▀▀▀██▄▖                 █  █ ▟▀▜▖▐▌   █▀▜▖
          ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▘     ▝▀███▖              █▀▀█▐▌ ▐▌▐▌   █  █
       ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀      █  █ ▜▄▟▘▐▙▄▄ █▄▟▘
        HOLD ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━──────────────────────────────────────
        Let your buttocks relax.

        Prone press-up · next: Piriformis stretch, left side · lying on your back
        space pause · p it hurts · n next · q end · ? keys · e easier · b back
      "
    `);
  });

  it('during a hold at 120×40', () => {
    expect(shown('hold', 120, 40)).toMatchInlineSnapshot(`
      "
       Lower back                                              ● ◉ ○                                                3:27 left

        █████▄ ▐█ ▐████▄  █▌▗█████▛  ▄██▙▖ ▐████▄ ▐█▖  ▗▟▙ █▌ ▗▟██▙▖      ▗███▙▖ ▜█████▘▐████▄ ▐█████▌ ▜█████▘ ▗███▄ ▐█   ▐█
        █▌  ▐█ ▐█ ▐█   █▌ █▌▐█▌     ▟█  ▜█ ▐█   █▌▐██▙▗███ █▌ █▙          █▙       ▐█   ▐█   █▌▐█▌       ▐█   ▗█▘  ▀ ▐█   ▐█
        █▙▄██▀ ▐█ ▐████▀  █▌▐████▛  █▌  ▐█▌▐████▀ ▐█▝██▛██ █▌ ▝▀▜█▄▖      ▝▀▜█▄▖   ▐█   ▐████▀ ▐████▛    ▐█   ▐█     ▐██████
        █▌     ▐█ ▐█ ▝█▙  █▌▐█▌     ▜█  ▟█ ▐█ ▝█▄ ▐█ ▝▘ ██ █▌  ▖  ▜█      ▗▖  ▜█   ▐█   ▐█ ▝█▙ ▐█▌       ▐█   ▝█▖  ▄ ▐█   ▐█
        █▌     ▐█ ▐█  ▝█▌ █▌▝█▘      ▀██▛▘ ▐█  ▝█▌▐█    ▜▛ █▌ ▝███▛▘      ▀███▛▘   ▐█   ▐█  ▝█▌▐█████▙   ▐█    ▝███▀ ▐█   ▐█

        The left knee is drawn in.                                                         ▗▄█████▙▄▖          ▗▄▟████▙▄▖
                                                                                         ▄███████████▙▖      ▗▟███████████▖
                                                                                        ▟██████▀▀██████▖    ▗██████▀▀██████▙
                                                                                       ▐████▛     ▝▜████▖   ████▛▘     ▜████▌
                                                                                       ▜███▛        ████▌  ▐████        ▜████
                                                                                        ▀▀▀         ████▌  ▐███▛        ▐████
                                                                                                   ▄████▘  ▐███▌        ▐████
                                                                                                 ▗▟████▛   ▐███▌        ▐████
                                                                                                ▄█████▀    ▐███▌        ▐████
                                                                                              ▗█████▛▘     ▐███▌        ▐████
                                                                                            ▗▟█████▘       ▐███▙        ▐████
                                                                                           ▄█████▀         ▐████        ▟████
                                                                                         ▗█████▛▘           ████▙▖     ▟████▌
                                                                                       ▗▟█████▙▄▄▄▄▄▄▄▄▄    ▝██████▄▄██████▛
                                                                                       █████████████████▌    ▝▜███████████▘
                                                                                       ▀████████████████▘      ▝▀▜████▛▀▘
                                                                                                      seconds
                                                                                                     set 1 of 2

                                                                                           █▌      ██████ ▐█████▛ ▐█████▛
                                                                                           █▌      █▌     ▐█         █▌
                                                                                           █▌      █████  ▐████▛     █▌
                                                                                           █▌      █▌     ▐█         █▌
                                                                                           ██████▖ ██████▖▐█         █▌



        HOLD ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━──────────────────────────────────────────────────────────────────────────
        Rest the left ankle across the right knee.

        Piriformis stretch · next: Piriformis stretch, left side, set 2 of 2
        space pause · p it hurts · n next · q end · ? keys · e easier · b back · + 10 s more · r repeat · m mute
      "
    `);
  });

  it('resting at 50×20', () => {
    expect(shown('rest', 50, 20)).toMatchInlineSnapshot(`
      "
      Piriformis stretch                             2/3
       The left knee is drawn in.







               ▄████▄             █   ▐▛▀▀▘▐▛▀▀▘▀▜▛▀
              ▝▀▀  ▜█▌            █   ▐▛▀▀ ▐▛▀▘  ▐▌
                 ▄▄▟█▘            █▄▄▄▐▙▄▄▖▐▌    ▐▌
                 ▀▀▜█▙            lying on your back
              ▗▄▖  ▗██          hold 30 s · set 2 of 2
              ▝▀████▀▘
      REST ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍──────────────────
      Rest. Then Piriformis stretch,
      left side, set 2 of 2.
      next: Piriformis stretch, right side, set 1 of 2
      space wait · p it hurts · n next · q end · ? keys
      "
    `);
  });

  it('changing sides at 40×15', () => {
    expect(shown('switch', 40, 15)).toMatchInlineSnapshot(`
      "
      Piriformis stretch                   2/3
       The right knee is drawn in.





            ▗▟███▙▖       █▀▀▙ █ ▟▀▜ ▐▌ ▐▌▀▜▛▀
            ▝▀   █▌       █▄▟▀ █▐▌▗▄▖▐▛▀▜▌ ▐▌
               ███▖       █ ▝▙ █ ▜▄█▘▐▌ ▐▌ ▐▌
            ▗▄   ██        lying on your back
            ▝▜███▛▘       hold 30 s · set 1/2
      CHANGE SIDES ╍╍╍╍╍╍╍╍╍╍╍╍──────── ? keys
      Lie on your back, knees bent, the
      right ankle on the left knee.
      "
    `);
  });

  it('during alternating repetitions at 80×24', () => {
    expect(shown('alternate', 80, 24)).toMatchInlineSnapshot(`
      "
       Lower back                          ● ● ◉                            0:59 left

        █▀▀▙ █▐▛▀▜▖█▀▜▄   ▐▛▀▙▖▗▞▀▙ ▄▛▜▖
        █▀▜▙ █▐▙▄▛▘█  █   ▐▌ ▐▌▐▌ ▐▌█ ▄▄
        █▄▄▛ █▐▌ ▜▖█▄▟▀   ▐▙▄▛▘▝▚▄▛ ▀▙▟▘

        One knee is drawn in.                                         ▗▟██
                                                                    ▗█████
                                                                     ▀ ▐██
                                                                       ▐██
                                                                       ▐██
                                                                       ▐██
                                                                       ▐██
                                                                      of 4


                                                               █   ▐▛▀▀▘▐▛▀▀▘▀▜▛▀
                                                               █   ▐▛▀▀ ▐▛▀▘  ▐▌
                                                               █▄▄▄▐▙▄▄▖▐▌    ▐▌
        HOLD ━━━━━━━━━━━━━──────────────────────────────────────────────────────────
        Breathe.

        Bird dog · the last set
        space pause · p it hurts · n next · q end · ? keys · e easier · b back
      "
    `);
  });

  it('with big text at 50×20, the name in two lines', () => {
    expect(shown('hold', 50, 20, { text: 'big' })).toMatchInlineSnapshot(`
      "
       Lower back           ● ◉ ○             3:27 left
       █▀▀▙ █▐▛▀▜▖▐▌█▀▀▀ ▟▀▜▖▐▛▀▙ █▖ ▟▌█ ▟▀▀▘
       █▄▟▀ █▐▙▄▛▘▐▌█▀▀ ▐█ ▐▌▐▙▟▀ █▜█▜▌█ ▝▀▙▖
       █    █▐▌ ▜▖▐▌█    ▜▄▟▘▐▌▝█▖█  ▐▌█ ▐▄▄▛

       ▟▀▀▘▝▀█▀▘▐▛▀▙ █▀▀▀▝▀█▀▘▗▛▀▙ █  █
       ▝▀▙▄  █  ▐▙▟▀ █▀▀   █  ▐▌   █▀▀█
       ▐▄▄▛  █  ▐▌▝▜▖█▄▄▄  █  ▝▙▄▛ █  █

           ▄████▄▖  ▗▄████▄       █   ▐▛▀▀▘▐▛▀▀▘▀▜▛▀
          ▟█▀  ▝██▖▗██▘  ▀█▙      █   ▐▛▀▀ ▐▛▀▘  ▐▌
               ▗██▘▐█▌    ██      █▄▄▄▐▙▄▄▖▐▌    ▐▌
             ▄▟█▀▘ ▐█▌    ██
           ▄██▀    ▝██▖  ▄█▛
          ████████  ▝▀████▀      seconds · set 1 of 2
       HOLD ━━━━━━━━━━━━━━─────────────────────────────
       Rest the left ankle across the right knee.

       next: Piriformis stretch, left side, set 2 of 2
       space pause · p it hurts · n next · q end
      "
    `);
  });

  it('without blocks at 80×24, the name in normal letters', () => {
    const look = { ...LOOK.look, mode: 'ascii' as const };
    expect(shown('hold', 80, 24, { look })).toMatchInlineSnapshot(`
      "
       Lower back                          ● ◉ ○                            3:27 left

        Piriformis stretch

        The left knee is drawn in.                           ..####..      ..####..
                                                            ###""""###.  .###""""###
                                                           ###      ###  ###      ###
                                                                   .###  ###      ###
                                                                 .####   ###      ###
                                                               .####"    ###      ###
                                                             .####"      ###      ###
                                                           .#####......  "###....###
                                                           ############    ""####""
                                                                    seconds
                                                                   set 1 of 2


                                                                      LEFT

        HOLD ━━━━━━━━━━━━━━━━━━━━━━━━───────────────────────────────────────────────
        Rest the left ankle across the right knee.

        Piriformis stretch · next: Piriformis stretch, left side, set 2 of 2
        space pause · p it hurts · n next · q end · ? keys · e easier · b back
      "
    `);
  });

  it('turns the pages of a notice from the first on, also while paused', () => {
    const notice = Array.from({ length: 30 }, (_, index) => `word-${index},`).join(' ');
    const paused = sessionAfter([48, 'pause']);
    const at = (noticeAge: number) => gridText(frame(paused, 40, 15, { notice, noticeAge }));
    expect(at(0)).toContain('word-0,');
    expect(at(3999)).toContain('word-0,');
    const pages = [0, 4000, 8000, 12_000, 16_000].map((age) => at(age));
    for (const word of notice.split(' ')) {
      expect(pages.some((page) => page.includes(word))).toBe(true);
    }
  });

  it('stays at the repetition during the countdown to go on', () => {
    const standing = sessionAfter([16, 'pause']);
    const resuming = [16.1, 17.5, 18.9].map((second) =>
      sessionAfter([16, 'pause', 'pause', second]),
    );
    expect(instruction(sessionAfter([16]))).toBe('Let your buttocks relax.');
    expect(instruction(standing)).toBe('Press space to go on.');
    expect(new Set(resuming.map((session) => instruction(session)))).toEqual(
      new Set(['Let your buttocks relax.']),
    );
    for (const session of resuming) expect(countWords(session)).toBe('seconds');
  });

  it('describes a long movement without a figure page by page', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word-${index},`);
    const at = (second: number) => {
      const session = sessionAfter([second]);
      const sets = session.sets.map((set) => ({
        ...set,
        movement: { ...set.movement, alt: words.join(' ') },
      }));
      return gridText(frame({ ...session, sets }, 40, 15));
    };
    const pages = Array.from({ length: 30 }, (_, index) => 38 + index).map((second) => at(second));
    for (const word of words) expect(pages.some((page) => page.includes(word))).toBe(true);
  });
});

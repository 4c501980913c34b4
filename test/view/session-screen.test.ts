import { describe, expect, it } from 'vitest';
import { shown } from './session-sample.ts';

describe('the screen of a session', () => {
  it('getting ready at 80×24', () => {
    expect(shown('move', 80, 24)).toMatchInlineSnapshot(`
      "
       Lower back                          ◉ ○ ○                            4:12 left

        █▀▀▙▐▛▀▜▖▗▛▀▙ █▖ █▐▛▀▀▘   █▀▀▙▐▛▀▜▖▐▛▀▀ ▟▀▀▘▗▟▀▀    ▐▌ ▐▌█▀▀▙
        █▄▟▀▐▙▄▛▘▐▌ █ █▜▄█▐▛▀▘    █▄▟▀▐▙▄▛▘▐▛▀▘ ▝▀▙▖ ▀▜▄▖▗▄▖▐▌ ▐▌█▄▟▀
        █   ▐▌ ▜▖▝▙▄▛ █ ▀█▐▙▄▄▖   █   ▐▌ ▜▖▐▙▄▄▖▐▄▄▛ ▙▄▟▘   ▝▙▄▛▘█

                                                                 ▄██▖    ▄████▙▄
                                                               ▟████▌   ██▛▘ ▀▜█▙
                                          ▟███▙                ▝▀ ██▌   ▀▘    ▐██
                                         ▐█████▙                  ██▌       ▗▟██▘
                                          ▜███▛▘                  ██▌     ▗▟██▀
                                          ▗██▌▖                   ██▌   ▗▟██▀
                                          ▟██▛                    ▜█▘  ▝█████████
                                       ▗ ▟██▘▌      ▗▖
                                      ▄▘▟█▛ ▞▖    ▄████▙    █▀▀▙▐█▀▀▘ ▗█▖ █▀▜▄ ▜▖▗▛
                                ▗▟▀▀▜█▘▟██▖▝████▄▄██████    █▄▟▀▐█▀▀  ▟█▙ █  █  ▜▛
             ▖  ▗▄▄▄▄▄▄▄▄▄▟███████████▙▞▀▜█▙▄▝▀███▛▀▀█▛     █ ▝▙▐█▄▄▖▐▛ ▜▌█▄▟▀  ▐▌
        ▀▀█████████████████████████▛▛▀▘▀▀██▀▀███▖               lying face down
       ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀       2–3 repetitions
        GET READY ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍─────────────
        Lie face down, hands by your shoulders.

        Prone press-up · next: Piriformis stretch, left side · lying on your back
        space pause · n next · b back · q end · ? keys · p it hurts · e easier
      "
    `);
  });

  it('repeating at 80×24', () => {
    expect(shown('work', 80, 24)).toMatchInlineSnapshot(`
      "
       Lower back                          ◉ ○ ○                            3:53 left

        █▀▀▙▐▛▀▜▖▗▛▀▙ █▖ █▐▛▀▀▘   █▀▀▙▐▛▀▜▖▐▛▀▀ ▟▀▀▘▗▟▀▀    ▐▌ ▐▌█▀▀▙
        █▄▟▀▐▙▄▛▘▐▌ █ █▜▄█▐▛▀▘    █▄▟▀▐▙▄▛▘▐▛▀▘ ▝▀▙▖ ▀▜▄▖▗▄▖▐▌ ▐▌█▄▟▀
        █   ▐▌ ▜▖▝▙▄▛ █ ▀█▐▙▄▄▖   █   ▐▌ ▜▖▐▙▄▄▖▐▄▄▛ ▙▄▟▘   ▝▙▄▛▘█

                                                                    ▗▟████▙▖
                                                                   ▟██▀  ▀██▙
                                          ▟███▙                    ▝▀▘    ▟██
                                         ▐█████▙                        ▄▟██▘
                                          ▜███▛▘                      ▄██▛▘
                                          ▗██▌▖                     ▄██▛▘
                                          ▟██▛                     ██████████
                                       ▗ ▟██▘▌
                                      ▄▘▟█▛ ▞                  █  █ ▟▀▜▖▐▌   █▀▜▖
                                ▗▟▀▀▜█▘▟██▖                    █▀▀█▐▌ ▐▌▐▌   █  █
             ▖  ▗▄▄▄▄▄▄▄▄▄▟███████████▙▞▀▜█▙▄                  █  █ ▜▄▟▘▐▙▄▄ █▄▟▘
        ▀▀█████████████████████████▛▛▀▘    ▀▀███▖                    of 2–3
       ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
        HOLD ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━──────────────────────────────────────
        Push with your arms.

        Prone press-up · next: Piriformis stretch, left side · lying on your back
        space pause · n next · b back · q end · ? keys · p it hurts · e easier
      "
    `);
  });

  it('holding at 120×40', () => {
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

                                                                                           █▌      ██████ ▐█████▛ ▐█████▛
                                                                                           █▌      █▌     ▐█         █▌
                                                                                           █▌      █████  ▐████▛     █▌
                                                                                           █▌      █▌     ▐█         █▌
                                                                                           ██████▖ ██████▖▐█         █▌
                                                                                                        HOLD
                                                                                                seconds · set 1 of 2



        HOLD ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━──────────────────────────────────────────────────────────────────────────
        Rest the left ankle across the right knee.

        Piriformis stretch · next: Piriformis stretch, left side, set 2 of 2
        space pause · n next · b back · q end · ? keys · p it hurts · e easier · + 10 s more · r repeat · m mute
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
            ▝▜███▛▘            set 1 of 2
      CHANGE SIDES ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍───────────
      Lie on your back, knees bent, the
      next: Piriformis stretch, right side
      "
    `);
  });

  it('changing sides every repetition at 80×24', () => {
    expect(shown('alternate', 80, 24)).toMatchInlineSnapshot(`
      "
       Lower back                          ● ● ◉                            0:59 left

        █▀▀▙ █▐▛▀▜▖█▀▜▄   ▐▛▀▙▖▗▞▀▙ ▄▛▜▖
        █▀▜▙ █▐▙▄▛▘█  █   ▐▌ ▐▌▐▌ ▐▌█ ▄▄
        █▄▄▛ █▐▌ ▜▖█▄▟▀   ▐▙▄▛▘▝▚▄▛ ▀▙▟▘

        The one knee is drawn in.                                     ▗▟██
                                                                    ▗█████
                                                                     ▀ ▐██
                                                                       ▐██
                                                                       ▐██
                                                                       ▐██
                                                                       ▐██

                                                               █   ▐▛▀▀▘▐▛▀▀▘▀▜▛▀
                                                               █   ▐▛▀▀ ▐▛▀▘  ▐▌
                                                               █▄▄▄▐▙▄▄▖▐▌    ▐▌
                                                                      HOLD
                                                                      of 4
        HOLD ━━━━━━━━━━━━━──────────────────────────────────────────────────────────
        Draw the one knee in.

        Bird dog · the last set
        space pause · n next · b back · q end · ? keys · p it hurts · e easier
      "
    `);
  });
});

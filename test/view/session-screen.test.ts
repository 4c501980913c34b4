import { describe, expect, it } from 'vitest';
import { shown } from './session-sample.ts';

describe('the screen of a session', () => {
  it('getting ready at 80×24', () => {
    expect(shown('move', 80, 24)).toMatchInlineSnapshot(`
      "
        Lower back                         ◉ ○ ○                           4:12 left

        Prone press-up                                               exercise 1 of 3
        GET READY · lying face down · 2–3 repetitions


               ▄██▙        ▄▟█████▄▄
            ▗▟█████      ▟███████████▖
           ████████     ▟███▀    ▝▜███▖
           ▀▀▀▘▐███     ▝▜▛▘       ███▌
               ▐███               ▟███▘
               ▐███             ▄████▘      seconds
               ▐███           ▄████▀
               ▐███         ▄████▀
               ▐███       ▄████▀
               ▐███     ▄████████████▙▖
               ▝██▛     ▜█████████████▘

        ━━━━━━━━━━━━━━━─────────────────────────────────────────────────────────────
        Lie face down, hands by your shoulders.

        next: Piriformis stretch, left side, set 1 of 2 · lying on your back

        space pause · n next · b back · q end · ? keys · p it hurts · e easier
      "
    `);
  });

  it('repeating at 80×24', () => {
    expect(shown('work', 80, 24)).toMatchInlineSnapshot(`
      "
        Lower back                         ◉ ○ ○                           3:53 left

        Prone press-up                                               exercise 1 of 3
        HOLD · 2–3 repetitions


             ▄▟█████▄▄
           ▄███████████▖
          ▟███▀    ▝▜███▖
          ▝▜▛▘       ███▌
                    ▟███▘
                  ▄████▀                    of 2–3
                ▄████▀
              ▄████▀
            ▄████▀
          ▄████████████▙▖
          ▜█████████████▘

        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━─────────────────────────────────────────
        Push with your arms.

        next: Piriformis stretch, left side, set 1 of 2 · lying on your back

        space pause · n next · b back · q end · ? keys · p it hurts · e easier
      "
    `);
  });

  it('holding at 120×40', () => {
    expect(shown('hold', 120, 40)).toMatchInlineSnapshot(`
      "
        Lower back                                             ● ◉ ○                                               3:27 left

        Piriformis stretch                                                                      exercise 2 of 3 · set 1 of 2
        HOLD · 30 s







               ▄▄▟██████▄▄            ▄▄▟█████▙▄▄         ██▖       ████████▙ ▟████████ ▟████████▖
            ▗▄█████████████▙▖      ▗▄█████████████▙▖      ██▌       ██▌       ██▌          ▐██
           ▗███████▛▀▀███████▙    ▗███████▛▀▀███████▙     ██▌       ██▌       ██▌          ▐██
          ▗█████▛▘      ▀█████▙  ▗█████▛▘      ▀█████▌    ██▌       ███████▌  ███████▌     ▐██
          ▐████▛         ▝█████▖ █████▛         ▝█████    ██▌       ██▌       ██▌          ▐██
           ▝▀▀▘           █████▘ █████▌          █████▌   ██▌       ██▌       ██▌          ▐██
                         ▟█████  █████▌          █████▌   ████████▛ █████████ ▜█▘          ▝█▛
                       ▄██████▘  █████▌          █████▌
                     ▄██████▛▘   █████▌          █████▌   seconds
                   ▄██████▛▘     █████▌          █████▌
                 ▄██████▛▘       █████▌          █████▌
              ▗▟██████▛▘         █████▙         ▗█████
            ▗▟██████▛▘           ▝█████▙▖      ▄█████▌
          ▗▟███████▙▄▄▄▄▄▄▄▄▄▄▖   ▝███████▙▄▄███████▛
          █████████████████████▖   ▝▀█████████████▛▘
          ▝███████████████████▀       ▀▀▜█████▛▀▀







        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━─────────────────────────────────────────────────────────────────────────────
        Rest the left ankle across the right knee.

        next: Piriformis stretch, left side, set 2 of 2

        space pause · n next · b back · q end · ? keys · p it hurts · e easier · + 10 s more · r repeat · m mute
      "
    `);
  });

  it('resting at 50×20', () => {
    expect(shown('rest', 50, 20)).toMatchInlineSnapshot(`
      "
      Lower back            ● ◉ ○              3:05 left
      Piriformis stretch
      exercise 2 of 3 · set 2 of 2
      REST · lying on your back · hold 30 s

        ▗▟███▙▄               █▌   ▗█▀▀▀▀▐█▀▀▀▘▀▀█▛▀▘
       ▝██▀ ▝▜█▙              █▌   ▐█▄▄▄ ▐█▄▄▄   █▌
             ▟█▛              █▌   ▐█▀▀▘ ▐█▀▀▘   █▌
          ▐████▖              █▙▄▄▄▝█▄▄▄▄▐█      █▌
             ▀██▖
       ▐█▙▖ ▗▄██▘             seconds
        ▀▜████▀

      ━━━━━━━━━━━━━━━━━━━━──────────────────────────────
      Rest. Then Piriformis stretch, left side, set 2 of
      2.

      next: Piriformis stretch, right side, set 1 of 2

      space pause · n next · b back · q end · ? keys
      "
    `);
  });

  it('changing sides at 40×15', () => {
    expect(shown('switch', 40, 15)).toMatchInlineSnapshot(`
      "
      Lower back       ● ◉ ○         2:30 left
      Piriformis stretch
      exercise 2 of 3 · set 1 of 2
      CHANGE SIDES · lying on your back · hol…
       ▗▟███▄           █▀▀▙ █ ▟▀▚ █  █▀▜▛▀
       ▝▀  ▐█▌          █▄▟▀ █▐▌▗▄▖█▀▀█ ▐▌
         ▐███           █ ▝▙ █ ▜▄▛▘█  █ ▐▌
       ▗▄   █▌
       ▝▜███▀           seconds

      ━━━━━━━━━━━━━━━━────────────────────────
      Lie on your back, knees bent, the right
      ankle on the left knee.
      next: Piriformis stretch, right side, s…
      space pause · n next · b back · q end
      "
    `);
  });

  it('changing sides every repetition at 80×24', () => {
    expect(shown('alternate', 80, 24)).toMatchInlineSnapshot(`
      "
        Lower back                         ● ● ◉                           0:59 left

        Bird dog                                                     exercise 3 of 3
        HOLD · 4 repetitions each side


               ▄██▙                         ██      ▐███████ ▟███████ ███████▌
            ▗▟█████                         ██      ▐█▌      ██          ██
           ████████                         ██      ▐█▙▄▄▄▄  ██▄▄▄▄▄     ██
           ▀▀▀▘▐███                         ██      ▐█▛▀▀▀▀  ██▀▀▀▀▘     ██
               ▐███                         ██      ▐█▌      ██          ██
               ▐███                         ███████▌▐███████▌▜█          █▛
               ▐███
               ▐███                         of 4
               ▐███
               ▐███
               ▝██▛

        ━━━━━━━━━━━━━━──────────────────────────────────────────────────────────────
        Draw the one knee in.

        next: that was the last set

        space pause · n next · b back · q end · ? keys · p it hurts · e easier
      "
    `);
  });
});

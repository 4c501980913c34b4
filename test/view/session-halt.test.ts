import { describe, expect, it } from 'vitest';
import { shown } from './session-sample.ts';

describe('the screen of a session that stands still', () => {
  it('paused at 40×15', () => {
    expect(shown('paused', 40, 15)).toMatchInlineSnapshot(`
      "
      Piriformis stretch                   2/3
       The left knee is drawn in.





         ▗▟███▄  ▄███▙▖   █▀▙ ▐▌▐▌ █▟▀▘▐▛▀▘▛▀▖
         ▀▀   █▌▐█   ▜█   █▄▛ ██▐▌ █▝▜▄▐▛▀ ▌ █
            ▗▟█▘▐█   ▐█   █  ▐▘▐▌▚▄▛▐▄▟▐▙▄▖▙▄▘
          ▗▟▛▘  ▐█   ▟█         seconds
         ▟█████▌ ▀███▛▘        set 1 of 2
      PAUSED ━━━━━━━━━━━──────────────────────
      Press space to go on.
      next: Piriformis stretch, left side
      "
    `);
  });

  it('stopped for pain at 80×24', () => {
    expect(shown('hurt', 80, 24)).toMatchInlineSnapshot(`
      "
       Lower back                          ● ◉ ○                            3:27 left

        █▀▀▙▐▌█▀▜▙▐▌█▀▀▀▗▛▀▄▐▛▀▜▖█▖▗███▗▛▀▘   ▄▛▀▘▝▀█▀▜█▀▜▖█▀▀▀▝▀█▀▘▟▀▜▖█  █
        █▄▟▀▐▌█▄▟▘▐▌█▀▀ █  █▐▙▄▛ █▜▛▐██▝▀▙▄   ▝▀▙▄  █ ▐█▄▛▘█▀▀   █ ▐▌   █▀▀█
        █   ▐▌█ ▀▙▐▌█   ▝▙▄▀▐▌▝▜▖█  ▐██ ▄▄▛   ▐▄▄▛  █ ▐█ ▜▄█▄▄▄  █  ▜▄▟▘█  █

        The left knee is drawn in.                             ▗▟████▄▖  ▗▄████▙▖
                                                              ▟█▛▀ ▝▀██▖▗██▀▘ ▀██▙
                                                              ▝▀     ██▌▐██    ▐██
                                                                   ▄██▛ ▐██    ▐██
                                                                 ▄██▛▘  ▐██    ▐██
                                                               ▄██▛▘    ▝██▄▖ ▄██▛
                                                              █████████▌ ▝▀████▛▘

                                                           ▟▀▀▝▀█▀▚▞▀▖█▀▜▖█▀▜▟▛▀▀▐▛▜▖
                                                           ▝▀▄▖ █ ▐▌ ██▄▟▘█▄▞▜▛▀▘▐▌ █
                                                           ▐▄▟▘ █ ▝▚▄▘█   █  ▐▙▄▄▐▙▟▘


        STOPPED: IT HURTS ━━━━━━━━━━━━━━━━━━━───────────────────────────────────────
        e easier form · n next exercise · q end the session

        Piriformis stretch · next: Bird dog, sides in turn · on hands and knees
        n next · q end · e easier
      "
    `);
  });

  it('with the keys at 40×15', () => {
    expect(shown('help', 40, 15)).toMatchInlineSnapshot(`
      "
        Keys · HOLD 20

        space  Pause, or go on. Any other key…
        n      Next: start now, or end this s…
        b      Back: this set again, or the o…
        +      Ten seconds more, in whole rep…
        r      Repeat the instruction.
        e      The easier form of this exerci…
        p      It hurts: stop this exercise a…
        m      Sound off, or on again.
        ?      Show or hide these keys.
        q      End here and keep what was don…



      "
    `);
  });

  it('in a window too small for it at 20×5', () => {
    expect(shown('hold', 20, 5)).toMatchInlineSnapshot(`
      "
      20 HOLD
      Piriformis stretch,…
      20×5, needs 40×15


      "
    `);
  });
});

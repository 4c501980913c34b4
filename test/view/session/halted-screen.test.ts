import { describe, expect, it } from 'vitest';
import { shown } from '../../support/sample-session.ts';

describe('the screen of a session that is not running', () => {
  it('paused at 40×15', () => {
    expect(shown('paused', 40, 15)).toMatchInlineSnapshot(`
      "
      Piriformis stretch                   2/3
       The left knee is drawn in.





        ▗▟███▙▖ ▗▟███▙▖   ▛▀▙ ▐▌ ▌ █▐▀▘▐▛▀▘█▀▄
        ▀▀   ██ ██   ▜█   ▙▄▀ █▙ ▌ █▝▜▄▐▛▀ █ █
           ▗▟█▘ ██   ▐█   ▌  ▐▘▐▖▚▄▌▐▄▞▐▙▄▖█▄▀
         ▗▟█▀   ██   ▟█         seconds
        ▟█████▙ ▝▜███▛▘        set 1 of 2
      PAUSED ━━━━━━━━━───────────────── ? keys
      Press space to go on.
      next: Piriformis stretch, left side
      "
    `);
  });

  it('stopped for pain at 80×24', () => {
    expect(shown('hurt', 80, 24)).toMatchInlineSnapshot(`
      "

       ▗▟███▄  ██████▘ ▗▟██▙  █████▙▖ █████▄ ▐█████▛ ▐███▙▄
       ▜█▖       ██   ▗█▌  █▙ ██   █▌ █▌  ▐█▌▐█▌     ▐█  ▝█▙
       ▝▀▜█▙▄    ██   ▐█   ▐█ ██▄▟█▛▘ █▙▄██▀ ▐█████  ▐█   ▐█
        ▖  ▝█▌   ██   ▝█▌  █▛ ██      █▌     ▐█▌     ▐█  ▗█▛
       ▝▜███▀    ▜█    ▝▜██▛  ██      █▌     ▐██████ ▐███▛▀

       Piriformis stretch: it hurts. How much, 0 to 10?
       0–9, t for 10, or choose at once:
        e  does an easier variant
        n  next: Bird dog
        b  goes back if that was a mistake
        q  ends the session

       End it if pain reaches 6 of 10, pain spreads further down a leg, there is new
       numbness or weakness, or you feel dizzy.








      "
    `);
  });

  it('stopped for pain that lets it go on, at 50×20', () => {
    expect(shown('hurt 2', 50, 20)).toMatchInlineSnapshot(`
      "

       ▟▀▀▘▝▀█▀▘▗▛▀▙ █▀▀▙▐▛▀▜▖▐▛▀▀ █▀▜▖
       ▝▀▙▄  █  ▐▌ ▐▌█▄▟▀▐▙▄▛▘▐▛▀▘ █  █
       ▐▄▄▛  █  ▝▙▄▛ █   ▐▌   ▐▙▄▄▖█▄▟▘

       Piriformis stretch, 2 of 10: go on, or make it
       easier.
       Another number changes it.
        space  goes on with it
        b      starts it again
        e      does an easier variant
        n      next: Bird dog
        q      ends the session

       End it if pain reaches 6 of 10, pain spreads
       further down a leg, there is new numbness or
       weakness, or you feel dizzy.



      "
    `);
  });

  it('stopped for pain that changes it, at 40×15', () => {
    expect(shown('hurt 5', 40, 15)).toMatchInlineSnapshot(`
      "
       STOPPED
       Piriformis stretch, 5 of 10: make it
       easier, or leave this exercise.
       Another number changes it.
        e  does an easier variant
        n  next: Bird dog
        q  ends the session

       End it if pain reaches 6 of 10, pain
       spreads further down a leg, there is
       new numbness or weakness, or you feel
       dizzy.



      "
    `);
  });

  it('stopped for pain that ends it, at 80×24', () => {
    expect(shown('hurt 7', 80, 24)).toMatchInlineSnapshot(`
      "

       ▗▟███▄  ██████▘ ▗▟██▙  █████▙▖ █████▄ ▐█████▛ ▐███▙▄
       ▜█▖       ██   ▗█▌  █▙ ██   █▌ █▌  ▐█▌▐█▌     ▐█  ▝█▙
       ▝▀▜█▙▄    ██   ▐█   ▐█ ██▄▟█▛▘ █▙▄██▀ ▐█████  ▐█   ▐█
        ▖  ▝█▌   ██   ▝█▌  █▛ ██      █▌     ▐█▌     ▐█  ▗█▛
       ▝▜███▀    ▜█    ▝▜██▛  ██      █▌     ▐██████ ▐███▛▀

       Piriformis stretch, 7 of 10: the session ends here in a few seconds.
       Another number changes it.

       For now: a short walk, lying in any way that is comfortable, or calm
       breathing. Try again later, or tomorrow, with the easier forms.












      "
    `);
  });

  it('showing the keys at 40×15', () => {
    expect(shown('help', 40, 15)).toMatchInlineSnapshot(`
      "
        Keys · ? closes · HOLD 20

        space  pause
        n      next
        b      back
        +      10 s more
        r      repeat
        e      easier
        p      it hurts
        m      mute
        ?      keys
        q      end



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

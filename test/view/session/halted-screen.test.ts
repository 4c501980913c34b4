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

       Piriformis stretch: it hurts. What now?
        e  do the easier variant
        n  go on: Bird dog
        b  go back to it if p was a mistake
        q  end the session; the rest is skipped for pain

       End it if pain reaches 6 of 10, pain spreads further down a leg, there is new
       numbness or weakness, or you feel dizzy.









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

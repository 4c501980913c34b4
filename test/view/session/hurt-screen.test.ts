import { describe, expect, it } from 'vitest';
import { hurtChoices } from '../../../src/core/session/hurt.ts';
import type { Session } from '../../../src/core/session/session.ts';
import { update } from '../../../src/core/session/update.ts';
import { gridText } from '../../../src/view/terminal/grid.ts';
import { choiceWords, hurtAdvice } from '../../../src/view/session/hurt-words.ts';
import { frame } from '../../support/sample-session.ts';
import { ROUTINE_IDS, shippedSession, tickTo } from './shipped-moments.ts';

/** The session at the beginning of each of its sets. */
function* setsOf(session: Session): Generator<Session> {
  let cursor = -1;
  for (let state = session; state.ended === undefined; state = tickTo(state, state.now + 1000)) {
    if (state.cursor !== cursor && !state.isLead) yield state;
    if (!state.isLead) ({ cursor } = state);
  }
}

function hurt(state: Session, pain: number | undefined): Session {
  const { now } = state;
  const stopped = update(state, { kind: 'key', at: now, command: 'hurt' }).state;
  if (pain === undefined) return stopped;
  return update(stopped, { kind: 'number', at: now, number: pain }).state;
}

const read = (session: Session, columns: number, rows: number) =>
  gridText(frame(session, columns, rows)).replaceAll(/\s+/g, ' ');

describe.each(ROUTINE_IDS)('the screen after "it hurts" in %s', (routine) => {
  it.each([
    [80, 24],
    [50, 20],
    [40, 15],
  ])('has every choice and when to stop at %i×%i, whatever was answered', (columns, rows) => {
    for (const state of setsOf(shippedSession(routine))) {
      for (const pain of [undefined, 3, 5, 6]) {
        const session = hurt(state, pain);
        const text = read(session, columns, rows);
        const asked = pain === undefined ? 'How much, 0 to 10?' : `${pain} of 10`;
        const keys = choiceWords(hurtChoices(session), pain).map(({ key }) => ` ${key} `);
        const missing = [hurtAdvice(pain), asked, ...keys].filter((words) => !text.includes(words));
        expect(missing, text).toEqual([]);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { askCheck } from '../../../src/app/session/ask-check.ts';
import { AS_BEFORE, askSafety } from '../../../src/app/session/ask-safety.ts';
import { askSide, askTimes } from '../../../src/app/session/first-run.ts';
import { CHECK_ITEMS, CHECK_SECTIONS } from '../../../src/core/safety/check-list.ts';
import { cautionWords } from '../../../src/core/library/caution.ts';
import { checkPages } from '../../../src/view/session/check-pages.ts';
import { keyedTerminal, type KeyedTerminal } from '../../support/keyed-terminal.ts';

const WIDE = { columns: 80, rows: 24 };
const MIDDLE = { columns: 50, rows: 20 };
const SMALL = { columns: 40, rows: 15 };

/** Everything on a screen as one text, as somebody reads it. */
const read = (terminal: KeyedTerminal) => terminal.text().replaceAll(/\s+/g, ' ');

/** Asks the list, with keys pressed one after another; the answer may not be there yet. */
async function asked(terminal: KeyedTerminal, ...keys: readonly string[]) {
  let answer: unknown = 'still asking';
  void askCheck(terminal).then((given) => {
    answer = given;
  });
  terminal.press(...keys);
  await Promise.resolve();
  return answer;
}

describe('the safety list on a screen of 80×24', () => {
  it('is all there at once, and answered with one key', async () => {
    const terminal = keyedTerminal(WIDE);
    expect(await asked(terminal)).toBe('still asking');
    for (const { words } of CHECK_ITEMS) expect(read(terminal)).toContain(words);
    for (const { heading } of CHECK_SECTIONS) expect(terminal.text()).toContain(`${heading}:`);
    expect(await asked(terminal, 'n')).toEqual([]);
  });

  it('has a row for each item where there is room', async () => {
    const terminal = keyedTerminal({ columns: 120, rows: 40 });
    void askCheck(terminal);
    for (const { words } of CHECK_ITEMS) expect(terminal.text()).toContain(`- ${words}\n`);
    terminal.resize(WIDE);
    expect(terminal.text()).toContain('chest pain too · a foot that drops');
  });

  it.each(['enter', 'space', 'a', 'x', 'up', 'f1', '1'])('is not answered by %s', async (key) => {
    expect(await asked(keyedTerminal(WIDE), key)).toBe('still asking');
  });

  it.each(['escape', 'q', 'ctrl-c'])(
    'is left by %s without an answer, wherever it is',
    async (key) => {
      expect(await asked(keyedTerminal(WIDE), key)).toBe('end');
      expect(await asked(keyedTerminal(WIDE), 'y', 'a', key)).toBe('end');
    },
  );

  it('is left by a signal', async () => {
    const terminal = keyedTerminal(WIDE);
    const answer = askCheck(terminal);
    terminal.end();
    expect(await answer).toBe('end');
  });

  it('goes through its parts if something is true, and stops asking once that stops sessions', async () => {
    const terminal = keyedTerminal(WIDE);
    expect(await asked(terminal, 'y', 'd')).toBe('still asking');
    expect(terminal.text()).toContain('[x] d  lost control of bladder or bowel');
    expect(terminal.text()).toContain('Enter goes on with 1 marked');
    expect(await asked(keyedTerminal(WIDE), 'y', 'd', 'enter')).toEqual(['e3']);
    expect(await asked(keyedTerminal(WIDE), 'y', 'n', 'a', 'c', 'enter')).toEqual(['u1', 'u2']);
    expect(await asked(keyedTerminal(WIDE), 'y', 'n', 'n', 'a', 'enter')).toEqual(['h1']);
    expect(await asked(keyedTerminal(WIDE), 'y', 'n', 'n', 'n')).toEqual([]);
  });

  it('takes back a mark, and goes back a part', async () => {
    expect(await asked(keyedTerminal(WIDE), 'y', 'd', 'd', 'enter')).toBe('still asking');
    expect(await asked(keyedTerminal(WIDE), 'y', 'n', 'b', 'd', 'enter')).toEqual(['e3']);
    expect(await asked(keyedTerminal(WIDE), 'y', 'b', 'n')).toEqual([]);
  });

  it('does not take “none of these” for an answer while something is marked', async () => {
    expect(await asked(keyedTerminal(WIDE), 'y', 'd', 'n')).toBe('still asking');
  });
});

describe('the safety list in a smaller window', () => {
  it.each([MIDDLE, SMALL, { columns: 30, rows: 20 }])(
    'has pages, each of which has to be answered: %o',
    async (size) => {
      const isPlain = size.columns < 40;
      const terminal = keyedTerminal(size, isPlain);
      const answer = askCheck(terminal);
      let seen = '';
      let pages = 0;
      for (; pages < 30; pages++) {
        seen += `${read(terminal)} `;
        const before = terminal.text();
        if (!isPlain) terminal.press('enter', 'space', 'down', 'y');
        expect(terminal.text()).toBe(before);
        terminal.press('n', ...(isPlain ? ['enter'] : []));
        if (terminal.text() === before || terminal.text().endsWith('now n\n')) break;
      }
      for (const { words, help = '' } of CHECK_ITEMS) {
        expect(seen).toContain(words);
        expect(seen).toContain(help);
      }
      expect(pages).toBeGreaterThan(3);
      expect(await answer).toEqual([]);
    },
  );

  it.each([MIDDLE, SMALL, { columns: 30, rows: 20 }])(
    'asks on every page, and says which of how many it is: %o',
    async (size) => {
      const terminal = keyedTerminal(size);
      void askCheck(terminal);
      const count = Number(/true\? {2}1 of (\d+)/.exec(terminal.text())?.[1]);
      expect(count).toBeGreaterThan(3);
      for (let page = 1; page <= count; page++) {
        expect(terminal.text()).toContain(`Is any of this true?  ${page} of ${count}`);
        expect(read(terminal)).toContain('q not now');
        terminal.press('n');
      }
    },
  );

  it('keeps its marks and its place when the window gets another size', async () => {
    const terminal = keyedTerminal(WIDE);
    const answer = askCheck(terminal);
    terminal.resize(MIDDLE);
    expect(terminal.text()).toContain('[ ] a  numbness');
    terminal.press('d');
    terminal.resize(WIDE);
    terminal.resize(MIDDLE);
    expect(terminal.text()).toContain('[x] d  lost control');
    terminal.press('enter', 'n');
    expect(await answer).toEqual(['e3']);
  });
});

/** The keys of lines that are typed, each with its Enter. */
const typed = (...lines: readonly string[]) =>
  lines.flatMap((line) => [
    ...line.split('').map((character) => (character === ' ' ? 'space' : character)),
    'enter',
  ]);

describe('the safety list in lines', () => {
  it('is written once, with a letter before each item, and says what is marked', async () => {
    const terminal = keyedTerminal(WIDE, true);
    const answer = askCheck(terminal);
    expect(read(terminal)).toContain('Is any of this true? Type none, or yes for one or more;');
    terminal.press(...typed('yes', 'd', 'd', 'D, a'));
    expect(terminal.text()).toContain('\nd: lost control of bladder or bowel\n');
    expect(terminal.text()).toContain('\nd is marked: lost control of bladder or bowel\n');
    expect(terminal.text()).toContain('\nd is no longer marked: lost control');
    expect(read(terminal)).toContain('Marked: a d. Enter goes on with that;');
    terminal.press('enter');
    expect(await answer).toEqual(['e3', 'e1']);
  });

  it('names the letters of the items of a page, and no other', () => {
    for (const rows of [15, 20, 24]) {
      for (const page of checkPages({ columns: 50, rows }, new Set(), true)) {
        const named = /(\S+(?:, \S+)*) mark what is true/.exec(page.keys)?.[1] ?? '';
        const letters = named.split(', ').flatMap((part) => {
          const [from = '', to = from] = part.split('–');
          const count = to.charCodeAt(0) - from.charCodeAt(0) + 1;
          return Array.from({ length: count }, (_, at) =>
            String.fromCharCode(from.charCodeAt(0) + at),
          );
        });
        expect(letters).toEqual(page.items.map(({ letter }) => letter));
      }
    }
  });

  it('keeps its letters whatever is marked, and whatever size the window gets', async () => {
    const items = CHECK_SECTIONS[0]?.items ?? [];
    for (const rows of [14, 17, 20, 24]) {
      const terminal = keyedTerminal({ columns: 30, rows }, true);
      const answer = askCheck(terminal);
      const letters = [...terminal.text().matchAll(/^([a-z]): /gm)].map(
        ([, letter = '']) => letter,
      );
      for (const letter of letters) terminal.press(...typed(letter));
      terminal.press(...typed(''));
      terminal.resize({ columns: 120, rows: 60 });
      terminal.press(...typed('a'));
      expect(terminal.text()).not.toContain('is no answer here');
      const marked = items.slice(0, letters.length + 1).map(({ id }) => id);
      for (let part = 0; part < 12; part++) terminal.press(...typed('', 'none'));
      expect(await answer).toEqual(marked);
    }
  });

  it('takes no key for an answer, but whole lines, which are shown and can be corrected', async () => {
    const terminal = keyedTerminal(WIDE, true);
    const answer = askCheck(terminal);
    terminal.press('y', 'e', 's');
    expect(terminal.text()).toMatch(/ yes$/);
    terminal.press('backspace', 'backspace', 'backspace', 'backspace', ...typed('None'));
    expect(await answer).toEqual([]);
  });

  it.each(['yes', 'n o', 'af', 'a yes', 'e!', 'maybe'])(
    'marks nothing in its parts for “%s”, and asks again',
    async (line) => {
      const terminal = keyedTerminal(WIDE, true);
      const answer = askCheck(terminal);
      terminal.press(...typed('y', line));
      expect(terminal.text()).toContain(
        `“${line}” is no answer here.\nType none, or letters such as`,
      );
      expect(terminal.text()).not.toContain('is marked');
      terminal.press(...typed('none', 'no', 'n'));
      expect(await answer).toEqual([]);
    },
  );

  it('does not take “none” for an answer while something is marked, and goes back with a word', async () => {
    const terminal = keyedTerminal(WIDE, true);
    const answer = askCheck(terminal);
    terminal.press(...typed('', 'perhaps', 'yes', '', 'none', 'a', 'none', 'back', 'd', ''));
    expect(read(terminal)).toContain('Enter alone is no answer here.');
    expect(await answer).toEqual(['u1', 'e3']);
  });

  it.each([['q'], ['yes', 'a', 'QUIT']])(
    'is left with a word, without an answer',
    async (...lines) => {
      const terminal = keyedTerminal(WIDE, true);
      const answer = askCheck(terminal);
      terminal.press(...typed(...lines));
      expect(await answer).toBe('end');
    },
  );
});

describe('what follows the list', () => {
  const none = { leaveOut: 'none' };

  it('is nothing if nothing is true, or if it stops sessions, which is said elsewhere', async () => {
    for (const [keys, yes] of [
      [['n'], []],
      [['y', 'a', 'enter'], ['e1']],
    ] as const) {
      const terminal = keyedTerminal(WIDE);
      const answer = askSafety(terminal, none);
      terminal.press(...keys);
      expect(await answer).toEqual({ yes, ...AS_BEFORE });
    }
  });

  it('is advice that stays until a key is pressed', async () => {
    const terminal = keyedTerminal(WIDE);
    const answer = askSafety(terminal, none);
    terminal.press('y', 'n', 'n', 'a', 'enter');
    await new Promise(setImmediate);
    expect(read(terminal)).toContain('Have a word with your own doctor before you start');
    terminal.press('enter');
    expect(await answer).toEqual({ yes: ['h1'], ...AS_BEFORE });
  });

  it('keeps the answers of somebody who leaves then', async () => {
    const terminal = keyedTerminal(WIDE);
    const answer = askSafety(terminal, none);
    terminal.press('y', 'n', 'n', 'a', 'enter');
    await new Promise(setImmediate);
    terminal.press('q');
    expect(await answer).toEqual({ yes: ['h1'], leaveOut: undefined, isLeaving: true });
  });

  it.each([
    [['y', 'y'], 'knee, osteoporosis, heart'],
    [['n', 'Y'], 'knee, heart'],
    [['enter', 'y', 'n'], 'knee, osteoporosis'],
    [['n', 'n'], undefined],
  ])(
    'asks whether each thing it suggests is true, and leaves out only that: %j',
    async (keys, leaveOut) => {
      const terminal = keyedTerminal(WIDE);
      const answer = askSafety(terminal, { leaveOut: 'knee' });
      // Osteoporosis, and heart trouble.
      terminal.press('y', 'n', 'n', 'd', 'k', 'enter');
      await new Promise(setImmediate);
      const asked = (caution: string) => `Is this true of you as well: ${cautionWords(caution)}?`;
      expect(read(terminal)).toContain(asked('osteoporosis'));
      expect(read(terminal)).not.toContain(cautionWords('heart'));
      for (const key of keys) {
        terminal.press(key);
        await new Promise(setImmediate);
      }
      expect(read(terminal)).toContain(asked('heart'));
      expect(read(terminal)).not.toContain(cautionWords('knee'));
      const given = await answer;
      expect(given).toMatchObject({ yes: ['h3', 'h10'], isLeaving: false });
      const said = given === 'end' ? undefined : given.leaveOut;
      expect(said?.split(', ').toSorted()).toEqual(leaveOut?.split(', ').toSorted());
    },
  );

  it('does not ask about a birth again that was just ticked, says what it leaves out, and asks the rest', async () => {
    const terminal = keyedTerminal(WIDE);
    const answer = askSafety(terminal, { leaveOut: 'knee' });
    terminal.press('y', 'n', 'n', 'm', 'enter');
    await new Promise(setImmediate);
    expect(read(terminal)).toContain('As you gave birth in the last 12 weeks, exercises that this');
    expect(read(terminal)).not.toContain('Is this true of you as well');
    terminal.press('enter');
    expect(await answer).toEqual({ yes: ['h11b'], leaveOut: 'knee, postnatal', isLeaving: false });

    const asked = keyedTerminal(WIDE);
    const both = askSafety(asked, none);
    asked.press('y', 'n', 'n', 'm', 'o', 'enter');
    await new Promise(setImmediate);
    expect(read(asked)).toContain('Is this true of you as well: you had belly surgery');
    asked.press('n');
    expect(await both).toEqual({
      yes: ['h11b', 'h12'],
      leaveOut: 'postnatal',
      isLeaving: false,
    });
  });

  it.each([
    ['none', ['y', 'y'], 'pregnancy, late-pregnancy'],
    ['none', ['y', 'n'], 'pregnancy'],
    ['pregnancy', ['y'], 'pregnancy, late-pregnancy'],
    ['pregnancy', ['n'], undefined],
  ])(
    'asks who is past 16 weeks whether it is late, also when the list comes again: %s, %j',
    async (leaveOut, keys, after) => {
      const terminal = keyedTerminal(WIDE);
      const answer = askSafety(terminal, { leaveOut });
      terminal.press('y', 'n', 'n', 'l', 'enter');
      await new Promise(setImmediate);
      for (const key of keys) {
        terminal.press(key);
        await new Promise(setImmediate);
      }
      expect(read(terminal)).toContain(cautionWords('late-pregnancy'));
      expect(await answer).toEqual({ yes: ['h11a'], leaveOut: after, isLeaving: false });
    },
  );

  it('claims nothing that was not said: pregnant is not past 16 weeks until that is answered', async () => {
    const terminal = keyedTerminal(WIDE);
    const answer = askSafety(terminal, none);
    terminal.press('y', 'n', 'n', 'l', 'enter');
    await new Promise(setImmediate);
    expect(read(terminal)).toContain('Is this true of you as well: you are past about 16 weeks');
    terminal.press('n');
    expect(await answer).toEqual({ yes: ['h11a'], ...AS_BEFORE });
  });
});

describe('the first questions', () => {
  it.each([
    ['l', 'left'],
    ['r', 'right'],
    ['b', 'both'],
    ['enter', 'unknown'],
    ['q', 'end'],
    ['escape', 'end'],
  ])('take %s for %s', async (key, side) => {
    const terminal = keyedTerminal(WIDE);
    const answer = askSide(terminal);
    expect(terminal.text()).toContain('Which side of your back is sore?');
    terminal.press('x', 'n', 'left', key);
    expect(await answer).toBe(side);
  });

  it.each([
    ['y', true],
    ['enter', true],
    ['n', false],
    ['q', 'end'],
  ])('plan on %s: %s', async (key, planned) => {
    const terminal = keyedTerminal(SMALL);
    const answer = askTimes(terminal);
    expect(read(terminal)).toContain(
      'Plan two sessions a day: 07:00 gentle-morning and 20:30 lower-back?',
    );
    terminal.press(key);
    expect(await answer).toBe(planned);
  });

  it.each([
    ['left', 'left'],
    ['B', 'both'],
    ['Not sure', 'unknown'],
    ['', 'unknown'],
    ['quit', 'end'],
  ])('are answered with a line where they are written: %s', async (line, side) => {
    const terminal = keyedTerminal(SMALL, true);
    const answer = askSide(terminal);
    terminal.press(...typed('lefft'));
    expect(read(terminal)).toContain('“lefft” is no answer here. Type left, right or both;');
    terminal.press(...typed(line));
    expect(await answer).toBe(side);
  });

  it.each(['L', 'R', 'B', 'Q'])('do not mind Caps Lock: %s', async (key) => {
    const terminal = keyedTerminal(WIDE);
    const answer = askSide(terminal);
    terminal.press(key);
    expect(await answer).toBe({ L: 'left', R: 'right', B: 'both', Q: 'end' }[key]);
  });
});

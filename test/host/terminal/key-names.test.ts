import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/host/terminal/key-names.ts';
import { splitInput } from '../../../src/host/terminal/sequences.ts';

/** The keys in what came, and what a last escape is when nothing follows it. */
function decodeKeys(text: string): readonly string[] {
  const { tokens, rest } = splitInput(text, false);
  return [...tokens, ...(rest === '' ? [] : [rest])].flatMap((token) => keyOf(token) ?? []);
}

describe('the keys in terminal input', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['n', ['n']],
    ['nN?+', ['n', 'N', '?', '+']],
    [' ', ['space']],
    ['\r', ['enter']],
    ['\n', ['enter']],
    ['\t', ['tab']],
    ['\u007f', ['backspace']],
    ['\b', ['backspace']],
    ['\u001b', ['escape']],
    ['\u0003', ['ctrl-c']],
    ['\u001a', ['ctrl-z']],
    ['\u001b[A\u001b[B\u001b[C\u001b[D', ['up', 'down', 'right', 'left']],
    ['\u001bOA\u001bOB\u001bOC\u001bOD', ['up', 'down', 'right', 'left']],
    ['\u001bOP', ['function']],
    ['\u001b[15~', ['function']],
    ['\u001b[3~', ['function']],
    ['\u001b[H\u001b[F', ['function', 'function']],
    ['\u001b[Z', ['function']],
    ['\u001b[1;5P', ['function']],
    ['\u001b[[A\u001b[[E', ['function', 'function']],
    ['\u001bO', ['alt']],
    ['\u001bx', ['alt']],
    ['\u001b\u001b', ['escape', 'escape']],
    ['n\u001b[Aq', ['n', 'up', 'q']],
    ['é漢👍', ['é', '漢', '👍']],
    ['q\u001b', ['q', 'escape']],
  ])('of %j are %j', (text, keys) => {
    expect(decodeKeys(text)).toEqual(keys);
  });

  it.each([
    ['the terminal’s kind', '\u001b[?62;22c'],
    ['its second kind', '\u001b[>0;276;0c'],
    ['its state', '\u001b[0n'],
    ['the cursor’s place', '\u001b[24;80R'],
    ['a mode', '\u001b[?2026;2$y'],
    ['a colour', '\u001b]11;rgb:0000/0000/0000\u0007'],
    ['a colour, ended otherwise', '\u001b]11;rgb:ffff/ffff/ffff\u001b\\'],
    ['its name', '\u001bP>|xterm(390)\u001b\\'],
    ['all its colours', `\u001b]4;${'1;rgb:0000/0000/0000;'.repeat(300)}\u001b\\`],
    ['what it can', '\u001bP1+r5463=\u001b\\'],
    ['what nobody asked', '\u001bXnqp\u001b\\\u001b^nqp\u0007\u001b_Gi=1;OK\u001b\\'],
    ['focus gained and lost', '\u001b[I\u001b[O'],
  ])('do not include a reply about %s', (_, answer) => {
    expect(decodeKeys(answer)).toEqual([]);
    expect(decodeKeys(`n${answer}q`)).toEqual(['n', 'q']);
  });

  it('include every printable character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'q', '?', 'é', '漢', '[', 'O', ']') });
    fc.assert(
      fc.property(text, (typed) => {
        expect(decodeKeys(typed)).toEqual(Array.from(typed));
      }),
    );
  });

  it('are never empty and never contain an escape, whatever is sent', () => {
    const piece = fc.constantFrom(
      '\u001b',
      '[',
      'O',
      ']',
      'P',
      '?',
      '1',
      ';',
      '~',
      'A',
      'q',
      '\u0007',
      '\\',
      '\0',
      '漢',
    );
    fc.assert(
      fc.property(fc.string({ unit: piece }), (sent) => {
        for (const key of decodeKeys(sent)) expect(key).toMatch(/^[^\p{Cc}]+$/u);
      }),
    );
  });
});

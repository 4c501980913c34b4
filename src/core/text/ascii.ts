import { characters, width } from './width.ts';

/* Each sign has one form of one character: tables and pictures stay aligned, and no two signs of a legend look alike. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['×', 'x'],
  ['·', '|'],
  ['•', '*'],
  ['…', '.'],
  ['●', '#'],
  ['◐', '+'],
  ['○', 'o'],
  ['‖', '='],
  ['▸', '>'],
  ['▹', ')'],
  ['✓', 'v'],
  ['◉', '@'],
  ['━', '='],
  ['╍', '~'],
  ['─', '-'],
]);

const BEYOND = /[^\0-\u007f]/;

/**
 * Returns a text in ASCII, as wide as before: signs in their ASCII form, letters without their accents, and a question
 * mark for each column of anything else.
 */
export function asciiText(text: string): string {
  if (!BEYOND.test(text)) return text;
  return characters(text)
    .map((character) => (BEYOND.test(character) ? asciiForm(character) : character))
    .join('');
}

function asciiForm(character: string): string {
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign;
  const base = character.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  return BEYOND.test(base) || base.length !== width(character)
    ? '?'.repeat(width(character))
    : base;
}

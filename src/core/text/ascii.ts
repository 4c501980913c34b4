import { characters, width } from './width.ts';

/*
 * Each sign has one form of one character: tables and pictures stay aligned, and no two signs of a legend look alike.
 * Letters that are more than another one with a mark have the form that is nearest.
 */
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '‘': "'",
    '’': "'",
    '‚': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '«': '"',
    '»': '"',
    '–': '-',
    '—': '-',
    '−': '-',
    '×': 'x',
    '·': '|',
    '•': '*',
    '…': '~',
    '●': '#',
    '◐': '/',
    '○': 'o',
    '‖': '=',
    '▸': '!',
    '▹': '>',
    '∙': '.',
    '◇': '_',
    '✓': 'v',
    '✔': 'v',
    '√': 'v',
    '❯': '>',
    '◉': '@',
    '━': '=',
    '╍': '~',
    '─': '-',
    '→': '>',
    '½': '+',
    ß: 's',
    ø: 'o',
    Ø: 'O',
    æ: 'a',
    Æ: 'A',
    œ: 'o',
    Œ: 'O',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ı: 'i',
  }),
);

const BEYOND = /[^\0-\u007f]/;

/**
 * Returns a text in ASCII, as wide as before: signs in their ASCII form, letters without their accents, and a question
 * mark for each column of anything else.
 */
export function asciiText(text: string): string {
  return convert(text, () => false);
}

/** The same of a picture, except that the blocks it is made of stay: a user whose locale lacks them has asked for them. */
export function asciiPicture(text: string): string {
  return convert(text, (character) => BLOCK.test(character));
}

/* Block elements, sextants and octants. */
const BLOCK = /^[\u2580-\u259f\u{1cc00}-\u{1ceaf}\u{1fb00}-\u{1fbff}]$/u;

function convert(text: string, isKept: (character: string) => boolean): string {
  if (!BEYOND.test(text)) return text;
  return characters(text)
    .map((one) => (BEYOND.test(one) && !isKept(one) ? asciiForm(one) : one))
    .join('');
}

function asciiForm(character: string): string {
  const form = FORMS.get(character);
  if (form !== undefined) return form;
  const base = character.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  return BEYOND.test(base) || base.length !== width(character)
    ? '?'.repeat(width(character))
    : base;
}

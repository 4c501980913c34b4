import { describe, expect, it } from 'vitest';
import { shownTexts, stringsIn } from './support/shown-texts.ts';

/*
 * What this program never says, shown or spoken: nothing that clears, diagnoses or promises, no purpose beyond
 * coaching, no word that frightens, and nothing that blames. It is no doctor, it has not seen the person, and words such as "damage" make backs hurt more
 * (Stewart and Loftus, JOSPT 2018).
 */
const NEVER = {
  clears:
    /\b(safe(ly|r|st)?|clear(ed|ance)|fit to exercise|red.?flags?|nothing serious|harmless)\b/i,
  diagnoses:
    /\b(caused by|(you have|you['’]ve got|this is|it is|that is)\b.{0,25}\b(sciatica|dis[ck]s?|hernia\w*|strain(ed)?|sprain(ed)?|stenosis|arthritis|osteoporosis|fracture|inflam\w+|nerves?|injur\w+|condition|syndrome|muscles?|torn))\b/i,
  promises:
    /\b(relie[fv]\w*|cur(es?|ed|ing)|heal(s|ed|ing)?|treat(s|ed|ing|ments?)?|rehab\w*|prevent(s|ed|ing|ion)?|will (ease|fix|correct)|(fix|correct)(es|s)? (your|the) (back|spine|posture|pain))\b/i,
  claims:
    /\b(for (an?|your|the) (sore|painful|aching|stiff|bad) (lower )?back|good for your (back|spine)|protects?|protect(ed|ing|ion|ive)|therap(y|ies|ist|ists|eutic))\b/i,
  frightens: /\b(slipped|out of place|worn|weak core|unstable|instability|damag\w+|bad backs?)\b/i,
  blames: /\b(must|fail(s|ed|ing|ures?)?|miss(es|ed)?|push through|no pain,? no gain)\b/i,
} as const;

type Rule = keyof typeof NEVER;

/** Where such a word is not about a person or their pain. */
interface Exception {
  readonly rule: Rule;
  readonly file: RegExp;
  readonly text: RegExp;
  readonly because: string;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    rule: 'diagnoses',
    file: /^src\/core\/library\/caution\.ts$/,
    text: /^you have (osteoporosis|torn|strained)/g,
    because: 'follows “Skip it if”: people say it of themselves',
  },
  {
    rule: 'diagnoses',
    file: /^routines\/exercises\/bridge\.yaml$/,
    text: /hamstring that is strained/g,
    because: 'what a caution is about, not what anybody has',
  },
  {
    rule: 'diagnoses',
    file: /^src\/host\/files\/storage\.ts$/,
    text: /it is on a read-only disk/g,
    because: 'a disk of the computer',
  },
  {
    rule: 'diagnoses',
    file: /^src\/commands\/routine-check\.ts$/,
    text: /caused by another$/g,
    because: 'a mistake in a file, which another brings about',
  },
  {
    rule: 'promises',
    file: /^(README\.md|man\/stretch\.1|routines\/[\w-]+\.yaml)$/,
    text: /is[ -]not[ -]a[ -]treatment|relief is not promised/gi,
    because: 'says that nothing is promised',
  },
  {
    rule: 'promises',
    file: /^routines\/exercises\/side-bend\.yaml$/,
    text: /Rehab Links|rehablinkssystem\.com/g,
    because: 'the name of a clinic whose page is a source',
  },
  {
    rule: 'promises',
    file: /^routines\/[\w-]+\.yaml$/,
    text: /could not be told apart from no treatment/g,
    because: 'what trials compared with, in their own word',
  },
  {
    rule: 'claims',
    file: /^routines\/exercises\/breathing\.yaml$/,
    text: /does anything for a sore back, and none is claimed/g,
    because: 'says that nothing is claimed',
  },
  {
    rule: 'frightens',
    file: /^src\/host\/library\/prebuilt\.ts$/,
    text: /^… is damaged$/g,
    because: 'a file of the program',
  },
  {
    rule: 'frightens',
    file: /^src\/(formats\/activities|host\/archives)\//,
    text: /^(it is|its \w+ (is|are)) damaged\b/g,
    because: 'a file to import',
  },
  {
    rule: 'blames',
    file: /^src\/(app\/options|app\/record|core\/library|host\/archives|host\/files)\//,
    text: /^(the morning slot \(…\) must|the last day must be|map keys must be|(?:…|it) is in UTF-16, and must be)/g,
    because: 'the form of a file, or the value of a flag',
  },
  {
    rule: 'blames',
    file: /^src\/(app|host|tree)\//,
    text: /^(failed|sound-failures|connection failure: connection refused)$/g,
    because: 'the name of an outcome or a file, or what other programs print',
  },
  {
    rule: 'blames',
    file: /^(CHANGELOG\.md|docs\/(architecture|formats|sound)\.md)$/,
    text: /program fails|failures of sound|power fails|fsync failed|command that failed|killed or fails/g,
    because: 'programs, files and power',
  },
  {
    rule: 'blames',
    file: /^shell\/resident\.ps1$/,
    text: /\b(one fails|failed)\b/g,
    because: 'a line between this program and PowerShell',
  },
  {
    rule: 'blames',
    file: /^(src\/|README\.md$|docs\/|man\/)/,
    text: /^missed$|`missed`|nor missed|partial or missed|partial, missed, due|is not missed either|cannot be missed|can only be missed$/g,
    because: 'the state of a slot, never anything about pain',
  },
];

const TEXTS = shownTexts().map(({ file, text }) => ({ file, text: withoutAddresses(text) }));

/** Addresses of pages are names that others chose. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/\b[\w.-]+\.[a-z]{2,}\/\S*/g, '');
}

interface Found {
  readonly rule: Rule;
  readonly file: string;
  readonly text: string;
}

const RULES = Object.entries(NEVER) as readonly (readonly [Rule, RegExp])[];

/** Returns the texts that break a rule, apart from the words that are excepted. */
function foundIn(texts: typeof TEXTS): readonly Found[] {
  return texts.flatMap(({ file, text }) =>
    RULES.filter(([rule, words]) => words.test(withoutExcepted(rule, file, text))).map(
      ([rule]) => ({ rule, file, text }),
    ),
  );
}

function withoutExcepted(rule: Rule, file: string, text: string): string {
  return EXCEPTIONS.filter((one) => one.rule === rule && one.file.test(file)).reduce(
    (left, one) => left.replaceAll(one.text, ''),
    text,
  );
}

describe('what can be shown or spoken', () => {
  it('never clears, diagnoses, promises, claims, frightens or blames', () => {
    expect(foundIn(TEXTS)).toEqual([]);
  });

  it.each(EXCEPTIONS)('$rule only for a reason: $because', ({ rule, file, text }) => {
    const excepted = TEXTS.filter((one) => file.test(one.file)).flatMap((one) => [
      ...one.text.matchAll(text),
    ]);
    expect(excepted.some(([words]) => NEVER[rule].test(words))).toBe(true);
  });

  it.each([
    ['clears', 'This exercise is safe for you.'],
    ['clears', 'You are cleared to run.'],
    ['clears', 'You are fit to exercise.'],
    ['clears', 'No red flags.'],
    ['clears', 'It is nothing serious.'],
    ['clears', 'The click is harmless.'],
    ['diagnoses', 'You have sciatica.'],
    ['diagnoses', 'This is a disc problem.'],
    ['diagnoses', 'Your pain is caused by running.'],
    ['promises', 'It will ease your back.'],
    ['promises', 'This relieves pain.'],
    ['promises', 'It will fix your posture.'],
    ['promises', 'It heals, cures and treats.'],
    ['promises', 'Rehabilitate your spine and prevent pain.'],
    ['claims', 'A coach for a sore lower back.'],
    ['claims', 'Strength training protects runners.'],
    ['claims', 'Exercise as therapy is good for your back.'],
    ['frightens', 'A slipped, worn or unstable joint.'],
    ['frightens', 'Your back is damaged.'],
    ['frightens', 'A weak core makes a bad back.'],
    ['blames', 'You must stop.'],
    ['blames', 'You failed because of pain.'],
    ['blames', 'You missed three sets for pain.'],
    ['blames', 'Push through. No pain, no gain.'],
  ] as const)('%s: %s', (rule, text) => {
    for (const file of ['routines/exercises/new.yaml', 'src/view/session/speech.ts', 'README.md']) {
      expect(foundIn([{ file, text }]).map((one) => one.rule)).toContain(rule);
    }
  });
});

describe('the texts that are searched', () => {
  it('are every string of the code, its templates and sums, without types and imports', () => {
    const code = [
      "import { x } from './import.ts';",
      "type T = 'of a type';",
      "const a: 'annotated' = 'one' as const;",
      'const b = `two ${y ? "three" : four} five`;',
      "const c = 'six ' + seven() + 'eight ' + f('nine');",
      "const d = { 'ten': ['eleven'] };",
    ].join('\n');
    expect(stringsIn(code)).toEqual([
      'one',
      'two … five',
      'three',
      'six …eight …',
      'nine',
      'ten',
      'eleven',
    ]);
  });

  it('are the texts between tags as well, and those of attributes', () => {
    const code = [
      'const a = <p class="one" title={`two ${b}`}>',
      '  Three {four} <b>five</b>,',
      "  six {'seven'}",
      '</p>;',
    ].join('\n');
    expect(stringsIn(code, 'tsx')).toEqual(['Three … …, six …', 'one', 'two …', 'five', 'seven']);
  });

  it.each([
    ['src/view/session/speech-words.ts', 20],
    ['src/core/safety/check-list.ts', 60],
    ['src/core/library/caution.ts', 20],
    ['routines/exercises/prone-press-up.yaml', 10],
    ['routines/lower-back.yaml', 5],
    ['README.md', 20],
    ['man/stretch.1', 10],
    ['docs/exercises.md', 3],
    ['shell/resident.ps1', 1],
  ])('are in %s, as in others', (file, least) => {
    expect(TEXTS.filter((one) => one.file === file).length).toBeGreaterThanOrEqual(least);
  });
});

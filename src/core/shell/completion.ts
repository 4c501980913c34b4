/** One command of the tree, as far as what can be typed next depends on it. */
export interface CommandShape {
  readonly name: string;
  readonly says: string;
  readonly commands: readonly CommandShape[];
  /** The name of the command that runs where none of the group is named. */
  readonly standard: string | undefined;
  readonly arguments: readonly ArgumentShape[];
  readonly options: readonly OptionShape[];
}

/** An argument, by the name it has in help. */
export interface ArgumentShape {
  readonly name: string;
  readonly isVariadic: boolean;
}

/** A flag; where it takes a value, with the name that this has in help. */
export interface OptionShape {
  readonly long: string | undefined;
  readonly short: string | undefined;
  readonly says: string;
  readonly value: string | undefined;
}

/** One thing that could be typed. */
export interface Candidate {
  readonly word: string;
  readonly says: string;
}

/** A value to be typed: its name in help, the commands it belongs to, and the arguments before it. */
export interface ValuePlace {
  readonly path: readonly string[];
  readonly name: string;
  readonly given: readonly string[];
}

/** What may come at the end of a line: some of these words, or a value, after what of its word is there already. */
export type NextWord =
  | { readonly kind: 'words'; readonly words: readonly Candidate[] }
  | { readonly kind: 'value'; readonly place: ValuePlace; readonly prefix: string };

/** What may be typed in the place of the last of some words, which may be empty or only begun. */
export function nextWord(root: CommandShape, words: readonly string[]): NextWord {
  const before = words.slice(0, -1);
  const typed = words.at(-1) ?? '';
  const read = before.reduce<ReadState>((reading, word) => readWord(reading, word), startOf(root));
  const valueOf = (name: string, prefix: string): NextWord => ({
    kind: 'value',
    place: { path: read.path, name, given: read.given },
    prefix,
  });
  if (read.awaited !== undefined) return valueOf(read.awaited, '');
  const options = optionsOf(read.command);
  const [flag = '', rest] = typed.split('=', 2);
  if (!read.isPlain && typed.startsWith('-')) {
    const option = rest === undefined ? undefined : options.find(({ long }) => long === flag);
    return option?.value === undefined ? flags(options, before) : valueOf(option.value, `${flag}=`);
  }
  const { commands } = read.command;
  if (commands.length > 0 && read.given.length === 0) {
    return wordsOf(commands.map(({ name, says }) => ({ word: name, says })));
  }
  const argument = argumentAt(read);
  if (argument !== undefined) return valueOf(argument.name, '');
  // After what is no command nothing can be known.
  const isLost = read.isPlain || typed !== '' || commands.length > 0;
  return isLost ? wordsOf([]) : flags(options, before);
}

/** Those of some candidates that begin with what was typed, in any case. */
export function startingWith(
  candidates: readonly Candidate[],
  typed: string,
): readonly Candidate[] {
  const start = typed.toLowerCase();
  return candidates.filter(({ word }) => word.toLowerCase().startsWith(start));
}

/** What the words before the last one come to. */
interface ReadState {
  readonly command: CommandShape;
  readonly path: readonly string[];
  /** Arguments. */
  readonly given: readonly string[];
  /** The name of the value of the flag before, which is to come now. */
  readonly awaited: string | undefined;
  /** Whether `--` has ended the flags. */
  readonly isPlain: boolean;
}

function startOf(root: CommandShape): ReadState {
  return { command: root, path: [], given: [], awaited: undefined, isPlain: false };
}

function readWord(reading: ReadState, word: string): ReadState {
  if (reading.awaited !== undefined) return { ...reading, awaited: undefined };
  if (!reading.isPlain && word === '--') return { ...reading, isPlain: true };
  if (!reading.isPlain && word.startsWith('-')) {
    const option = optionsOf(reading.command).find(
      ({ long, short }) => long === word || short === word,
    );
    return { ...reading, awaited: option?.value };
  }
  const child = reading.command.commands.find(({ name }) => name === word);
  if (child === undefined || reading.given.length > 0) {
    return { ...reading, given: [...reading.given, word] };
  }
  return { ...reading, command: child, path: [...reading.path, child.name] };
}

/** A group takes the flags of the command that runs where none is named. */
function optionsOf({ options, commands, standard }: CommandShape): readonly OptionShape[] {
  const own = commands.find(({ name }) => name === standard)?.options ?? [];
  return [...options, ...own.filter(({ long }) => options.every((one) => one.long !== long))];
}

function argumentAt({ command, given }: ReadState): ArgumentShape | undefined {
  const last = command.arguments.at(-1);
  return command.arguments[given.length] ?? (last?.isVariadic === true ? last : undefined);
}

/** The flags that are not there yet. */
function flags(options: readonly OptionShape[], before: readonly string[]): NextWord {
  const isThere = ({ long, short }: OptionShape) =>
    before.some((word) => word === short || word === long || word.startsWith(`${long}=`));
  const left = options.filter((option) => !isThere(option));
  return wordsOf(left.map(({ long, short, says }) => ({ word: long ?? short ?? '', says })));
}

function wordsOf(words: readonly Candidate[]): NextWord {
  return { kind: 'words', words };
}

/** One command of the tree, with what completion needs to know. */
export interface CommandShape {
  readonly name: string;
  readonly says: string;
  readonly commands: readonly CommandShape[];
  /** The command of the group that runs if none is named. */
  readonly standard: string | undefined;
  readonly arguments: readonly ArgumentShape[];
  readonly options: readonly OptionShape[];
}

/** An argument, with its name in help. */
export interface ArgumentShape {
  readonly name: string;
  readonly isVariadic: boolean;
}

/** A flag, with the name of its value in help if it takes one. */
export interface OptionShape {
  readonly long: string | undefined;
  readonly short: string | undefined;
  readonly says: string;
  readonly value: string | undefined;
}

/** One completion. */
export interface Candidate {
  readonly word: string;
  readonly says: string;
}

/** A value to type: its command path, its name in help, the arguments before it, and its beginning. */
export interface ValuePlace {
  readonly path: readonly string[];
  readonly name: string;
  readonly given: readonly string[];
  readonly typed: string;
}

/** What can come next: one of some words, or a value, after the part of its word that is typed already. */
export type NextWord =
  | { readonly kind: 'words'; readonly words: readonly Candidate[] }
  | { readonly kind: 'value'; readonly place: ValuePlace; readonly prefix: string };

/** What can replace the last of these words, which may be empty or incomplete. */
export function nextWord(root: CommandShape, words: readonly string[]): NextWord {
  const before = words.slice(0, -1);
  const typed = words.at(-1) ?? '';
  const read = before.reduce<ReadState>((reading, word) => readWord(reading, word), startOf(root));
  const valueOf = (name: string, prefix: string): NextWord => ({
    kind: 'value',
    place: { path: read.path, name, given: read.given, typed: typed.slice(prefix.length) },
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
  // Nothing is known after a word that is not a command.
  const isLost = read.isPlain || typed !== '' || commands.length > 0;
  return isLost ? wordsOf([]) : flags(options, before);
}

/** The candidates that start with what was typed, ignoring case. */
export function startingWith(
  candidates: readonly Candidate[],
  typed: string,
): readonly Candidate[] {
  const start = typed.toLowerCase();
  return candidates.filter(({ word }) => word.toLowerCase().startsWith(start));
}

/** What the words before the last one mean. */
interface ReadState {
  readonly command: CommandShape;
  readonly path: readonly string[];
  /** The arguments so far. */
  readonly given: readonly string[];
  /** The name of the value that the flag before takes. */
  readonly awaited: string | undefined;
  /** Whether flags have ended with `--`. */
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

/** A group takes the flags of the command that runs if none is named. */
function optionsOf({ options, commands, standard }: CommandShape): readonly OptionShape[] {
  const own = commands.find(({ name }) => name === standard)?.options ?? [];
  return [...options, ...own.filter(({ long }) => options.every((one) => one.long !== long))];
}

function argumentAt({ command, given }: ReadState): ArgumentShape | undefined {
  const last = command.arguments.at(-1);
  return command.arguments[given.length] ?? (last?.isVariadic === true ? last : undefined);
}

/** The flags that are not typed yet. */
function flags(options: readonly OptionShape[], before: readonly string[]): NextWord {
  const isThere = ({ long, short }: OptionShape) =>
    before.some((word) => word === short || word === long || word.startsWith(`${long}=`));
  const left = options.filter((option) => !isThere(option));
  return wordsOf(left.map(({ long, short, says }) => ({ word: long ?? short ?? '', says })));
}

function wordsOf(words: readonly Candidate[]): NextWord {
  return { kind: 'words', words };
}

import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/command-line.ts';
import { COMPLETION_SHELLS, HOOK_SHELLS } from '../src/formats/shell/shells.ts';
import { nextWord } from '../src/core/shell/completion.ts';
import { sourceOf } from '../src/app/shell/completion-values.ts';
import { shapeOf } from '../src/tree/command-shape.ts';
import type { CommandShape } from '../src/core/shell/completion.ts';
import { fakeHost } from './support/fake-host.ts';

const PROGRAM = buildProgram(fakeHost(), '0', () => undefined);
const TREE = shapeOf(PROGRAM);

describe('the next word', () => {
  it.each<[string, string]>([
    ['today --glyphs ', 'today mode'],
    ['today --glyphs=', 'today mode after --glyphs='],
    ['today --continue --slot ', 'today slot'],
    ['start ', 'start routine'],
    ['start --side left ', 'start routine'],
    ['start -- ', 'start routine'],
    ['schedule set ', 'schedule set slot'],
    ['schedule set --days daily lunch 12:30 ', 'schedule set routine, given lunch 12:30'],
    ['config set glyphs ', 'config set value, given glyphs'],
    ['routine check a.yaml b.yaml ', 'routine check file, given a.yaml b.yaml'],
    ['export -o ', 'export file'],
    ['history --from ', 'history day'],
    ['help ', 'help command'],
    ['help log ', 'help command, given log'],
  ])('after `stretch %s` is a value of %j', (line, expected) => {
    const next = nextWord(TREE, line.split(' '));
    if (next.kind !== 'value') throw new Error('expected a value');
    const { path, name, given } = next.place;
    const more = given.length === 0 ? '' : `, given ${given.join(' ')}`;
    const prefix = next.prefix === '' ? '' : ` after ${next.prefix}`;
    expect(`${[...path, name].join(' ')}${more}${prefix}`).toBe(expected);
  });

  it.each<[string, readonly string[]]>([
    ['config ', ['list', 'get', 'set', 'path', 'help']],
    ['status ', ['--json', '--short', '--help']],
    ['status --json -', ['--short', '--help']],
    ['status --json ', ['--short', '--help']],
    ['history show 1a2b ', ['--json', '--help']],
    ['schedule --', ['--from', '--help', '--json']],
    ['config set glyphs ascii ', ['--help']],
    ['today --continue=', ['--side', '--from', '--plain', '--glyphs', '--speed', '--dry-run']],
    ['start core -- -', []],
    ['status nonsense', []],
  ])('after `stretch %s` is one of %j', (line, expected) => {
    const next = nextWord(TREE, line.split(' '));
    if (next.kind !== 'words') throw new Error('expected words');
    expect(next.words.map(({ word }) => word)).toEqual(expect.arrayContaining([...expected]));
    if (!line.startsWith('today')) expect(next.words).toHaveLength(expected.length);
  });

  it('is a command at first, but not one that only a shell runs', () => {
    const next = nextWord(TREE, ['']);
    const words = next.kind === 'words' ? next.words.map(({ word }) => word) : [];
    expect(words).toEqual(expect.arrayContaining(['today', 'schedule', 'hook', 'help']));
    expect(words).not.toContain('complete');
  });
});

describe('the values of arguments and flags', () => {
  it('have a source, even if any text will do, everywhere in the tree', () => {
    const named = places(TREE, []);
    expect(named.length).toBeGreaterThan(60);
    const unknown = named.filter((place) => sourceOf(place) === undefined);
    expect(unknown.map(({ path, name }) => `${path.join(' ')} ${name}`)).toEqual([]);
  });

  it.each([
    ['completion', COMPLETION_SHELLS],
    ['hook', HOOK_SHELLS],
  ])('in the help of `stretch %s` are all the shells', (command, shells) => {
    const [shell] =
      PROGRAM.commands.find((one) => one.name() === command)?.registeredArguments ?? [];
    expect(shell?.description.split(/, | or /)).toEqual(shells.map(({ name }) => name));
  });
});

function places(
  command: CommandShape,
  path: readonly string[],
): readonly { readonly path: readonly string[]; readonly name: string }[] {
  const names = [
    ...command.arguments.map(({ name }) => name),
    ...command.options.flatMap(({ value }) => (value === undefined ? [] : [value])),
  ];
  return [
    ...names.map((name) => ({ path, name })),
    ...command.commands.flatMap((child) => places(child, [...path, child.name])),
  ];
}

import { SCHEDULERS } from '../../src/core/reminders/scheduler-plan.ts';
import { codeOnly, importsOf, type SourceFile } from './source-text.ts';

/** What each floor may import, itself included. */
const FLOORS_BELOW: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  view: ['view', 'core'],
  formats: ['formats', 'core'],
  host: ['host', 'core'],
  app: ['app', 'view', 'formats', 'host', 'core'],
  commands: ['commands', 'app', 'view', 'formats', 'host', 'core'],
  tree: ['tree', 'commands', 'app', 'host'],
  'cli.ts': ['tree', 'commands', 'app', 'view', 'formats', 'host', 'core'],
};

/** The packages that each floor may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(valibot|yaml|date-fns\/\w+)$/,
  view: /^(chalk|get-east-asian-width|date-fns\/\w+)$/,
  formats: /^(ical\.js|valibot|date-fns\/\w+)$/,
  host: /^(node:[\w/]+|conf|ora|date-fns\/\w+)$/,
  app: /^(node:path|inquirer)$/,
  commands: /^(node:path|inquirer)$/,
  tree: /^commander$/,
  // The manifest is data: the version that --help and the build agree on.
  'cli.ts': /^(commander|\.\.\/package\.json)$/,
};

/** The only files that may import packages that are slow to load; `true` if only by a dynamic import. */
export const HEAVY: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  conf: { 'host/files/settings.ts': true },
  ora: { 'host/terminal/spinner.ts': true },
  inquirer: { 'commands/setup.ts': true, 'app/options/confirm.ts': true },
  yaml: { 'core/library/yaml-document.ts': false },
  valibot: {
    'core/library/yaml-document.ts': false,
    'core/figure/schema.ts': false,
    'core/library/schema.ts': false,
    'core/base/schema-parts.ts': false,
    'formats/export/json-schema.ts': false,
    'formats/import/check-history.ts': false,
  },
};

/** What a pure file may not name: the process, timers, clocks and chance. */
const IMPURE =
  /\b(process|console|setTimeout|setInterval|setImmediate|performance)\b|Date\.now\b|Math\.random\b|new Date\(\s*\)|new Date(?!\s*\()/g;

function floorOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** Imports that go up a floor, or of packages that the floor may not use. */
export function forbiddenImports(source: SourceFile): readonly string[] {
  const floor = floorOf(source.path);
  const isOwn = (target: string) => target.endsWith('.ts');
  return importsOf(source)
    .filter(({ target }) =>
      isOwn(target)
        ? !FLOORS_BELOW[floor]?.includes(floorOf(target))
        : PACKAGES[floor]?.test(target) !== true,
    )
    .map(({ from, target }) => `${from} imports ${target}`);
}

/** Imports of slow packages by other files than those that may, or too early. */
export function forbiddenHeavyImports(source: SourceFile): readonly string[] {
  return importsOf(source)
    .filter(({ target }) => target in HEAVY)
    .filter(({ target, from, isDynamic }) => {
      const isLazy = HEAVY[target]?.[from];
      return isLazy === undefined || (isLazy && !isDynamic);
    })
    .map(({ from, target }) => `${from} imports ${target}`);
}

/** The files that are loaded with a file, itself included. */
export function filesLoaded(
  path: string,
  all: readonly SourceFile[],
  seen = new Set<string>(),
): readonly SourceFile[] {
  const source = all.find((one) => one.path === path);
  if (source === undefined || seen.has(path)) return [];
  seen.add(path);
  const next = importsOf(source).filter(({ isDynamic, isType }) => !isDynamic && !isType);
  return [source, ...next.flatMap(({ target }) => filesLoaded(target, all, seen))];
}

/** Circles of imports between files. */
export function importCycles(all: readonly SourceFile[]): readonly string[] {
  return cyclesIn(
    new Map(all.map((one) => [one.path, importsOf(one).map(({ target }) => target)])),
  );
}

/** Circles of imports between rooms, which are folders two deep: `core/time`, `app/session`. */
export function roomCycles(all: readonly SourceFile[]): readonly string[] {
  const arrows = new Map<string, Set<string>>();
  for (const source of all) {
    const room = roomOf(source.path);
    const others = importsOf(source)
      .filter(({ target }) => target.endsWith('.ts'))
      .map(({ target }) => roomOf(target))
      .filter((other) => other !== room);
    arrows.set(room, new Set([...(arrows.get(room) ?? []), ...others]));
  }
  return cyclesIn(arrows);
}

function roomOf(path: string): string {
  return path.split('/').slice(0, -1).slice(0, 2).join('/') || path;
}

function cyclesIn(arrows: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const clear = new Set<string>();
  const found: string[] = [];
  const visit = (node: string, trail: readonly string[]) => {
    if (trail.includes(node)) {
      found.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
      return;
    }
    if (clear.has(node)) return;
    for (const target of arrows.get(node) ?? []) visit(target, [...trail, node]);
    clear.add(node);
  };
  for (const node of arrows.keys()) visit(node, []);
  return found;
}

/** Imports of one verb by another: what two verbs share belongs into `app`. */
export function verbImports(all: readonly SourceFile[]): readonly string[] {
  return all
    .filter(({ path }) => path.startsWith('commands/'))
    .flatMap((source) => importsOf(source))
    .filter(({ target }) => target.startsWith('commands/'))
    .map(({ from, target }) => `${from} imports ${target}`);
}

/** Writes to the output streams in `app`, other than through the terminal of a session. */
export function streamWrites({ path, text }: SourceFile): readonly string[] {
  if (!path.startsWith('app/') || path.startsWith('app/session/')) return [];
  const writes = codeOnly(text, false).matchAll(/\b(?:out|err)\.(?:write|warn|warnWithHint)\b/g);
  return [...writes].map(([word]) => `${path} names ${word}`);
}

/** Module-level state that can change, in a file that should be pure. */
export function mutableState({ path, text }: SourceFile): readonly string[] {
  const code = codeOnly(text, false);
  const lets = [...code.matchAll(/^(?:export )?(?:let|var) (\w+)/gm)];
  const mutable = /^(?:export )?const (\w+)(?:: (?!Readonly)[^=]+)? = new (?:Weak)?(?:Map|Set)\b/gm;
  return [...lets, ...code.matchAll(mutable)].map(([, name]) => `${path}: ${name}`);
}

/** Comparisons with the name of a scheduler, and tables with a key for one, outside the files that list and describe them. */
export function schedulerComparisons({ path, text }: SourceFile): readonly string[] {
  if (SCHEDULER_ROWS.test(path)) return [];
  return [...codeOnly(text, true).matchAll(SCHEDULER_COMPARISON)].map(
    ([words]) => `${path}: ${words.trim()}`,
  );
}

/** The only files that may say what is particular to a scheduler: the list of their names, and their rows. */
const SCHEDULER_ROWS = /^(core\/reminders\/scheduler-plan\.ts|app\/schedulers\/)/;

const NAME = `(?:${SCHEDULERS.join('|')})`;
const SCHEDULER_COMPARISON = new RegExp(
  [
    String.raw`[!=]==?\s*['"]${NAME}['"]`,
    String.raw`['"]${NAME}['"]\s*[!=]==?`,
    String.raw`\bcase\s+['"]${NAME}['"]`,
    String.raw`^\s*['"]?${NAME}['"]?\s*:`,
  ].join('|'),
  'gm',
);

/** Whether a file only passes on what others export. */
export function isBarrel(text: string): boolean {
  const rest = codeOnly(text, false)
    .replaceAll(/\bimport\s[^;]*;/g, '')
    .replaceAll(/\bexport\s+(type\s+)?(\*|\{[^}]*\})[^;]*;/g, '');
  return rest.trim() === '' && /\bexport\b/.test(text);
}

/** What a file names that a pure one may not. */
export function impurities({ path, text }: SourceFile): readonly string[] {
  return [...codeOnly(text, false).matchAll(IMPURE)].map(([word]) => `${path} names ${word}`);
}

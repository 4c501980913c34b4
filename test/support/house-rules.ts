import { SCHEDULERS } from '../../src/core/reminders/scheduler-plan.ts';
import { codeOnly, importsOf, type SourceFile } from './source-text.ts';

/** The floors that each floor may import from. */
const FLOORS_BELOW: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  view: ['view', 'core'],
  formats: ['formats', 'core'],
  host: ['host', 'core'],
  app: ['app', 'view', 'formats', 'host', 'core'],
  commands: ['commands', 'app', 'view', 'formats', 'host', 'core'],
  tree: ['tree', 'commands', 'app', 'host'],
  'command-line.ts': ['tree', 'commands', 'app', 'view', 'formats', 'host', 'core'],
  'cli.ts': ['command-line.ts', 'tree', 'commands', 'app', 'view', 'formats', 'host', 'core'],
};

/** The packages that each floor may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(valibot|yaml|get-east-asian-width|date-fns\/\w+)$/,
  view: /^(chalk|date-fns\/\w+)$/,
  formats:
    /^(ical\.js|valibot|saxes|papaparse|@photostructure\/tz-lookup|date-fns\/\w+|preact|preact-render-to-string|d3-(array|scale|shape)|fhir\/r4\.js)$/,
  host: /^(node:[\w/]+|conf|inquirer|ora|yauzl|date-fns\/\w+)$/,
  app: /^node:path$/,
  commands: /^node:path$/,
  tree: /^commander$/,
  'command-line.ts': /^commander$/,
  // The manifest is data: the version that both --help and the build use.
  'cli.ts': /^\.\.\/package\.json$/,
};

/** Packages that are slow to load, with the only files that may import them; `true` if the import must be dynamic. */
export const HEAVY: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  conf: { 'host/files/load-conf.ts': true },
  ora: { 'host/terminal/spinner.ts': true },
  yauzl: { 'host/archives/zip-entries.ts': true },
  papaparse: { 'formats/activities/table.ts': false },
  inquirer: { 'host/terminal/questions.ts': true },
  '@photostructure/tz-lookup': { 'formats/activities/local-time.ts': false },
  saxes: { 'formats/activities/xml.ts': false },
  yaml: { 'core/library/yaml-document.ts': false, 'core/library/yaml-survey.ts': false },
  valibot: {
    'core/library/checked-document.ts': false,
    'core/figure/schema.ts': false,
    'core/library/schema.ts': false,
    'core/base/schema-parts.ts': false,
    'formats/export/json-schema.ts': false,
    'formats/export/entry-schemas.ts': false,
    'formats/import/check-history.ts': false,
  },
};

/** What a pure file may not use: the process, timers, clocks and randomness. */
const IMPURE =
  /\b(process|console|setTimeout|setInterval|setImmediate|performance)\b|Date\.now\b|Math\.random\b|new Date\(\s*\)|new Date(?!\s*\()/g;

function floorOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** Returns imports from a higher floor, or of packages the floor may not use. */
export function forbiddenImports(source: SourceFile): readonly string[] {
  const floor = floorOf(source.path);
  const isOwn = (target: string) => /\.tsx?$/.test(target);
  return importsOf(source)
    .filter(({ target }) =>
      isOwn(target)
        ? !FLOORS_BELOW[floor]?.includes(floorOf(target))
        : PACKAGES[floor]?.test(target) !== true,
    )
    .map(({ from, target }) => `${from} imports ${target}`);
}

/** Returns imports of slow packages by files that may not, or that must import them dynamically. */
export function forbiddenHeavyImports(source: SourceFile): readonly string[] {
  return importsOf(source)
    .filter(({ target }) => target in HEAVY)
    .filter(({ target, from, isDynamic }) => {
      const isLazy = HEAVY[target]?.[from];
      return isLazy === undefined || (isLazy && !isDynamic);
    })
    .map(({ from, target }) => `${from} imports ${target}`);
}

/** Returns all files that are loaded with a file, including itself. */
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

/** Returns circular imports between files. */
export function importCycles(all: readonly SourceFile[]): readonly string[] {
  return cyclesIn(
    new Map(all.map((one) => [one.path, importsOf(one).map(({ target }) => target)])),
  );
}

/** Returns circular imports between rooms, which are folders two levels deep: `core/time`, `app/session`. */
export function roomCycles(all: readonly SourceFile[]): readonly string[] {
  const arrows = new Map<string, Set<string>>();
  for (const source of all) {
    const room = roomOf(source.path);
    const others = importsOf(source)
      .filter(({ target }) => /\.tsx?$/.test(target))
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

/** Returns imports of one command by another: what two commands share belongs in `app`. */
export function verbImports(all: readonly SourceFile[]): readonly string[] {
  return all
    .filter(({ path }) => path.startsWith('commands/'))
    .flatMap((source) => importsOf(source))
    .filter(({ target }) => target.startsWith('commands/'))
    .map(({ from, target }) => `${from} imports ${target}`);
}

/** The one file of `app` that writes to the terminal, for a session while it runs. */
const SESSION_TERMINAL = 'app/session/terminal.ts';

/** Returns writes to output streams in `app`, other than through a session's terminal. */
export function streamWrites({ path, text }: SourceFile): readonly string[] {
  if (!path.startsWith('app/') || path === SESSION_TERMINAL) return [];
  const writes = codeOnly(text, false).matchAll(
    /\b(?:out|err|stdout|stderr)\.(?:write|print|draw|warn|warnWithHint)\b|\bconsole\b/g,
  );
  return [...writes].map(([word]) => `${path} names ${word}`);
}

/** Returns mutable module-level state. */
export function mutableState({ path, text }: SourceFile): readonly string[] {
  const code = codeOnly(text, false);
  const lets = [...code.matchAll(/^(?:export )?(?:let|var) (\w+)/gm)];
  const mutable =
    /^(?:export )?const (\w+)(?:: (?!Readonly|readonly)[^=]+)? =\s+(?:new (?:Weak)?(?:Map|Set)\b|\[\];|\{\};)/gm;
  return [...lets, ...code.matchAll(mutable)].map(([, name]) => `${path}: ${name}`);
}

/** Returns comparisons with a scheduler's name, and tables keyed by one, outside the files that define schedulers. */
export function schedulerComparisons({ path, text }: SourceFile): readonly string[] {
  if (SCHEDULER_ROWS.test(path)) return [];
  return [...codeOnly(text, true).matchAll(SCHEDULER_COMPARISON)].map(
    ([words]) => `${path}: ${words.trim()}`,
  );
}

/** The only files that may treat schedulers differently: the list of their names, and the row of each. */
const SCHEDULER_ROWS = new RegExp(
  `^(core/reminders/scheduler-plan|app/schedulers/(${SCHEDULERS.join('|')}|adapters))\\.ts$`,
);

const NAME = `(?:${SCHEDULERS.join('|')})`;
const SCHEDULER_COMPARISON = new RegExp(
  [
    String.raw`[!=]==?\s*['"]${NAME}['"]`,
    String.raw`['"]${NAME}['"]\s*[!=]==?`,
    String.raw`\bcase\s+['"]${NAME}['"]`,
    String.raw`\[[^\]\n]*['"]${NAME}['"][^\]\n]*\]\.includes`,
    String.raw`^\s*['"]?${NAME}['"]?\s*:`,
  ].join('|'),
  'gm',
);

/**
 * Returns tables that any word can be looked up in as if it were one of theirs, such as `constructor`: objects with any
 * key, which should be maps, and `in` with a variable, which should be `Object.hasOwn`.
 */
export function wordTables({ path, text }: SourceFile): readonly string[] {
  const code = codeOnly(text, false);
  const tables = code.matchAll(
    /\bconst (\w+): (?:Readonly<)?(?:Partial<)?\s*Record<\s*string\b[^=]*=\s*\{(?!\s*\})/g,
  );
  const lookups = code.matchAll(
    /(?<!\[|\bconst |\blet )(?<![\w.])([a-z][\w.]*(?:\[[^\]]*\]|\([^)]*\))?) in [a-zA-Z(]/g,
  );
  return [...tables, ...lookups].map(([, name]) => `${path}: ${name}`);
}

/** Returns JSON that is written for people and pipes without `jsonText`, which escapes what a terminal acts on. */
export function bareJson({ path, text }: SourceFile): readonly string[] {
  if (path === 'formats/json/json.ts' || path.startsWith('host/')) return [];
  return [...codeOnly(text, false).matchAll(/JSON\.stringify\([^;]*?\bnull,\s*2,?\s*\)/g)].map(
    () => path,
  );
}

/** Floors whose texts people read and paste; `formats` writes files, in which quotes are part of the format. */
const SHOWN = /^(core|view|host|app|commands|tree)\/|^(cli|command-line)\.ts$/;

/** The only files there that put values of their own into double quotes. */
const OWN_QUOTES: ReadonlySet<string> = new Set([
  'core/text/shell-quote.ts',
  'core/text/did-you-mean.ts',
  'core/time/typed-time-errors.ts',
]);

/** Returns values in double quotes in texts: in a command that is pasted, a shell would run what is in them. */
export function quotedValues({ path, text }: SourceFile): readonly string[] {
  if (!SHOWN.test(path) || OWN_QUOTES.has(path)) return [];
  return [...codeOnly(text, true).matchAll(/"\$\{[^}]*\}?/g)].map(([words]) => `${path}: ${words}`);
}

/** Returns whether a file does nothing but re-export. */
export function isBarrel(text: string): boolean {
  const rest = codeOnly(text, false)
    .replaceAll(/\bimport\s[^;]*;/g, '')
    .replaceAll(/\bexport\s+(type\s+)?(\*|\{[^}]*\})[^;]*;/g, '');
  return rest.trim() === '' && /\bexport\b/.test(text);
}

/** Returns everything in a file that a pure one may not use. */
export function impurities({ path, text }: SourceFile): readonly string[] {
  return [...codeOnly(text, false).matchAll(IMPURE)].map(([word]) => `${path} names ${word}`);
}

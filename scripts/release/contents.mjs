// What may and must be in the packed file, and how large it may be.

/** Bytes, and files. */
const MOST = { packed: 1_600_000, unpacked: 5_500_000, files: 400 };

/** Everything in the package, which is all that runs or is read on somebody's computer. */
const ALLOWED = [
  /^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|SECURITY\.md)$/,
  /^bin\/(?:stretch|load-compiled)\.cjs$/,
  /^dist\/[\w.-]+\.cjs$/,
  /^dist\/(?:LICENSES\.txt|library\.ndjson|validated\.json)$/,
  /^docs\/[\w-]+\.(?:md|svg|schema\.json)$/,
  // README's pictures.
  /^docs\/papers\/(?:report|sheet-lower-back)-1\.png$/,
  /^man\/stretch\.1$/,
  /^routines\/(?:exercises\/)?[\w-]+\.yaml$/,
  /^routines\/schema\/[\w-]+\.json$/,
  /^shell\/[\w-]+\.(?:bash|zsh|fish|ps1)$/,
];

/** What the program, its help, its manual page or a licence needs. */
const REQUIRED = [
  'package.json',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'bin/stretch.cjs',
  'bin/load-compiled.cjs',
  'dist/cli.cjs',
  'dist/LICENSES.txt',
  'dist/library.ndjson',
  'dist/validated.json',
  'docs/formats.md',
  'docs/history.schema.json',
  'docs/journal.schema.json',
  'man/stretch.1',
  'routines/lower-back.yaml',
  'routines/exercises/piriformis.yaml',
  'routines/schema/exercise.json',
  'routines/schema/routine.json',
  'shell/completion.bash',
  'shell/completion.fish',
  'shell/completion.ps1',
  'shell/completion.zsh',
  'shell/hook.bash',
  'shell/hook.fish',
  'shell/hook.zsh',
];

/** Scripts that npm runs on the computer of whoever installs a package, or warns of. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare'];
/** What would be installed along with it. */
const DEPENDENCIES = [
  'dependencies',
  'optionalDependencies',
  'peerDependencies',
  'bundleDependencies',
];
const COMMANDS = ['stretch', 'stretch-coach'];

/** Returns what is wrong with a packed file as `npm pack --json` describes it, each as a sentence. */
export function contentProblems({ files, size, unpackedSize }) {
  const paths = files.map(({ path }) => path);
  return [
    ...REQUIRED.filter((path) => !paths.includes(path)).map((path) => `the package lacks ${path}`),
    ...paths
      .filter((path) => !ALLOWED.some((one) => one.test(path)))
      .map((path) => `the package has ${path}, which nothing in it needs`),
    ...[
      ['bytes packed', size, MOST.packed],
      ['bytes unpacked', unpackedSize, MOST.unpacked],
      ['files', files.length, MOST.files],
    ].flatMap(([what, found, most]) =>
      found > most ? [`the package has ${found} ${what}, more than ${most}`] : [],
    ),
  ];
}

/** Returns what in package.json would make an install more than copying files, each as a sentence. */
export function manifestProblems({ scripts = {}, bin = {}, ...rest }) {
  return [
    ...INSTALL_SCRIPTS.filter((name) => name in scripts).map(
      (name) => `package.json has the script ${name}, which an install would run or warn of`,
    ),
    ...DEPENDENCIES.filter((name) => Object.keys(rest[name] ?? {}).length > 0).map(
      (name) => `package.json has ${name}, but everything is bundled`,
    ),
    ...COMMANDS.filter((name) => bin[name] !== 'bin/stretch.cjs').map(
      (name) => `package.json does not make ${name} a command`,
    ),
  ];
}

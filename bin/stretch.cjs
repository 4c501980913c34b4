#!/usr/bin/env node
'use strict';
// CommonJS throughout: on Node 20, starting the ES module loader adds a third to a bare start.

// Node opens a debugger's port on this signal, until somebody has listened to it; from then on it just ends the program.
const ignore = () => undefined;
process.on('SIGUSR1', ignore).off('SIGUSR1', ignore);

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  printVersion(`${require('../package.json').version}\n`);
} else {
  void load()
    .run(args, require('node:path').dirname(__dirname))
    .then((code) => {
      process.exitCode ||= code;
    });
}

/** Opening the stream would take a tenth of a start. It is for a pipe that is full and not to be waited for. */
function printVersion(line) {
  try {
    require('node:fs').writeSync(1, line);
  } catch (error) {
    if (error.code === 'EAGAIN') process.stdout.write(line);
    else process.exitCode = 1;
  }
}

/**
 * Lets Node keep what it compiles in this program's own cache, to which only this person writes: it is run without a look at
 * the source. Node's own choice is in the folder for temporary files, which everybody shares on Linux.
 */
function keepCompiled() {
  const { enableCompileCache } = require('node:module');
  const { NODE_COMPILE_CACHE = '' } = process.env;
  if (process.platform === 'win32' || NODE_COMPILE_CACHE !== '') return enableCompileCache?.();
  const folder = ownCache();
  if (folder !== undefined) enableCompileCache?.(folder);
}

/** The folder for compiled code in this program's cache, made if need be; undefined if it is not this person's alone. */
function ownCache() {
  const { XDG_CACHE_HOME = '', HOME = '' } = process.env;
  const inHome = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
  const cache = [XDG_CACHE_HOME, HOME && `${HOME}/${inHome}`].find((one) => one.startsWith('/'));
  if (cache === undefined || process.platform === 'win32') return undefined;
  const { mkdirSync, statSync } = require('node:fs');
  const folder = `${cache}/stretch/compiled`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = statSync(folder);
    return uid === process.getuid() && (mode & 0o022) === 0 ? folder : undefined;
  } catch {
    // It is compiled at every start.
    return undefined;
  }
}

/** Node 20 does not keep what it compiles: it is taken from the build, or kept here where there is no build, as in a package. */
function loadAsCompiled() {
  const { compiledFolder, keepIn, loadCompiled } = require('./load-compiled.cjs');
  const main = require.resolve('../dist/cli.cjs');
  if (!require('node:fs').existsSync(compiledFolder(require('node:path').dirname(main)))) {
    const folder = ownCache();
    if (folder !== undefined) keepIn(folder);
  }
  return loadCompiled(main);
}

function load() {
  try {
    // Looking whether this Node keeps what it compiles would take a fifth of a millisecond.
    if (process.version.startsWith('v20.')) return loadAsCompiled();
    keepCompiled();
    return require('../dist/cli.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      'stretch: a part of the program is missing\nto install it again: npm install -g stretch-coach; in a clone, to build it: npm run build\n',
    );
    process.exit(1);
  }
}

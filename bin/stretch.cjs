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

/** What is compiled is taken from the build, or kept here where there is no build, as in a package. */
function loadAsCompiled() {
  const path = require('node:path');
  const { compiledFolder, keepIn, loadCompiled } = require('./load-compiled.cjs');
  const main = path.join(__dirname, '..', 'dist', 'cli.cjs');
  if (!require('node:fs').existsSync(compiledFolder(path.dirname(main)))) {
    if (process.platform === 'win32') return loadAsNodeKeeps(main);
    const folder = ownCache();
    if (folder !== undefined) keepIn(folder);
  }
  return loadCompiled(main);
}

/** Lets Node keep what it compiles. Its own choice of a folder is this person's alone on Windows, unlike elsewhere. */
function loadAsNodeKeeps(main) {
  require('node:module').enableCompileCache?.();
  return require(main);
}

function load() {
  try {
    return loadAsCompiled();
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ENOENT') throw error;
    process.stderr.write(
      'stretch: a part of the program is missing\nto install it again: npm install -g stretch-coach; in a clone, to build it: npm run build\n',
    );
    process.exit(1);
  }
}

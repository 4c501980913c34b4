#!/usr/bin/env node
'use strict';
// CommonJS throughout: on Node 20, starting the ES module loader adds a third to a bare start.

// Node opens a debugger's port on this signal, until somebody has listened to it; from then on it just ends the program.
const ignore = () => undefined;
process.on('SIGUSR1', ignore).off('SIGUSR1', ignore);

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.on('error', () => {
    process.exitCode = 1;
  });
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  void load()
    .run(args, require('node:path').dirname(__dirname))
    .then((code) => {
      process.exitCode ||= code;
    });
}

/**
 * Lets Node keep what it compiles in this program's own cache, to which only this person writes: it is run without a look at
 * the source. Node's own choice is in the folder for temporary files, which everybody shares on Linux.
 */
function keepCompiled() {
  const { enableCompileCache } = require('node:module');
  const { NODE_COMPILE_CACHE = '', XDG_CACHE_HOME = '', HOME = '' } = process.env;
  if (process.platform === 'win32' || NODE_COMPILE_CACHE !== '') return enableCompileCache?.();
  const inHome = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
  const cache = [XDG_CACHE_HOME, HOME && `${HOME}/${inHome}`].find((one) => one.startsWith('/'));
  if (cache === undefined) return;
  try {
    require('node:fs').mkdirSync(`${cache}/stretch`, { recursive: true, mode: 0o700 });
    enableCompileCache?.(`${cache}/stretch/compiled`);
  } catch {
    // It is compiled at every start.
  }
}

function load() {
  try {
    // Node 20 does not keep what it compiles, and looking whether it does would take a fifth of a millisecond.
    if (process.version.startsWith('v20.')) {
      const { loadCompiled } = require('./load-compiled.cjs');
      return loadCompiled(require.resolve('../dist/cli.cjs'));
    }
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

#!/usr/bin/env node
'use strict';
// CommonJS throughout: starting the loader of ES modules costs a third of a bare start on Node 20.

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.on('error', () => {
    process.exitCode = 1;
  });
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  // Node 20 has none, and looking would take a fifth of a millisecond.
  if (!process.version.startsWith('v20.')) require('node:module').enableCompileCache?.();
  void load()
    .run(args, require('node:path').dirname(__dirname))
    .then((code) => {
      process.exitCode ||= code;
    });
}

function load() {
  try {
    return require('../dist/cli.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    process.stderr.write('stretch: the built program is missing; in its folder: npm run build\n');
    process.exit(1);
  }
}

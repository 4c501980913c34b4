#!/usr/bin/env node
'use strict';
// CommonJS, because an ES module as entry costs a fifth of the start on Node 20; the version needs no more than this.
const { version } = require('../package.json');

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  require('node:module').enableCompileCache?.();
  import('../dist/cli.js').then(
    async ({ run }) => {
      const code = await run(args, version);
      process.exitCode = process.exitCode || code;
    },
    (error) => {
      process.stderr.write(`stretch: the built program is missing; in its folder: npm run build\n${error}\n`);
      process.exitCode = 1;
    },
  );
}

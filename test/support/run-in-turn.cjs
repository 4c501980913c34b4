'use strict';
// Runs many command lines of the built program in one process, as starting one for each would take minutes. Standard input
// is a JSON list of { args, home }; standard output is a list of { code, said }, where `code` is the stack of what was thrown
// if anything was.

const { readFileSync, writeSync } = require('node:fs');
const path = require('node:path');

const root = path.dirname(path.dirname(__dirname));
const { run } = require(path.join(root, 'dist', 'cli.cjs'));

let said = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.setMaxListeners(0);
  stream.write = (text, ...rest) => {
    said += text;
    rest.findLast((one) => typeof one === 'function')?.();
    return true;
  };
}

async function runOnce({ args, home }) {
  process.env.STRETCH_HOME = home;
  said = '';
  try {
    const code = await run(args, root);
    return { code, said };
  } catch (error) {
    return { code: error.stack, said };
  }
}

async function runAll(all) {
  const results = [];
  for (const one of all) results.push(await runOnce(one));
  const text = Buffer.from(JSON.stringify(results));
  for (let at = 0; at < text.length;) at += writeSync(1, text, at);
}

void runAll(JSON.parse(readFileSync(0, 'utf8')));

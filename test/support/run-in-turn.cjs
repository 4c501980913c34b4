'use strict';
// Runs many command lines of the built program in one process, as starting one for each would take minutes. Standard input
// is a JSON list of { args, home, cwd, columns }, where `columns` is the width of the terminal, if it is to be one; standard
// output is a list of { code, said, out }, of both streams and of standard output alone, where `code` is the stack of what was
// thrown if anything was.

const { readFileSync } = require('node:fs');
const path = require('node:path');
const { WriteStream } = require('node:tty');

const root = path.dirname(path.dirname(__dirname));
const { run } = require(path.join(root, 'dist', 'cli.cjs'));

// Counted, so that two processes that run the same command lines say the same.
let ids = 0;
globalThis.crypto.randomUUID = () =>
  `00000000-3333-4000-8000-${String(++ids).padStart(12, '0')}`.replace('00000000', idStart());
const idStart = () => (0xd0000000 + ids).toString(16);

const answer = process.stdout.write.bind(process.stdout);
let said = '';
let out = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.setMaxListeners(0);
  stream.getColorDepth = (env) => WriteStream.prototype.getColorDepth.call(stream, env);
  stream.write = (text, ...rest) => {
    said += text;
    if (stream === process.stdout) out += text;
    rest.findLast((one) => typeof one === 'function')?.();
    return true;
  };
}

async function runOnce({ args, home, cwd, columns }) {
  process.env.STRETCH_HOME = home;
  if (cwd !== undefined) process.chdir(cwd);
  for (const stream of [process.stdout, process.stderr]) {
    Object.assign(stream, { isTTY: columns !== undefined, columns, rows: 24 });
  }
  [said, out] = ['', ''];
  try {
    const code = await run(args, root);
    return { code, said, out };
  } catch (error) {
    return { code: error.stack, said, out };
  }
}

async function runAll(all) {
  const results = [];
  for (const one of all) results.push(await runOnce(one));
  answer(JSON.stringify(results));
}

void runAll(JSON.parse(readFileSync(0, 'utf8')));

'use strict';
// Loads the built program as it was compiled before, by the build or at an earlier start, so that it need not be compiled at
// every start. What newer versions of Node keep by themselves lacks the functions that are compiled when they are first called,
// which are nearly all.
const { isAscii } = require('node:buffer');
const { existsSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

/** Milliseconds that an installation may take to write its files, in any order. */
const INSTALL_MS = 5000;

/** Milliseconds for which code is kept that the build did not compile: 90 days. */
const KEPT_MS = 90 * 86_400_000;

/** Compiled code is of use only to the Node that compiled it; V8 looks for itself as well. */
const NODE = `${process.version}-${process.platform}-${process.arch}`;

/** What has been loaded, and the script that it was run as, by file. */
const modules = new Map();

/** The folder where code is kept that the build did not compile; undefined if that is nowhere. */
let kept;

/** Loads a file of the built program, and likewise what it loads. */
exports.loadCompiled = function loadCompiled(file) {
  const known = modules.get(file);
  if (known !== undefined) return known.module.exports;
  const script = exports.scriptOf(file, compiledCode(file));
  // An ordinary object would change its hidden class with each of some hundred exports: that takes 0.7 ms.
  const module = { exports: Object.create(null) };
  modules.set(file, { module, script });
  const folder = path.dirname(file);
  const requireFrom = (id) =>
    id.startsWith('./') ? loadCompiled(path.join(folder, id)) : require(id);
  try {
    script.runInThisContext()(module.exports, requireFrom, module);
  } catch (error) {
    modules.delete(file);
    throw error;
  }
  return module.exports;
};

/** The script that a file is run as. Code that was compiled from another text or by another V8 is not used. */
exports.scriptOf = function scriptOf(file, cachedData) {
  const text = `(function (exports, require, module) {${textOf(file)}\n})`;
  return new Script(text, { filename: file, cachedData });
};

/** The text of a file. The build writes ASCII, which need not be decoded and takes half the memory: that saves 1 ms. */
function textOf(file) {
  const bytes = readFileSync(file);
  return isAscii(bytes) ? bytes.latin1Slice() : bytes.toString();
}

/** The code of a file, compiled whole. Flags of V8 are changed meanwhile, so nothing else may be running. */
exports.compiledWhole = function compiledWhole(file) {
  const { setFlagsFromString } = require('node:v8');
  // Otherwise V8 compiles functions when they are first called, or takes what it has of a file that was loaded.
  setFlagsFromString('--no-lazy');
  setFlagsFromString('--no-compilation-cache');
  const script = exports.scriptOf(file);
  // Code is marked with the flags there are when it is taken, and refused where there are others.
  setFlagsFromString('--compilation-cache');
  setFlagsFromString('--lazy');
  return script.createCachedData();
};

/** Runs something that loads files, and returns the code of the functions that ran, by file: half as much to read as the whole. */
exports.compiledBy = async function compiledBy(run) {
  const { setFlagsFromString } = require('node:v8');
  // Otherwise V8 forgets functions that have not run for a while, and makes machine code of others at every start because they
  // ran often now.
  setFlagsFromString('--no-flush-bytecode');
  setFlagsFromString('--no-sparkplug');
  await run();
  setFlagsFromString('--sparkplug');
  setFlagsFromString('--flush-bytecode');
  return new Map([...modules].map(([file, { script }]) => [file, script.createCachedData()]));
};

/**
 * Takes and keeps the code of what is loaded from now on in a folder instead, to which only this person may be able to write:
 * V8 believes what it reads. Code that is missing there is written when nothing is left to do.
 */
exports.keepIn = function keepIn(folder) {
  kept = path.join(folder, NODE);
  process.once('beforeExit', () => {
    try {
      const missing = [...modules.keys()].filter((file) => !existsSync(keptFile(file)));
      for (const file of missing) keep(file);
      if (missing.length > 0) forgetOld(folder);
    } catch {
      // It is compiled at every start.
    }
  });
};

/** Where the compiled code of a folder's files is kept for this Node. */
exports.compiledFolder = function compiledFolder(folder) {
  return path.join(folder, 'compiled', NODE);
};

/** The compiled code of a file; undefined if there is none that can be read, or the file has been changed since. */
function compiledCode(file) {
  try {
    return kept === undefined ? builtCode(file) : readFileSync(keptFile(file));
  } catch {
    return undefined;
  }
}

function builtCode(file) {
  const compiled = path.join(exports.compiledFolder(path.dirname(file)), path.basename(file));
  const entry = statSync(compiled, { throwIfNoEntry: false });
  if (entry === undefined) return undefined;
  // V8 compares no more than the length of the text.
  const isCurrent = statSync(file).mtimeMs <= entry.mtimeMs + INSTALL_MS;
  return isCurrent ? readFileSync(compiled) : undefined;
}

/** Where the code of a file as it is now is kept. Every file of a package has the same `mtime`, but nobody can set a `ctime`. */
function keptFile(file) {
  const { ino, ctimeMs, size } = statSync(file);
  return path.join(kept, `${path.basename(file)}-${ino}-${ctimeMs}-${size}`);
}

function keep(file) {
  const { mkdirSync, renameSync, rmSync, writeFileSync } = require('node:fs');
  const compiled = keptFile(file);
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  const unfinished = `${compiled}.${process.pid}`;
  try {
    // V8 believes what it reads, so it has to be on the disk before it is found.
    const options = { flag: 'wx', mode: 0o600, flush: true };
    writeFileSync(unfinished, exports.compiledWhole(file), options);
    renameSync(unfinished, compiled);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Deletes what was kept long ago: nobody else would delete the code of former versions. What is still used is kept anew. */
function forgetOld(folder) {
  const { readdirSync, rmSync } = require('node:fs');
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    const stats = statSync(file);
    if (stats.isFile() && stats.mtimeMs < Date.now() - KEPT_MS) rmSync(file, { force: true });
  }
}

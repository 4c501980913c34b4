'use strict';
// Loads the built program as the build compiled it, so that it need not be compiled at every start. Newer versions of Node
// keep what they compile by themselves.
const { readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

/** Milliseconds that an installation may take to write its files, in any order. */
const INSTALL_MS = 5000;

/** Compiled code is of use only to the Node that compiled it; V8 looks for itself as well. */
const NODE = `${process.version}-${process.platform}-${process.arch}`;

/** What has been loaded, by file. */
const modules = new Map();

/** Loads a file of the built program, and likewise what it loads. */
exports.loadCompiled = function loadCompiled(file) {
  const known = modules.get(file);
  if (known !== undefined) return known.exports;
  const script = exports.scriptOf(file, compiledCode(file));
  const module = { exports: {} };
  modules.set(file, module);
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
  const text = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  return new Script(text, { filename: file, cachedData });
};

/** Where the compiled code of a folder's files is kept for this Node. */
exports.compiledFolder = function compiledFolder(folder) {
  return path.join(folder, 'compiled', NODE);
};

/** The compiled code of a file; undefined if there is none that can be read, or the file has been changed since. */
function compiledCode(file) {
  const compiled = path.join(exports.compiledFolder(path.dirname(file)), path.basename(file));
  try {
    const entry = statSync(compiled, { throwIfNoEntry: false });
    if (entry === undefined) return undefined;
    // V8 compares no more than the length of the text.
    const isCurrent = statSync(file).mtimeMs <= entry.mtimeMs + INSTALL_MS;
    return isCurrent ? readFileSync(compiled) : undefined;
  } catch {
    return undefined;
  }
}

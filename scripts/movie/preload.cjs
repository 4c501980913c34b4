'use strict';
/*
 * A preload for the program while it is recorded, after test/support/fake-clock.cjs: it says before each thing written to
 * the terminal when that is, in milliseconds since the start, and presses keys. MOVIE_KEYS is a JSON list of [words, key];
 * each key is pressed a while after its words were written, in their order.
 */
const { FAKE_NOW = '', MOVIE_KEYS = '[]' } = process.env;
/** Milliseconds that somebody takes to answer. */
const THINKING = 1200;

const start = Date.parse(FAKE_NOW);
const keys = JSON.parse(MOVIE_KEYS);
const write = process.stdout.write.bind(process.stdout);

process.stdout.write = (data, ...rest) => {
  const [words, key] = keys[0] ?? [];
  const text = String(data);
  if (words !== undefined && text.includes(words)) {
    keys.shift();
    setTimeout(() => process.stdin.emit('data', Buffer.from(key)), THINKING);
  }
  return write(`\u001b]7771;${Date.now() - start}\u0007${text}`, ...rest);
};

'use strict';
/*
 * Gives the program a clock of its own, which starts at FAKE_NOW (RFC 3339) and jumps from timer to timer: a preload for a
 * program, or `startClock` for one in this process, beside which all else keeps the real time. A session then takes a fraction of a second and writes the same on every
 * run; if the clock merely ran fast, a hiccup of 50 ms on a busy machine would look like a sleep of seconds. FAKE_STOP seconds
 * after FAKE_NOW the clock stops and says so on stderr, so that a test can press a key or send a signal at exactly that moment.
 */
const { AsyncLocalStorage } = require('node:async_hooks');

const RealDate = Date;
const real = { setTimeout, setInterval, clearTimeout, clearInterval };
const { setImmediate: soon } = globalThis;
const bigint = Object.getOwnPropertyDescriptor(process.hrtime, 'bigint');
const realNow = performance.now.bind(performance);

/** Whether a program runs here that has the clock. */
const program = new AsyncLocalStorage();
/** Whether it has the process for itself. */
const isPreloaded = process.env.FAKE_NOW !== undefined;
const isOurs = () => isPreloaded || program.getStore() === true;

/** Milliseconds since the clock began. */
let elapsed = 0;
let start = 0;
let stop = Infinity;
let timers = new Set();
let isMoving = false;
let standing;

/** Starts the clock, in place of one that ran; returns how to run with it, and how to have the real time back. */
exports.startClock = function startClock({ FAKE_NOW = '', FAKE_STOP }) {
  start = RealDate.parse(FAKE_NOW);
  stop = FAKE_STOP === undefined ? Infinity : Number(FAKE_STOP) * 1000;
  if (Number.isNaN(start) || Number.isNaN(stop))
    throw new RangeError(`no time: ${FAKE_NOW} ${FAKE_STOP}`);
  elapsed = 0;
  timers = new Set();
  Object.assign(globalThis, FAKES);
  const value = () => (isOurs() ? elapsed : realNow());
  Object.defineProperty(performance, 'now', { value, configurable: true });
  process.hrtime.bigint = () => (isOurs() ? BigInt(Math.round(elapsed * 1e6)) : bigint.value());
  return { within: (act) => program.run(true, act), end };
};

function end() {
  timers.clear();
  release();
  program.disable();
  Object.assign(globalThis, real, { Date: RealDate });
  delete performance.now;
  Object.defineProperty(process.hrtime, 'bigint', bigint);
}

const current = () => (isOurs() ? Math.floor(start + elapsed) : RealDate.now());

/** Not a proxy, behind which each of the many dates of a command would take three times as long to make. */
function FakeDate(...args) {
  if (new.target === undefined) return new RealDate(current()).toString();
  return Reflect.construct(RealDate, args.length === 0 ? [current()] : args, new.target);
}
Object.defineProperties(FakeDate, {
  ...Object.getOwnPropertyDescriptors(RealDate),
  now: { value: current, configurable: true, writable: true },
});

class Timer {
  isRef = true;

  constructor(act, delay, isRepeated) {
    // As in Node, no timer is shorter than a millisecond.
    this.delay = delay >= 1 ? Number(delay) : 1;
    this.act = act;
    this.isRepeated = isRepeated;
    this.refresh();
  }
  refresh() {
    this.due = elapsed + this.delay;
    timers.add(this);
    move();
    return this;
  }
  ref() {
    this.isRef = true;
    move();
    return this;
  }
  unref() {
    this.isRef = false;
    release();
    return this;
  }
  hasRef() {
    return this.isRef;
  }
}

function clear(timer) {
  // One of whatever else is in this process.
  if (!(timer instanceof Timer)) return real.clearTimeout(timer);
  timers.delete(timer);
  release();
}

const FAKES = {
  Date: FakeDate,
  setTimeout: (act, delay, ...args) =>
    isOurs() ? new Timer(() => act(...args), delay, false) : real.setTimeout(act, delay, ...args),
  setInterval: (act, delay, ...args) =>
    isOurs() ? new Timer(() => act(...args), delay, true) : real.setInterval(act, delay, ...args),
  clearTimeout: clear,
  clearInterval: clear,
};

/** Goes on to the next timer once keys, signals and output have had their turn. */
function move() {
  if (isMoving || standing !== undefined) return;
  isMoving = true;
  soon(() => {
    isMoving = false;
    if (isAwaited()) step();
  });
}

function step() {
  const next = [...timers].reduce((first, timer) => (timer.due < first.due ? timer : first));
  if (next.due > stop) return stopClock();
  elapsed = Math.max(elapsed, next.due);
  timers.delete(next);
  if (next.isRepeated) next.refresh();
  move();
  next.act();
}

/** Keeps the process alive, as its timers would, until it needs none of them any more. */
function stopClock() {
  elapsed = stop;
  standing = real.setInterval(() => undefined, 1_000_000);
  process.stderr.write('the fake clock has stopped\n');
}

function release() {
  if (standing === undefined || isAwaited()) return;
  real.clearInterval(standing);
  if (!isPreloaded) standing = undefined;
}

function isAwaited() {
  return [...timers].some((timer) => timer.isRef);
}

if (isPreloaded) exports.startClock(process.env);

'use strict';
/*
 * A preload that gives the program a clock of its own, which starts at FAKE_NOW (RFC 3339) and jumps from timer to
 * timer. A session then takes a fraction of a second and writes the same on every run; if the clock merely ran fast, a
 * hiccup of 50 ms on a busy machine would look like a sleep of seconds. FAKE_STOP seconds after FAKE_NOW the clock
 * stops and says so on stderr, so that a test can press a key or send a signal at exactly that moment.
 */
const RealDate = Date;
const { setImmediate: soon, setInterval: realInterval, clearInterval: clearReal } = globalThis;
const { clearTimeout: clearRealTimeout } = globalThis;
const { FAKE_NOW = '', FAKE_STOP } = process.env;
const start = RealDate.parse(FAKE_NOW);
const stop = FAKE_STOP === undefined ? Infinity : Number(FAKE_STOP) * 1000;
if (Number.isNaN(start) || Number.isNaN(stop))
  throw new RangeError(`no time: ${FAKE_NOW} ${FAKE_STOP}`);

/** Milliseconds since the clock began. */
let elapsed = 0;
const now = () => Math.floor(start + elapsed);

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, made) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
Object.defineProperty(performance, 'now', { value: () => elapsed });
process.hrtime.bigint = () => BigInt(Math.round(elapsed * 1e6));

const timers = new Set();
let isMoving = false;
let standing;

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

globalThis.setTimeout = (act, delay, ...args) => new Timer(() => act(...args), delay, false);
globalThis.setInterval = (act, delay, ...args) => new Timer(() => act(...args), delay, true);
globalThis.clearTimeout = globalThis.clearInterval = (timer) => {
  if (!(timer instanceof Timer)) return clearRealTimeout(timer);
  timers.delete(timer);
  release();
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
  standing = realInterval(() => undefined, 1_000_000);
  require('node:fs').writeSync(2, 'the fake clock has stopped\n');
}

function release() {
  if (standing !== undefined && !isAwaited()) clearReal(standing);
}

function isAwaited() {
  return [...timers].some((timer) => timer.isRef);
}

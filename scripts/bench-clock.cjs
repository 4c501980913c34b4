'use strict';
// Required before the program to prepare what a command meets that is first run some days later: its clock goes BENCH_AHEAD
// milliseconds ahead.
const ahead = Number(process.env.BENCH_AHEAD);

globalThis.Date = class extends Date {
  constructor(...args) {
    if (args.length === 0) super(Date.now());
    else super(...args);
  }

  static now() {
    return super.now() + ahead;
  }
};

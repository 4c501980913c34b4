import { describe, expect, it } from 'vitest';
import { listenForSignals } from '../../../src/host/terminal/signals.ts';

const ALL = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGTSTP', 'SIGCONT'] as const;

describe('listening for signals', () => {
  it('calls back on signals that end the program, and when it continues', () => {
    const heard: string[] = [];
    const signals = listenForSignals({
      onEnd: () => heard.push('end'),
      onStop: () => heard.push('stop'),
      onContinue: () => heard.push('continue'),
    });
    try {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.emit(name, name);
      process.emit('SIGCONT', 'SIGCONT');
    } finally {
      signals.close();
    }
    expect(heard).toEqual(['end', 'end', 'end', 'continue']);
  });

  it('leaves no listener when closed', () => {
    const before = ALL.map((name) => process.listenerCount(name));
    const wish = () => undefined;
    const signals = listenForSignals({ onEnd: wish, onStop: wish, onContinue: wish });
    expect(ALL.map((name) => process.listenerCount(name))).toEqual(
      before.map((count) => count + 1),
    );
    signals.close();
    expect(ALL.map((name) => process.listenerCount(name))).toEqual(before);
  });
});

import { describe, expect, it } from 'vitest';
import { exitCodeFor, listenForSignals } from '../../../src/host/terminal/signals.ts';

const ALL = ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGTSTP', 'SIGCONT'] as const;

describe('the exit code of a signal', () => {
  it('is the one that shells show', () => {
    expect((['SIGHUP', 'SIGINT', 'SIGTERM'] as const).map(exitCodeFor)).toEqual([129, 130, 143]);
  });
});

describe('listening for signals', () => {
  it('calls back on signals that end the program, and when it continues', () => {
    const heard: string[] = [];
    const signals = listenForSignals({
      onEnd: (signal) => heard.push(signal),
      onStop: () => heard.push('stop'),
      onContinue: () => heard.push('continue'),
    });
    try {
      for (const name of ['SIGINT', 'SIGUSR1'] as const) process.emit(name, name);
      process.emit('SIGCONT', 'SIGCONT');
    } finally {
      signals.close();
    }
    expect(heard).toEqual(['SIGINT', 'SIGUSR1', 'continue']);
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

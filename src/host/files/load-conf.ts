/**
 * Loads conf, and takes away what it does to signals: once it is imported, it ends the process at the first one, before
 * a session could save what was done. What it would clean up then is removed before the next writing.
 */
export async function loadConf() {
  const before = new Map(HOOKED.map((signal) => [signal, new Set(process.listeners(signal))]));
  const { default: Conf } = await import('conf');
  for (const [signal, known] of before) {
    for (const listener of process.listeners(signal)) {
      if (!known.has(listener)) process.off(signal, listener);
    }
  }
  return Conf;
}

/** The signals that when-exit, which conf uses, listens for. */
const HOOKED: readonly NodeJS.Signals[] = [
  ...(['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGALRM', 'SIGABRT', 'SIGVTALRM', 'SIGXCPU'] as const),
  ...(['SIGXFSZ', 'SIGUSR2', 'SIGTRAP', 'SIGSYS', 'SIGQUIT', 'SIGIOT', 'SIGIO'] as const),
  ...(['SIGPOLL', 'SIGPWR', 'SIGSTKFLT'] as const),
];

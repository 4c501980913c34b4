/** Has the process end by SIGHUP, after everything else: at an ordinary exit Node aborts if its terminal is gone. */
export function hangUpAtExit(): void {
  process.off('exit', hangUp).on('exit', hangUp);
}

function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** What went wrong, as far as the exit code cares: `usage` is the caller's typing, the rest is the world. */
export type FaultKind = 'usage' | 'input' | 'storage' | 'terminal' | 'missing';

/** The one error this program throws on purpose: what is wrong, and the next thing to type. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly kind: FaultKind;
  /** The next command to try, or the thing to change; one sentence. */
  readonly hint: string;

  constructor(kind: FaultKind, message: string, hint: string) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }
}

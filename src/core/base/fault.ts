/** The kind of a fault, which decides the exit code: `usage` is what the user typed, the others are everything else. */
export type FaultKind = 'usage' | 'input' | 'storage' | 'terminal' | 'missing' | 'stopped';

/** The only error that this program throws on purpose: what is wrong, and what to type next. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly kind: FaultKind;
  /** The next command to type, or what to change; one sentence. */
  readonly hint: string;

  constructor(kind: FaultKind, message: string, hint: string) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }
}

/** A fault of the disk: which of the program's files it is about, and what the system says about it. */
export class StorageFault extends Fault {
  readonly file: string;
  /** In words, such as `the disk is full`. */
  readonly reason: string;

  constructor(verb: string, file: string, reason: string, hint: string) {
    super('storage', `cannot ${verb} ${file}: ${reason}`, hint);
    this.file = file;
    this.reason = reason;
  }
}

import { type Output, warnings } from './output.ts';

/** The two outputs of a command. */
interface Outputs {
  readonly out: Output;
  readonly err: Output;
}

/**
 * Outputs that say a text once before anything else: above what is shown to people and, if the output is data for a program,
 * beside it. Where both are one terminal it is said there once. What is shown to people is worded by `word`.
 */
export function labelled(
  { out, err }: Outputs,
  label: string,
  word: (text: string) => string,
): Outputs {
  const text = `${label}\n`;
  const said = { out: false, err: false };
  const isOne = () => out.isTerminal && err.isTerminal;
  const onOut = () => {
    const isNew = !said.out && !(said.err && isOne());
    said.out = true;
    return isNew;
  };
  const onErr = () => {
    const isNew = !said.err && !said.out;
    said.err = true;
    return isNew;
  };
  const sayOnErr = () => {
    if (onErr()) err.print(text);
  };
  const print = (shown: string) => {
    if (onOut()) out.print(text);
    out.print(word(shown));
  };
  const printErr = (shown: string) => {
    sayOnErr();
    err.print(word(shown));
  };
  return {
    out: withMethods(out, {
      write: (data) => {
        sayOnErr();
        out.write(data);
      },
      writeParts: (parts) => {
        sayOnErr();
        return out.writeParts(parts);
      },
      print,
      asPrinted: (picture, shown) =>
        `${onOut() ? out.asPrinted('', text) : ''}${out.asPrinted(picture, word(shown))}`,
      ...warnings(print),
    }),
    err: withMethods(err, { print: printErr, ...warnings(printErr) }),
  };
}

/** An output some of whose methods do more; what changes, such as its size, is still read when it is asked for. */
function withMethods(output: Output, methods: Partial<Output>): Output {
  return {
    write: output.write,
    writeParts: output.writeParts,
    print: output.print,
    draw: output.draw,
    asPrinted: output.asPrinted,
    warn: output.warn,
    warnWithHint: output.warnWithHint,
    ...methods,
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
    get colours() {
      return output.colours;
    },
  };
}

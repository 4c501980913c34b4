import { describe, expect, it } from 'vitest';
import { labelled } from '../../../src/host/terminal/labelled.ts';
import { fakeHost } from '../../support/fake-host.ts';

const LABEL = 'made up';

/** What is written to both streams, with a label in front of what the steps write. */
function written(
  steps: (host: ReturnType<typeof labelled>) => void,
  isTerminal = { out: false, err: false },
) {
  const host = fakeHost({
    out: { isTerminal: isTerminal.out },
    err: { isTerminal: isTerminal.err },
  });
  steps(labelled(host, LABEL, (text) => text.replaceAll('old', 'new')));
  return host.written;
}

describe('a label', () => {
  it('is said once, above what is printed', () => {
    const shown = written(({ out }) => {
      out.print('a\n');
      out.warn('b');
      out.print('c\n');
    });
    expect(shown).toEqual({ out: 'made up\na\nstretch: b\nc\n', err: '' });
  });

  it('is beside what is written for programs', () => {
    const shown = written(({ out }) => {
      out.write('{}\n');
      out.write('{}\n');
    });
    expect(shown).toEqual({ out: '{}\n{}\n', err: 'made up\n' });
  });

  it('is beside what is written in parts', () => {
    const shown = written(({ out }) => void out.writeParts(['{', '}\n']));
    expect(shown).toEqual({ out: '{}\n', err: 'made up\n' });
  });

  it('is in what a pager shows', () => {
    const shown = written(({ out }) => out.write(out.asPrinted('picture\n', 'text\n')));
    expect(shown).toEqual({ out: 'made up\npicture\ntext\n', err: '' });
  });

  it('is above a fault', () => {
    const shown = written(({ err }) => err.warnWithHint({ message: 'no', hint: 'yes' }));
    expect(shown.err).toBe('made up\nstretch: no\n  yes\n');
  });

  it('is on both streams if what is shown goes to another place than a warning before it', () => {
    const steps = ({ out, err }: ReturnType<typeof labelled>) => {
      err.warn('w');
      out.print('a\n');
    };
    expect(written(steps).out).toBe('made up\na\n');
    expect(written(steps, { out: true, err: true })).toEqual({
      out: 'a\n',
      err: 'made up\nstretch: w\n',
    });
  });

  it('comes with other words for what people see, not for programs', () => {
    const shown = written(({ out, err }) => {
      out.print('old\n');
      out.write(out.asPrinted('old\n', 'old\n'));
      out.write('old\n');
      err.warnWithHint({ message: 'no', hint: 'old' });
    });
    expect(shown.out).toBe('made up\nnew\nold\nnew\nold\n');
    expect(shown.err).toContain('stretch: no\n  new\n');
  });

  it('leaves frames as they are', () => {
    expect(written(({ out }) => out.draw('frame'))).toEqual({ out: 'frame', err: '' });
  });
});

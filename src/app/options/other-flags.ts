import { Fault } from '../../core/base/fault.ts';

/** The flags that are not called as their options are. */
const LONG_FLAGS: ReadonlyMap<string, string> = new Map([
  ['painDuring', 'pain-during'],
  ['painAfter', 'pain-after'],
]);

/** Throws a `usage` fault if there are options that do not belong to what is edited. */
export function refuseOtherFlags(what: string, options: object, allowed: readonly string[]): void {
  const flag = (name: string) => `--${LONG_FLAGS.get(name) ?? name}`;
  const other = Object.keys(options).find((name) => !allowed.includes(name));
  if (other === undefined) return;
  if (what === 'a session' && (other === 'reps' || other === 'hold')) {
    const hint = `say which set, by its number in history show: --set 3 ${flag(other)} 12`;
    throw new Fault('usage', `${flag(other)} belongs to a set`, hint);
  }
  const hint = `it takes ${allowed.map((name) => flag(name)).join(', ')}`;
  throw new Fault('usage', `${what} has no ${flag(other)}`, hint);
}

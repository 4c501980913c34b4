import { makeDemo, removeDemo } from '../app/demo/make-demo.ts';
import type { Host } from '../host/host.ts';
import { demoMadeText, NO_DEMO, REMOVED_DEMO } from '../view/report/demo.ts';

/** Flags of `stretch demo`. */
export interface DemoOptions {
  readonly remove?: boolean;
}

/** Makes up twelve weeks of a record, apart from the user's own, or removes them. What follows `demo` on a line runs on them. */
export async function demo(host: Host, { remove }: DemoOptions): Promise<number> {
  if (remove === true) {
    host.out.print((await removeDemo(host)) ? REMOVED_DEMO : NO_DEMO);
    return 0;
  }
  await makeDemo(host);
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  host.out.print(demoMadeText((await host.madeUp()).folder, columns));
  return 0;
}

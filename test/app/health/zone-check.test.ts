import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { zoneCheck } from '../../../src/app/health/zone-check.ts';
import { Fault } from '../../../src/core/base/fault.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { zoneFile } from '../../support/zone-file.ts';

describe('doctor’s check of the time zone', () => {
  it.each<[string, string, string]>([
    ['the same', 'CET-1CEST,M3.5.0,M10.5.0/3', 'fine'],
    ['older', 'CET-1', 'note'],
  ])('compares Node’s rules with the system’s, which are %s', (_, rule, state) => {
    useZones({ 'Europe/Berlin': rule });
    const check = zoneCheck({ ...fakeHost(), zone: { tz: 'Europe/Berlin', fault: undefined } });
    expect(check.state).toBe(state);
    expect(check.found).toMatch(/^Europe\/Berlin, from TZ/);
  });

  it('is fine on a system without such rules', () => {
    useZones({});
    const zone = { tz: 'CET-1CEST,M3.5.0,M10.5.0/3', fault: undefined };
    const { state, found } = zoneCheck({ ...fakeHost(), zone });
    expect([state, found]).toEqual(['fine', expect.stringMatching(/, by the rule in TZ$/)]);
  });

  it('says what to set if the zone is unknown', () => {
    const zoneFault = new Fault('input', 'TZ is `x`', 'set TZ');
    expect(zoneCheck(fakeHost({ zoneFault }))).toMatchObject({
      state: 'wrong',
      found: 'TZ is `x`',
      advice: 'set TZ; then',
      command: 'stretch doctor',
    });
  });
});

/** Makes these rules by name all the zones that the system knows. */
function useZones(rules: Readonly<Record<string, string>>): void {
  const folder = temporaryFolder();
  for (const [name, rule] of Object.entries(rules)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), zoneFile(3600, [], rule));
  }
  const before = process.env['TZDIR'];
  process.env['TZDIR'] = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZDIR'];
    else process.env['TZDIR'] = before;
  });
}

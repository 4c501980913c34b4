import { zoneRuleOffsets } from '../../core/time/zone-rule.ts';

/**
 * Minutes east of UTC in a zone at an instant, in milliseconds since the epoch; undefined if the zone is unknown here, as
 * one is that was named after this program's Node was made. A rule such as `CET-1CEST,M3.5.0,M10.5.0/3` is a zone, too.
 */
export function zoneOffset(zone: string, at: number): number | undefined {
  const format = formatOf(zone);
  if (format === undefined) return ruleOffset(zone, at);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}

function ruleOffset(rule: string, at: number): number | undefined {
  const seconds = zoneRuleOffsets(rule)?.(at);
  return seconds === undefined ? undefined : Math.round(seconds / 60);
}

import { CHECK_SECTIONS } from './check-list.ts';
import { EMERGENCY_HELP } from './where-to-go.ts';

/** Returns the emergency list for other screens: its heading, an item a line, and where to go if any is true. */
export function warningLines(): readonly string[] {
  const [emergency] = CHECK_SECTIONS;
  const items = emergency?.items ?? [];
  return [
    `${emergency?.heading ?? ''}:`,
    ...items.map(({ words }) => `- ${words}`),
    `If any of these is true: ${lowerFirst(EMERGENCY_HELP)}`,
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

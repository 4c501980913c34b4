import type { Check } from '../../core/base/health-check.ts';
import { jsonText } from './json.ts';

/** Doctor's checks as JSON; the keys and ids are stable and documented in docs/formats.md. */
export function doctorJson(checks: readonly Check[]): string {
  return jsonText({
    version: 1,
    ok: checks.every(({ state }) => state !== 'wrong'),
    checks: checks.map(({ id, state, found, advice, command }) => ({
      id,
      state,
      found,
      advice,
      command,
    })),
  });
}

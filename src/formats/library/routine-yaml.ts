import { escapedJson } from '../json/json.ts';
import { capitalise } from '../../core/text/capitalise.ts';

/** A new routine file to fill in; `schema` is the address of the schema for editors. */
export function routineTemplate(id: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
id: ${scalar(id)}
name: ${scalar(titleOf(id))}
purpose: What this routine is for.
when: When to use it.
steps:
  # To list the ids: stretch exercise list
  - exercise: hamstring
    why: Why it is here.
  # A step can change the dose. Repetitions are a number or a range; a tempo is seconds up-hold-down.
  - exercise: bridge
    dose: { sets: 2, reps: "8-10", tempo: "2-3-3", rest: 30 }
  # Sides: both, each, alternate, or affected (the sore side of your settings); "more" adds sets on the sore side.
  - exercise: piriformis
    side: each
    more: 1
`;
}

/** A copy of a routine file with a new id and the schema line for its new place. */
export function routineCopy(text: string, id: string, schema: string): string {
  const body = text
    .replace(/^# yaml-language-server:.*\n/, '')
    .replace(/^id: .*$/m, () => `id: ${scalar(id)}`);
  return `# yaml-language-server: $schema=${schema}\n${body}`;
}

function titleOf(id: string): string {
  return capitalise(id.replaceAll('-', ' '));
}

/** Quoted if YAML would not read it as text: `123`, `1e5`, `null`. */
function scalar(text: string): string {
  const isPlain =
    /^[a-z][\w -]*$/i.test(text) && !/^(null|true|false|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : escapedJson(JSON.stringify(text));
}

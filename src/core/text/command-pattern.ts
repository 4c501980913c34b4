/* What the program can be told to do. */
const VERBS =
  'check|complete|completion|config|demo|doctor|exercise|experiment|export|help|history|hook|import|insights|log|pain|program' +
  '|progress|remind|report|routine|run|schedule|setup|sheet|start|status|today|undo|week';
/* The program, and the others that its advice names. */
const PROGRAM = `(?:stretch (?:${VERBS})|chmod|crontab|ls|mv|npm|sudo)(?= |[;,.]|$)`;
/* What shells take for one word: what is quoted may have spaces, and any signs. */
const WORD = String.raw`(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+`;

/**
 * Finds the commands in a text. One begins a text or follows a colon, `and` or `or`, and ends with its clause. What people
 * write about stretching is none.
 */
export const COMMAND = new RegExp(
  String.raw`(?<=^|: |\b(?:and|or) )${PROGRAM}(?:(?<![;,.]) (?!(?:and|or) |\()${WORD})*`,
  'g',
);

import { type Document, isAlias, isCollection, isMap, isPair, isScalar } from 'yaml';

/** What the parser leaves to be checked in a document. */
export interface YamlSurvey {
  /** How often an alias stands in it. */
  readonly aliases: number;
  /** The offsets of keys that their mapping has already. */
  readonly repeatedKeys: readonly number[];
}

/** Looks at every node once. The parser would compare every two keys of a mapping, and look up each alias anew. */
export function surveyYaml(document: Document): YamlSurvey {
  const found: Survey = { aliases: 0, repeatedKeys: [] };
  visitNode(document.contents, found);
  return found;
}

interface Survey {
  aliases: number;
  readonly repeatedKeys: number[];
}

function visitNode(node: unknown, found: Survey): void {
  if (isAlias(node)) found.aliases++;
  if (isPair(node)) {
    visitNode(node.key, found);
    visitNode(node.value, found);
  }
  if (!isCollection(node)) return;
  if (isMap(node)) {
    const keys = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (keys.has(key.value)) found.repeatedKeys.push(key.range?.[0] ?? 0);
      keys.add(key.value);
    }
  }
  for (const item of node.items) visitNode(item, found);
}

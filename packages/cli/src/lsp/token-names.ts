import { type SemanticKind, semanticKinds } from '@lianban/engine/editor';

/** What the protocol calls each kind of stretch; themes colour these. */
const names: Readonly<Record<SemanticKind, string>> = {
  keyword: 'keyword',
  party: 'class',
  name: 'function',
  field: 'property',
  word: 'enumMember',
  number: 'number',
  text: 'string',
  operator: 'operator',
  note: 'comment',
};

/** The names in the order of their numbers. */
export const tokenNames: readonly string[] = semanticKinds.map((kind) => names[kind]);

/** The number of a kind. */
export const tokenNumber = (kind: SemanticKind): number => semanticKinds.indexOf(kind);

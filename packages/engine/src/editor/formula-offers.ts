import { NAME_LOOK_BACK_CHARS_MAX } from '../base/limits.ts';
import { folded } from '../formula/folded.ts';
import type { NameNode } from '../formula/name-table.ts';
import { printPath } from '../formula/print.ts';
import { standardWords } from '../formula/standard-words.ts';
import { comparisonWords, functionWords, infixWords, truthWords } from '../formula/words.ts';
import type { ValueType } from '../model/value.ts';
import { spoken } from '../text/print-slot.ts';
import type { Language } from '../text/statements/words.ts';
import { type Completion, words } from './completion.ts';
import { type ReadableValue, readableValues } from './declared.ts';
import type { Offering } from './hole.ts';
import { typeText } from './type-text.ts';

/** The part of a formula that stands before the caret. */
export interface FormulaCaret {
  readonly from: number;
  readonly to: number;
}

/** What may stand at the caret in a formula: a value after a comparison, a part after a point, else a name, and a comparison after a name. */
export function formulaOffers({ from, to }: FormulaCaret, offering: Offering): readonly Completion[] {
  const written = offering.text.source.slice(from, to);
  const values = readableValues(offering.text, offering.language);
  const part = afterPoint(written, offering);
  if (part !== null) return part.map((offer) => shifted(offer, from));
  const option = afterComparison(written, values, offering);
  if (option.length > 0) return option.map((offer) => shifted(offer, from));
  const names = namesFitting(written, values, offering).map((offer) => shifted(offer, from));
  return [...names, ...operatorsAfter(written, values, offering).map((offer) => shifted(offer, from))];
}

const shifted = (completion: Completion, by: number): Completion => ({ ...completion, from: completion.from + by, to: completion.to + by });

interface Offer {
  readonly text: string;
  readonly detail: string;
  readonly kind: Completion['kind'];
}

const offered = ({ text, detail, kind }: Offer, from: number, to: number): Completion => ({
  kind,
  label: text,
  detail,
  from,
  to,
  insert: [words(text)],
});

/** `出生信息.` is followed by its parts. */
function afterPoint(written: string, { text, language }: Offering): readonly Completion[] | null {
  const found = /([^\s，,、；;：:（()）+×÷*/=<>≠≥≤]+)[.．]([^\s.．，,、（()）「“"]*)$/u.exec(written);
  if (found === null) return null;
  const [, head = '', partial = ''] = found;
  const at = written.length - partial.length;
  for (let cut = 0; cut < head.length; cut++) {
    const node = nodeAt(text.names.root, head.slice(cut).split(/[.．]/));
    if (node === null) continue;
    const children = partsOf(node, language);
    return children
      .filter(({ name }) => folded(name).startsWith(folded(partial)))
      .map(({ name, type }) => offered({ text: name, detail: typeText(type, language), kind: 'name' }, at, written.length));
  }
  return null;
}

function nodeAt(root: NameNode, parts: readonly string[]): NameNode | null {
  let node: NameNode = root;
  for (const part of parts) {
    const bare = folded(part.replace(/^[「『【']|[」』】']$/g, ''));
    const next = [...node.children.values()].find(({ part: name }) => folded(name) === bare || spelledAs(name, bare));
    if (next === undefined) return null;
    node = next;
  }
  return node;
}

const spelledAs = (name: string, bare: string): boolean => faces.some((language) => folded(printPath([name], language)) === bare);
const faces = ['zh', 'en'] as const;

function partsOf(node: NameNode, language: Language): readonly { readonly name: string; readonly type: ValueType | null }[] {
  return [...node.children.values()].map(({ part, entry }) => ({ name: printPath([part], language), type: entry?.type ?? null }));
}

/** `随谁落户 为` is followed by the choices of what stands before. */
function afterComparison(written: string, values: readonly ReadableValue[], { language }: Offering): readonly Completion[] {
  const found = comparing.exec(folded(written));
  if (found === null) return [];
  const [whole = '', before = '', , partial = ''] = found;
  const left = written.slice(0, written.length - whole.length + before.length).trimEnd();
  const value = endingWith(left, values);
  const from = written.length - partial.length;
  return optionsOf(value?.type ?? null, language)
    .filter((text) => folded(text).startsWith(folded(partial)) || folded(text.slice(1)).startsWith(folded(partial)))
    .map((text) => offered({ text, detail: value?.written ?? '', kind: 'word' }, from, written.length));
}

const comparing = new RegExp(
  `(.)\\s*(${[...comparisonWords.eq.zh, ...comparisonWords.ne.zh, ...comparisonWords.eq.en, ...comparisonWords.ne.en, '=', '!=', '≠', '属于\\(', '、'].sort((one, other) => other.length - one.length).join('|')})\\s*([“"]?[^“”"（()、，, ]*)$`,
  'u',
);

/** The longest name that ends a stretch. */
function endingWith(left: string, values: readonly ReadableValue[]): ReadableValue | null {
  let best: ReadableValue | null = null;
  const text = folded(left).trimEnd();
  for (const value of values) if (text.endsWith(folded(value.written)) && value.written.length > (best?.written.length ?? 0)) best = value;
  return best;
}

function optionsOf(type: ValueType | null, language: Language): readonly string[] {
  if (type?.kind === 'boolean') return [truthWords.yes[language][0] ?? '', truthWords.no[language][0] ?? ''];
  if (type?.kind === 'list') return optionsOf(type.of, language);
  if (type?.kind !== 'choice') return [];
  return type.options.map((option) =>
    type.standard === true ? (standardWords.get(option)?.[language][0] ?? option) : spoken(option, language),
  );
}

/** Names of which the end of what is written is the beginning; all of them where a name is to begin. */
function namesFitting(written: string, values: readonly ReadableValue[], { language }: Offering): readonly Completion[] {
  const text = folded(written);
  const functions = Object.values(functionWords).map((row) => row[language][0] ?? '');
  const all: readonly Offer[] = [
    ...values.map((value): Offer => ({ text: value.written, detail: typeText(value.type, language), kind: 'name' })),
    ...functions.map((name): Offer => ({ text: name, detail: '', kind: 'operator' })),
  ];
  if (text.trim() === '' || /[\s（(+×÷*/=<>≠≥≤、,，]$/u.test(text))
    return endsInName(written, values) ? [] : all.map((offer) => offered(offer, written.length, written.length));
  // The longest end of what is written that begins a name: 且金 is 且 and the beginning of 金额.
  for (let at = Math.max(0, text.length - NAME_LOOK_BACK_CHARS_MAX); at < text.length; at++) {
    const partial = text.slice(at);
    if (partial.trimStart() !== partial || (/[a-z0-9]/.test(partial.charAt(0)) && /[a-z0-9]/.test(text.charAt(at - 1)))) continue;
    const fitting = all.filter((offer) => folded(offer.text).startsWith(partial) && folded(offer.text) !== partial);
    if (fitting.length > 0) return fitting.map((offer) => offered(offer, at, written.length));
  }
  return [];
}

const endsInName = (written: string, values: readonly ReadableValue[]): boolean => {
  const value = endingWith(written, values);
  return value !== null && written.trimEnd().length > 0;
};

/** What may follow a whole name: a comparison, 且, 或. */
function operatorsAfter(written: string, values: readonly ReadableValue[], { language }: Offering): readonly Completion[] {
  const value = endingWith(written, values);
  if (value === null) return [];
  const blank = /\s$/.test(written) ? '' : ' ';
  const { type } = value;
  const comparisons =
    type?.kind === 'boolean' || type?.kind === 'choice' || type?.kind === 'text'
      ? (['eq', 'ne'] as const)
      : (['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const);
  const joins = infixWords
    .filter(({ meaning }) => meaning.kind === 'and' || meaning.kind === 'or' || meaning.kind === 'empty' || meaning.kind === 'in')
    .map((row) => row[language][0] ?? '');
  return [...comparisons.map((op) => comparisonWords[op][language][0] ?? ''), ...joins].map((word) => ({
    ...offered({ text: word, detail: '', kind: 'operator' }, written.length, written.length),
    insert: [words(`${blank}${word} `)],
  }));
}

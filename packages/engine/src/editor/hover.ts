import { HOVER_LINES_MAX } from '../base/limits.ts';
import type { Place } from '../base/place.ts';
import { mentionAt, type Opened } from '../edit/opened.ts';
import { keyOf, type Mention, type MentionedThing } from '../edit/symbol.ts';
import { type Located, lastLineOf, located, rangeOf, standingIn } from '../edit/where.ts';
import { positionAt } from '../problem/position.ts';
import type { Extra } from '../text/sentence.ts';
import { statementPatterns } from '../text/statements/patterns.ts';
import type { Language } from '../text/statements/words.ts';
import { aboutValue } from './about-value.ts';
import { declaredIn } from './declared.ts';
import { extraMeaning } from './extra-meanings.ts';
import type { Offering } from './hole.ts';
import { meaningOf } from './meaning.ts';
import { clausePieces, sentencePieces } from './pieces.ts';
import { symbolWord } from './symbol-words.ts';

/** What is known of the word under the pointer. */
export interface Hover {
  readonly place: Place;
  /** What it is, on one line: a sentence pattern, or a name with its kind. */
  readonly title: string;
  /** What it means, a sentence a line. */
  readonly lines: readonly string[];
  /** Lines of the text that declare it, the indentation taken off. */
  readonly declaration: readonly string[];
}

/** Tells what stands at an offset: a name and what it is, else the sentence or clause and what it means. Null where neither stands. */
export function hoverAt(text: Opened, offset: number): Hover | null {
  const mention = mentionAt(text, offset);
  return mention === null ? statementHover(text, offset) : nameHover(text, mention);
}

function nameHover(text: Opened, mention: Mention): Hover | null {
  const { language } = text.reading;
  // 填写「表」 and 查询「数」 name a step too; the form or the data says more.
  const [thing] = [...mention.things].sort((one, other) => Number(one.kind === 'step') - Number(other.kind === 'step'));
  if (thing === undefined) return null;
  const made = text.mentions.find(({ things }) => things.some((one) => one.declares && keyOf(one) === keyOf(thing)));
  const uses = text.mentions.filter(({ things }) => things.some((one) => keyOf(one) === keyOf(thing)));
  const owner = thing.owner === undefined ? '' : `${symbolWord(thing.owner.kind, language)}${named(thing.owner.name, language)} · `;
  return {
    place: mention.place,
    title: `${owner}${symbolWord(thing.kind, language)}${named(thing.name, language)}`,
    lines: [
      ...aboutValue(text, thing),
      ...(made === undefined ? [] : [declaredAt(text, made, language)]),
      mentioned(uses.length, language),
    ],
    declaration: made === undefined ? [] : declarationOf(text, made, thing),
  };
}

const named = (name: string, language: Language): string => (language === 'zh' ? `「${name}」` : ` "${name}"`);

function declaredAt(text: Opened, { place }: Mention, language: Language): string {
  const { line } = positionAt(text.lines, place.from);
  return language === 'zh' ? `写在第 ${line} 行。` : `Declared on line ${line}.`;
}

const mentioned = (count: number, language: Language): string =>
  language === 'zh' ? `全文提到 ${count} 处。` : `Named in ${count} ${count === 1 ? 'place' : 'places'}.`;

/** The lines that declare a thing: a step or a party its own line, a form or data all that belongs to it. */
function declarationOf(text: Opened, { sentence }: Mention, { kind }: MentionedThing): readonly string[] {
  const { lines } = text.reading.syntax;
  const isWhole = kind === 'form' || kind === 'data' || kind === 'item';
  const last = isWhole ? lastLineOf(text, sentence) : sentence.line;
  const shown = lines.slice(sentence.line, Math.min(last, sentence.line + HOVER_LINES_MAX - 1) + 1).filter(({ from, to }) => from < to);
  const [first] = shown;
  const cut = first === undefined ? 0 : first.from - first.start;
  const texts = shown.map(({ start, from, to }) => text.source.slice(Math.min(start + cut, from), to));
  return last > sentence.line + HOVER_LINES_MAX - 1 ? [...texts, '…'] : texts;
}

function statementHover(text: Opened, offset: number): Hover | null {
  const one = located(text, { offset });
  if (one === null || one.sentence.id === 'lost') return null;
  const range = rangeOf(text, one);
  if (range === null || offset < range.from || offset > range.to) return null;
  const extra = one.sentence.extras.find(({ place }) => place !== undefined && place.from <= offset && offset <= place.to);
  return extra === undefined ? sentenceHover(text, one, range) : extraHover(text, one, extra);
}

const offeringFor = (text: Opened): Offering => ({ text, declared: declaredIn(text), language: text.reading.language, resources: [] });

function sentenceHover(text: Opened, one: Located, place: Place): Hover | null {
  const { sentence } = one;
  if (sentence.id === 'lost') return null;
  const offering = offeringFor(text);
  const [wording] = statementPatterns(sentence.id, offering.language);
  const standing = standingIn(text, outerOf(one));
  const written =
    wording === undefined
      ? null
      : sentencePieces({ statement: sentence.id, pattern: wording.pattern, index: 0, standing, indent: '' }, offering);
  return {
    place: { from: place.from, to: place.to },
    title: written?.label ?? wording?.pattern.source ?? '',
    lines: [meaningOf(sentence.id, offering.language)],
    declaration: [],
  };
}

function outerOf({ within: [sentence, ...within] }: Located): Located | null {
  return sentence === undefined ? null : { sentence, within };
}

function extraHover(text: Opened, one: Located, extra: Extra): Hover | null {
  const { sentence } = one;
  if (sentence.id === 'lost' || extra.place === undefined) return null;
  const offering = offeringFor(text);
  const written = clausePieces(extra.id, { statement: sentence.id, standing: standingIn(text, outerOf(one)) }, offering);
  return { place: extra.place, title: written?.label ?? '', lines: [extraMeaning(extra.id, offering.language)], declaration: [] };
}

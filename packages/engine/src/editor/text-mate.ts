import { comparisonWords, infixWords, prefixWords, unitWords } from '../formula/words.ts';
import type { Element, Pattern } from '../text/statements/pattern.ts';
import { extraWordings, faces, wordings } from '../text/statements/patterns.ts';

/** A rule of a TextMate grammar. */
export interface GrammarRule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly GrammarRule[];
  readonly include?: string;
}

/** A TextMate grammar, as editors and code hosts read it. */
export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly GrammarRule[];
  readonly repository: Readonly<Record<string, GrammarRule>>;
}

/**
 * A grammar that colours by how words look, for editors that do not ask what they mean. It is made from the statement
 * table, so that a new statement is coloured without a word written twice.
 */
export function textMateGrammar(): Grammar {
  return {
    name: 'Lianban',
    scopeName: 'source.lianban',
    fileTypes: ['flow'],
    patterns: [
      '#note',
      '#head',
      '#clause',
      '#word',
      '#verb',
      '#answer',
      '#inner',
      '#last',
      '#speech',
      '#name',
      '#number',
      '#operator',
      '#mark',
    ].map((include) => ({ include })),
    repository: {
      note: { name: 'comment.line.number-sign.lianban', match: '(?:^|(?<=[\\s\\u3000]))[#＃].*$' },
      head: {
        match: `(?:^[\\s\\u3000]*|(?<=[：:])[ \\u3000]*)(${either(heads())})`,
        captures: { '1': { name: 'keyword.control.lianban' } },
      },
      clause: { match: `(?<=[，,；;：:])[ \\u3000]*(${either(clauseHeads())})`, captures: { '1': { name: 'keyword.other.lianban' } } },
      word: {
        match: `(?<=[：:，,（(、])[ \\u3000]*(${either(typeWords())})(?=[ \\u3000]*(?:[，,、（()）#＃。]|$))`,
        captures: { '1': { name: 'support.type.lianban' } },
      },
      verb: { name: 'keyword.control.verb.lianban', match: `(?:${either(wordsIn('verb'))})(?=[ \\u3000]*[「『【“"])` },
      answer: { match: `(${either([...wordsIn('outcome')])})(?=[时的]?[：:])`, captures: { '1': { name: 'constant.language.lianban' } } },
      inner: {
        name: 'keyword.other.lianban',
        match: `(?:(?<=[」』】”" ])(?:${either(wordsBehindQuotes())})|(?:${either([...wordsBeforeQuotes(), ...wordsIn('exchange')])})(?=[ \\u3000]*[「『【“"]))`,
      },
      last: {
        name: 'keyword.other.lianban',
        match: `(?:${either(lastWords())})(?=[：:])|(?<=[0-9０-９ \\u3000])(?:${either(lastClauseWords())})(?=[ \\u3000]*(?:[，,：:。#＃]|$))`,
      },
      speech: {
        name: 'string.quoted.double.lianban',
        begin: '“',
        end: '”|$',
        patterns: [{ name: 'variable.other.lianban', match: '[{｛][^}｝”]*[}｝]' }],
      },
      name: {
        name: 'entity.name.function.lianban',
        match: '「(?:[^」]|」」)*」?|『(?:[^』]|』』)*』?|【(?:[^】]|】】)*】?|"(?:[^"]|"")*"?',
      },
      number: {
        name: 'constant.numeric.lianban',
        match: `[0-9０-９]+(?:[.:．：\\-][0-9０-９]+)*(?:[ \\u3000]*(?:${either(unitsOfTime())}))?`,
      },
      operator: {
        name: 'keyword.operator.lianban',
        match: `(?<=[\\s\\u3000）)」』】”"])(?:${either(operators())})(?=[\\s\\u3000“「『【"（(0-9]|$)|[=≠<>≥≤×÷＞＜＝]`,
      },
      mark: { name: 'punctuation.separator.lianban', match: '[，,；;：:、]' },
    },
  };
}

/** Words as one expression, the longest first, blanks of any length. */
function either(words: readonly string[]): string {
  const unique = [...new Set(words.filter((word) => word !== ''))].sort(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  );
  return unique.join('|');
}

const plain = (word: string): string =>
  word
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '[ \\u3000]+');
const isLatin = (word: string): boolean => /[a-z0-9]$/i.test(word);

/** How sentences begin, with what must follow so that names that begin alike are left alone. */
function heads(): readonly string[] {
  return wordings.flatMap(({ pattern }) => headOf(pattern));
}

function headOf({ head, tail }: Pattern): readonly string[] {
  const [first, second] = head;
  if (first?.kind !== 'words') return [];
  const word = plain(first.text);
  if (second === undefined) return [`${word}(?=[ \\u3000]*(?:[：:，,。#＃]|$))`];
  if (second.kind === 'slot' && second.quoted) return [`${word}(?=[ \\u3000]*[「『【“"])`];
  return [
    tail === null && !isLatin(first.text.trim())
      ? word
      : isLatin(first.text.trim())
        ? `${word}(?![a-z0-9])`
        : `${word}(?=[ \\u3000「『【])`,
  ];
}

/** How clauses behind commas begin. */
function clauseHeads(): readonly string[] {
  return extraWordings.flatMap(({ pattern: { head } }) => {
    const [first, second] = head;
    if (first?.kind !== 'words') return [];
    const word = plain(first.text);
    if (second === undefined) return [`${word}(?=[ \\u3000]*(?:[，,：:。#＃]|$))`];
    return [isLatin(first.text.trim()) ? `${word}(?![a-z0-9])` : `${word}(?=[ \\u3000「『【“"])`];
  });
}

/** Words in the middle of sentences, behind a name in brackets or before one. */
const inner = (near: (elements: readonly Element[], index: number) => Element | undefined): readonly string[] =>
  [...wordings, ...extraWordings].flatMap(({ pattern: { head } }) =>
    head.flatMap((element, index) => {
      const beside = near(head, index);
      const isInner = index > 0 && element.kind === 'words' && beside?.kind === 'slot' && beside.quoted;
      if (!isInner || element.text.trim() === '') return [];
      const word = plain(element.text);
      return [isLatin(element.text.trim()) ? `${word}(?![a-z0-9])` : word];
    }),
  );
const wordsBehindQuotes = (): readonly string[] => inner((elements, index) => elements[index - 1]);
const wordsBeforeQuotes = (): readonly string[] => inner((elements, index) => elements[index + 1]);

/** How sentences end before their colon: 时, 后, before due. */
const lastWords = (): readonly string[] =>
  wordings.flatMap(({ pattern: { head, tail } }) => {
    const last = head.at(-1);
    return tail === 'block' && head.length > 1 && last?.kind === 'words'
      ? [`${isLatin(last.text.trim()) ? '(?<![a-z])' : ''}${plain(last.text)}`]
      : [];
  });

/** How clauses and sentences end behind a value: 次, 核验, times. */
const lastClauseWords = (): readonly string[] =>
  [...wordings, ...extraWordings].flatMap(({ pattern: { head } }) => {
    const last = head.at(-1);
    return head.length > 1 && last?.kind === 'words' && last.text.trim() !== '' ? [plain(last.text)] : [];
  });

type Table = keyof (typeof faces)[number]['tables'];

const wordsIn = (table: Table): readonly string[] =>
  faces.flatMap(({ tables }) =>
    Object.values(tables[table])
      .flat()
      .map((word) => (isLatin(word) ? `(?<![a-z])${plain(word)}` : plain(word))),
  );

/** Words of closed lists that stand alone behind a colon or a comma. */
const typeWords = (): readonly string[] =>
  (['role', 'valueType', 'medium', 'queryMode', 'handling', 'order', 'calendar', 'result', 'truth'] as const).flatMap((table) =>
    faces.flatMap(({ tables }) => Object.values(tables[table]).flat().map(plain)),
  );

const unitsOfTime = (): readonly string[] =>
  Object.values(unitWords).flatMap(({ zh, en }) => [...zh, ...en].map((word) => (isLatin(word) ? `${plain(word)}(?![a-z])` : plain(word))));

const operators = (): readonly string[] =>
  [...Object.values(comparisonWords), ...infixWords, ...prefixWords]
    .flatMap(({ zh, en }) => [...zh, ...en])
    .filter((word) => !/[+\-×÷*/]/.test(word))
    .map(plain);

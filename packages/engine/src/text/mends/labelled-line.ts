import { error, type Problem } from '../../base/problem.ts';
import { placeOf } from '../holes.ts';
import { outcomeNamed, outcomeWords } from '../outcomes.ts';
import { withDots } from '../read-line.ts';
import { commonlyMeant } from '../statements/near-words.ts';
import { wordings } from '../statements/patterns.ts';
import { idsOf } from '../statements/tables.ts';
import type { Range } from '../view.ts';
import { type Edit, isChinese, tried, type Unclear } from './mend.ts';

/** Characters of a label before a colon; what is longer is a sentence. */
const LABEL_CHARS_MAX = 40;

/**
 * A line that begins like a label of a form: `不同意：终止「…」` where the language wants `不同意时：`, `大小是小事：` without
 * 情况 before it, `场景：「…」` with a colon too many.
 */
export function labelledLine(line: Unclear): Problem | null {
  const label = labelOf(line);
  if (label === null) return null;
  const said = line.view.source.slice(label.from, label.to).trim();
  if (tail.test(said)) return null;
  for (const { head, edit } of [
    ...moments(line, { label, said }),
    ...withoutColon(line, { label, said }),
    ...rows(line, { label, said }),
  ]) {
    if (tried(line, [edit]) !== null) return meantSo(line, { label, said, head, edit });
  }
  return outcomeOfAnother(line, { label, said }) ?? namesWanted(line, { label, said });
}

/** 则 and its kin behind a condition are told as what they are. */
const tail = /.(?:则|那么|的话|就| then| do)$/iu;

interface Labelled {
  readonly label: Range;
  readonly said: string;
}

/** What a label may stand for, and what is written then. */
interface Head {
  readonly head: string;
  readonly edit: Edit;
}

/** What stands before the first colon, when it could be a label. */
function labelOf({ view, range }: Unclear): Range | null {
  const colon = view.tokens.find(({ kind, from }) => kind === 'colon' && from > range.from && from < range.to);
  if (colon === undefined || colon.from - range.from > LABEL_CHARS_MAX) return null;
  const isPlain = view.tokens.every(({ kind, from }) => from < range.from || from >= colon.from || kind === 'word' || kind === 'space');
  return isPlain ? { from: range.from, to: colon.from } : null;
}

function meantSo({ view, range }: Unclear, { label, head, edit }: Labelled & Head): Problem {
  const text = edit.insert + view.source.slice(edit.to, range.to);
  const place = { from: label.from, to: Math.max(label.to, Math.min(edit.to, label.to + 1)) };
  return error('statement-unknown', {
    place: placeOf(place),
    facts: { found: view.source.slice(place.from, place.to), nearest: [head], patterns: [text] },
    fixes: [{ code: 'write-so', facts: { text }, edits: [edit] }],
  });
}

/** An outcome without 时, or what people say for one; a limit that has passed. The likeliest first. */
function moments(line: Unclear, { label, said }: Labelled): readonly Head[] {
  const zh = isChinese(line);
  const { outcomes } = line.spot;
  const bare = plain(said, zh);
  const known = [...outcomeWords(outcomes, 'zh'), ...outcomeWords(outcomes, 'en')];
  const isOutcome = outcomes.isOpen === true ? idsOf('outcome', bare).length > 0 : outcomeNamed(bare, outcomes) !== null;
  const words = [...(isOutcome ? [bare] : []), ...commonlyMeant('outcome', bare).filter((word) => known.includes(word))];
  const isLate = zh ? /^(?:逾期|超期|超时|过期)/u.test(bare) : /^(?:overdue|late|timeout)\b/iu.test(bare);
  return [...new Set(words.map((word) => (zh ? `${word}时` : `on ${word}`))), ...(isLate ? [zh ? '逾期' : 'when overdue'] : [])].map(
    (head) => ({
      head,
      edit: { ...label, insert: head },
    }),
  );
}

/** An outcome as it is called, without the small words around it. */
const plain = (said: string, zh: boolean): string =>
  zh ? said.replace(/^(?:如果|若|如)/u, '').replace(/(?:的话|时|后)$/u, '') : said.replace(/^(?:if|when)\s+/iu, '');

/** 则 is what people write for 那么 in a scenario. */
const spoken: ReadonlyMap<string, string> = new Map([
  ['则', '那么'],
  ['结果', '那么'],
]);

/** Facts of a scenario stand a blank apart from their keyword. */
const apart: ReadonlySet<string> = new Set(['假如', '当', '那么']);

/** What statements begin with. */
const keywords: ReadonlySet<string> = new Set(
  wordings.flatMap(({ pattern: { head } }) => {
    const [first] = head;
    return first?.kind === 'words' ? [first.parts.join(' ')] : [];
  }),
);

/** A keyword, or a party before its work, that takes no colon. */
function withoutColon(line: Unclear, { label, said }: Labelled): readonly Head[] {
  const head = spoken.get(said) ?? said;
  if (!keywords.has(head) && line.spot.parties?.has(said) !== true) return [];
  const insert = !isChinese(line) || apart.has(head) ? `${head} ` : head;
  const behind = line.view.source.slice(label.to + 1).search(/[^ \u3000]/u);
  return [{ head, edit: { from: label.from, to: label.to + 1 + Math.max(behind, 0), insert } }];
}

/** What compares two values: without it a label is no row of a choice. */
const comparing = /(?:为|是(?!否)|[=＝<>≤≥]|大于|小于|超过|不足|属于| is | exceeds | = )/u;

/** A row of 分情况 without 情况. */
function rows(line: Unclear, { label, said }: Labelled): readonly Head[] {
  const zh = isChinese(line);
  const { contexts } = line.spot;
  if (!contexts.includes('rows')) return [];
  const isRest = /^(?:其他情况|其它情况|其余情况|其它|其余|否则|other cases|others|else|default)$/iu.test(said);
  if (isRest) return [{ head: zh ? '其他' : 'otherwise', edit: { ...label, insert: zh ? '其他' : 'otherwise' } }];
  // Under a line that was not understood anything may stand, and a row only where something is compared.
  if (contexts.includes('header') && !comparing.test(said)) return [];
  const head = zh ? `情况 ${said}` : `case ${said}`;
  return [{ head, edit: { ...label, insert: head } }];
}

/** A keyword that wants a name where a list follows it instead: 情形： for 情形「…」：…. */
function namesWanted({ spot, view }: Unclear, { label, said }: Labelled): Problem | null {
  const found = wordings.find(({ statement, pattern }) => {
    const [first, second] = pattern.head;
    const isHere = statement.within.some((context) => spot.contexts.includes(context));
    return (
      isHere && first?.kind === 'words' && second?.kind === 'slot' && first.parts.join(' ') === view.text.slice(label.from, label.to).trim()
    );
  });
  if (found === undefined) return null;
  const pattern = withDots(found.pattern.source);
  return error('statement-unknown', { place: placeOf(label), facts: { found: said, nearest: [pattern], patterns: [pattern] } });
}

/** An outcome that the statement above does not have. */
function outcomeOfAnother({ spot, view, range }: Unclear, { label, said }: Labelled): Problem | null {
  const zh = isChinese({ view, range });
  const known = outcomeWords(spot.outcomes, zh ? 'zh' : 'en');
  if (known.length === 0 || !spot.contexts.includes('under') || idsOf('outcome', plain(said, zh)).length === 0) return null;
  return error('outcome-unknown', { place: placeOf(label), facts: { found: said, table: 'outcome', nearest: known } });
}

import { nearest } from '../../base/nearest.ts';
import { commonlyEnding } from '../statements/near-words.ts';
import { allOf, verbBefore } from '../statements/tables.ts';
import { type Range, trimmed } from '../view.ts';
import { isChinese, type Mend, tried, type Unclear } from './mend.ts';

/** A line of work without its party, without its verb, or with a verb that nobody knows. */
export function partOfWork(line: Unclear): Mend | null {
  const { view, range, spot } = line;
  if (!spot.contexts.includes('steps')) return null;
  const name = view.quoted.find(({ from, to }) => from > range.from && to <= range.to);
  if (
    name === undefined ||
    view.tokens.some(({ kind, from }) => from >= range.from && from < name.from && (kind === 'comma' || kind === 'colon'))
  )
    return null;
  const lead = trimmed(view, { from: range.from, to: name.from });
  const verb = verbBefore(view.text, lead.from, lead.to);
  if (verb !== null && verb.from === lead.from) return withoutParty(line, lead, name);
  const party = partyAt(line, lead);
  if (party === null) return null;
  const rest = trimmed(view, { from: party.to, to: lead.to });
  // Not the verb is wrong with 村（社区）审核「x」: the party's name wants marks.
  if (verb !== null && verb.from === rest.from && /[（(]/u.test(view.source.slice(party.from, party.to))) return null;
  return rest.from >= rest.to ? withoutVerb(line, party, name) : otherVerb(line, rest);
}

/** The declared party that a stretch begins with, 由 left out; the longest. */
function partyAt({ view, spot }: Unclear, lead: Range): Range | null {
  const text = view.source.slice(lead.from, lead.to);
  const by = /^(?:由 ?|by )/iu.exec(text)?.[0].length ?? 0;
  let best = '';
  for (const party of spot.parties ?? []) if (party.length > best.length && text.startsWith(party, by)) best = party;
  return best === '' ? null : { from: lead.from + by, to: lead.from + by + best.length };
}

function withoutParty({ view, spot }: Unclear, lead: Range, name: Range): Mend {
  const verb = view.source.slice(lead.from, lead.to);
  return {
    code: 'party-missing',
    place: lead,
    facts: { verb, name: view.source.slice(name.from + 1, name.to - 1), parties: [...(spot.parties ?? [])].slice(0, 6) },
    edits: [],
  };
}

function withoutVerb(line: Unclear, party: Range, name: Range): Mend {
  const { view } = line;
  const some = isChinese(line) ? ['办理', '审核', '受理'] : ['handles', 'reviews', 'accepts'];
  return {
    code: 'verb-missing',
    place: { from: party.from, to: name.to },
    facts: { party: view.source.slice(party.from, party.to), name: view.source.slice(name.from + 1, name.to - 1), some },
    edits: [],
  };
}

function otherVerb(line: Unclear, rest: Range): Mend {
  const { view } = line;
  const found = view.source.slice(rest.from, rest.to);
  const usual = commonlyEnding('verb', `_${found}`);
  const near = nearest(found, allOf('verb'));
  const [word, ...others] = usual !== null && usual.from === 1 ? usual.words : near;
  const isOnly = word !== undefined && others.length === 0;
  const edits = isOnly ? [{ ...rest, insert: word }] : [];
  const words =
    word === undefined
      ? isChinese(line)
        ? ['办理', '审核', '审批', '受理', '填写']
        : ['handles', 'reviews', 'approves', 'accepts', 'fills']
      : [word, ...others];
  return {
    code: 'verb-unknown',
    place: rest,
    facts: { found, nearest: words },
    edits: edits.length > 0 && tried(line, edits) !== null ? edits : [],
  };
}

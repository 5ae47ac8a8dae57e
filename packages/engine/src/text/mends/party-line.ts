import { error, type Problem } from '../../base/problem.ts';
import { placeOf } from '../holes.ts';
import { wordings } from '../statements/patterns.ts';
import { wordAt } from '../statements/tables.ts';
import type { Range } from '../view.ts';
import { isChinese, nameMarks, tried, type Unclear } from './mend.ts';

/** Characters of work that stands without marks; what is longer is a sentence. */
const WORK_CHARS_MAX = 16;

/** A line about a declared party in words that are nobody's statement: 银行放款, 申请人上传「x」，窗口核验, 发短信给申请人：“…”. */
export function partyLine(line: Unclear): Problem | null {
  return uploaded(line) ?? told(line) ?? passedOn(line) ?? workWithoutMarks(line);
}

interface Names {
  readonly party: string;
  /** Where the party's name stands, from the line's beginning. */
  readonly at: number;
}

/** The longest declared party that stands at an offset of a text, blanks before it left out. */
function partyAt({ spot }: Unclear, text: string, from: number): Names | null {
  const at = from + (/^[ \u3000]*/u.exec(text.slice(from))?.[0].length ?? 0);
  let party = '';
  for (const declared of spot.parties ?? []) if (declared.length > party.length && text.startsWith(declared, at)) party = declared;
  return party === '' ? null : { party, at };
}

const saying = ({ view, range }: Unclear): string => view.source.slice(range.from, range.to);

/** The whole line put another way, when it is understood then. */
function another(line: Unclear, text: string, head: string): Problem | null {
  const edits = [{ from: line.range.from, to: line.range.to, insert: text }];
  if (tried(line, edits) === null) return null;
  return error('statement-unknown', {
    place: placeOf(line.range),
    facts: { found: saying(line), nearest: [head], patterns: [text] },
    fixes: [{ code: 'write-so', facts: { text }, edits }],
  });
}

const UPLOADS =
  /^(?:需要?|应当?)?(?:上传|提交|提供|补交|补充)(「[^」]*」)(?:[，,；; ]*(?:再?由|交)?([^，,「」：:]*?)(?:进行)?(?:核验|核对|审核|核实|检查))?(.*)$/u;
const UPLOADS_EN =
  /^\s+(?:uploads|submits|provides|sends)\s+("[^"]*")(?:,?\s+(?:and\s+)?(?:(?:is\s+)?checked by\s+)?([^,":]*?)(?:\s+(?:checks|verifies|reviews)(?: it)?)?)?\s*$/iu;

/** Somebody hands in a paper, and perhaps somebody checks it. */
function uploaded(line: Unclear): Problem | null {
  const text = saying(line);
  const prefix = /^(?:请|由|让)?/u.exec(text)?.[0] ?? '';
  const named = partyAt(line, text, prefix.length);
  if (named === null) return null;
  const rest = text.slice(named.at + named.party.length);
  const zh = isChinese(line);
  const [, paper, checker, more = ''] = (zh ? UPLOADS : UPLOADS_EN).exec(rest) ?? [];
  if (paper === undefined) return null;
  const by = checker === undefined || checker.trim() === '' ? null : partyAt(line, checker, 0);
  if (zh) return another(line, `请${named.party}上传${paper}${by === null ? '' : `，由 ${by.party} 核验`}${more}`, '请…上传「…」');
  return another(line, `ask ${named.party} to upload ${paper}${by === null ? '' : `, checked by ${by.party}`}`, 'ask … to upload "…"');
}

const TELLS =
  /^(?:给|向|对)?(?:系统)?(?:发短信|发送短信|短信通知|短信告知|发送通知|发通知|发消息|发送消息|推送消息|告知|提醒|通知)(?:给|到|至)?/u;
const TELLS_EN = /^(?:send|text|email|e-mail|tell|inform|message|notify)(?:\s+(?:an?\s+)?(?:sms|text|message|email|notice))?(?:\s+to)?\s/iu;

/** Somebody is told something. */
function told(line: Unclear): Problem | null {
  const text = saying(line);
  const zh = isChinese(line);
  const [lead = ''] = (zh ? TELLS : TELLS_EN).exec(text) ?? [];
  const named = lead === '' ? null : partyAt(line, text, lead.length);
  if (named === null) return null;
  const rest = text.slice(named.at + named.party.length).replace(zh ? /^[：:，, ]*/u : /^[:, ]*(?:that )?/u, '');
  if (!/^[“"「]/u.test(rest)) return null;
  const words = rest.startsWith('「') ? rest.replace('「', '“').replace('」', '”') : rest;
  return another(line, zh ? `通知 ${named.party} ${words}` : `notify ${named.party} ${words}`, zh ? '通知' : 'notify');
}

const PASSES = /^(?:转交|转给|转报|转送|转|报送|报请|呈报|呈送|呈|报|交由|移交|提交|送交|送|请)(?:给|至|到|由)?/u;

/** 转局长审批: work is written without saying that it is handed on. */
function passedOn(line: Unclear): Problem | null {
  const text = saying(line);
  const [lead = ''] = PASSES.exec(text) ?? [];
  const named = lead === '' ? null : partyAt(line, text, lead.length);
  if (named === null) return null;
  const work = text.slice(named.at);
  return another(line, work, named.party) ?? workUnnamed(line, { work, named: { party: named.party, at: 0 } });
}

/** 由公安局审核: who and what is done, but not the name of it. */
function workUnnamed(line: Unclear, { work, named }: { readonly work: string; readonly named: Names }): Problem | null {
  const verb = work
    .slice(named.at + named.party.length)
    .replace(/[，,：:].*$/su, '')
    .trim();
  const known = wordAt('verb', verb, 0);
  if (known === null || known.to !== verb.length) return null;
  const [open, close] = nameMarks(line);
  const pattern = isChinese(line) ? `${named.party}${verb}${open}…${close}` : `${named.party} ${verb} ${open}…${close}`;
  return error('statement-unknown', {
    place: placeOf(line.range),
    facts: { found: saying(line), nearest: [pattern], patterns: [pattern] },
  });
}

/** 银行放款: work in other words, without marks. */
function workWithoutMarks(line: Unclear): Problem | null {
  const text = saying(line);
  const named = partyAt(line, text, text.startsWith('由') ? 1 : 0);
  if (named === null || !isChinese(line)) return null;
  const unnamed = workUnnamed(line, { work: text, named });
  if (unnamed !== null) return unnamed;
  const from = named.at + named.party.length;
  const [work = ''] = /^[^，,：:「」“”（）()；;。 ]*/u.exec(text.slice(from)) ?? [];
  if (work.length < 2 || work.length > WORK_CHARS_MAX || keywords.has(work) || wordAt('verb', work, 0) !== null) return null;
  const place: Range = { from: line.range.from + from, to: line.range.from + from + work.length };
  const [open, close] = nameMarks(line);
  // 2个工作日内 behind its comma is a limit that lacks 限; that too is put right, or nothing here would be understood.
  const rest = text.slice(from + work.length);
  for (const limited of new Set([rest, rest.replace(/^([，,] *)(?=[\d半一二两三四五六七八九十][^，,]*内)/u, '$1限 ')])) {
    const insert = `办理${open}${work}${close}${limited}`;
    const edits = [{ from: place.from, to: line.range.to, insert }];
    if (tried(line, edits) === null) continue;
    return error('name-unmarked', {
      place: placeOf(place),
      facts: { name: work, open, close, line: text },
      fixes: [{ code: 'write-so', facts: { text: text.slice(0, from) + insert }, edits }],
    });
  }
  return null;
}

/** What statements begin with: 评价 behind a party is that statement, and no work. */
const keywords: ReadonlySet<string> = new Set(
  wordings.flatMap(({ pattern: { head } }) => {
    const [first] = head;
    return first?.kind === 'words' ? [first.parts.join(' ')] : [];
  }),
);

import { certain, ranked } from '../../base/nearest.ts';
import { error, type Problem } from '../../base/problem.ts';
import { folded } from '../../formula/folded.ts';
import { placeOf } from '../holes.ts';
import { mistakenFor } from '../statements/mistaken.ts';
import { allOf, wordAt } from '../statements/tables.ts';
import type { Range } from '../view.ts';

/** Says what is wrong with a kind of value, and what to write instead. */
export function typeUnknown(found: string, range: Range): Problem {
  const bracketed = withBrackets(found);
  const [, word = found, rest = ''] = /^([^\s（(［[【:：]+(?: [a-z]+)*)(.*)$/su.exec(found) ?? [];
  const usual = [...mistakenFor('valueType', found), ...mistakenFor('valueType', word).map((ours) => `${ours}${rest}`)];
  const near = ranked(word, allOf('valueType'));
  const nearSure = certain(near);
  const sure = bracketed ?? (usual.length > 0 ? (usual[0] ?? null) : nearSure === null ? null : `${nearSure}${rest}`);
  const text = sure === null ? null : (withBrackets(sure) ?? sure);
  const suggested =
    text === null
      ? near.map(({ name }) => name)
      : [text, ...near.map(({ name }) => name).filter((name) => name !== text && name !== nearSure)];
  const isWhole = text !== null && !needsMore(text);
  return error('type-unknown', {
    place: placeOf(range),
    facts: { found, nearest: suggested.slice(0, 3).map((one) => (needsMore(one) ? `${one}${/[a-z]/.test(one) ? ' (…)' : '（…）'}` : one)) },
    ...(isWhole ? { fixes: [{ code: 'replace-with', facts: { was: found, insert: text }, edits: [{ ...range, insert: text }] }] } : {}),
  });
}

/** Kinds that say in brackets what they are made of. */
const holders: ReadonlySet<string> = new Set(['choice', 'list', 'record']);

function needsMore(text: string): boolean {
  const word = wordAt('valueType', folded(text), 0);
  return word !== null && holders.has(word.meaning) && word.to === text.length;
}

/** 选项 a、b and 选项[a、b] with the brackets they need; null where that is not what is wrong. */
function withBrackets(text: string): string | null {
  const word = wordAt('valueType', folded(text), 0);
  if (word === null || !holders.has(word.meaning)) return null;
  const inner = text
    .slice(word.to)
    .replace(/^[\s:：]*[［[【{｛<《]?\s*|\s*[］\]】}｝>》）)]?$/gu, '')
    .replace(/^[（(]\s*/u, '');
  // A bracket that is not closed took other things along.
  const isCut = /[（([［【{]/u.test(text) !== /[）)\]］】}]/u.test(text);
  if (inner === '' || isCut || (!/[、，,/／|;； ]/u.test(inner) && word.meaning === 'choice')) return null;
  const isChinese = /[\u3400-\u9fff]/.test(text.slice(0, word.to));
  const made = `${text.slice(0, word.to)}${isChinese ? '（' : ' ('}${inner}${isChinese ? '）' : ')'}`;
  return made === text ? null : made;
}

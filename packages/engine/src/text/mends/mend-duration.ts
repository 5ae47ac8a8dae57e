import { nearest } from '../../base/nearest.ts';
import { error, type Problem } from '../../base/problem.ts';
import { folded } from '../../formula/folded.ts';
import { readLiteral } from '../../formula/literal.ts';
import { unitWords } from '../../formula/words.ts';
import { placeOf } from '../holes.ts';
import { mistakenFor } from '../statements/mistaken.ts';
import type { Range } from '../view.ts';

const chineseUnits: readonly string[] = Object.values(unitWords).flatMap(({ zh }) => zh);
const englishUnits: readonly string[] = Object.values(unitWords).flatMap(({ en }) => en);

/** Says what is wrong with a length of time, and what to write instead. */
export function durationExpected(found: string, range: Range, isChinese: boolean): Problem {
  const meant = meantDurations(found, isChinese);
  const [only, ...more] = meant;
  const isSure = only !== undefined && more.length === 0;
  return error('duration-expected', {
    place: placeOf(range),
    facts: { found, nearest: meant },
    ...(isSure ? { fixes: [{ code: 'replace-with', facts: { was: found, insert: only }, edits: [{ ...range, insert: only }] }] } : {}),
  });
}

/** Lengths of time that may be meant: the number with the unit that is nearest to what was written, or with the usual ones. */
function meantDurations(found: string, isChineseLine: boolean): readonly string[] {
  const [, amount = '', rest = ''] = /^(\d+(?:\.\d+)?|[半两一二三四五六七八九十]{1,3})(.*)$/u.exec(found.replace(/^两/u, '二')) ?? [];
  const isChinese = rest.trim() === '' ? isChineseLine : /[\u3400-\u9fff]/u.test(rest);
  if (amount === '') return numberLast(found);
  const unit = rest
    .trim()
    .replace(/^个 ?/u, '')
    .replace(/(?:之内|以内|内)$/u, '')
    .trim();
  if (unit === '') return isChinese ? [`${amount} 个工作日`, `${amount} 天`] : [`${amount} working days`, `${amount} days`];
  const usually = mistakenFor('unit', unit);
  const near = nearest(unit, isChinese ? chineseUnits : englishUnits);
  const units = usually.length > 0 ? usually : near.slice(0, 1);
  return units.map((one) => `${amount} ${isChinese && /^(?:工作|月|小时)/u.test(one) ? '个' : ''}${one}`).filter((text) => isWhole(text));
}

/** 工作日 3 个: the unit first. */
function numberLast(found: string): readonly string[] {
  const [, unit = '', amount = ''] = /^([^\d\s]+) ?(\d+) ?个?$/u.exec(found) ?? [];
  const text = `${amount} 个${unit}`;
  return amount !== '' && isWhole(text) ? [text] : [];
}

function isWhole(text: string): boolean {
  const literal = readLiteral(text, folded(text), 0);
  return literal?.kind === 'literal' && literal.formula.kind === 'duration' && literal.to === text.length;
}

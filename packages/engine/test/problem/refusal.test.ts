import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valueFaultCodes } from '../../src/model/value-check.ts';
import { refusalProse as en } from '../../src/problem/en/refusals.ts';
import { forms, slotsOf } from '../../src/problem/fill.ts';
import { tellRefusal } from '../../src/problem/refusal.ts';
import { refusalProse as zh } from '../../src/problem/zh/refusals.ts';

/** Why a running case may refuse something, and the facts each reason has. */
const refusalCodes: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['task-not-open', []],
  ['task-of-another-party', ['party']],
  ['task-held', ['holder']],
  ['task-not-held', []],
  ['handled-before', ['step']],
  ['party-not-declared', ['party']],
  ['signer-already-asked', ['party']],
  ['last-signer', ['party']],
  ['outcome-not-offered', ['outcome', 'offered']],
  ['reason-missing', ['outcome']],
  ['extension-not-right', []],
  ['case-unknown', []],
  ['case-already-started', []],
  ['case-finished', []],
  ['case-suspended', []],
  ['case-not-suspended', []],
  ['calendar-unknown', ['calendar']],
  ['too-many-held', ['max']],
  ['withdrawal-not-allowed', []],
  ['withdrawal-by-another', ['party']],
  ['withdrawal-too-late', ['step']],
  ['incident-not-open', []],
  ['transfer-not-allowed', []],
  ['signing-not-open', []],
  ['adding-not-allowed', []],
  ['signer-not-open', ['party']],
  ['target-unknown', ['target']],
  ['target-is-passed', ['target']],
  ['target-out-of-reach', ['target']],
  ['step-not-open', []],
  ['message-not-awaited', ['message']],
  ['value-missing', []],
  ['value-wrong-type', ['expected', 'found']],
  ['text-too-short', ['min', 'length']],
  ['text-too-long', ['max', 'length']],
  ['text-not-clean', []],
  ['number-not-finite', []],
  ['money-too-fine', []],
  ['option-unknown', ['value', 'options', 'suggestions']],
  ['date-not-real', ['value']],
  ['time-not-real', ['value']],
  ['duration-not-right', ['working']],
  ['citizen-id-wrong', ['why']],
  ['credit-code-wrong', ['why']],
  ['region-wrong', ['value']],
  ['phone-wrong', ['value']],
  ['file-wrong', []],
  ['certificate-wrong', []],
  ['list-too-long', ['max', 'length']],
  ['field-not-known', ['name', 'suggestions']],
  ['constraint-not-met', ['op', 'limit']],
]);

/** The codes that stand in the core's own sources, so that a new one cannot be forgotten here. */
function codesInSources(): readonly string[] {
  const folder = new URL('../../src/machine/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/(?:refused\(|code: )'([a-z]+(?:-[a-z]+)+)'/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(found)];
}

describe('the prose of refusals', () => {
  it('has an entry for every reason the core gives and every fault of a value, in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual([...refusalCodes.keys()].sort());
    expect(Object.keys(en).sort()).toEqual([...refusalCodes.keys()].sort());
    expect(codesInSources().filter((code) => !refusalCodes.has(code))).toEqual([]);
    expect(
      Object.entries(valueFaultCodes).filter(([code, facts]) => JSON.stringify(refusalCodes.get(code)) !== JSON.stringify(facts)),
    ).toEqual([]);
  });

  it('names only facts that the reason has', () => {
    const wrong = [...Object.entries(zh), ...Object.entries(en)].flatMap(([code, { title, message, hint }]) =>
      slotsOf(`${title}${message}${hint}`).filter(
        ({ fact, form }) => !refusalCodes.get(code)?.includes(fact) || (form !== undefined && !forms.includes(form)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('says who must act and what can be done', () => {
    expect(tellRefusal({ code: 'task-of-another-party', facts: { party: '公安' } }, 'zh')).toEqual({
      title: '不是您的任务',
      message: '这个任务归「公安」办。',
      hint: '请「公安」的人来办，或者换一个身份登录。',
    });
  });

  it('says something even about a reason it does not know, and about names every object has', () => {
    expect(tellRefusal({ code: 'constructor', facts: {} }, 'en').message).toContain('constructor');
  });
});

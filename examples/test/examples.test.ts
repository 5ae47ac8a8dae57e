import { readFileSync } from 'node:fs';
import {
  compile,
  type Duration,
  formatText,
  measuresOf,
  printDuration,
  runCase,
  runScenarios,
  TRIAL_START,
  type Value,
  withoutPlaces,
} from '@lianban/engine';
import { describe, expect, it } from 'vitest';
import { asking, type Face, faceOf, folders } from './folders.ts';
import { people } from './people.ts';

const faces: readonly Face[] = folders.flatMap((folder) => [faceOf(folder, 'zh'), faceOf(folder, 'en')]);

it('finds the six examples', () => {
  expect(folders).toEqual(['birth', 'complaint-dispatch', 'construction-permit', 'licence-renewal', 'risk-warning', 'typhoon']);
});

describe.each(faces)('the example $folder, $language', (face) => {
  const { compiled, text, readme, language } = face;

  it('checks without an error or a warning, and is set as the formatter sets it', () => {
    expect(compile(text).problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(formatText(text).text).toBe(text);
  });

  it('passes every scenario that stands in it, and its README counts them', () => {
    const results = runScenarios(compiled);
    expect(results.filter(({ passed }) => !passed).map(({ scenario, differences }) => [scenario.name, differences])).toEqual([]);
    expect(readme).toContain(language === 'zh' ? `带 ${results.length} 个场景` : `with ${results.length} scenarios`);
  });

  it('says in its README what the tool computes, and nothing else', () => {
    const rows = rowsOf(face);
    const said = readme.split('\n').filter((line) => line.includes(' → ') && !line.includes(HEAD[language]));
    expect(said.filter((line) => !rows.some((row) => row.line === line))).toEqual([]);
    expect(rows.filter(({ isDeclared, line }) => isDeclared && !said.includes(line))).toEqual([]);
  });

  it('asks only registers that are there, and comes to an end with the answers that lie beside it', () => {
    const asked = compiled.flow.data.map(({ source }) => source);
    expect(asked.filter((source) => !Object.hasOwn(face.registers?.registers ?? {}, source))).toEqual([]);
    const { login, values } = answersOf(face.folder);
    const { state, measures } = runCase({ compiled, startAt: TRIAL_START, login, values, ...asks(face) });
    expect([state.status, state.result?.result]).toEqual(['finished', 'granted']);
    const { after } = measuresOf(compiled.flow, compiled.plan);
    expect(measures.documents).toBe(after.documents.least);
    expect(measures.fields).toBe(after.fields.typed);
  });
});

describe.each(people)('$folder: $who', ({ folder, who, login, values, zh, en }) => {
  it.each([
    ['zh', zh],
    ['en', en],
  ] as const)('ends as its README tells, %s', (language, { end, row }) => {
    const face = faceOf(folder, language);
    const given = new Map(Object.entries(values));
    const { state, measures } = runCase({ compiled: face.compiled, startAt: TRIAL_START, login, values: given, ...asks(face) });
    expect(state.result?.end).toBe(end);
    const counted = row.replace('{documents}', String(measures.documents)).replace('{steps}', String(measures.humanSteps));
    expect(face.readme.split('\n').filter((line) => line.startsWith(`| ${who} |`))).toEqual([`| ${who} | ${counted} |`]);
  });
});

it.each(folders)('%s has one tree in both languages, but for names', (folder) => {
  const [zh, en] = (['zh', 'en'] as const).map((language) => withoutNames(withoutPlaces(faceOf(folder, language).compiled.flow)));
  expect(zh).toEqual(en);
});

const HEAD = { zh: '改革前 → 改革后', en: 'before → after' } as const;

interface Row {
  readonly line: string;
  /** Whether the flow says what it was before. */
  readonly isDeclared: boolean;
}

function rowsOf({ compiled, language }: Face): readonly Row[] {
  const { before, after } = measuresOf(compiled.flow, compiled.plan);
  const { least, most } = after.documents;
  const zh = language === 'zh';
  const told = (value: number | Duration | readonly Duration[] | null | undefined): string => {
    if (value === undefined || value === null) return '–';
    if (typeof value === 'number') return String(value);
    return [value]
      .flat()
      .map((one) => printDuration(one, language))
      .join(' + ');
  };
  const row = (name: string, was: number | Duration | undefined, is: string): Row => ({
    line: `| ${name} | ${told(was)} → ${is} |`,
    isDeclared: was !== undefined,
  });
  return [
    row(zh ? '部门/窗口' : 'doors', before?.departments, told(after.doors)),
    row(zh ? '材料' : 'documents', before?.documents, least === most ? told(least) : `${least}–${most}`),
    row(zh ? '填写字段' : 'fields typed', before?.fields, told(after.fields.typed)),
    row(zh ? '跑动' : 'visits', before?.visits, told(after.visits)),
    row(zh ? '人工步骤' : 'steps by offices', before?.steps, told(after.humanSteps)),
    row(zh ? '时限（承诺）' : 'time limit (promised)', before?.limit, told(after.promised)),
    {
      line: `| ${zh ? '事项用时（依次 → 联办）' : 'items (in turn → together)'} | ${told(after.inTurn)} → ${told(after.inOrder)} |`,
      isDeclared: false,
    },
  ];
}

const asks = ({ registers }: Face) => (registers === null ? {} : { ask: asking(registers) });

function answersOf(folder: string) {
  const { login, values } = JSON.parse(readFileSync(new URL(`../${folder}/answers.json`, import.meta.url), 'utf8'));
  const known: Record<string, Value> = login;
  return {
    login: Object.fromEntries(Object.entries(known).map(([name, value]) => [`$${name}`, value])),
    values: new Map<string, Value>(Object.entries(values)),
  };
}

/** Kinds, units of time and standard words stay; ids derived from names, and the names, go. */
function withoutNames(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNames);
  if (typeof node === 'string') return '…';
  if (typeof node !== 'object' || node === null) return node;
  const words = 'amount' in node ? ['unit'] : ['kind', 'op', 'role', 'on'];
  const kept = Object.entries(node).filter(([key]) => key !== 'id');
  return Object.fromEntries(
    kept.map(([key, value]) => [key, words.includes(key) && typeof value === 'string' ? value : withoutNames(value)]),
  );
}

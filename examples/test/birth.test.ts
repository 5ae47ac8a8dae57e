import { readFileSync } from 'node:fs';
import { answerFromMock, readMockFile } from '@lianban/connectors/mock';
import { compile, measuresOf, present, runCase, runScenarios, TRIAL_START, withoutPlaces } from '@lianban/engine';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../birth/${name}`, import.meta.url), 'utf8');
const faces = [
  { flow: 'birth.flow', mock: 'mock.json', readme: 'README.zh.md' },
  { flow: 'birth.en.flow', mock: 'mock.en.json', readme: 'README.md' },
] as const;

describe.each(faces)('the birth example, $flow', ({ flow, mock, readme }) => {
  const compiled = present(compile(read(flow)).compiled, 'a flow without errors');
  const registers = readMockFile(JSON.parse(read(mock)));

  it('checks without a finding and passes every scenario that stands in it', () => {
    expect(compile(read(flow)).problems).toEqual([]);
    const results = runScenarios(compiled);
    expect(results.length).toBe(19);
    expect(results.filter(({ passed }) => !passed).map(({ scenario }) => scenario.name)).toEqual([]);
  });

  it('says in its README what the tool computes', () => {
    const { after } = measuresOf(compiled.flow, compiled.plan);
    const text = read(readme);
    expect(text).toContain(`20 → ${after.documents.least}–${after.documents.most}`);
    expect(text).toContain(`4 → ${after.doors}`);
    expect(text).toContain(`– → ${after.fields.typed}`);
    expect(text).toContain(`5 → ${after.visits}`);
    expect(after.inOrder).toEqual([{ amount: 3, unit: 'workingDay' }]);
  });

  it.each([
    ['990101199001011249', 'granted', 0],
    ['990101199001011257', 'notAdmitted', 0],
    ['990102198805121023', 'granted', 2],
    ['990103199203081045', 'granted', 1],
  ])('ends for %s as %s with %i documents, as its README tells', (citizenId, result, documents) => {
    if ('kind' in registers) throw new Error(registers.pointer);
    const { state, measures } = runCase({
      compiled,
      startAt: TRIAL_START,
      login: { $citizenId: citizenId },
      ask: (call, { caseId, attempt }) => {
        const said = answerFromMock(registers, { ...call, caseId, attempt, actor: 'test' });
        if (said.kind === 'failure') return said;
        const verdict = said.verdict === undefined ? {} : { record: { [call.only[0]?.name ?? '']: said.verdict } };
        return { kind: 'answer', outcome: said.outcome, ...(said.record === undefined ? verdict : { record: said.record }) };
      },
    });
    expect([state.status, state.result?.result, measures.documents]).toEqual(['finished', result, documents]);
  });
});

it('has one tree in both languages, but for names', () => {
  const [zh, en] = faces.map(({ flow }) => withoutNames(withoutPlaces(compile(read(flow)).flow)));
  expect(zh).toEqual(en);
});

/** Kinds, units and standard words stay; ids derived from names, and the names, go. */
function withoutNames(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNames);
  if (typeof node === 'string') return '…';
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => key !== 'id');
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      ['kind', 'op', 'unit', 'role', 'on'].includes(key) && typeof value === 'string' ? value : withoutNames(value),
    ]),
  );
}

import { describe, expect, it } from 'vitest';
import { answer, createRegistry, defineConnector, type Operation, verdict } from '../src/index.ts';
import { question } from './question.ts';

const operation = (over: Partial<Operation> = {}): Operation => ({
  source: question().source,
  provider: '卫健委',
  modes: ['fetch'],
  purposes: ['办理出生一件事'],
  input: { type: 'object', required: ['身份证号'], properties: { 身份证号: { type: 'string', pattern: '^[0-9X]{18}$' } } },
  output: { type: 'object', required: ['性别'] },
  ask: async () => answer('found', { 性别: '女', 出生日期: '2026-03-01', 母亲病历: '…', constructor: 'x' }),
  ...over,
});

const registryOf = (over: Partial<Operation> = {}) => createRegistry([defineConnector({ name: 'test', operations: [operation(over)] })]);

describe('the one door to registers', () => {
  it('lets only declared fields reach the case, and names in the receipt what it dropped', async () => {
    const asked = await registryOf().ask(question());
    expect(asked.answer).toEqual({ kind: 'answer', outcome: 'found', record: { 性别: '女', 出生日期: '2026-03-01' } });
    expect(asked.receipt).toMatchObject({
      purpose: '办理出生一件事',
      caseId: 'case-1',
      actor: '卫健',
      provider: '卫健委',
      outcome: 'found',
      sent: ['身份证号'],
      disclosed: ['性别', '出生日期'],
      dropped: ['母亲病历', 'constructor'],
    });
    expect(JSON.stringify(asked.receipt)).not.toContain('2026-03-01');
  });

  it('keeps of a verification the verdict alone', async () => {
    const registry = registryOf({ modes: ['verify'], ask: async () => ({ ...verdict(false), record: { 配偶: '…' } }) });
    const asked = await registry.ask(question({ mode: 'verify', only: [{ name: '是否在婚', type: { kind: 'boolean' } }] }));
    expect(asked.answer).toMatchObject({ outcome: 'found', record: { 是否在婚: false } });
    expect(asked.receipt.dropped).toEqual(['配偶']);
  });

  it('passes no record on with an outcome that brings nothing', async () => {
    const asked = await registryOf({ ask: async () => answer('notFound', { 性别: '女' }) }).ask(question());
    expect(asked.answer).toEqual({ kind: 'answer', outcome: 'notFound' });
  });

  it.each([
    ['a source nobody has bound', { source: '别处' }, 'source-not-bound'],
    ['a purpose the provider has not agreed to', { purpose: '营销' }, 'purpose-not-agreed'],
    ['a mode it does not offer', { mode: 'push' as const }, 'mode-not-offered'],
    ['a key that is missing', { inputs: {} }, 'inputs-not-valid'],
    ['a key that does not fit its pattern', { inputs: { 身份证号: '1' } }, 'inputs-not-valid'],
  ])('refuses %s before anything leaves the house', async (_title, over, code) => {
    let calls = 0;
    const registry = registryOf({
      ask: async () => {
        calls += 1;
        return answer('notFound');
      },
    });
    const { answer: said, receipt } = await registry.ask(question(over));
    expect(said).toMatchObject({ kind: 'failure', code, retry: 'never' });
    expect(receipt.outcome).toBe(`failure: ${code}`);
    expect(calls).toBe(0);
  });

  it.each([
    ['a record its own schema refuses', { 出生日期: '2026-03-01' }],
    ['a value outside the declared choices', { 性别: '不明' }],
    ['a date that is none', { 性别: '女', 出生日期: '2026-02-30' }],
  ])('makes a failure of %s', async (_title, record) => {
    const { answer: said } = await registryOf({ ask: async () => answer('found', record) }).ask(question());
    expect(said).toMatchObject({ kind: 'failure', code: 'answer-not-valid', retry: 'never' });
  });

  it('makes a failure to be tried again of anything an operation throws', async () => {
    const { answer: said } = await registryOf({
      ask: async () => {
        throw new Error('socket');
      },
    }).ask(question());
    expect(said).toMatchObject({ kind: 'failure', code: 'connector-failed', retry: 'later' });
  });

  it('stops waiting for an operation that never listens to its signal', async () => {
    const { answer: said } = await registryOf({ timeoutMs: 1, ask: () => new Promise(() => undefined) }).ask(question());
    expect(said).toMatchObject({ kind: 'failure', code: 'timeout', retry: 'later' });
  });

  it('checks patterns in linear time, whatever the pattern and the text', async () => {
    const registry = registryOf({ input: { type: 'object', properties: { 身份证号: { type: 'string', pattern: '^(a|a)*$' } } } });
    const { answer: said } = await registry.ask(question({ inputs: { 身份证号: `${'a'.repeat(50_000)}!` } }));
    expect(said).toMatchObject({ kind: 'failure', code: 'inputs-not-valid' });
  });
});

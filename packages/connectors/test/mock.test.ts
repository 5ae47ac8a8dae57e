import { describe, expect, it } from 'vitest';
import { createRegistry } from '../src/index.ts';
import { answerFromMock, type MockFile, mockConnector, readMockFile } from '../src/mock/index.ts';
import { question } from './question.ts';

const file: MockFile = {
  registers: {
    [question().source]: {
      provider: '卫健委',
      rows: [
        { when: { 身份证号: '990101199002022259' }, outcome: 'unavailable', firstTries: 2 },
        { when: { 身份证号: '990101199002022259' }, record: { 性别: '男' } },
        { when: { 身份证号: '990101199003033269' }, outcome: 'mismatch' },
        { when: { 身份证号: '990101199001011249' }, record: { 性别: '女', 病历号: '99' } },
      ],
    },
  },
};

describe('synthetic registers', () => {
  it('answer the person they know and say notFound of others', () => {
    expect(answerFromMock(file, question())).toMatchObject({ outcome: 'found', record: { 性别: '女' } });
    expect(answerFromMock(file, question({ inputs: { 身份证号: '990101200001011234' } }))).toEqual({ kind: 'answer', outcome: 'notFound' });
    expect(answerFromMock(file, question({ inputs: { 身份证号: '990101199003033269' } }))).toMatchObject({ outcome: 'mismatch' });
  });

  it('are down for the tries they are told to be, then answer', () => {
    const ask = (attempt: number) => answerFromMock(file, question({ attempt, inputs: { 身份证号: '990101199002022259' } }));
    expect([1, 2, 3].map((attempt) => ask(attempt).kind)).toEqual(['failure', 'failure', 'answer']);
  });

  it('do not take a name of every object for a register', () => {
    expect(answerFromMock(file, question({ source: 'constructor' }))).toMatchObject({ kind: 'failure', code: 'source-not-bound' });
  });

  it('stand behind the same door as real ones', async () => {
    const registry = createRegistry([mockConnector(file, ['办理出生一件事'])]);
    expect((await registry.ask(question())).receipt).toMatchObject({ disclosed: ['性别'], dropped: ['病历号'] });
    expect((await registry.ask(question({ purpose: '营销' }))).answer).toMatchObject({ code: 'purpose-not-agreed' });
  });

  it.each([
    [{}, '/registers'],
    [{ registers: { a: { rows: [] } } }, '/registers/a/provider'],
    [{ registers: { 'a/b': { provider: 'x', rows: [{ when: 1 }] } } }, '/registers/a~1b/rows/0'],
    [{ registers: { a: { provider: 'x', rows: [], otherwise: '也许' } } }, '/registers/a/otherwise'],
  ])('say where a mock file is wrong: %j', (json, pointer) => {
    expect(readMockFile(json)).toMatchObject({ kind: 'mockFault', pointer });
  });

  it('read a right mock file as it is', () => {
    expect(readMockFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });
});

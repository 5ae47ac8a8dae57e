import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesOf } from '../../src/formula/names.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';
import { sample, sampleNames } from './samples.ts';

const expectSameNames = (source: string): void => {
  const { flow, names } = readText(source);
  if (flow === null || names === null) throw new Error('no flow');
  const again = namesOf(flow);
  expect(names.entries()).toEqual(again.entries());
  expect(names.units).toEqual(again.units);
};

it.each(sampleNames)('gives with %s the names that its flow has', (name) => {
  expectSameNames(sample(name));
});

it('gives with any text the names that its flow has', () => {
  fc.assert(
    fc.property(arbitraryFlow({ stepsMax: 15 }), (flow) => expectSameNames(printFlow(flow, 'zh'))),
    { numRuns: 300 },
  );
});

it('knows a value that an item gives, wherever it is read', () => {
  const source = `一件事「试」
  版本：1.0.0
  牵头：甲

参与方：
  - 申请人：群众
  - 甲：部门

事项「乙」，由 甲 办理
  仅当：面积 大于 3
  产出：核定金额
事项「丙」，由 甲 办理
  需要：核定金额

表单「表」：
  - 面积：数字

流程：
  申请人填写「表」
  联办全部事项，全部办结后继续
  如果 核定金额 大于 5：
    甲办理「丁」
  办结「完」
`;
  const { flow, problems } = readText(source);
  expect(problems).toEqual([]);
  expect(flow?.items[0]?.gives).toMatchObject([{ kind: 'value', path: ['核定金额'] }]);
  expect(flow?.items[1]?.needs).toMatchObject([{ kind: 'value', path: ['核定金额'] }]);
  expectSameNames(source);
});

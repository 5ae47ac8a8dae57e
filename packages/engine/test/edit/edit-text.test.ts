import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepId } from '../../src/base/id.ts';
import { type Change, editText } from '../../src/edit/edit-text.ts';
import { sentencesIn, withEdits } from '../../src/edit/opened.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Step } from '../../src/model/step.ts';
import { stepsOf } from '../../src/model/walk.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';
import { flowWith, sample, sampleNames } from '../text/samples.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const isObject = (node: Json): node is { [key: string]: Json } => typeof node === 'object' && node !== null && !Array.isArray(node);
const flowOf = (source: string): Flow => {
  const { flow } = readText(source);
  if (flow === null) throw new Error('no flow was read');
  return flow;
};
const bare = (flow: Flow): Json => JSON.parse(JSON.stringify(withoutPlaces(flow)));
/** The model without identities, which follow from names and neighbours. */
const shape = (node: Json): Json =>
  Array.isArray(node)
    ? node.map(shape)
    : isObject(node)
      ? Object.fromEntries(
          Object.entries(node)
            .filter(([key]) => key !== 'id')
            .map(([key, value]) => [key, shape(value)]),
        )
      : node;
/** The model with the step of an id changed, or taken out where the change gives null. */
const changed = (node: Json, id: string, change: (step: { [key: string]: Json }) => Json): Json => {
  if (Array.isArray(node)) return node.map((one) => changed(one, id, change)).filter((one) => one !== null);
  if (!isObject(node)) return node;
  if (node['id'] === id && typeof node['kind'] === 'string') return change(node);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, Array.isArray(value) || isObject(value) ? changed(value, id, change) : value]),
  );
};
/** The model without a step; a branch that was this step alone goes with it. */
const withoutStep = (node: Json, id: string): Json => {
  if (Array.isArray(node)) return node.filter((one) => !isStep(one, id) && !isBranchOf(one, id)).map((one) => withoutStep(one, id));
  return isObject(node) ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutStep(value, id)])) : node;
};
const isStep = (node: Json, id: string): boolean => isObject(node) && node['id'] === id;
const isBranchOf = (node: Json, id: string): boolean => {
  if (!isObject(node) || node['kind'] !== 'branch' || node['name'] !== undefined || !Array.isArray(node['body'])) return false;
  const [only, ...more] = node['body'];
  return only !== undefined && more.length === 0 && isStep(only, id);
};
const applied = (source: string, change: Change): string => withEdits(source, editText(source, change));
/** Lines of one text that are not in the other, in order. */
const gone = (one: string, other: string): readonly string[] => {
  const rest = other.split('\n');
  return one.split('\n').filter((line) => {
    const at = rest.indexOf(line);
    if (at < 0) return true;
    rest.splice(0, at + 1);
    return false;
  });
};
/** A note behind every line: what lives on when lines are left alone. */
const noted = (source: string): string =>
  source
    .split('\n')
    .map((line, index) => (line.trim() === '' ? line : `${line}  # 注${index}`))
    .join('\n');
const steps = (flow: Flow): readonly Step[] => [...stepsOf(flow)].map(({ step }) => step);
const clauseSteps = new Set([
  'task',
  'query',
  'await',
  'upload',
  'joint',
  'return',
  'charge',
  'serve',
  'together',
  'sign',
  'choose',
  'special',
  'include',
  'forEach',
  'race',
  'repeat',
]);

const conditional = new Set<string>(['if', 'elseIf', 'case', 'onlyIf']);

/** Samples and random flows, all with a note behind every line, and a step in them. */
const texts = fc
  .oneof(
    fc.constantFrom(...sampleNames).map(sample),
    fc
      .tuple(arbitraryFlow({ stepsMax: 14 }), fc.constantFrom('zh' as const, 'en' as const))
      .map(([flow, language]) => printFlow(flow, language)),
  )
  .map(noted);

const errorsIn = (source: string): readonly string[] =>
  readText(source)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('changing a text', () => {
  it('sets a limit on one line and changes the model there alone', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom(null, 3, 20), (source, at, amount) => {
        const flow = flowOf(source);
        const able = steps(flow).filter(({ kind, limit }) => clauseSteps.has(kind) && (amount !== null || limit !== undefined));
        const step = able[at % Math.max(1, able.length)];
        if (step === undefined) return;
        const deadline = amount === null ? null : ({ amount, unit: 'workingDay' } as const);
        const text = applied(source, { kind: 'setDeadline', at: { step: step.id }, deadline });
        expect(gone(source, text).length).toBeLessThanOrEqual(1);
        expect(text.split('\n').length).toBe(source.split('\n').length);
        const limit: Json = deadline === null ? null : { kind: 'within', duration: { amount: deadline.amount, unit: deadline.unit } };
        const wanted = changed(bare(flow), step.id, ({ limit: _, ...rest }) => (limit === null ? rest : { ...rest, limit }));
        expect(shape(bare(flowOf(text)))).toEqual(shape(wanted));
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  it('gives work to another party on one line', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom('新的科室', '由来科', 'New office', '审批、核验科', '办理'), (source, at, party) => {
        const flow = flowOf(source);
        const tasks = steps(flow).filter(({ kind }) => kind === 'task');
        const task = tasks[at % Math.max(1, tasks.length)];
        if (task === undefined) return;
        const text = applied(source, { kind: 'setParty', at: { step: task.id }, party });
        expect(gone(source, text).length).toBeLessThanOrEqual(1);
        expect(shape(bare(flowOf(text)))).toEqual(shape(changed(bare(flow), task.id, (step) => ({ ...step, party }))));
      }),
      { numRuns: 80, endOnFailure: true },
    );
  });

  it('takes a step out with what is deeper, and leaves every other line and note', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (source, at) => {
        const flow = flowOf(source);
        const all = steps(flow);
        const step = all[at % Math.max(1, all.length)];
        if (step === undefined) return;
        const text = applied(source, { kind: 'remove', at: { step: step.id } });
        expect(errorsIn(text)).toEqual([]);
        expect(shape(bare(flowOf(text)))).toEqual(shape(withoutStep(bare(flow), step.id)));
        for (const line of text.split('\n'))
          if (/ # 注\d+$/.test(line) && !line.includes('：') && !line.includes(': ')) expect(source).toContain(line);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  it('writes a new step beside another one and changes no other line but the one it was behind a colon on', () => {
    const made: Step = { kind: 'task', id: stepId(''), name: '新的一步', party: '甲科', verb: 'handle', handlers: [] };
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom('before' as const, 'after' as const), (source, at, side) => {
        const all = steps(flowOf(source));
        const step = all[at % Math.max(1, all.length)];
        if (step === undefined) return;
        const spot = { step: step.id };
        const text = applied(source, { kind: 'insert', step: made, target: side === 'before' ? { before: spot } : { after: spot } });
        expect(errorsIn(text)).toEqual([]);
        expect(steps(flowOf(text)).filter(({ name }) => name === '新的一步')).toHaveLength(1);
        expect(steps(flowOf(text)).length).toBe(all.length + 1);
        const isOnOwnLine =
          !/[：:]/.test(
            source
              .slice(0, step.place?.from ?? 0)
              .split('\n')
              .at(-1) ?? '',
          ) && gone(source, text).length === 0;
        if (!isOnOwnLine) expect(gone(source, text).length).toBeGreaterThan(0);
        for (const note of source.match(/# 注\d+/g) ?? []) expect(text).toContain(note);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  it('moves a step in the body with what is deeper, its wording untouched', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (source, from, to) => {
        const { body } = flowOf(source);
        const [one, other] = [body[from % Math.max(1, body.length)], body[to % Math.max(1, body.length)]];
        if (one === undefined || other === undefined || one === other) return;
        const text = applied(source, { kind: 'move', at: { step: one.id }, target: { after: { step: other.id } } });
        const rest = body.filter((step) => step !== one);
        const wanted = [...rest.slice(0, rest.indexOf(other) + 1), one, ...rest.slice(rest.indexOf(other) + 1)];
        expect(shape(JSON.parse(JSON.stringify(withoutPlaces(flowOf(text).body))))).toEqual(
          shape(JSON.parse(JSON.stringify(withoutPlaces(wanted)))),
        );
        expect([...text.split('\n')].sort()).toEqual([...source.split('\n')].sort());
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  it('writes another condition on one line, which is read there and nowhere else', () => {
    const conditions = { zh: '今天 晚于 2030-01-02', en: 'today is after 2030-01-02' };
    fc.assert(
      fc.property(texts, fc.nat(), (source, at) => {
        const { syntax, sentences, language } = readText(source);
        const able = [...sentencesIn(sentences)].filter(({ sentence }) => conditional.has(sentence.id) && sentence.slots.has('when'));
        const line = syntax.lines[able[at % Math.max(1, able.length)]?.sentence.line ?? -1];
        if (line === undefined) return;
        const change: Change = { kind: 'setCondition', at: { offset: line.from }, condition: conditions[language] };
        const text = applied(source, change);
        expect(gone(source, text)).toHaveLength(1);
        expect(text.split('\n').length).toBe(source.split('\n').length);
        expect(text.split('\n')[line.number]).toContain(conditions[language]);
        expect(errorsIn(text)).toEqual(errorsIn(source));
        expect(editText(text, change)).toEqual([]);
        const back = [...sentencesIn(readText(text).sentences)].map(({ sentence }) => [sentence.id, sentence.line]);
        expect(back).toEqual([...sentencesIn(sentences)].map(({ sentence }) => [sentence.id, sentence.line]));
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  it.each<[string, string, Change['kind'], (spot: (words: string) => { offset: number }) => Change, string]>([
    [
      'a condition',
      '如果 姓名 为空：  # 注\n  评价',
      'setCondition',
      (at) => ({ kind: 'setCondition', at: at('如果'), condition: '姓名 为 “甲”' }),
      '如果 姓名 为 “甲”：  # 注\n  评价',
    ],
    [
      'the only action of an outcome',
      '数据局审核「x」\n  不同意时：评价',
      'remove',
      (at) => ({ kind: 'remove', at: at('评价') }),
      '数据局审核「x」\n  不同意时：继续',
    ],
    [
      'an action with lines of its own',
      '数据局审核「x」\n  不同意时：退回「x」，限 3 天\n    逾期：评价\n评价',
      'remove',
      (at) => ({ kind: 'remove', at: at('退回') }),
      '数据局审核「x」\n  不同意时：继续\n评价',
    ],
    [
      'the only step of a condition',
      '如果 姓名 为空：\n  # 说明\n  评价\n数据局审核「x」',
      'remove',
      (at) => ({ kind: 'remove', at: at('评价') }),
      '如果 姓名 为空：\n  # 说明\n  继续\n数据局审核「x」',
    ],
    [
      'a condition with its others',
      '如果 姓名 为空：\n  评价\n否则：\n  评价\n数据局审核「x」',
      'remove',
      (at) => ({ kind: 'remove', at: at('如果') }),
      '数据局审核「x」',
    ],
    [
      'a step into a block',
      '数据局审核「x」\n如果 姓名 为空：\n  评价',
      'move',
      (at) => ({ kind: 'move', at: at('数据局审核'), target: { inside: at('如果') } }),
      '如果 姓名 为空：\n  评价\n  数据局审核「x」',
    ],
    [
      'a step into an empty branch',
      '评价\n如果 姓名 为空：\n  继续',
      'move',
      (at) => ({ kind: 'move', at: at('评价'), target: { inside: at('如果') } }),
      '如果 姓名 为空：\n  评价',
    ],
    [
      'a step behind an action',
      '评价\n数据局审核「x」\n  不同意时：退回「x」，限 3 天  # 退\n    逾期：评价',
      'move',
      (at) => ({ kind: 'move', at: at('评价\n'), target: { after: at('退回') } }),
      '数据局审核「x」\n  不同意时：\n    退回「x」，限 3 天  # 退\n      逾期：评价\n    评价',
    ],
    [
      'a step before an action',
      '评价\n数据局审核「x」\n  不同意时：退回「x」',
      'move',
      (at) => ({ kind: 'move', at: at('评价\n'), target: { before: at('退回') } }),
      '数据局审核「x」\n  不同意时：\n    评价\n    退回「x」',
    ],
    [
      'a step with its note',
      '# 先评\n评价\n数据局审核「x」',
      'move',
      (at) => ({ kind: 'move', at: at('评价\n'), target: { after: at('数据局审核') } }),
      '数据局审核「x」\n# 先评\n评价',
    ],
    [
      'a limit before what follows it',
      '数据局审核「x」，理由 必填  # 注',
      'setDeadline',
      (at) => ({ kind: 'setDeadline', at: at('数据局审核'), deadline: { amount: 3, unit: 'workingDay' } }),
      '数据局审核「x」，限 3 个工作日，理由 必填  # 注',
    ],
  ])('changes %s', (_, lines, __, change, wanted) => {
    const source = flowWith(lines);
    const body = source.indexOf('流程：');
    const spot = (words: string): { offset: number } => ({ offset: source.indexOf(words.replace('\n', `\n`), body) });
    expect(applied(source, change(spot))).toBe(flowWith(wanted));
  });

  it('leaves a text alone where the change cannot be made', () => {
    const source = flowWith('评价');
    expect(editText(source, { kind: 'remove', at: { step: stepId('nobody') } })).toEqual([]);
    expect(editText(source, { kind: 'setCondition', at: { offset: source.indexOf('评价') }, condition: '是' })).toEqual([]);
    expect(
      editText(source, { kind: 'move', at: { offset: source.indexOf('流程') }, target: { inside: { offset: source.indexOf('评价') } } }),
    ).toEqual([]);
    expect(editText('\u0000', { kind: 'remove', at: { offset: 0 } })).toEqual([]);
  });

  it('never throws on any text, and gives edits that lie in it', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '：', '「', '」', '\n', '\t', '，', '如果 ', '- ', '\r')), { maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (text, slips, at, to) => {
          const source = slips.reduce(
            (now, [where, what]) =>
              now.slice(0, where % (now.length + 1)) + what + now.slice((where % (now.length + 1)) + (what === '' ? 1 : 0)),
            text,
          );
          const [spot, other] = [{ offset: at % (source.length + 1) }, { offset: to % (source.length + 1) }];
          const all: readonly Change[] = [
            { kind: 'rename', at: spot, name: '新' },
            { kind: 'remove', at: spot },
            { kind: 'move', at: spot, target: { after: other } },
            { kind: 'move', at: spot, target: { inside: other } },
            { kind: 'insert', step: { kind: 'rate', id: stepId(''), handlers: [] }, target: { before: spot } },
            { kind: 'setDeadline', at: spot, deadline: { amount: 1, unit: 'day' } },
            { kind: 'setParty', at: spot, party: '甲' },
            { kind: 'setCondition', at: spot, condition: '是' },
          ];
          for (const change of all) {
            let last = 0;
            for (const edit of editText(source, change)) {
              expect(edit.from).toBeGreaterThanOrEqual(last);
              expect(edit.to).toBeGreaterThanOrEqual(edit.from);
              expect(edit.to).toBeLessThanOrEqual(source.length);
              last = edit.to;
            }
          }
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

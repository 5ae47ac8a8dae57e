import { checkValue } from '@lianban/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueType } from '../src/app/wire.ts';
import { readText } from '../src/form/field-check.ts';
import { wrongSentence } from '../src/form/wrong-sentence.ts';
import { wordsOf } from '../src/words/language.ts';

const read = (type: ValueType, typed: string, required = true): unknown => readText({ type, required, limits: [] }, typed);
const value = (type: ValueType, typed: string): unknown => Reflect.get(Object(read(type, typed)), 'value');

describe('what is typed', () => {
  it('becomes a value of its type', () => {
    expect(value({ kind: 'number' }, ' １２.5 ')).toBe(12.5);
    expect(value({ kind: 'money' }, '50,000,000')).toBe(50_000_000);
    expect(value({ kind: 'boolean' }, 'false')).toBe(false);
    expect(value({ kind: 'citizenId' }, '99010119900101124９')).toBe('990101199001011249');
    expect(value({ kind: 'duration', working: true }, '5')).toEqual({ amount: 5, unit: 'workingDay' });
    expect(value({ kind: 'instant' }, '2026-03-04T11:30')).toBe(Date.UTC(2026, 2, 4, 3, 30));
    expect(read({ kind: 'text' }, '   ', false)).toEqual({ value: null });
  });

  it.each<[ValueType, string, string]>([
    [{ kind: 'number' }, '五', '这里要写数字。'],
    [{ kind: 'money' }, '1.234', '这里要写金额，最多两位小数。'],
    [{ kind: 'date' }, '2026-02-30', '这一天不存在，请写成 2026-03-01 的样子。'],
    [{ kind: 'time' }, '25:00', '请写成 08:30 的样子。'],
    [{ kind: 'citizenId' }, '990101199001011248', '身份证号要 18 位，最后一位是校验码，这一个对不上。'],
    [{ kind: 'region' }, '99', '行政区划代码是 6 位数字，或 9 位、12 位。'],
    [{ kind: 'choice', options: ['父亲'] }, '母亲', '只能选列出的。'],
    [{ kind: 'text', min: 2 }, '张', '太短了，至少 2 个字。'],
    [{ kind: 'text' }, '', '请填它。'],
    [{ kind: 'choice', options: ['父亲'] }, '', '请选它。'],
  ])('that is not right is told in a sentence: %j %s', (type, typed, sentence) => {
    const { wrong } = Object(read(type, typed));
    expect(wrongSentence(wordsOf('zh'), wrong, { name: '它', type })).toBe(sentence);
    expect(wrongSentence(wordsOf('en'), wrong, { name: 'it', type })).toMatch(/\.$/u);
  });

  it('is taken only where the server takes it, whatever it is', () => {
    const types = fc.constantFrom<ValueType>(
      { kind: 'text', min: 1, max: 5 },
      { kind: 'number' },
      { kind: 'money' },
      { kind: 'date' },
      { kind: 'time' },
      { kind: 'instant' },
      { kind: 'duration', working: false },
      { kind: 'citizenId' },
      { kind: 'creditCode' },
      { kind: 'region' },
      { kind: 'phone' },
      { kind: 'address' },
      { kind: 'choice', options: ['a', 'b'] },
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(types, typed, (type, text) => {
        const got = readText({ type, required: true, limits: [] }, text);
        if ('value' in got) expect(checkValue(got.value, type, { required: true })).toBeNull();
        else expect(wrongSentence(wordsOf('zh'), got.wrong, { name: '它', type })).not.toBe(wordsOf('zh').wrong.other);
      }),
    );
  });
});

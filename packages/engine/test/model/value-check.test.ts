import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/model/form.ts';
import { birthDateOf, citizenIdCheck, citizenIdFault, creditCodeCheck, creditCodeFault } from '../../src/model/identifiers.ts';
import type { ValueType } from '../../src/model/value.ts';
import { checkRecord, checkValue, valueFaultCodes } from '../../src/model/value-check.ts';

const field = (name: string, type: ValueType, more: Partial<Field> = {}): Field => ({
  kind: 'field',
  name,
  type,
  required: false,
  source: { kind: 'asked' },
  constraints: [],
  ...more,
});
const code = (value: unknown, type: ValueType): string | null => checkValue(value, type)?.code ?? null;

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const anyCitizenId = fc
  .tuple(digits(4), fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), digits(3))
  .map(([region, born, order]) => `99${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${order}`)
  .map((first) => first + citizenIdCheck(first));
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const anyCreditCode = fc
  .array(fc.constantFrom(...creditAlphabet), { minLength: 9, maxLength: 9 })
  .map((list) => `91999999${list.join('')}`)
  .map((first) => first + creditCodeCheck(first));

describe('a citizen ID', () => {
  it('of a synthetic person is right, and holds the date of birth', () => {
    expect(citizenIdFault('990101199001011249')).toBeNull();
    expect(birthDateOf('990101199001011249')).toBe('1990-01-01');
    // The worked example of the standard.
    expect(citizenIdCheck('11010519491231002')).toBe('X');
  });

  it('with one wrong digit or two neighbours swapped is found out', () => {
    fc.assert(
      fc.property(anyCitizenId, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        expect(citizenIdFault(id)).toBeNull();
        const other = String((Number(id.charAt(at)) + by) % 10);
        expect(citizenIdFault(id.slice(0, at) + other + id.slice(at + 1))).not.toBeNull();
        const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
        if (swapped !== id) expect(citizenIdFault(swapped)).not.toBeNull();
      }),
    );
  });

  it.each([
    ['99010119900230124X', 'date'],
    ['990101199001011248', 'checksum'],
    ['99010119900101124', 'length'],
    ['99010119900101124x', 'characters'],
    ['９90101199001011249', 'characters'],
    ['', 'length'],
  ])('%s is wrong: %s', (text, why) => {
    expect(citizenIdFault(text)).toBe(why);
  });
});

describe('a unified social credit code', () => {
  it('is right with its check character, and no single wrong character passes', () => {
    fc.assert(
      fc.property(anyCreditCode, (right) => {
        expect(creditCodeFault(right)).toBeNull();
        for (let at = 0; at < 18; at += 1) {
          for (const other of creditAlphabet) {
            if (other !== right.charAt(at)) expect(creditCodeFault(right.slice(0, at) + other + right.slice(at + 1))).toBe('checksum');
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('takes no letters that look like digits', () => {
    for (const letter of 'IOSVZ') expect(creditCodeFault(`9199999900000000${letter}0`)).toBe('characters');
  });
});

describe('a value', () => {
  it.each<[unknown, ValueType, string | null]>([
    ['王', { kind: 'text', min: 2, max: 20 }, 'text-too-short'],
    ['王小明', { kind: 'text', min: 2, max: 20 }, null],
    ['𠮷𠮷', { kind: 'text', min: 2, max: 2 }, null],
    ['𠮷𠮷𠮷', { kind: 'text', min: 2, max: 2 }, 'text-too-long'],
    ['x'.repeat(10_001), { kind: 'text' }, 'text-too-long'],
    ['a\u0000b', { kind: 'text' }, 'text-not-clean'],
    ['a\uD800b', { kind: 'text' }, 'text-not-clean'],
    ['line one\nline two', { kind: 'text' }, null],
    [12, { kind: 'text' }, 'value-wrong-type'],
    ['12', { kind: 'number' }, 'value-wrong-type'],
    [Number.NaN, { kind: 'number' }, 'number-not-finite'],
    [-0.5, { kind: 'number', unit: 'x' }, null],
    [0.29, { kind: 'money' }, null],
    [1_234_567.89, { kind: 'money' }, null],
    [0.295, { kind: 'money' }, 'money-too-fine'],
    ['true', { kind: 'boolean' }, 'value-wrong-type'],
    [false, { kind: 'boolean' }, null],
    ['男', { kind: 'choice', options: ['男', '女'] }, null],
    ['constructor', { kind: 'choice', options: ['男', '女'] }, 'option-unknown'],
    ['2026-02-28', { kind: 'date' }, null],
    ['2026-02-29', { kind: 'date' }, 'date-not-real'],
    ['23:59', { kind: 'time' }, null],
    ['24:00', { kind: 'time' }, 'time-not-real'],
    [1_700_000_000_000, { kind: 'instant' }, null],
    [1.5, { kind: 'instant' }, 'value-wrong-type'],
    [{ amount: 3, unit: 'workingDay' }, { kind: 'duration', working: true }, null],
    [{ amount: 3, unit: 'day' }, { kind: 'duration', working: true }, 'duration-not-right'],
    ['990101199001011249', { kind: 'citizenId' }, null],
    ['990101199001011240', { kind: 'citizenId' }, 'citizen-id-wrong'],
    ['123', { kind: 'creditCode' }, 'credit-code-wrong'],
    ['990101', { kind: 'region' }, null],
    ['990101001002', { kind: 'region' }, null],
    ['9901010', { kind: 'region' }, 'region-wrong'],
    ['示例路 1 号', { kind: 'address' }, null],
    ['13800000000', { kind: 'phone' }, null],
    ['0571-88888888', { kind: 'phone' }, null],
    ['12345678', { kind: 'phone' }, 'phone-wrong'],
    ['upload-1', { kind: 'file', many: false }, null],
    [{ name: 'plan.pdf', size: 12 }, { kind: 'file', many: false }, null],
    [{ size: 12 }, { kind: 'file', many: false }, 'file-wrong'],
    [{ name: 'plan.pdf', path: '/x' }, { kind: 'file', many: false }, 'file-wrong'],
    ['upload-1', { kind: 'file', many: true }, 'value-wrong-type'],
    [['upload-1', { name: 'b' }], { kind: 'file', many: true }, null],
    [{ number: 'A-1', name: '出生医学证明' }, { kind: 'certificate' }, null],
    [{ name: '出生医学证明' }, { kind: 'certificate' }, 'certificate-wrong'],
    [{ a: 1 }, { kind: 'record', fields: [{ name: 'a', type: { kind: 'number' } }] }, null],
    [{ a: 1, b: 2 }, { kind: 'record', fields: [{ name: 'a', type: { kind: 'number' } }] }, 'field-not-known'],
    [[1, 2], { kind: 'list', of: { kind: 'number' } }, null],
    [[1, null], { kind: 'list', of: { kind: 'number' } }, 'value-missing'],
    [Array.from({ length: 10_001 }, () => 1), { kind: 'list', of: { kind: 'number' } }, 'list-too-long'],
    [null, { kind: 'number' }, null],
    ['  ', { kind: 'text', min: 2 }, null],
  ])('%j as %j: %s', (value, type, expected) => {
    expect(code(value, type)).toBe(expected);
  });

  it('that is required and blank is missing', () => {
    for (const value of [undefined, null, '', ' \t'])
      expect(checkValue(value, { kind: 'text' }, { required: true })?.code).toBe('value-missing');
  });

  it('must meet constraints: constants by itself, names through the caller', () => {
    const positive = [{ kind: 'compare', op: 'gt', value: { kind: 'literal', value: 0 } }] as const;
    expect(checkValue(0, { kind: 'number' }, { constraints: positive })).toEqual({
      code: 'constraint-not-met',
      path: [],
      facts: { op: 'gt', limit: 0 },
    });
    expect(checkValue(1, { kind: 'number' }, { constraints: positive })).toBeNull();
    const named = [{ kind: 'compare', op: 'le', value: { kind: 'name', path: ['上限'] } }] as const;
    expect(checkValue(5, { kind: 'number' }, { constraints: named })).toBeNull();
    expect(checkValue(5, { kind: 'number' }, { constraints: named, limitOf: () => 4 })?.code).toBe('constraint-not-met');
    const later = [{ kind: 'compare', op: 'ge', value: { kind: 'date', date: '2026-03-01' } }] as const;
    expect(checkValue('2026-02-28', { kind: 'date' }, { constraints: later })?.code).toBe('constraint-not-met');
  });
});

describe('a record', () => {
  const fields = [
    field('姓名', { kind: 'text', min: 2, max: 20 }, { required: true }),
    field('__proto__', { kind: 'number' }),
    field('子女', { kind: 'list', of: { kind: 'record', fields: [{ name: '年龄', type: { kind: 'number' } }] } }),
  ];

  it('names each field that is wrong, and the place inside it', () => {
    expect(checkRecord({ 子女: [{ 年龄: 3 }, { 年龄: 'x' }], 性名: '王小明' }, fields)).toEqual([
      { code: 'value-missing', path: ['姓名'], facts: {} },
      { code: 'value-wrong-type', path: ['子女', 1, '年龄'], facts: { expected: 'number', found: 'text' } },
      { code: 'field-not-known', path: ['性名'], facts: { name: '性名', suggestions: ['姓名'] } },
    ]);
  });

  it('finds nothing in what an object inherits', () => {
    expect(checkRecord({ 姓名: '王小明' }, [...fields, field('constructor', { kind: 'text' }, { required: true })])).toEqual([
      { code: 'value-missing', path: ['constructor'], facts: {} },
    ]);
    expect(checkRecord(JSON.parse('{"姓名":"王小明","__proto__":7}'), fields)).toEqual([]);
    expect(checkRecord(JSON.parse('{"姓名":"王小明","__proto__":"7"}'), fields).map((one) => one.path)).toEqual([['__proto__']]);
    expect(checkRecord(JSON.parse('{"姓名":"王小明","constructor":7}'), fields).map((one) => one.code)).toEqual(['field-not-known']);
  });

  it('may leave out what is required where the caller says so, and is no list', () => {
    expect(checkRecord({}, fields, { required: 'none' })).toEqual([]);
    expect(checkRecord([], fields)[0]?.code).toBe('value-wrong-type');
    expect(checkRecord(null, fields)[0]?.code).toBe('value-wrong-type');
  });

  it('is judged without throwing, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        for (const one of checkRecord(value, fields)) expect(Object.keys(one.facts)).toEqual([...valueFaultCodes[one.code]]);
      }),
    );
  });
});

import { compileFormula, type Lookup, nameTable, parseFormula, type Value } from '@lianban/engine';
import { atMost, type Bench, shown } from '../bench.ts';
import { race } from '../measure.ts';

const names = nameTable([
  {
    path: ['出生信息'],
    type: {
      kind: 'record',
      fields: [
        { name: '状态', type: { kind: 'choice', options: ['已签发', '未签发'] } },
        { name: '出生日期', type: { kind: 'date' } },
      ],
    },
  },
  { path: ['金额'], type: { kind: 'number' } },
  { path: ['总投资'], type: { kind: 'money' } },
  { path: ['材料审查', '$result'], type: { kind: 'choice', options: ['accepted', 'toCorrect', 'refused'], standard: true } },
  { path: ['子女'], type: { kind: 'list', of: { kind: 'record', fields: [{ name: '年龄', type: { kind: 'number' } }] } } },
]);

const values: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['出生信息.状态', '未签发'],
  ['出生信息.出生日期', '2020-01-01'],
  ['金额', 101],
  ['总投资', 30_000_000],
  ['材料审查.$result', 'accepted'],
  ['子女', [{ 年龄: 2 }, { 年龄: 5 }]],
]);

const lookup: Lookup = {
  read: (path) => values.get(path.length === 1 ? (path[0] ?? '') : path.join('.')),
  today: '2026-03-02',
  workingDaysBetween: () => 0,
};

const sources = [
  '出生信息.状态 不为 “已签发” 且 金额 大于 100',
  '材料审查.结果 为 受理',
  '总投资 超过 5000万元',
  '年龄（出生信息.出生日期） 不低于 1',
  '任一 子女 满足（年龄 大于 3）',
];

/** How fast conditions are read, made ready and run. */
export const formula: Bench = {
  name: 'formula',
  title: 'Conditions: read and compiled, and run',
  run: async (size) => {
    const [reads, runs] = size === 'full' ? [20_000, 1_000_000] : [10, 10];
    const contenders = sources.flatMap((source) => {
      const read = parseFormula(source, 0, names).formula;
      if (read === null) throw new Error(`not a formula: ${source}`);
      const compiled = compileFormula(read, names);
      const compileOnce = (): void => {
        const { formula: again } = parseFormula(source, 0, names);
        if (again !== null) compileFormula(again, names);
      };
      return [
        { name: source, does: 'parse and compile', units: reads, work: () => times(reads, compileOnce) },
        { name: source, does: 'run', units: runs, work: () => times(runs, () => compiled(lookup)) },
      ];
    });
    const reached = (await race(contenders, size === 'full' ? 5 : 1)).map((one) => ({ ...one, us: 1_000_000 / one.perCpuSecond.median }));
    const worst = (does: string): number => Math.max(...reached.filter((one) => one.does === does).map((one) => one.us));
    return {
      rows: reached.map((one) => ({ what: `${one.name}: ${one.does}`, figure: `${shown(one.us)} µs of CPU` })),
      targets: [
        atMost('the slowest to parse and compile', 50, worst('parse and compile'), 'µs'),
        atMost('the slowest to run', 1, worst('run'), 'µs'),
      ],
      notes: ['Values come from a Map by their path, which is part of the time.'],
    };
  },
};

function times(count: number, work: () => unknown): void {
  for (let turn = 0; turn < count; turn += 1) work();
}

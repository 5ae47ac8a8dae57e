import type { Field } from '../model/form.ts';
import type { Step } from '../model/step.ts';
import type { Duration } from '../model/value.ts';
import type { Tape } from './tape.ts';

/** How wild a flow may be. */
export interface FlowShape {
  /** Steps of the whole flow, about. */
  readonly stepsMax?: number;
  /** Names with keywords, marks and other scripts in them, as people do write. Without it plain names. */
  readonly isTricky?: boolean;
  /** 退回, 转到, 标记, 汇合 and free forks. */
  readonly hasJumps?: boolean;
}

/** What a flow being made has declared so far. */
export interface World {
  readonly tape: Tape;
  readonly shape: Required<FlowShape>;
  readonly taken: Set<string>;
  readonly parties: [string, ...string[]];
  readonly fields: Field[];
  readonly data: string[];
  readonly materials: string[];
  readonly certificates: string[];
  readonly items: string[];
  readonly forms: string[];
  /** Steps that stand at the end of the flow whatever happens: jumps may name them before they are written. */
  readonly landmarks: string[];
  readonly steps: string[];
  /** Makes a block of steps, with blocks inside it so many levels deep. */
  readonly block: (depth: number) => readonly Step[];
  left: number;
  /** How many steps have a written identity. */
  codes: number;
}

const trickyNames = [
  '办理办理',
  '是否二胎',
  '且末县',
  '限额',
  '退回科',
  '如果科',
  '通知站',
  '办理处',
  '补正时',
  '初审',
  'Civil defence',
  'return desk',
  'when due',
  '__proto__',
  'constructor',
  'a「b」c',
  '说“好”',
  '编号 #1',
  'x：y',
  '8:00 班',
  '甲，乙',
  '（一）科',
  '审批科（二）',
  '"q"',
  '是',
  '同意',
  '结果',
  '不超过',
  'is not',
  '由公安',
  '作 业',
  '前 后',
  '第3号',
  'Ünïcode',
  '𠮷野家',
  '限 3 天',
  '- 横',
  '数据「x」',
  '元',
  '终止：x',
  '公安.分局',
  '…',
  '{x}',
  '100%',
  '的',
] as const;
const plainNames = [
  '材料审查',
  '户口登记',
  '现场核查',
  '签发',
  '归集',
  '申请表',
  '金额',
  '新生儿',
  '综合窗口',
  '公安',
  '医保',
  '住建',
  '企业',
  '登记',
  'Permit',
  'Office',
  '核定',
  '出件',
] as const;

/** A name nobody has yet. */
export function newName(world: World): string {
  const pool: readonly [string, ...string[]] = world.shape.isTricky && world.tape.oneIn(2) ? trickyNames : plainNames;
  const base = world.tape.pick(pool);
  let name = base;
  for (let count = 2; world.taken.has(name); count++) name = `${base}${count}`;
  world.taken.add(name);
  return name;
}

/** One of a list, or a new name where the list is empty. */
export function oneOf(world: World, names: readonly string[]): string {
  return names[world.tape.below(Math.max(1, names.length))] ?? newName(world);
}

/** A party that is declared. */
export const aParty = ({ tape, parties }: World): string => tape.pick(parties);

const units = ['workingDay', 'day', 'hour', 'minute', 'workingHour', 'week', 'month', 'year', 'second'] as const;

/** A length of time. */
export function aDuration({ tape }: World): Duration {
  return { amount: tape.oneIn(8) ? 0.5 : 1 + tape.below(60), unit: tape.pick(units) };
}

const sayings = [
  '请到综合窗口办理',
  '依法公开',
  '请于三日内补齐',
  'Please call the desk',
  '示例〔2019〕38号',
  '第 1 条',
  '含“引号”与「括号」',
  '行末。',
  '# 不是注',
  'a, b: c；d',
  '  两头空  ',
  '{花}',
  '由公安核验「x」',
] as const;
const plainSayings = ['请到综合窗口办理', '依法公开', 'Please call the desk'] as const;

/** Words said to people. */
export const aSaying = ({ tape, shape }: World): string => tape.pick<string>(shape.isTricky ? sayings : plainSayings);

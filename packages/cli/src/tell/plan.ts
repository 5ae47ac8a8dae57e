import { type Duration, type Flow, type Measures, type Plan, type PlannedQuery, printDuration } from '@lianban/engine';
import type { Language } from '../words/words.ts';
import { aside } from './marks.ts';

/** What `plan --json` prints. */
export interface PlanReport {
  readonly flow: string;
  readonly plan: Plan;
  readonly measures: Measures;
}

/** A plan as people read it: the order, what is asked and fetched, and before → after. */
export function tellPlan({ plan, measures }: PlanReport, flow: Flow, language: Language): string {
  const zh = language === 'zh';
  const pause = zh ? '、' : ', ';
  const title = (text: string): string => `\n${text}\n`;
  const items = plan.items.map(({ item, after, rank }) => {
    const authority = flow.items.find(({ name }) => name === item)?.authority ?? '';
    const waits = after.length === 0 ? '' : `  ← ${after.join(pause)}`;
    return `  ${rank + 1}  ${item}${aside(authority, language)}${waits}\n`;
  });
  const path =
    plan.criticalPath.length === 0
      ? ''
      : `  ${zh ? '最长一条' : 'longest chain'}: ${plan.criticalPath.join(' → ')}  ${durations(plan.criticalTime, language)}\n`;
  const asked = [...flow.situations.map(({ name }) => name), ...plan.fields.filter(({ from }) => from === 'ask').map(({ field }) => field)];
  const given = plan.fields
    .filter(({ from }) => from !== 'ask')
    .map(({ field, from, data }) => `${field} ← ${data ?? (zh ? { ask: '', login: '登录', formula: '计算', query: '' }[from] : from)}`);
  const queries = plan.queries.map(
    (query) =>
      `  ${query.data}  ${momentOf(query, zh)}${query.usedBy.length === 0 ? '' : `  ${zh ? '用于 ' : 'for '}${query.usedBy.join(pause)}`}\n`,
  );
  const materials = plan.materials.map(
    ({ material, from, data }) => `  ${material}  ${materialWay(from, zh)}${data === undefined ? '' : ` ← ${data}`}\n`,
  );
  return [
    ...(items.length === 0 ? [] : [title(zh ? '先后次序（由需要和产出推出）' : 'order (derived from needs and outputs)'), ...items, path]),
    title(zh ? `要填的 ${asked.length} 项` : `asked: ${asked.length}`),
    ...(asked.length === 0 ? [] : [`  ${asked.join(pause)}\n`]),
    ...(given.length === 0
      ? []
      : [title(zh ? `免填的 ${given.length} 项` : `not asked: ${given.length}`), ...given.map((line) => `  ${line}\n`)]),
    ...(queries.length === 0 ? [] : [title(zh ? '查询' : 'registers asked'), ...queries]),
    ...(materials.length === 0 ? [] : [title(zh ? '材料' : 'documents'), ...materials]),
    title(zh ? '改革前 → 改革后' : 'before → after'),
    ...measureRows({ plan, measures }, language).map(({ name, before, after }) => `  ${name}  ${before} → ${after}\n`),
  ]
    .join('')
    .replace(/^\n/, '');
}

/** One line of the before → after table; `–` where nothing was declared. */
export interface MeasureRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The before → after table. */
export function measureRows(
  { measures: { before, after } }: Pick<PlanReport, 'plan' | 'measures'>,
  language: Language,
): readonly MeasureRow[] {
  const zh = language === 'zh';
  const told = (value: number | Duration | undefined): string =>
    value === undefined ? '–' : typeof value === 'number' ? String(value) : printDuration(value, language);
  const documents =
    after.documents.least === after.documents.most ? `${after.documents.least}` : `${after.documents.least}–${after.documents.most}`;
  const limit = durations(after.inOrder, language);
  return [
    { name: zh ? '部门/窗口' : 'doors', before: told(before?.departments), after: String(after.doors) },
    { name: zh ? '材料' : 'documents', before: told(before?.documents), after: documents },
    { name: zh ? '填写字段' : 'fields typed', before: told(before?.fields), after: String(after.fields.typed) },
    { name: zh ? '跑动' : 'visits', before: told(before?.visits), after: String(after.visits) },
    { name: zh ? '人工步骤' : 'steps by offices', before: told(before?.steps), after: String(after.humanSteps) },
    ...(before?.limit === undefined || after.promised === null
      ? []
      : [{ name: zh ? '时限（承诺）' : 'time limit (promised)', before: told(before.limit), after: told(after.promised) }]),
    ...(limit === ''
      ? []
      : [{ name: zh ? '事项用时（依次 → 联办）' : 'items (in turn → together)', before: durations(after.inTurn, language), after: limit }]),
  ];
}

const durations = (list: readonly Duration[], language: Language): string => list.map((one) => printDuration(one, language)).join(' + ');

function momentOf({ when, items }: PlannedQuery, zh: boolean): string {
  if (when === 'step') return zh ? '流程中' : 'in the flow';
  if (when === 'form') return zh ? '填表之前' : 'before the form';
  return zh ? `在 ${items.join('、')} 之前` : `before ${items.join(', ')}`;
}

function materialWay(from: 'waived' | 'asked' | 'tolerated', zh: boolean): string {
  return zh
    ? { waived: '免提交', asked: '要提交', tolerated: '可容缺' }[from]
    : { waived: 'not asked', asked: 'asked', tolerated: 'may follow' }[from];
}

import type { SlotType } from '../text/statements/pattern.ts';
import type { Language } from '../text/statements/words.ts';

/** Words for one hole: Chinese, then English. */
type Both = readonly [zh: string, en: string];

/** What stands in a hole at first, by the kind of its slot. Each is read where it stands, so that a sentence taken as it is says something. */
const byType: Readonly<Partial<Record<SlotType, Both>>> = {
  name: ['名称', 'name'],
  names: ['名称', 'name'],
  quoted: ['「名称」', '"name"'],
  rest: ['内容', 'text'],
  said: ['“内容”', '"text"'],
  text: ['内容', 'text'],
  message: ['内容', 'text'],
  duration: ['3 个工作日', '3 working days'],
  count: ['2', '2'],
  number: ['2', '2'],
  date: ['2030-12-31', '2030-12-31'],
  clock: ['8:00', '8:00'],
  value: ['“值”', '"value"'],
  weights: ['甲 1', 'A 1'],
  condition: ['待写“条件”', 'to be written "condition"'],
  formula: ['今天 晚于 2030-12-31', 'today is after 2030-12-31'],
  list: ['登录.姓名', 'login.name'],
  defined: ['今天 晚于 2030-12-31', 'today is after 2030-12-31'],
  formulas: ['登录.身份证号', 'login.citizen ID'],
  path: ['登录.身份证号', 'login.citizen ID'],
  paths: ['登录.身份证号', 'login.citizen ID'],
  constraint: ['大于 0', 'more than 0'],
  exchanges: ['证照「名称」', 'certificate "name"'],
  anyOutcome: ['同意', 'agreed'],
};

/** What stands in a hole at first where the slot's own name says more than its kind. */
const byName: Readonly<Record<string, Both>> = {
  'field.name': ['字段', 'field'],
  'party.name': ['参与方', 'party'],
  'flow.name': ['一件事', 'service'],
  'code.code': ['示例-001', 'DEMO-001'],
  'version.version': ['1.0.0', '1.0.0'],
  'atVersion.version': ['1', '1'],
  'lead.lead': ['牵头部门', 'Lead department'],
  'basis.basis': ['“依据”', '"basis"'],
  'source.source': ['平台/部门/数据', 'platform/department/data'],
  'purpose.purpose': ['办理本事项', 'handling this service'],
  'notFor.advice': ['请到综合窗口办理', 'please ask at the service desk'],
  'description.text': ['说明', 'what to know'],
  'situation.answers': ['是、否', 'yes, no'],
  'unit.unit': ['平方米', 'square metres'],
  'draw.count': ['2', '2'],
  'itemCode.code': ['item1', 'item1'],
  'stepCode.code': ['step1', 'step1'],
  'asName.as': ['简称', 'alias'],
  'getAs.as': ['结果值', 'answer'],
  'gives.gives': ['是否属实', 'holds'],
  'task.name': ['办理什么', 'what is done'],
  'import.path': ['文件夹/流程', 'folder/flow'],
  'define.value': ['新值', 'new value'],
  'stage.items': ['事项「名称」', 'item "name"'],
  'size.max': ['20', '20'],
  'sizeMax.max': ['200', '200'],
  'passAt.n': ['3', '3'],
  'key.key': ['登录.身份证号', 'login.citizen ID'],
  'routedBy.by': ['登录.身份证号', 'login.citizen ID'],
  'amount.amount': ['10', '10'],
  'input.value': ['登录.身份证号', 'login.citizen ID'],
  'mergeBy.key': ['登录.身份证号', 'login.citizen ID'],
  'drawFrom.from': ['登录.姓名', 'login.name'],
  'drawWeight.weight': ['1', '1'],
  'relativeBefore.to': ['今天', 'today'],
  'relativeAfter.to': ['今天', 'today'],
  'yuan.yuan': ['10', '10'],
  'remedy.text': ['可依法申请行政复议或提起行政诉讼', 'you may apply for review or go to court'],
  'reason.text': ['理由', 'reason'],
  'basisOf.text': ['依据', 'basis'],
  'said.text': ['怎样填', 'how to fill this in'],
};

/** Short words for a hole in a list of completions, where its first text would mislead. */
const labels: Readonly<Record<string, Both>> = {
  party: ['谁', 'who'],
  parties: ['谁', 'who'],

  verb: ['办理', 'handles'],
  when: ['条件', 'condition'],
  duration: ['时长', 'time'],
  role: ['身份', 'role'],
  type: ['类型', 'type'],
  target: ['步骤', 'step'],
};

/** What stands in a hole at first; `owner` is the statement or extra it belongs to. */
export function holeText(
  { owner, name, type }: { readonly owner: string; readonly name: string; readonly type: SlotType },
  language: Language,
): string {
  const both = (Object.hasOwn(byName, `${owner}.${name}`) ? byName[`${owner}.${name}`] : undefined) ?? byType[type] ?? byType.name;
  return both?.[language === 'zh' ? 0 : 1] ?? '';
}

/** What a hole is called in a list of completions; null where its first text tells. */
export const holeLabel = (name: string, language: Language): string | null =>
  Object.hasOwn(labels, name) ? (labels[name]?.[language === 'zh' ? 0 : 1] ?? null) : null;

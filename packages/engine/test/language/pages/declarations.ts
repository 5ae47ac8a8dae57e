import { type Pages, page, task } from './page.ts';

/** What the reference says of declarations. */
export const declarations: Pages = {
  flow: page(['一个文件写一件事，从这一行开始。', 'A file is one service and begins with this line.'], '  编码：33-DEMO-001', 'header'),
  import: page(
    ['引入另一个文件里的流程，给它一个短名，之后用“调用”。', 'Brings in a flow of another file under a short name, to be called.'],
    '引用「通用/材料补正」，版本 1，作 补正',
    'file',
  ),
  parties: page(['列出所有参与方，一行一个。', 'Lists everybody who takes part, one a line.'], '参与方：\n  - 消防：部门', 'file'),
  party: page(
    [
      '一个参与方和它的身份：群众、企业、单位、部门、岗位或系统。',
      'One party and what it is: citizen, company, unit, department, post or system.',
    ],
    '参与方：\n  - 消防：部门，级别 县，按 项目代码\n  - 街道：部门，多个',
    'file',
  ),
  subject: page(
    ['办事对象不是申请人时，写清是谁。', 'Whom the matter is about, when that is not the applicant.'],
    '办事对象：企业甲',
    'file',
  ),
  situation: page(
    [
      '问申请人的一个问题，答案决定要办哪些事项、走哪些步骤。只有是、否两个答案时，它就是一个是非值。',
      'A question whose answer decides which items and steps apply; yes and no make it a yes/no value.',
    ],
    '情形「是否扩建」：是、否，必答',
    'file',
  ),
  form: page(
    ['申请人填的一张表。', 'A form that the applicant fills.'],
    '表单「补充表」：\n  - 联系人：文字，必填\n  说明：填一次就够',
    'file',
  ),
  formMerged: page(
    ['把全部事项要填的字段合成一张表，相同的只填一次。', 'One form of all that the items use, each field asked once.'],
    '表单「一张表」：由全部事项合并',
    'file',
  ),
  field: page(
    ['表里的一个字段：名字、类型，再加条件。', 'One field of a form: its name, its type, and what it must satisfy.'],
    '表单「补充表」：\n  - 层数：数字，单位 层，必填，大于 0，不超过 200\n  - 用途：选项（住宅、办公）\n  - 电话：电话，来自 登录.手机号',
    'file',
  ),
  material: page(
    [
      '要交的一样材料：必要或可容缺，原件、复印件或电子，等级，什么数据可以代替它。',
      'A thing handed in: needed or allowed to follow, its form, its grade, and the data that replaces it.',
    ],
    '材料「施工图」：可容缺，电子，2 份，等级 不低于 B，由 数据「法人信息」 代替',
    'file',
  ),
  data: page(
    [
      '一项共享数据：从哪里来、作什么用、凭什么查、只取什么。',
      'A data-sharing query: its source, purpose, keys, and the only fields that come back.',
    ],
    '数据「社保信息」：\n  来源：公共数据平台/人社厅/社保\n  凭：项目代码',
    'file',
  ),
  item: page(
    ['一个部门的一件事项，有自己的时限和办理过程。', "One department's matter with a clock and a life of its own."],
    '事项「施工许可」，由 住建 办理，承诺 3 个工作日，法定 7 个工作日',
    'file',
  ),
  stage: page(
    ['几个事项合成一个阶段，全部或任一办成就算到了里程碑。', 'Several items as one stage; all or any of them reach the milestone.'],
    '阶段「开工」：事项「规划核实」，里程碑 全部，限 30 天',
    'file',
  ),
  start: page(
    ['案件怎样开始；不写就是谁先填表谁申请。', 'How cases begin; without it whoever fills first applies.'],
    '启动：\n  企业甲申请',
    'file',
  ),
  body: page(['流程本身：从上到下一步一步。', 'The flow itself, step by step from the top.'], task),
  scenario: page(
    ['写在流程旁边的测试：假如、当、那么。', 'A test beside the flow: given, when, then.'],
    '场景「一次办成」：\n  当 企业甲填写「申请表」\n  那么 办结 为 “已发证”',
    'file',
  ),
  receive: page(['收到一条消息，案件就开始。', 'A message begins a case.'], '  收到「预警」，来自 监测系统，作 信号', 'start'),
  carries: page(
    ['消息里带着什么字段。', 'The fields that the message carries.'],
    '  收到「预警」，作 信号\n    带有：\n      - 单位：文字',
    'start',
  ),
  mergeBy: page(
    ['同一个值的消息并进没办完的那件，不另起一件。', 'A second message with the same value joins the open case.'],
    '  收到「预警」，作 信号\n    带有：\n      - 单位：文字\n  相同 信号.单位：并入未办结的件',
    'start',
  ),
  schedule: page(['到时间自动开始。', 'A case begins by the clock.'], '  每天 8:00', 'start'),
  apply: page(['由谁申请。', 'Who applies.'], '  企业甲申请', 'start'),
};

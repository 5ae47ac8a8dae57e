/** What the reference says of one statement: its meaning in both languages and lines that use it, in Chinese; the English ones are made by the formatter. */
export interface Page {
  readonly zh: string;
  readonly en: string;
  readonly example: string;
  /** Where the example stands; steps unless said otherwise. */
  readonly in?: 'file' | 'header' | 'data' | 'item' | 'start';
}

const page = (zh: string, en: string, example: string, where?: Page['in']): Page => ({
  zh,
  en,
  example,
  ...(where === undefined ? {} : { in: where }),
});
const task = '住建审核「图审」';

/** The pages of the reference, by the statement's id in the table. */
export const pages: Readonly<Record<string, Page>> = {
  flow: page('一个文件写一件事，从这一行开始。', 'A file is one service and begins with this line.', '  编码：33-DEMO-001', 'header'),
  import: page(
    '引入另一个文件里的流程，给它一个短名，之后用“调用”。',
    'Brings in a flow of another file under a short name, to be called.',
    '引用「通用/材料补正」，版本 1，作 补正',
    'file',
  ),
  parties: page('列出所有参与方，一行一个。', 'Lists everybody who takes part, one a line.', '参与方：\n  - 消防：部门', 'file'),
  party: page(
    '一个参与方和它的身份：群众、企业、单位、部门、岗位或系统。',
    'One party and what it is: citizen, company, unit, department, post or system.',
    '参与方：\n  - 消防：部门，级别 县，按 项目代码\n  - 街道：部门，多个',
    'file',
  ),
  subject: page(
    '办事对象不是申请人时，写清是谁。',
    'Whom the matter is about, when that is not the applicant.',
    '办事对象：企业甲',
    'file',
  ),
  situation: page(
    '问申请人的一个问题，答案决定要办哪些事项、走哪些步骤。只有是、否两个答案时，它就是一个是非值。',
    'A question whose answer decides which items and steps apply; yes and no make it a yes/no value.',
    '情形「是否扩建」：是、否，必答',
    'file',
  ),
  form: page(
    '申请人填的一张表。',
    'A form that the applicant fills.',
    '表单「补充表」：\n  - 联系人：文字，必填\n  说明：填一次就够',
    'file',
  ),
  formMerged: page(
    '把全部事项要填的字段合成一张表，相同的只填一次。',
    'One form of all that the items use, each field asked once.',
    '表单「一张表」：由全部事项合并',
    'file',
  ),
  field: page(
    '表里的一个字段：名字、类型，再加条件。',
    'One field of a form: its name, its type, and what it must satisfy.',
    '表单「补充表」：\n  - 层数：数字，单位 层，必填，大于 0，不超过 200\n  - 用途：选项（住宅、办公）\n  - 电话：电话，来自 登录.手机号',
    'file',
  ),
  material: page(
    '要交的一样材料：必要或可容缺，原件、复印件或电子，等级，什么数据可以代替它。',
    'A thing handed in: needed or allowed to follow, its form, its grade, and the data that replaces it.',
    '材料「施工图」：可容缺，电子，2 份，等级 不低于 B，由 数据「法人信息」 代替',
    'file',
  ),
  data: page(
    '一项共享数据：从哪里来、作什么用、凭什么查、只取什么。',
    'A data-sharing query: its source, purpose, keys, and the only fields that come back.',
    '数据「社保信息」：\n  来源：公共数据平台/人社厅/社保\n  凭：项目代码',
    'file',
  ),
  item: page(
    '一个部门的一件事项，有自己的时限和办理过程。',
    "One department's matter with a clock and a life of its own.",
    '事项「施工许可」，由 住建 办理，承诺 3 个工作日，法定 7 个工作日',
    'file',
  ),
  stage: page(
    '几个事项合成一个阶段，全部或任一办成就算到了里程碑。',
    'Several items as one stage; all or any of them reach the milestone.',
    '阶段「开工」：事项「规划核实」，里程碑 全部，限 30 天',
    'file',
  ),
  start: page(
    '案件怎样开始；不写就是谁先填表谁申请。',
    'How cases begin; without it whoever fills first applies.',
    '启动：\n  企业甲申请',
    'file',
  ),
  body: page('流程本身：从上到下一步一步。', 'The flow itself, step by step from the top.', task),
  scenario: page(
    '写在流程旁边的测试：假如、当、那么。',
    'A test beside the flow: given, when, then.',
    '场景「一次办成」：\n  当 企业甲填写「申请表」\n  那么 办结 为 “已发证”',
    'file',
  ),
  code: page('事项编码；也是案件系统里的标识。', 'The official code; also the identity of the flow.', '  编码：33-DEMO-001', 'header'),
  version: page('版本号；发布过的版本不再改。', 'The version; a published one never changes.', '  版本：1.0.0', 'header'),
  lead: page('牵头部门。', 'The lead department.', '  牵头：住建', 'header'),
  basis: page('法律依据，可以写几行。', 'The legal basis; several lines are fine.', '  依据：“示例〔2026〕1号”', 'header'),
  promised: page(
    '承诺时限：从受理到办结，只算部门的时间。',
    "The promised limit, acceptance to close, counting the authorities' time only.",
    '  承诺：5 个工作日',
    'header',
  ),
  legal: page('法定时限。', 'The limit that the law sets.', '  法定：20 个工作日', 'header'),
  calendar: page(
    '工作日按哪个日历算；不写就是中国大陆。',
    'The calendar of working days; mainland China unless said.',
    '  工作日历：中国大陆',
    'header',
  ),
  baseline: page(
    '改革以前的数字，用来比较。',
    'The figures before the reform, to compare with.',
    '  改革前：部门 4 个，材料 20 份，跑动 5 次，用时 2 天',
    'header',
  ),
  withdrawal: page('谁可以撤件，到什么时候为止。', 'Who may withdraw, and until when.', '  撤件：企业甲，办结前可撤', 'header'),
  withdrawalNone: page('不能撤件。', 'Nobody may withdraw.', '  撤件：不可', 'header'),
  notFor: page(
    '什么情况不适用，该去哪里；写了条件，条件成立时案件就结束。',
    'When the flow does not apply and where to go instead; with a condition it ends the case.',
    '  不适用「临时建筑」，当 总投资 低于 1 万元：请到综合窗口办理',
    'header',
  ),
  description: page(
    '给用户看的说明，到行末为止。',
    'An explanation shown to users, to the end of the line.',
    `${task}\n  说明：看图纸是否完整`,
  ),
  source: page(
    '数据在共享平台上的目录；地址由管理员配置。',
    'The catalogue path of the data; an operator binds it to an address.',
    '  来源：公共数据平台/人社厅/社保',
    'data',
  ),
  mode: page(
    '怎样查：查询（取回数据）、核验（只答是否）、证照、推导或推送。',
    'How it is asked: fetch, verify (yes or no only), certificate, derive or push.',
    '  方式：核验',
    'data',
  ),
  purpose: page('为什么用这项数据。', 'What the data is used for.', '  用途：核对单位', 'data'),
  consent: page('哪一步同意以后才能查。', 'The consent step that must come first.', '  授权：「图审」', 'data'),
  keys: page('凭什么查：发出去的值。', 'The keys: the values that are sent.', '  凭：项目代码、登录.统一社会信用代码', 'data'),
  gives: page('核验得到的是非值叫什么名字。', 'The name of the yes/no value that comes back.', '  得到：是否在缴', 'data'),
  only: page('只取这些字段，多的一个也不进来。', 'The only fields that may come back.', '  只取：\n    - 人数：数字', 'data'),
  freshness: page('查到的数据多久以内还算新。', 'How long an answer counts as fresh.', '  时效：30 天', 'data'),
  uses: page('这个部门能看到的字段，别的看不到。', 'The fields this department sees, and no others.', '  填报：项目代码、总投资', 'item'),
  needs: page(
    '办这件事项要先有什么；先后次序由此得出。',
    'What the item needs first; the order follows from it.',
    '  需要：证照「规划许可证」、材料「合同」、项目代码',
    'item',
  ),
  outputs: page('办成以后产出什么。', 'What it gives when granted.', '  产出：证照「许可证」', 'item'),
  onlyIf: page('条件成立才办这件事项。', 'The item applies only when this holds.', '  仅当：总投资 超过 100万元', 'item'),
  itemSteps: page(
    '事项自己的步骤；不写就是一个办理任务。',
    "The item's own steps; without them it is one task.",
    '  步骤：\n    住建审核「现场条件」',
    'item',
  ),
  instant: page(
    '条件成立就不用人办，当场准予。',
    'Granted at once, without a person, when this holds.',
    '  秒批：总投资 低于 10万元',
    'item',
  ),
  itemTolerate: page('这样材料可以先缺着，限期补上。', 'This material may follow within a limit.', '  容缺「合同」，限 10 天', 'item'),
  itemPledge: page('凭承诺先批，过后核查。', 'Approved on a pledge, checked later.', '  告知承诺「符合条件」，核查 限 60 天', 'item'),
  receive: page('收到一条消息，案件就开始。', 'A message begins a case.', '  收到「预警」，来自 监测系统，作 信号', 'start'),
  carries: page(
    '消息里带着什么字段。',
    'The fields that the message carries.',
    '  收到「预警」，作 信号\n    带有：\n      - 单位：文字',
    'start',
  ),
  mergeBy: page(
    '同一个值的消息并进没办完的那件，不另起一件。',
    'A second message with the same value joins the open case.',
    '  收到「预警」，作 信号\n    带有：\n      - 单位：文字\n  相同 信号.单位：并入未办结的件',
    'start',
  ),
  schedule: page('到时间自动开始。', 'A case begins by the clock.', '  每天 8:00', 'start'),
  apply: page('由谁申请。', 'Who applies.', '  企业甲申请', 'start'),
  task: page(
    '谁做什么。“谁”前面的“由”可以不写。',
    'Who does what. 由 (`by`) before the party may be left out.',
    '住建审核「图审」，限 3 个工作日，可转办\n  结果：合格、修改\n  修改时：转到「图审」，最多 2 次',
  ),
  upload: page(
    '请一方上传材料，另一方核验并录入。',
    'A party uploads a paper; another checks it and enters its values.',
    '请企业甲上传「营业执照」，等级 C，由 住建 核验',
  ),
  query: page('在这里查一项数据。', 'Asks for data here.', '查询「法人信息」，得到 法人\n  查不到时：终止「查无此人」，结果 不受理'),
  sign: page(
    '几方一起审，全部同意才通过。',
    'Several sign; passed when all agree.',
    '会签「联审」，全部同意为通过，有不同意即止，限 5 个工作日：\n  住建审核「结构」\n  消防审核「防火」\n  不同意时：终止「不予许可」，结果 不通过',
  ),
  signAny: page(
    '有一方同意就通过。',
    'Passed when any one agrees.',
    '或签「值班」：\n  住建审批「白班」\n  消防审批「夜班」\n  不同意时：终止「不批」',
  ),
  signInOrder: page(
    '按先后一个一个签。',
    'Signed one after another.',
    '顺签「逐级」：\n  住建审批「处室」\n  消防审批「分管」\n  不同意时：终止「不批」',
  ),
  signVotes: page(
    '投票，够票数就通过；可以有权重和一票否决。',
    'A vote; passed at so many votes, with weights and vetoes.',
    '票签「评审」，3 票为通过，权重 住建 2、消防 1，消防 一票否决：\n  住建审批「住建票」\n  消防审批「消防票」\n  不同意时：终止「不批」',
  ),
  if: page(
    '条件成立才走下面几步；没有“否则”就接着往下走。',
    'Walks the lines below when the condition holds; without an else it goes on.',
    '如果 总投资 超过 5000万元：\n  消防审核「防火」',
  ),
  elseIf: page(
    '前面的条件不成立、这个条件成立时走。',
    'When the ones before do not hold and this one does.',
    '如果 总投资 超过 5000万元：\n  消防审核「防火」\n否则如果 总投资 超过 1000万元：\n  住建审核「抽查」',
  ),
  else: page(
    '前面的条件都不成立时走。',
    'When none of the ones before hold.',
    '如果 总投资 超过 5000万元：\n  消防审核「防火」\n否则：\n  继续',
  ),
  cases: page(
    '从上到下，第一个成立的情况。',
    'The first case that holds, from the top.',
    '分情况：\n  情况 总投资 超过 5000万元：\n    消防审核「防火」\n  其他：\n    继续',
  ),
  case: page(
    '分情况里的一种情况。',
    'One case of several.',
    '分情况「规模」：\n  情况 总投资 超过 5000万元：\n    消防审核「防火」\n  其他：\n    继续',
  ),
  otherwise: page(
    '别的情况都不成立时。',
    'When no case holds.',
    '分情况：\n  情况 总投资 超过 5000万元：\n    消防审核「防火」\n  其他：\n    住建审核「简审」',
  ),
  together: page(
    '几路同时走，到齐（或够数）再往下。',
    'Branches at the same time, until all, any or some are done.',
    '同时办理，全部完成后继续：\n  住建审核「结构」\n  消防审核「防火」',
  ),
  free: page(
    '分成几路，各走各的，用“汇合”再合到一起。',
    'Splits into arms that go their own ways and meet at a join.',
    '分头：\n  住建审核「结构」\n  消防审核「防火」\n汇合「齐了」',
  ),
  branch: page(
    '把几步合成一路。',
    'Several steps as one branch.',
    '同时办理，任一完成后继续：\n  分支「快」：\n    住建审核「结构」\n    住建办理「盖章」\n  消防审核「防火」',
  ),
  include: page(
    '条件成立的几路同时走。',
    'Every row that holds, at the same time.',
    '按条件同时办理：\n  情况 总投资 超过 5000万元：\n    消防审核「防火」\n  情况 总投资 超过 100万元：\n    住建审核「结构」',
  ),
  joint: page(
    '联办几个事项，次序由需要和产出得出。',
    'Handles some items together, in the order their needs imply.',
    '联办「规划核实」，全部办结后继续',
  ),
  jointAll: page(
    '联办全部事项。',
    'Handles all items together.',
    '联办全部事项，全部办结后继续\n  有事项不予办理时：通知 企业甲 “有一项没有办成”',
  ),
  forEach: page('名单里每一个都走一遍。', 'Once for every entry of a list.', '对每个 项目代码 作 一个，同时：\n  住建核验「逐个看」'),
  race: page(
    '几件事等哪个先来。',
    'Waits for whichever comes first.',
    '哪个先来：\n  等待「补件」，来自 企业甲\n  等待「撤回」，来自 企业甲',
  ),
  await: page('等一条消息。', 'Waits for a message.', '等待「整改报告」，来自 企业甲，作 报告，限 30 天\n  超时：终止「未整改」'),
  notify: page(
    '告诉一方一句话，不等回音。大括号里放值。',
    'Tells a party something and does not wait. Braces put a value in.',
    '通知 企业甲 “项目 {项目代码} 已受理”',
  ),
  copy: page('抄送，不等回音。', 'Sends a copy and does not wait.', '抄送 消防、住建 “已办结”'),
  serve: page(
    '把文书送到人手里；写了后续就等签收。',
    'Serves a document; it waits for receipt when it has a line for that.',
    '送达「许可决定」，给 企业甲，用 快递\n  退件时：通知 住建 “退件了”',
  ),
  issueDocument: page('出具一份文书。', 'Issues a document.', '出具「许可决定」，给 企业甲'),
  issueCertificate: page('发一张证照。', 'Issues a certificate.', '发证「施工许可证」，给 企业甲'),
  publicNotice: page(
    '公示一段时间。',
    'Publishes for a while.',
    '公示「拟许可名单」，5 个工作日\n  有异议时：转到「图审二」\n住建审核「图审二」',
  ),
  send: page('把结果反馈给另一个系统。', 'Reports to another system.', '反馈「处置结果」，给 监测系统，内容 项目代码、总投资'),
  push: page('把数据推送给登记机关。', 'Hands data to a register.', '推送「法人信息」'),
  charge: page(
    '收费，等缴清。',
    'Charges a fee and waits for it.',
    '收费「工本费」，10 元，由 企业甲 缴纳，限 5 天\n  未缴时：终止「未缴费」',
  ),
  rate: page('请申请人评价，不等。', 'Invites a rating and does not wait.', '评价'),
  archive: page('归档。', 'Archives the case.', '归档，保存 10 年'),
  define: page('给一个算出来的值起名字。', 'Names a value that is worked out.', '认定 大项目 为 总投资 超过 5000万元'),
  special: page(
    '特别程序：里面的步骤走着的时候，时限停表。',
    'A special procedure: the clock stands while its lines run.',
    '特别程序「专家评审」，依据“示例条例第五条”，限 10 个工作日：\n  消防办理「评审会」',
  ),
  extend: page('经批准延长时限。', 'Extends the limit when approved.', '延期：由 住建 批准，一次，5 个工作日'),
  pledge: page(
    '凭承诺先办，过后核查。',
    'Goes on upon a pledge that is checked later.',
    '告知承诺「符合条件」，由 企业甲 承诺，由 住建 核查，核查 限 60 天',
  ),
  tolerate: page('这样材料先缺着。', 'Lets a material follow.', '容缺「合同」，限 10 天'),
  return: page(
    '退回到前面一步，重走或者直达。',
    'Sends back to a step, to walk again or straight back.',
    '住建审核「再审」\n  不同意时：退回「申请表」，限 5 天，最多 2 次，理由 必填\n    逾期：终止「未补正」，结果 撤件\n    超次：终止「不予受理」，结果 不予受理',
  ),
  jump: page('转到一步。', 'Goes to a step.', '住建核查「现场」\n  不属实时：转到「图审」，最多 2 次'),
  mark: page('一个可以转到的地方，到一次过一次。', 'A place to go to; every arrival passes.', '标记「从这里再来」'),
  join: page('等几路都到齐。', 'Waits for all arms that can still come.', '分头：\n  住建审核「结构」\n  消防审核「防火」\n汇合「到齐」'),
  call: page('调用引入的流程。', 'Calls a flow that was brought in.', '调用「补正」，传入 代码 为 项目代码，得到 补正结果'),
  repeat: page(
    '隔一段时间做一遍，直到条件成立或者消息到来。',
    'Again every so often, until a condition holds or a message comes.',
    '每隔 7 天，直到「结束通知」：\n  住建办理「周报」',
  ),
  draw: page(
    '从名单里抽取几名，留下可以核对的记录。',
    'Draws a few from a list and keeps a record that can be checked.',
    '抽取「检查人员」 2 名，从 项目代码',
  ),
  detached: page('上面走不到的另一部分。', 'A part that nothing above leads to.', '另起：\n  住建办理「善后」'),
  undoBy: page('要撤销时怎样撤。', 'How it is undone if it has to be.', '撤销办法：\n  住建办理「收回证照」'),
  undo: page('撤销：把有撤销办法的倒着做一遍。', 'Undoes what has a way to be undone, last first.', '撤销'),
  foreign: page('从别处带来的一个元素，原样留着，不运行。', 'An element kept as it came, not run.', '原样「Gateway_1」'),
  remind: page('催某一方。', 'Reminds a party.', `${task}\n  到期前 1 个工作日：催办 住建`),
  remindAll: page('催还没办的人。', 'Reminds whoever has not answered.', `${task}\n  到期前 1 个工作日：催办`),
  escalate: page('报给上级，任务还开着。', 'Tells a superior; the task stays open.', `${task}\n  超时：上报 消防`),
  reassign: page('改由另一方办。', 'Gives the task to another party.', `${task}\n  超时：改由 消防 办理`),
  deem: page(
    '不作答就当作这个结果。',
    'Takes silence for this outcome.',
    '住建受理「收件」\n  满 5 个工作日：视为受理，自收件之日起算\n  补正时：转到「收件」\n  不予受理时：终止「不收」',
  ),
  retry: page(
    '隔一会儿再试。',
    'Tries again after a while.',
    '查询「法人信息」\n  不可用时：重试 3 次，间隔 1 分钟\n    仍不行：住建核验「人工查」',
  ),
  end: page('办结。', 'Closes the case.', '办结「已发证」，结果 通过'),
  stop: page(
    '立刻结束，别的也都停下。',
    'Ends the case at once, whatever is open.',
    '终止「不予许可」，结果 不通过，理由 必填，救济“可依法申请行政复议”',
  ),
  continue: page('什么也不做，接着走。', 'Does nothing and goes on.', '如果 总投资 超过 5000万元：\n  继续\n否则：\n  住建审核「简审」'),
  outcomes: page(
    '一步的结果有哪几种；第一种可以不写后续，直接往下走。',
    'The outcomes of a step; the first may simply go on.',
    '住建审核「图审三」\n  结果：合格、修改\n  修改时：终止「不合格」',
  ),
  mayReturn: page(
    '同时办理里的一步可以把表退回，别的照走。',
    'A step in a branch may send the form back while the others go on.',
    `${task}\n  可退回「申请表」，限 5 天`,
  ),
  onOutcome: page('得到这个结果时做什么。', 'What happens on this outcome.', `${task}\n  不同意时：终止「不同意」，结果 不通过`),
  onItemDenied: page(
    '联办里有事项没办成时。',
    'When an item of several is denied.',
    '联办全部事项，全部办结后继续\n  有事项不予办理时：终止「没有办全」',
  ),
  beforeDue: page('到期以前。', 'Some time before the limit.', `${task}\n  到期前 1 个工作日：催办`),
  onTimeout: page('过了时限。', 'When the limit is over.', `${task}\n  超时：上报 消防`),
  afterTimeout: page('过了时限又一段时间。', 'Some time after the limit.', `${task}\n  超时 3 个工作日后：上报 消防`),
  afterStart: page('从收到起满一段时间。', 'A time after the step began.', `${task}\n  满 2 天：催办`),
  exceeded: page(
    '退回或转到的次数用完时。',
    'When it was sent back as often as allowed.',
    '住建核查「现场」\n  不属实时：转到「图审」，最多 2 次\n    超次：终止「三次不属实」',
  ),
  exhausted: page(
    '重试几次还不行。',
    'When trying again did not help.',
    '查询「法人信息」\n  不可用时：重试 3 次，间隔 1 分钟\n    仍不行：住建核验「人工查」',
  ),
  givenOutcome: page('假如数据查不到、不一致……', 'What a register answers.', '场景「查不到」：\n  假如 数据「法人信息」答 查不到', 'file'),
  givenAnswer: page(
    '假如数据答的是这个值。',
    'What value a register answers.',
    '场景「在营」：\n  假如 数据「法人信息」答 状态 为 “在营”',
    'file',
  ),
  givenValue: page('假如一个值是这样。', 'What a value is.', '场景「大项目」：\n  假如 总投资 为 60000000', 'file'),
  whenWork: page(
    '当谁做了什么，结果怎样。',
    'Who does what, with what outcome.',
    '场景「不同意」：\n  当 住建审核「图审」，不同意',
    'file',
  ),
  whenAllGranted: page('当全部事项都通过。', 'All items are granted.', '场景「全过」：\n  当 全部事项通过', 'file'),
  whenItem: page('当一个事项有了结果。', 'An item has an outcome.', '场景「没过」：\n  当 「规划核实」不予许可', 'file'),
  whenMessage: page('当收到一条消息。', 'A message arrives.', '场景「来信」：\n  当 收到「整改报告」', 'file'),
  whenPass: page('当过了一段时间。', 'Time passes.', '场景「等」：\n  当 过 3 个工作日', 'file'),
  thenEnded: page('那么以什么办结。', 'How the case ends.', '场景「办成」：\n  那么 办结 为 “已发证”', 'file'),
  thenMeasure: page(
    '那么材料、字段、跑动、人工步骤是多少。',
    'How many documents, fields, visits or steps by people.',
    '场景「少跑」：\n  那么 申请人提交材料 不超过 1 份\n  那么 申请人跑动 为 0 次',
    'file',
  ),
  thenTime: page('那么办理用时是多少。', 'How long the handling takes.', '场景「快」：\n  那么 办理用时 不超过 5 个工作日', 'file'),
  thenUpload: page(
    '那么一方收到上传请求。',
    'A party is asked to upload.',
    '场景「补件」：\n  那么 企业甲收到「营业执照」上传请求',
    'file',
  ),
  thenNotice: page('那么一方收到通知。', 'A party is told.', '场景「告知」：\n  那么 企业甲收到「已受理」通知', 'file'),
  thenTask: page('那么一方收到任务。', 'A party gets a task.', '场景「派活」：\n  那么 住建收到「图审」任务', 'file'),
  thenDocument: page('那么一方收到文书。', 'A party gets a document.', '场景「送达」：\n  那么 企业甲收到「许可决定」文书', 'file'),
  thenReceived: page('那么一方收到东西。', 'A party gets something.', '场景「收到」：\n  那么 企业甲收到「许可证」', 'file'),
  thenHolds: page('那么条件成立。', 'A condition holds.', '场景「算清」：\n  那么 总投资 超过 1 万元', 'file'),
};

const head = '一件事「示例」\n';
const rest = `
参与方：
  - 企业甲：企业
  - 住建：部门
  - 消防：部门
  - 监测系统：系统

表单「申请表」：
  - 项目代码：文字，必填
  - 总投资：金额，必填

数据「法人信息」：
  来源：公共数据平台/市场监管/法人
  凭：登录.统一社会信用代码
  只取：
    - 状态：文字

事项「规划核实」，由 住建 办理
`;

/** A whole flow around the example of a page. */
export function exampleFlow({ example, in: where }: Page): string {
  const steps = (lines: string): string => `\n流程：\n  企业甲填写「申请表」\n${lines}`;
  const indented = (lines: string): string =>
    lines
      .split('\n')
      .map((line) => `  ${line}\n`)
      .join('');
  switch (where) {
    case 'header':
      return `${head}${example}\n${rest}${steps('')}`;
    case 'data':
      return `${head}${rest}\n数据「示例数据」：\n${example}\n${steps('  住建审核「图审」\n')}`;
    case 'item':
      return `${head}${rest}事项「示例事项」，由 住建 办理\n${example}\n${steps('')}`;
    case 'start':
      return `${head}${rest}\n启动：\n${example}\n${steps('')}`;
    case 'file':
      return `${head}${rest}\n${steps('  住建审核「图审」\n')}\n${example}\n`;
    case undefined:
      return `${head}${rest}${steps(`${example.includes('转到「图审」') ? '  住建审核「图审」\n' : ''}${indented(example)}`)}`;
  }
}

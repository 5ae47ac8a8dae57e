import { type Pages, page, task } from './page.ts';

/** What the reference says of properties. */
export const properties: Pages = {
  code: page(['事项编码；也是案件系统里的标识。', 'The official code; also the identity of the flow.'], '  编码：33-DEMO-001', 'header'),
  version: page(['版本号；发布过的版本不再改。', 'The version; a published one never changes.'], '  版本：1.0.0', 'header'),
  lead: page(['牵头部门。', 'The lead department.'], '  牵头：住建', 'header'),
  basis: page(['法律依据，可以写几行。', 'The legal basis; several lines are fine.'], '  依据：“示例〔2026〕1号”', 'header'),
  promised: page(
    ['承诺时限：从受理到办结，只算部门的时间。', "The promised limit, acceptance to close, counting the authorities' time only."],
    '  承诺：5 个工作日',
    'header',
  ),
  legal: page(['法定时限。', 'The limit that the law sets.'], '  法定：20 个工作日', 'header'),
  verbWord: page(
    [
      '自己的动词：文件里可以照这个说法写，意思就是后面那个动词；没有声明的说法不会去猜。',
      "A word for work of the file's own; it means the one behind it. A word that is not declared is never guessed.",
    ],
    '  动词：整理 = 办理',
    'header',
  ),
  calendar: page(
    ['工作日按哪个日历算；不写就是中国大陆。', 'The calendar of working days; mainland China unless said.'],
    '  工作日历：中国大陆',
    'header',
  ),
  baseline: page(
    ['改革以前的数字，用来比较。', 'The figures before the reform, to compare with.'],
    '  改革前：部门 4 个，材料 20 份，跑动 5 次，用时 2 天',
    'header',
  ),
  withdrawal: page(['谁可以撤件，到什么时候为止。', 'Who may withdraw, and until when.'], '  撤件：企业甲，办结前可撤', 'header'),
  withdrawalNone: page(['不能撤件。', 'Nobody may withdraw.'], '  撤件：不可', 'header'),
  notFor: page(
    [
      '什么情况不适用，该去哪里；写了条件，条件成立时案件就结束。',
      'When the flow does not apply and where to go instead; with a condition it ends the case.',
    ],
    '  不适用「临时建筑」，当 总投资 低于 1 万元：请到综合窗口办理',
    'header',
  ),
  description: page(
    ['给用户看的说明，到行末为止。', 'An explanation shown to users, to the end of the line.'],
    `${task}\n  说明：看图纸是否完整`,
  ),
  source: page(
    ['数据在共享平台上的目录；地址由管理员配置。', 'The catalogue path of the data; an operator binds it to an address.'],
    '  来源：公共数据平台/人社厅/社保',
    'data',
  ),
  mode: page(
    [
      '怎样查：查询（取回数据）、核验（只答是否）、证照、推导或推送。',
      'How it is asked: fetch, verify (yes or no only), certificate, derive or push.',
    ],
    '  方式：核验',
    'data',
  ),
  purpose: page(['为什么用这项数据。', 'What the data is used for.'], '  用途：核对单位', 'data'),
  consent: page(['哪一步同意以后才能查。', 'The consent step that must come first.'], '  授权：「图审」', 'data'),
  keys: page(['凭什么查：发出去的值。', 'The keys: the values that are sent.'], '  凭：项目代码、登录.统一社会信用代码', 'data'),
  gives: page(['核验得到的是非值叫什么名字。', 'The name of the yes/no value that comes back.'], '  得到：是否在缴', 'data'),
  only: page(['只取这些字段，多的一个也不进来。', 'The only fields that may come back.'], '  只取：\n    - 人数：数字', 'data'),
  freshness: page(['查到的数据多久以内还算新。', 'How long an answer counts as fresh.'], '  时效：30 天', 'data'),
  uses: page(['这个部门能看到的字段，别的看不到。', 'The fields this department sees, and no others.'], '  填报：项目代码、总投资', 'item'),
  needs: page(
    ['办这件事项要先有什么；先后次序由此得出。', 'What the item needs first; the order follows from it.'],
    '  需要：证照「规划许可证」、材料「合同」、项目代码',
    'item',
  ),
  outputs: page(['办成以后产出什么。', 'What it gives when granted.'], '  产出：证照「许可证」', 'item'),
  onlyIf: page(['条件成立才办这件事项。', 'The item applies only when this holds.'], '  仅当：总投资 超过 100万元', 'item'),
  itemSteps: page(
    ['事项自己的步骤；不写就是一个办理任务。', "The item's own steps; without them it is one task."],
    '  步骤：\n    住建审核「现场条件」',
    'item',
  ),
  instant: page(
    ['条件成立就不用人办，当场准予。', 'Granted at once, without a person, when this holds.'],
    '  秒批：总投资 低于 10万元',
    'item',
  ),
  itemTolerate: page(['这样材料可以先缺着，限期补上。', 'This material may follow within a limit.'], '  容缺「合同」，限 10 天', 'item'),
  itemPledge: page(['凭承诺先批，过后核查。', 'Approved on a pledge, checked later.'], '  告知承诺「符合条件」，核查 限 60 天', 'item'),
};

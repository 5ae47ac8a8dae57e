import { type Pages, page } from './page.ts';

/** What the reference says of tasks and blocks. */
export const blocks: Pages = {
  task: page(
    ['谁做什么。“谁”前面的“由”可以不写。', 'Who does what. 由 (`by`) before the party may be left out.'],
    '住建审核「图审」，限 3 个工作日，可转办\n  结果：合格、修改\n  修改时：转到「图审」，最多 2 次',
  ),
  upload: page(
    ['请一方上传材料，另一方核验并录入。', 'A party uploads a paper; another checks it and enters its values.'],
    '请企业甲上传「营业执照」，等级 C，由 住建 核验',
  ),
  query: page(['在这里查一项数据。', 'Asks for data here.'], '查询「法人信息」，得到 法人\n  查不到时：终止「查无此人」，结果 不受理'),
  sign: page(
    ['几方一起审，全部同意才通过。', 'Several sign; passed when all agree.'],
    '会签「联审」，全部同意为通过，有不同意即止，限 5 个工作日：\n  住建审核「结构」\n  消防审核「防火」\n  不同意时：终止「不予许可」，结果 不通过',
  ),
  signAny: page(
    ['有一方同意就通过。', 'Passed when any one agrees.'],
    '或签「值班」：\n  住建审批「白班」\n  消防审批「夜班」\n  不同意时：终止「不批」',
  ),
  signInOrder: page(
    ['按先后一个一个签。', 'Signed one after another.'],
    '顺签「逐级」：\n  住建审批「处室」\n  消防审批「分管」\n  不同意时：终止「不批」',
  ),
  signVotes: page(
    ['投票，够票数就通过；可以有权重和一票否决。', 'A vote; passed at so many votes, with weights and vetoes.'],
    '票签「评审」，3 票为通过，权重 住建 2、消防 1，消防 一票否决：\n  住建审批「住建票」\n  消防审批「消防票」\n  不同意时：终止「不批」',
  ),
  if: page(
    ['条件成立才走下面几步；没有“否则”就接着往下走。', 'Walks the lines below when the condition holds; without an else it goes on.'],
    '如果 总投资 超过 5000万元：\n  消防审核「防火」',
  ),
  elseIf: page(
    ['前面的条件不成立、这个条件成立时走。', 'When the ones before do not hold and this one does.'],
    '如果 总投资 超过 5000万元：\n  消防审核「防火」\n否则如果 总投资 超过 1000万元：\n  住建审核「抽查」',
  ),
  else: page(
    ['前面的条件都不成立时走。', 'When none of the ones before hold.'],
    '如果 总投资 超过 5000万元：\n  消防审核「防火」\n否则：\n  继续',
  ),
  cases: page(
    ['从上到下，第一个成立的情况。', 'The first case that holds, from the top.'],
    '分情况：\n  情况 总投资 超过 5000万元：\n    消防审核「防火」\n  其他：\n    继续',
  ),
  case: page(
    ['分情况里的一种情况。', 'One case of several.'],
    '分情况「规模」：\n  情况 总投资 超过 5000万元：\n    消防审核「防火」\n  其他：\n    继续',
  ),
  otherwise: page(
    ['别的情况都不成立时。', 'When no case holds.'],
    '分情况：\n  情况 总投资 超过 5000万元：\n    消防审核「防火」\n  其他：\n    住建审核「简审」',
  ),
  together: page(
    ['几路同时走，到齐（或够数）再往下。', 'Branches at the same time, until all, any or some are done.'],
    '同时办理，全部完成后继续：\n  住建审核「结构」\n  消防审核「防火」',
  ),
  free: page(
    ['分成几路，各走各的，用“汇合”再合到一起。', 'Splits into arms that go their own ways and meet at a join.'],
    '分头：\n  住建审核「结构」\n  消防审核「防火」\n汇合「齐了」',
  ),
  branch: page(
    ['把几步合成一路。', 'Several steps as one branch.'],
    '同时办理，任一完成后继续：\n  分支「快」：\n    住建审核「结构」\n    住建办理「盖章」\n  消防审核「防火」',
  ),
  include: page(
    ['条件成立的几路同时走。', 'Every row that holds, at the same time.'],
    '按条件同时办理：\n  情况 总投资 超过 5000万元：\n    消防审核「防火」\n  情况 总投资 超过 100万元：\n    住建审核「结构」',
  ),
  joint: page(
    ['联办几个事项，次序由需要和产出得出。', 'Handles some items together, in the order their needs imply.'],
    '联办「规划核实」，全部办结后继续',
  ),
  jointAll: page(
    ['联办全部事项。', 'Handles all items together.'],
    '联办全部事项，全部办结后继续\n  有事项不予办理时：通知 企业甲 “有一项没有办成”',
  ),
  forEach: page(['名单里每一个都走一遍。', 'Once for every entry of a list.'], '对每个 项目代码 作 一个，同时：\n  住建核验「逐个看」'),
  race: page(
    ['几件事等哪个先来。', 'Waits for whichever comes first.'],
    '哪个先来：\n  等待「补件」，来自 企业甲\n  等待「撤回」，来自 企业甲',
  ),
  await: page(['等一条消息。', 'Waits for a message.'], '等待「整改报告」，来自 企业甲，作 报告，限 30 天\n  超时：终止「未整改」'),
  return: page(
    ['退回到前面一步，重走或者直达。', 'Sends back to a step, to walk again or straight back.'],
    '住建审核「再审」\n  不同意时：退回「申请表」，限 5 天，最多 2 次，理由 必填\n    逾期：终止「未补正」，结果 撤件\n    超次：终止「不予受理」，结果 不予受理',
  ),
  jump: page(['转到一步。', 'Goes to a step.'], '住建核查「现场」\n  不属实时：转到「图审」，最多 2 次'),
  mark: page(['一个可以转到的地方，到一次过一次。', 'A place to go to; every arrival passes.'], '标记「从这里再来」'),
  join: page(['等几路都到齐。', 'Waits for all arms that can still come.'], '分头：\n  住建审核「结构」\n  消防审核「防火」\n汇合「到齐」'),
  call: page(['调用引入的流程。', 'Calls a flow that was brought in.'], '调用「补正」，传入 代码 为 项目代码，得到 补正结果'),
  repeat: page(
    ['隔一段时间做一遍，直到条件成立或者消息到来。', 'Again every so often, until a condition holds or a message comes.'],
    '每隔 7 天，直到「结束通知」：\n  住建办理「周报」',
  ),
  detached: page(['上面走不到的另一部分。', 'A part that nothing above leads to.'], '另起：\n  住建办理「善后」'),
  continue: page(['什么也不做，接着走。', 'Does nothing and goes on.'], '如果 总投资 超过 5000万元：\n  继续\n否则：\n  住建审核「简审」'),
};

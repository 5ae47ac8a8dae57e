import { folded } from '../../formula/folded.ts';

/** Where a word stands: a keyword at a line's head, the verb of a task, an extra after a comma, an outcome. */
export type NearKind = 'head' | 'verb' | 'extra' | 'outcome';

type Row = readonly [standard: string, written: readonly string[]];

/**
 * Words officials write for those of the table. They are never read as these, since a free guess would change what a
 * flow means; they only make the answer name the right word. The nearest spelling would name 受理 for 处理.
 */
const rows: Readonly<Record<NearKind, readonly Row[]>> = {
  head: [
    ['退回', ['返回', '返回到', '退回到', '退回至', '退给', '打回', '驳回到', '驳回', '退到']],
    ['转到', ['跳转到', '跳转至', '跳到', '跳至', '转至', '转向', '流转到', '流转至', '进入']],
    ['办结', ['结束', '完结', '结案', '办理完结', '流程结束', '完成']],
    ['终止', ['中止', '作废', '取消办理', '终结']],
    ['视为同意', ['自动通过', '默认同意', '默认通过', '视同同意', '自动同意']],
    ['同时办理', ['同时', '同时进行', '同步进行', '并行办理', '并联办理', '并联审批', '并行', '并联', '同步办理']],
    ['按条件同时办理', ['按条件并行', '按需并行']],
    ['分情况', ['根据情况', '视情况', '按情况']],
    ['如果', ['若是', '若', '要是', '假若', '只要', '凡', '如若', '当且仅当', '倘若']],
    ['否则如果', ['否则若', '不然如果', '再如果', '另外如果', '又如果', '或者如果']],
    ['否则', ['不然', '要不然', '反之', '除此之外']],
    ['其他', ['其它', '其余', '以上都不是', '其余情况', '其他情况', '其它情况', '默认']],
    ['通知', ['告知', '短信通知', '发送通知', '发短信', '提醒']],
    ['抄送', ['抄报', '抄告']],
    ['送达', ['寄送', '邮寄', '发送文书', '递送', '投递']],
    ['查询', ['调取', '获取数据', '读取', '核对数据', '比对']],
    ['等待', ['等候', '等到']],
    ['收费', ['缴费', '支付', '交费', '付款']],
    ['表单', ['表格', '申请表', '登记表']],
    ['事项', ['子事项', '服务事项', '单项']],
    ['材料', ['附件', '所需材料', '证明材料', '申请材料']],
    ['数据', ['接口', '数据源', '数据接口', '共享数据']],
    ['情形', ['问题', '提问']],
    ['场景', ['测试', '用例', '案例']],
    ['启动', ['开始', '触发', '发起']],
    ['说明', ['备注', '注释', '描述', '提示']],
    ['版本', ['版本号']],
    ['来源', ['数据来源', '出处', '来自']],
    ['用途', ['目的', '使用目的', '用处']],
    ['需要', ['需要材料', '所需', '依赖', '前置']],
    ['产出', ['产生', '输出', '结果物']],
    ['填报', ['填写字段', '需填']],
    ['结果', ['可能结果', '结论']],
    ['仅当', ['适用条件', '适用情形']],
    ['认定', ['定义', '令', '赋值']],
    ['公示', ['公告', '公布']],
    ['会签', ['会审', '联审', '联签']],
    ['情况', ['当', '场合']],
    ['评价', ['好差评', '满意度评价', '请评价']],
    ['归档', ['存档', '立卷']],
    ['每隔', ['循环', '重复', '定期']],
    // Stands on the line of 每隔, behind a comma.
    ['每隔 …，直到', ['直到']],
    ['催办', ['督办', '催促']],
    ['上报', ['报告', '升级到', '呈报']],
    ['拿不到时', ['否则时', '查不到或不可用时', '失败时', '其他时', '其他结果时']],
    ['超时', ['到期', '期满', '过期', '超期', '超过时限', '超出时限', '到期未办']],
    ['参与方', ['参与者', '参与人', '参加方', '各方', '参与部门', '参与单位', '角色', '部门']],
    ['流程', ['步骤流程', '办事流程', '业务流程', '步骤', '办理过程', '办理步骤', '过程', '办理流程', '环节']],
    ['一件事', ['主题', '项目', '联办事项', '一件', '事情', '流程名称', '服务']],
    ['承诺', ['承诺时限', '承诺期限', '承诺办理时限']],
    ['法定', ['法定时限', '法定期限', '法定办理时限']],
    ['牵头', ['牵头部门', '牵头单位', '主办部门', '责任部门']],
    ['依据', ['法律依据', '设定依据', '政策依据']],
    ['编码', ['编号', '事项编码']],
    ['只取', ['返回字段', '取回', '获取字段']],
    ['凭', ['查询条件', '输入', '入参']],
    ['return to', ['send back to', 'back to', 'return', 'reject to']],
    ['go to', ['goto', 'jump to', 'proceed to', 'continue with', 'skip to']],
    ['finish', ['end', 'complete', 'close', 'done']],
    ['stop', ['terminate', 'cancel', 'abort']],
    ['in parallel', ['parallel', 'simultaneously', 'at the same time', 'concurrently']],
    ['by case', ['switch', 'choose', 'depending on', 'cases']],
    ['if', ['when', 'in case', 'should', 'provided']],
    ['else', ['otherwise', 'if not']],
    ['otherwise', ['default', 'else', 'others', 'any other']],
    ['remind', ['nudge', 'prompt']],
    ['escalate to', ['escalate', 'report to', 'raise to']],
    ['form', ['table', 'sheet', 'questionnaire']],
    ['item', ['task', 'subtask']],
    ['material', ['document', 'attachment', 'paper']],
    ['data', ['dataset', 'register']],
    ['question', ['situation', 'ask']],
    ['scenario', ['test', 'example']],
    ['start', ['begin', 'trigger']],
    ['description', ['comment', 'note', 'remark']],
    ['version', ['release']],
    ['code', ['number', 'identifier']],
    ['purpose', ['goal', 'reason', 'why']],
    ['source', ['origin']],
    ['needs', ['requires', 'depends on']],
    ['gives', ['produces', 'outputs', 'creates']],
    ['outcomes', ['results', 'options']],
    ['sign together', ['countersign', 'co-sign', 'joint sign']],
    ['else if', ['elif', 'elseif', 'otherwise if']],
    ['notify', ['inform', 'tell', 'message', 'send a message to', 'alert']],
    ['copy to', ['cc']],
    ['serve', ['deliver', 'send document', 'mail']],
    ['query', ['fetch', 'look up', 'lookup', 'get data', 'check data']],
    ['wait for', ['await', 'wait until', 'wait']],
    ['charge', ['pay', 'payment', 'collect']],
    ['ask for a rating', ['rate', 'rating', 'ask for feedback']],
    ['archive', ['file away', 'store']],
    ['on anything else', ['otherwise', 'on failure', 'if not available', 'on error']],
    ['on timeout', ['when late', 'on overdue', 'if late', 'after deadline']],
    ['parties', ['participants', 'actors', 'roles', 'departments', 'who']],
    ['flow', ['steps', 'process', 'workflow', 'procedure']],
    ['service', ['process', 'workflow', 'procedure']],
    ['promised', ['promise', 'time limit', 'target']],
    ['legal', ['statutory', 'legal limit', 'by law']],
    ['lead', ['lead department', 'owner', 'leader']],
    ['basis', ['legal basis', 'law', 'grounds']],
  ],
  verb: [
    ['填写', ['填报', '录入', '提交', '申报', '申请', '填']],
    ['确认', ['同意', '认可', '知悉']],
    ['签收', ['接收', '接件', '收取']],
    ['受理', ['收件', '接受', '立案']],
    [
      '办理',
      [
        '处理',
        '办',
        '执行',
        '完成',
        '落实',
        '答复',
        '回复',
        '制作',
        '登记',
        '整改',
        '调查',
        '发放',
        '拨付',
        '支付',
        '移交',
        '交办',
        '制证',
        '打印',
      ],
    ],
    ['审核', ['审查', '核对', '复审', '评审', '审阅', '初核']],
    ['审批', ['批准', '批复', '核批', '审定', '批示']],
    ['核验', ['验证', '查验', '校验', '核实', '查证']],
    ['踏勘', ['现场勘查', '现场勘验', '勘查', '勘验', '现场检查', '勘察', '验收']],
    ['fills', ['fill', 'completes', 'submits', 'enters', 'fills in', 'fills out']],
    ['confirms', ['confirm', 'acknowledges receipt of', 'consents to']],
    ['accepts', ['accept', 'admits', 'takes in']],
    ['handles', ['handle', 'processes', 'does', 'performs', 'carries out', 'prepares', 'makes', 'prints', 'executes', 'answers']],
    ['reviews', ['review', 'checks', 'examines', 'assesses', 'evaluates']],
    ['approves', ['approve', 'authorises', 'authorizes', 'decides', 'grants']],
    ['verifies', ['verify', 'validates', 'checks data of']],
    ['surveys', ['survey', 'visits', 'measures']],
    ['signs', ['sign', 'signs off']],
    ['inspects', ['inspect', 'investigates']],
  ],
  extra: [
    ['限', ['时限', '期限', '限时', '办理时限', '在', '须在', '应在', '需在']],
    ['最多', ['至多', '不超过', '限制', '上限']],
    ['承诺', ['承诺时限', '承诺期限']],
    ['法定', ['法定时限', '法定期限']],
    ['必填', ['必须', '必须填写', '必输', '不能为空', '不可为空']],
    ['来自', ['取自', '来源于', '来源', '从']],
    ['用', ['通过', '采用']],
    ['给', ['发给', '送给', '交给', '发送给', '寄给']],
    ['寄往', ['寄到', '地址', '送到']],
    ['全部完成后继续', ['全部完成', '都完成后继续', '全部办完后继续', '全部办结后继续']],
    ['任一完成后继续', ['任一完成', '任意一个完成后继续', '其中一个完成后继续']],
    ['全部同意为通过', ['一致同意', '全体同意', '全部同意']],
    ['理由 必填', ['须说明理由', '必须写明理由', '说明理由']],
    ['within', ['deadline', 'in', 'limit', 'due in', 'due within', 'no later than']],
    ['at most', ['max', 'maximum', 'up to', 'no more than']],
    ['legal', ['statutory', 'by law']],
    ['promised', ['promise', 'target']],
    ['required', ['mandatory', 'must be filled', 'not empty', 'compulsory']],
    ['by', ['handled by', 'done by', 'through', 'via']],
    ['get', ['as', 'into', 'gives', 'giving']],
    ['until all are done', ['wait for all', 'all done', 'all must be done', 'until all are complete']],
    ['until any is done', ['wait for any', 'any done', 'first one wins']],
    ['reason required', ['with reason', 'reason mandatory', 'give a reason']],
  ],
  outcome: [
    ['同意', ['通过', '批准', '审核通过', '审批通过', '许可', '准许', '满意', '无异议']],
    ['不同意', ['不通过', '驳回', '拒绝', '不批准', '审核不通过', '未通过', '不许可', '否决', '不满意', '反对']],
    ['不予受理', ['不受理', '拒绝受理', '不接收', '不收', '拒绝', '驳回', '不通过', '不同意']],
    ['补正', ['材料不齐', '材料不全的', '需补正', '要补正', '补件', '补充材料', '材料不全', '需要补正', '补齐补正']],
    ['受理', ['接收', '予以受理', '已受理', '通过', '同意']],
    ['办毕', ['完成', '办完', '办理完成', '办结', '已办结', '处理完成']],
    ['确认', ['同意', '已确认', '认可', '满意']],
    ['属实', ['情况属实', '通过', '一致', '真实', '是']],
    ['不属实', ['情况不属实', '不通过', '虚假', '不真实', '失实', '否']],
    ['合格', ['通过', '达标', '符合']],
    ['不合格', ['不通过', '不达标', '不符合', '未通过']],
    ['退单', ['拒收', '退件', '拒签', '退回', '不签收']],
    ['提交', ['已提交', '填完', '完成']],
    ['查不到', ['没有查到', '未查到', '无记录', '查无', '不存在', '没查到']],
    ['不可用', ['接口不可用', '超时', '系统故障', '异常', '接口异常', '失败', '不通']],
    ['不一致', ['不匹配', '不符', '有出入']],
    ['不同意', ['未授权', '拒绝授权', '不授权']],
    ['拿不到', ['其他', '否则', '其它', '其余']],
    ['已缴', ['已缴费', '缴费成功', '支付成功', '已支付']],
    ['未缴', ['未缴费', '缴费失败', '支付失败', '未支付']],
    ['有异议', ['异议', '有人反对', '提出异议']],
    ['agreed', ['approved', 'approval', 'accepted', 'yes', 'ok', 'passed', 'granted']],
    ['disagreed', ['rejected', 'disapproved', 'denied', 'refused', 'rejection', 'no', 'declined', 'not agreed']],
    ['refused', ['rejected', 'denied', 'declined', 'not accepted', 'disagreed']],
    ['to correct', ['correction', 'needs correction', 'incomplete', 'corrections needed', 'corrected']],
    ['done', ['completed', 'complete', 'finished', 'handled']],
    ['untrue', ['false', 'not true', 'wrong']],
    ['failed', ['rejected', 'not passed']],
    ['passed', ['ok', 'approved']],
    ['sent back', ['returned', 'rejected', 'refused']],
    ['not found', ['missing', 'no record', 'none', 'unknown', 'absent']],
    ['unavailable', ['error', 'down', 'failure', 'failed', 'not available', 'timeout']],
    ['mismatch', ['different', 'not matching', 'inconsistent']],
    ['declined', ['no consent', 'refused']],
    ['anything else', ['other', 'others', 'otherwise', 'else', 'any other']],
    ['unpaid', ['not paid', 'payment failed']],
    ['an objection', ['objection', 'objected', 'objections']],
  ],
};

const byWritten: ReadonlyMap<NearKind, ReadonlyMap<string, readonly string[]>> = new Map(
  (['head', 'verb', 'extra', 'outcome'] as const).map((kind) => [kind, turned(rows[kind])]),
);

function turned(list: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [standard, written] of list) {
    for (const word of written.map(folded)) found.set(word, [...(found.get(word) ?? []), standard]);
  }
  return found;
}

/** The words of the table a whole word is commonly written for; none when it is not known as such. */
export const commonlyMeant = (kind: NearKind, word: string): readonly string[] => byWritten.get(kind)?.get(folded(word).trim()) ?? [];

/** The longest such word a text begins with, and where it ends. */
export function commonlyBegun(kind: NearKind, text: string): { readonly to: number; readonly words: readonly string[] } | null {
  const start = folded(text);
  let best: { to: number; words: readonly string[] } | null = null;
  for (const [written, words] of byWritten.get(kind) ?? []) {
    if (!start.startsWith(written) || written.length <= (best?.to ?? 0)) continue;
    const next = start.charAt(written.length);
    if (/[a-z]$/.test(written) && /[a-z0-9]/.test(next)) continue;
    best = { to: written.length, words };
  }
  return best;
}

/** The longest such word a text ends with, and where it begins. */
export function commonlyEnding(kind: NearKind, text: string): { readonly from: number; readonly words: readonly string[] } | null {
  const whole = folded(text);
  let best: { from: number; words: readonly string[] } | null = null;
  for (const [written, words] of byWritten.get(kind) ?? []) {
    const from = whole.length - written.length;
    if (!whole.endsWith(written) || from < 1 || from >= (best?.from ?? whole.length)) continue;
    if (/^[a-z]/.test(written) && /[a-z0-9]/.test(whole.charAt(from - 1))) continue;
    best = { from, words };
  }
  return best;
}

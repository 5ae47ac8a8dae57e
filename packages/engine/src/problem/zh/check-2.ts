import type { ProseTable } from '../prose.ts';

/** What is said in Chinese about problems of the rules, further ones. */
export const checkProse2: ProseTable = Object.freeze({
  'key-missing': {
    title: '没有写凭什么查',
    message: '数据「{data}」没有写凭什么查，不知道查的是谁。',
    hint: '加一行“凭：登录.身份证号”或别的字段。',
  },
  'asked-though-known': {
    title: '能查到的还要人填',
    message: '「{field}」要申请人填，可是数据「{data}」里就有。',
    hint: '写成“来自 {path|path}”，就不用填了。',
  },
  'fetched-unused': {
    title: '拿了却不用',
    message: '数据「{data}」取了「{field}」，可是哪里都没有用到。',
    hint: '从“只取：”里去掉它，或者在要用的地方写上。',
  },
  'yes-no-is-enough': {
    title: '只问是或否就够了',
    message: '数据「{data}」的{fields|names}只在条件里用。',
    hint: '写“方式：核验”，只得到是或否，不见原始数据。',
  },
  'personal-in-notice': {
    title: '通知里有个人信息',
    message: '发给{parties|names}的通知里写了「{path|path}」（{type|word}）。短信和屏幕谁都可能看到。',
    hint: '去掉它，或者只说“请登录查看”。',
  },
  'promised-over-legal': {
    title: '承诺比法定还长',
    message: '「{name}」承诺 {promised|duration}，法定只有 {legal|duration}。',
    hint: '把承诺改得不超过法定。',
  },
  'promise-too-short': {
    title: '承诺做不到',
    message: '承诺 {promised|duration}，可是各步的限时加起来要 {needed|duration}（{steps|names}）。',
    hint: '缩短其中的限时，让能同时办的同时办，或者改承诺。',
  },
  'supplement-over-promised': {
    title: '补材料的期限比承诺长',
    message: '事项「{item}」容缺「{material}」限 {limit|duration}，比承诺的 {promised|duration} 还长。',
    hint: '把补交期限改得不超过承诺。',
  },
  'joint-over-45': {
    title: '联合办理超过 45 个工作日',
    message: '{items|names}一个接一个，承诺加起来 {days} 个工作日，超过联合办理的 45 个工作日。',
    hint: '缩短其中的承诺，或者去掉不必要的先后。',
  },
  'calendar-days': {
    title: '部门的时限写成了天',
    message: '「{name}」的时限是 {amount} 天，法律上部门的时限按工作日算。',
    hint: '如果是工作日，写“{amount} 个工作日”。',
  },
  'lead-missing': {
    title: '没有写牵头',
    message: '没有写由谁牵头，出了问题没有人总负责。',
    hint: '加一行“牵头：…”。',
  },
  'withdrawal-barred': {
    title: '申请人不能撤件',
    message: '写了不可撤件，申请人没有退路。',
    hint: '写“撤件：申请人，办结前可撤”，或者删掉这一行。',
  },
  'silence-unanswered': {
    title: '不答复怎么算没有写',
    message: '「{step}」没有写多久不答复视为受理。',
    hint: '加一行“满 5 个工作日：视为受理，自收件之日起算”。',
  },
  'refusal-without-remedy': {
    title: '不通过没有写清楚',
    message: '「{end}」没有把话说全：要写理由，也要告诉对方可以怎样救济。',
    hint: '写上“理由 必填，救济“可依法申请行政复议或提起行政诉讼””。',
  },
  'grade-too-low': {
    title: '材料等级不够',
    message: '「{material}」要求等级不低于 {wanted}，这样收来的只有 {got}。',
    hint: '加上“由 … 核验”，核验过的按 B 算，或者降低要求。',
  },
  'pledge-unchecked': {
    title: '承诺了却不核查',
    message: '告知承诺「{name}」没有写什么时候核查。',
    hint: '加上“核查 限 30 个工作日”。',
  },
  'special-without-basis': {
    title: '停表没有依据',
    message: '特别程序「{name}」没有写依据。它一开始，时限就停了。',
    hint: '加上“依据“…””。',
  },
  'party-unused': {
    title: '参与方没有事做',
    message: '「{party}」没有出现在任何一步里。',
    hint: '删掉它，或者写上它要做的事。',
  },
  'scenario-without-expectation': {
    title: '场景没有写应该怎样',
    message: '场景「{name}」没有“那么”，什么也证明不了。',
    hint: '加一行“那么 办结 为 “…””。',
  },
  'row-never-holds': {
    title: '轮不到的一种情况',
    message: '第 {row} 种情况永远轮不到：「{value|path}」没有哪个值走得到这里。',
    hint: '改条件，或者把它移到上面，或者删掉。',
  },
  'may-be-empty': {
    title: '可能没有填',
    message: '「{field|path}」可以不填；没有填时，这个条件答不出是或否，件会停下来等人处理。',
    hint: '把字段写成“必填”，或者在条件里加上“{field|path} 为空”。',
  },
  'kind-not-fitting': {
    title: '这里要另一类的值',
    message: '这里要{wanted|words}，写的却是{type|word}。',
    hint: '换成合适的值。',
  },
  'flow-unknown': {
    title: '没有引用这件事',
    message: '没有引用叫「{name}」的流程。[[最接近的是{suggestions|names}。]]',
    hint: '在开头写“引用「…」，版本 1，作 {name}”，或者改成已引用的名字。',
  },
  'check-failed': {
    title: '检查自己出了错',
    message: '检查“{rule}”没有做完：{because}。这不是您的错，其他检查都做了。',
    hint: '请把这个文件发给开发人员。',
  },
  'statement-not-run': {
    title: '这一行不会办理',
    message: '“{statement|word}”只是把导入时的内容原样留着，办到这里什么也不会发生。',
    hint: '用这里的语句把它写出来；不需要就删去这一行。',
  },
});

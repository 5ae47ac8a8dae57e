import type { ProseTable } from '../prose.ts';

/** What is said in Chinese about problems of the rules, about what can go wrong while a flow runs, and of time and choices. */
export const checkProse3: ProseTable = Object.freeze({
  'waits-for-ever': {
    title: '会一直等下去',
    message: '到了{steps|names}，要等的那一路再也不会来，这个件就停在这里。',
    hint: '让要等的每一路都走到这里，或者把不会来的那一路改到后面。',
  },
  'left-running': {
    title: '办结时还有没做完的',
    message: '走到「{end}」办结的时候，{steps|names}可能还没有做完。',
    hint: '在办结前面先汇合，或者确实要全部停下时写“终止”。',
  },
  'step-twice-at-once': {
    title: '同一步可能同时办两次',
    message: '有几路会各自走到「{step}」，它可能同时开着两份。',
    hint: '要等几路到齐就在前面写“汇合「…」”；确实要每一路办一次，就在那里写“标记「…」”。',
  },
  'arms-pile-up': {
    title: '越分越多',
    message: '每转一圈都会再多出一路，「{step}」会同时开出越来越多份。',
    hint: '分头以后先汇合，再往回转。',
  },
  'not-proved': {
    title: '没有看完',
    message: '{steps|names}这一段几路互相牵连，走法太多，没有全部看完；不能保证不会停住。',
    hint: '把它拆成几个“同时办理”，或者让每一路少往别处转。',
  },
  'loop-without-pause': {
    title: '停不下来的圈',
    message: '这一圈里没有谁要做的事，也不等什么，走进去就会一直转：{steps|names}。',
    hint: '在圈里加一步要人做的事或一段等待，或者写“最多 n 次”和“超次：…”。',
  },
  'exceeded-unanswered': {
    title: '次数用完没有说怎么办',
    message: '到「{name}」最多 {times} 次，用完以后没有说怎么办，件会停在这里。',
    hint: '在它下面加一行“超次：…”。',
  },
  'joint-over-60': {
    title: '联合办理超过 60 个工作日',
    message: '{items|names}一个接一个，承诺加起来 {days} 个工作日；联合办理连同延长最多 60 个工作日。',
    hint: '缩短其中的承诺，或者去掉不必要的先后。',
  },
  'promise-with-returns': {
    title: '退回多了承诺就守不住',
    message: '不退回时承诺 {promised|duration} 做得到；{steps|names}每次都退满，要 {needed|duration}。',
    hint: '减少退回的次数，或者留出余地。',
  },
  'calendar-ends': {
    title: '日历还没有公布到那一天',
    message: '「{step|word}」限到 {date}，节假日只公布到 {until}，那以后的期限先按周末算，公布以后会重算。',
    hint: '下一年的放假通知公布后，更新工作日历。',
  },
  'rows-leave-gap': {
    title: '几种情况之间漏了一段',
    message: '「{value|path}」是 {missing|list} 的时候，哪一行都不算。',
    hint: '把漏掉的一段写上，或者加一行“否则：”。',
  },
  'rows-overlap': {
    title: '两行有一段重叠',
    message: '「{value|path}」有些值第 {upper} 行和第 {row} 行都写到了，会按上面那一行办。',
    hint: '如果不是这个意思，把两行的范围分开。',
  },
  'code-wrong': {
    title: '编码不对',
    message: '「{name}」的编码 {code} 不是合格的 12 位基本编码或 31 位实施编码。',
    hint: '对照事项清单核对每一位。',
  },
  'config-wrong': {
    title: 'lianban.config.json 写得不对',
    message: '[[“{key}”]]这里应当写 {wanted}。',
    hint: '对照说明改一下这一行。',
  },
  'config-rule-unknown': {
    title: '没有这条检查',
    message: '没有叫“{rule}”的检查。[[是不是想写 {suggestions|list}？]]',
    hint: '改成检查的代码，每一页标题下面都有。',
  },
  'config-level-kept': {
    title: '这条检查不能放宽',
    message: '“{rule}”查出来的问题会让件办不下去，只能是 error。',
    hint: '去掉这一行，改流程。',
  },
});

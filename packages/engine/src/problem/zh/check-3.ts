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
});

import type { ProseTable } from '../prose.ts';

/** What is said in Chinese about lines that nearly read. */
export const slipProse: ProseTable = Object.freeze({
  'name-unmarked': {
    title: '名字没有放在「」里',
    message: '“{name}”要放在{open}{close}里，不然看不出名字从哪里开始、到哪里为止。',
    hint: '写成 {open}{name}{close} 。',
  },
  'name-empty': {
    title: '名字是空的',
    message: '{open}{close} 里面没有名字。',
    hint: '在里面写上名字。',
  },
  'quote-doubled': {
    title: '符号打了两遍',
    message: '{open} 打了两遍。',
    hint: '删掉一个 {open} 。',
  },
  'comma-missing': {
    title: '少了逗号',
    message: '“{after}”前面少了逗号。',
    hint: '在它前面加上“{comma}”。',
  },
  'colon-missing': {
    title: '少了冒号',
    message: '“{before}”后面少了冒号。',
    hint: '写成“{before}{colon}…”。',
  },
  'start-stray': {
    title: '行首多了东西',
    message: '行首的“{found}”不用写。步骤按从上到下的次序走，不编号[[；清单里的每一项前面写“{insert}”]]。',
    hint: '删掉“{found}”[[，换成“{insert} ”]]。',
  },
  'word-stray': {
    title: '多了一个词',
    message: '“{found}”不用写，冒号已经是这个意思。',
    hint: '删掉“{found}”。',
  },
  'note-mark': {
    title: '备注要用 # 开头',
    message: '“{found}”开头的行看不懂。写给同事看的备注用 # 开头。',
    hint: '把“{found}”换成“# ”；要给用户看的，写成“说明：…”。',
  },
  'verb-unknown': {
    title: '没有这个动作',
    message: '“{found}”不是认得的动作。[[是不是想写{nearest|names}？]]',
    hint: '换成认得的动作：填写、确认、签收、受理、办理、审核、审批、核验、踏勘、初审、复核、核准、签发、备案、处置、核查。',
  },
  'verb-missing': {
    title: '没有写做什么',
    message: '只写了“{party}”和「{name}」，没有写做什么。',
    hint: '在中间写上动作，比如{some|names}：“{party}办理「{name}」”。',
  },
  'party-missing': {
    title: '没有写由谁做',
    message: '“{verb}「{name}」”没有写由谁来做。[[参与方有{parties|names}。]]',
    hint: '在前面写上参与方：“谁{verb}「{name}」”。',
  },
  'block-empty': {
    title: '下面没有内容',
    message: '“{found}”下面什么也没有写。',
    hint: '把属于它的步骤往里缩一层；什么也不做，就在下面写“继续”。',
  },
  'else-alone': {
    title: '前面没有“如果”',
    message: '“{found}”前面没有“如果”，不知道是哪个条件不成立。',
    hint: '把它放在“如果 …：”那一段的后面，和“如果”对齐。',
  },
  'extra-alone': {
    title: '这是上一行的一部分',
    message: '“{found}”不能单独成行，它是上一行的补充。',
    hint: '接在上一行后面，用逗号隔开。',
  },
  'statements-joined': {
    title: '两句写在了一行',
    message: '“{found}”自己是一句，不能跟在逗号后面。',
    hint: '另起一行写。',
  },
  'list-mark': {
    title: '几项写成了一项',
    message: '“{found}”会当成一项。看样子是{entries|names}几项。',
    hint: '各项之间用“、”。',
  },
});

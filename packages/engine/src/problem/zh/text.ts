import type { ProseTable } from '../prose.ts';

/** What is said in Chinese about problems of the text. */
export const textProse: ProseTable = Object.freeze({
  'source-too-large': {
    title: '文件太大',
    message: '文件有 {characters} 个字，最多 {max} 个。',
    hint: '把它拆成几件事，用“引用”连起来。',
  },
  'not-text': {
    title: '这不是文本文件',
    message: '这里有文本里不会有的字符（{character}）。',
    hint: '另存为 UTF-8 文本再试。',
  },
  'too-many-lines': {
    title: '行数太多',
    message: '超过 {max} 行。',
    hint: '把它拆成几件事。',
  },
  'line-too-long': {
    title: '这一行太长',
    message: '这一行有 {characters} 个字，最多 {max} 个。',
    hint: '拆成几行。',
  },
  'indent-unaligned': {
    title: '缩进对不齐',
    message: '这一行前面有 {column} 个空格，和上面哪一行都对不齐。按 {expected} 个读了。',
    hint: '前面改成 {expected} 个空格。',
  },
  'indent-too-deep': {
    title: '缩进太深',
    message: '这一行缩得太深了，它属于外面一层。按 {expected} 个空格读了。',
    hint: '前面改成 {expected} 个空格。',
  },
  'indent-too-shallow': {
    title: '缩进不够',
    message: '这一行属于上面那一步，要再缩进一层。按 {expected} 个空格读了。',
    hint: '前面改成 {expected} 个空格。',
  },
  'nesting-too-deep': {
    title: '套得太深',
    message: '缩进超过 {max} 层。',
    hint: '减少层数，或者把里面的几步拆成另一件事。',
  },
  'name-too-long': {
    title: '名字太长',
    message: '这个名字有 {characters} 个字，最多 {max} 个。',
    hint: '取短一点的名字，长的话写在“说明：”里。',
  },
  'duration-expected': {
    title: '这里要写多长时间',
    message: '“{found}”读不成一段时间。[[是不是想写{nearest|names}？]]',
    hint: '写数字和单位，比如“3 个工作日”“30 天”“半小时”。',
  },
  'number-expected': {
    title: '这里要写一个数',
    message: '“{found}”不是数。',
    hint: '写数字，比如 3、三、十五。',
  },
  'date-expected': {
    title: '这里要写日期',
    message: '“{found}”不是日期。',
    hint: '写成 2026-03-01 或 2026年3月1日。',
  },
  'too-many-steps': {
    title: '步骤太多',
    message: '超过 {max} 步。',
    hint: '把它拆成几件事。',
  },
  'statement-repeated': {
    title: '写了两次',
    message: '这一句在一个文件里只能写一次。',
    hint: '删掉一句；另一件事写在另一个文件里。',
  },
  'statement-misplaced': {
    title: '写错了地方',
    message: '“{found}”看得懂，但不该写在这里。',
    hint: '把它移到{where|words}。',
  },
  'statement-unknown': {
    title: '看不懂这一行',
    message: '看不懂“{found}”。[[是不是想写{nearest|names}？]]这一行没有算进去。',
    hint: '改成认得的写法[[，例如：{patterns|list}]]。一行写一件事：谁 + 做什么 + 「什么」，或者以关键词开头；名字里有括号、逗号、冒号的，用「」括起来。',
  },
  'flow-missing': {
    title: '没有一件事',
    message: '文件里没有“一件事「…」”这一行，不知道是哪件事。',
    hint: '第一行写“一件事「名称」”。',
  },
  'dash-missing': {
    title: '少了“- ”',
    message: '这一行是清单里的一项，前面要有“- ”。',
    hint: '在前面加上“- ”。',
  },
  'quote-unclosed': {
    title: '少了右边的 {close}',
    message: '这里的 {open} 没有合上，读到行末为止。',
    hint: '补上 {close} 。',
  },
  'quote-mismatched': {
    title: '左右不是一对',
    message: '左边是 {open} ，右边要用 {close} 。',
    hint: '把右边改成 {close} 。',
  },
  'type-unknown': {
    title: '没有这种类型',
    message: '“{found}”不是字段的类型。[[是不是想写{nearest|names}？]]',
    hint: '写文字、数字、金额、日期、选项（…）、身份证号、手机号、地址、附件这样的类型。',
  },
  'extra-unknown': {
    title: '看不懂后面这一段',
    message: '“{found}”看不懂，或者不能写在这一句后面。[[是不是想写{nearest|names}？]]',
    hint: '改掉或删掉这一段。',
  },
  'word-unknown': {
    title: '没有这个词',
    message: '这里不认得“{found}”。[[是不是想写{nearest|names}？]]',
    hint: '换成认得的词。[[这里可以写：{all|words}。]]',
  },
});

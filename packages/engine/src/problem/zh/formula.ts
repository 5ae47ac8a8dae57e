import type { ProseTable } from '../prose.ts';

/** What is said in Chinese about problems of formulas. */
export const formulaProse: ProseTable = Object.freeze({
  'formula-empty': {
    title: '条件是空的',
    message: '这里要写一个条件，却什么也没有写。',
    hint: '写上条件，比如“面积 大于 100”。',
  },
  'formula-too-large': {
    title: '条件太长',
    message: '这个条件超过 {max} 个部分，没有人读得完。',
    hint: '拆成几步，或者用“认定 … 为 …”先算出一部分。',
  },
  'formula-too-deep': {
    title: '括号套得太多',
    message: '括号套了超过 {max} 层。',
    hint: '去掉多余的括号，或者分成几步写。',
  },
  'operand-missing': {
    title: '少了一个值',
    message: '[[“{after}”后面]]少了一个值。',
    hint: '补上要比较的值。',
  },
  'operator-missing': {
    title: '两个值中间少了词',
    message: '“{found}”前面少了“为”“大于”“且”这样的词。',
    hint: '补上比较的词；如果是名字写错了，改名字。',
  },
  'character-unexpected': {
    title: '多了一个符号',
    message: '这里不该有“{character}”。',
    hint: '删掉它。',
  },
  'bracket-unclosed': {
    title: '括号没有合上',
    message: '有个括号没有合上[[：“{bracket}”]]。',
    hint: '补上另一半。',
  },
  'bracket-stray': {
    title: '多了半个括号',
    message: '“{bracket}”没有前面的一半。',
    hint: '删掉它，或者补上前面的一半。',
  },
  'bracket-missing': {
    title: '少了括号',
    message: '“{word}”后面要有括号。',
    hint: '写成“{word}（…）”。',
  },
  'text-unclosed': {
    title: '引号没有合上',
    message: '{quote} 没有合上的另一半。',
    hint: '补上另一半引号。',
  },
  'name-unclosed': {
    title: '名字的括号没有合上',
    message: '{quote} 没有合上的另一半。',
    hint: '补上另一半。',
  },
  'date-invalid': {
    title: '没有这一天',
    message: '“{text}”不是真有的日期。',
    hint: '改成真有的日期。',
  },
  'number-too-long': {
    title: '数字太长',
    message: '“{text}”超过 {max} 位，算不准。',
    hint: '如果是编号，用引号括起来，比如“{text}”。',
  },
  'comparison-chained': {
    title: '比较连着写了',
    message: '“甲 大于 乙 大于 丙”这样连着写，不知道是什么意思。',
    hint: '拆开写：“面积 大于 100 且 面积 小于 200”。',
  },
  'range-unfinished': {
    title: '在多少以上还是以下',
    message: '“在 …”后面要写“以上”或“以下”。',
    hint: '写成“面积 在 100 以上”。',
  },
  'satisfies-missing': {
    title: '少了“满足”',
    message: '“{word}”后面要写“满足（…）”。',
    hint: '写成“{word} 子女 满足（年龄 大于 3）”。',
  },
  'quantifier-too-deep': {
    title: '任一、每个套得太多',
    message: '任一、每个最多套 {max} 层。',
    hint: '分成几步写。',
  },
  'arguments-wrong': {
    title: '给的值个数不对',
    message: '“{function}”要 {min} 到 {max} 个值，写了 {given} 个。',
    hint: '补上或去掉。',
  },
  'unit-of-difference': {
    title: '相差的单位不对',
    message: '“{found}”不能作相差的单位。',
    hint: '写“天”或“工作日”。',
  },
  'and-or-mixed': {
    title: '“且”和“或”混着写',
    message: '“且”和“或”写在一起，有人先算“且”，有人先算“或”。',
    hint: '用括号括清楚先算哪个。',
  },
  'name-unknown': {
    title: '没有这个名字',
    message: '没有叫「{name|path}」的字段或值。[[是不是想写{suggestions|names}？]]',
    hint: '改成已有的名字，或者先声明它。',
  },
  'field-unknown': {
    title: '没有这一项',
    message: '「{of|path}」里没有「{name|path}」。[[是不是想写{suggestions|names}？]]',
    hint: '改成它有的一项。',
  },
  'name-incomplete': {
    title: '要写到具体的一项',
    message: '「{name|path}」有好几项，要写是哪一项。[[可以写{suggestions|names}。]]',
    hint: '写成“{name|path}.…”。',
  },
  'name-ambiguous': {
    title: '有几个同名的',
    message: '有几个都叫「{name|path}」，不知道是哪一个。可以写{full|names}。',
    hint: '写全名。',
  },
  'option-unquoted': {
    title: '选项要用引号',
    message: '“{word}”是一个选项，要用引号括起来。',
    hint: '写成“{word}”加引号。',
  },
  'option-unknown': {
    title: '没有这个选项',
    message: '没有“{value}”这个选项，可选的是{options|words}。[[是不是想写{suggestions|names}？]]',
    hint: '改成列出的选项。',
  },
  'types-clash': {
    title: '两边不是一类',
    message: '左边是{left|word}，右边是{right|word}，不能相比。',
    hint: '换成同一类的值。',
  },
  'type-unexpected': {
    title: '这里要另一类的值',
    message: '“{for|word}”要{expected|words}，这里是{actual|word}。',
    hint: '换成合适的值。',
  },
  'order-missing': {
    title: '比不出大小',
    message: '{type|word}分不出大小先后。',
    hint: '用“为”“不为”比较。',
  },
  'unit-clash': {
    title: '单位不对',
    message: '写的单位是{unit}，这里是{expected}。',
    hint: '改成同一个单位。',
  },
  'constants-compared': {
    title: '两边都是固定的',
    message: '比较的两边都写死了，结果永远一样。',
    hint: '把一边换成字段的名字；名字写错了也会这样。',
  },
  'list-of-records-needed': {
    title: '这里要一个清单',
    message: '任一、每个要用在清单上，这里是{actual|word}。',
    hint: '换成清单的名字。',
  },
  'feel-unsupported': {
    title: '公式用了这里没有的写法',
    message: '“{found}”在这里没有对应的写法。',
    hint: '用这里的写法重写这个条件。',
  },
  'feel-invalid': {
    title: '导入的公式有错',
    message: '“{found}”读不懂。',
    hint: '在原来的工具里改好，或者在这里重写。',
  },
});

import type { Draw } from '../soundness/random-net.ts';

/** A line of a flow that is right, with what a plant may look for. */
export interface Line {
  readonly text: string;
  readonly tag?: string;
}

interface World {
  readonly draw: Draw;
  readonly lines: Line[];
  count: number;
}

const remedy = '结果 不通过，理由 必填，救济“可依法申请行政复议”';

/** A flow in which nothing is wrong, another one for every draw: lines with tags where something could be planted. */
export function soundFlow(draw: Draw): readonly Line[] {
  const world: World = { draw, lines: [], count: 0 };
  head(world);
  items(world);
  put(world, 0, '流程：', 'flow');
  put(world, 1, '申请人填写「申请表」', 'fill');
  put(world, 1, '申请人确认「授权查询」', 'consent');
  put(world, 2, `不同意时：终止「未授权」，结果 撤件`);
  put(world, 1, '查询「企业信息」，得到 企业', 'query');
  const blocks = 2 + draw(4);
  for (let block = 0; block < blocks; block += 1) aBlock(world, 1, 1);
  put(world, 1, '联办全部事项，全部办结后继续', 'joint');
  put(world, 1, `丙科办理「统一出件」，限 1 个工作日`, 'last');
  put(world, 1, '办结「已办结」', 'end');
  return world.lines;
}

/** The text of lines. */
export const textOf = (lines: readonly Line[]): string => `${lines.map(({ text }) => text).join('\n')}\n`;

function put({ lines }: World, depth: number, text: string, tag?: string): void {
  lines.push({ text: `${'  '.repeat(depth)}${text}`, ...(tag === undefined ? {} : { tag }) });
}

function head(world: World): void {
  const lines: readonly (readonly [number, string, string?])[] = [
    [0, '一件事「示例」', 'service'],
    [1, '牵头：甲局', 'lead'],
    [1, '依据：“示例〔2026〕1号”'],
    [1, `承诺：${150 + world.draw(50)} 个工作日`, 'promise'],
    [0, '参与方：'],
    [1, '- 申请人：群众'],
    [1, '- 甲局：部门', 'party'],
    [1, '- 乙局：部门', 'party'],
    [1, '- 丙科：岗位', 'party'],
    [0, '表单「申请表」：', 'form'],
    [1, '- 姓名：文字，必填', 'field name'],
    [1, '- 身份证号：身份证号，必填，来自 登录.身份证号', 'field id'],
    [1, '- 金额：金额，必填', 'field money'],
    [1, '- 面积：数字，必填', 'field area'],
    [1, '- 类别：选项（新办、变更、注销），必填', 'field kind'],
    [1, '- 加急：是否，必填', 'field urgent'],
    [1, '- 开工日期：日期，必填', 'field date'],
    [0, '数据「企业信息」：', 'data'],
    [1, '来源：公共数据平台/市场监管/企业信息'],
    [1, '用途：办理示例', 'purpose'],
    [1, '依据：“政务数据共享条例第十九条”', 'basis'],
    [1, '授权：「授权查询」', 'by consent'],
    [1, '凭：身份证号', 'key'],
    [1, '只取：'],
    [2, '- 等级：选项（A、B、C）', 'fetched'],
    [2, '- 名称：文字'],
    [1, '拿不到时：由 丙科 核验「人工核验」', 'not found'],
  ];
  for (const [depth, text, tag] of lines) put(world, depth, text, tag);
}

function items(world: World): void {
  const days = (): number => 1 + world.draw(10);
  put(world, 0, `事项「登记」，由 甲局 办理，承诺 ${days()} 个工作日，法定 20 个工作日`, 'item one');
  put(world, 1, '填报：姓名、企业.名称、企业.等级');
  put(world, 1, '产出：证照「登记证」', 'gives');
  put(world, 0, `事项「备案」，由 乙局 办理，承诺 ${days()} 个工作日，法定 20 个工作日`, 'item two');
  put(world, 1, '填报：姓名');
  put(world, 1, '需要：证照「登记证」', 'needs');
}

const office = ({ draw }: World): string => ['甲局', '乙局', '丙科'][draw(3)] ?? '甲局';

function named(world: World, word: string): string {
  world.count += 1;
  return `${word}${world.count}`;
}

function days({ draw }: World): string {
  return `限 ${1 + draw(4)} 个工作日`;
}

function aTask(world: World, depth: number): void {
  const name = named(world, '办');
  put(world, depth, `${office(world)}办理「${name}」，${days(world)}`, 'task');
  if (world.draw(3) === 0) put(world, depth + 1, '超时：上报 甲局', 'timeout');
}

function aReview(world: World, depth: number): void {
  put(world, depth, `${office(world)}审核「${named(world, '审')}」，${days(world)}`, 'review');
  put(world, depth + 1, `不同意时：终止「不同意」，${remedy}`, 'disagreed');
}

/** One statement of a random kind. */
function aBlock(world: World, depth: number, nesting: number): void {
  switch (world.draw(nesting > 0 ? 9 : 2)) {
    case 0:
      return aTask(world, depth);
    case 1:
      return aReview(world, depth);
    case 2:
      return aChoice(world, depth, nesting);
    case 3:
      return someRows(world, depth, nesting);
    case 4:
      return sideBySide(world, depth, nesting);
    case 5:
      return apart(world, depth);
    case 6:
      return aReturn(world, depth);
    case 7:
      return theSum(world, depth, nesting);
    default:
      return aSigning(world, depth);
  }
}

function aChoice(world: World, depth: number, nesting: number): void {
  put(world, depth, '分情况：', 'cases');
  put(world, depth + 1, `情况 面积 大于 ${500 + world.draw(100)}：`, 'case');
  aBlock(world, depth + 2, nesting - 1);
  put(world, depth + 1, `情况 面积 大于 ${100 + world.draw(100)}：`, 'case');
  aBlock(world, depth + 2, nesting - 1);
  put(world, depth + 1, '其他：', 'otherwise');
  aBlock(world, depth + 2, nesting - 1);
}

function someRows(world: World, depth: number, nesting: number): void {
  put(world, depth, '按条件同时办理：', 'include');
  put(world, depth + 1, '情况 类别 为 “新办”：', 'case kind');
  aBlock(world, depth + 2, nesting - 1);
  put(world, depth + 1, '情况 企业.等级 为 “A”：', 'case grade');
  aBlock(world, depth + 2, nesting - 1);
}

function sideBySide(world: World, depth: number, nesting: number): void {
  put(world, depth, '同时办理，全部完成后继续：', 'together');
  aBlock(world, depth + 1, nesting - 1);
  put(world, depth + 1, `分支「${named(world, '支')}」：`, 'branch');
  aTask(world, depth + 2);
  aBlock(world, depth + 2, nesting - 1);
}

function apart(world: World, depth: number): void {
  put(world, depth, '分头：', 'apart');
  aTask(world, depth + 1);
  aReview(world, depth + 1);
  put(world, depth, `汇合「${named(world, '汇')}」`, 'join');
  aTask(world, depth);
}

function aReturn(world: World, depth: number): void {
  put(world, depth, `${office(world)}审核「${named(world, '核')}」，${days(world)}`, 'returning');
  put(world, depth + 1, '不同意时：退回「申请表」，限 5 个工作日，最多 1 次，理由 必填', 'return');
  put(world, depth + 2, '逾期：终止「逾期未改」，结果 撤件', 'overdue');
  put(world, depth + 2, `超次：终止「不予办理」，${remedy}`, 'exceeded');
}

function theSum(world: World, depth: number, nesting: number): void {
  put(world, depth, `如果 金额 超过 ${1 + world.draw(9)}万元：`, 'if');
  aBlock(world, depth + 1, nesting - 1);
  put(world, depth, '否则：', 'else');
  aBlock(world, depth + 1, nesting - 1);
}

function aSigning(world: World, depth: number): void {
  put(world, depth, `会签「${named(world, '签')}」，全部同意为通过，${days(world)}：`, 'sign');
  put(world, depth + 1, `甲局审核「${named(world, '会')}」`);
  put(world, depth + 1, `乙局审核「${named(world, '会')}」`);
  put(world, depth + 1, `不同意时：终止「会签不同意」，${remedy}`);
}

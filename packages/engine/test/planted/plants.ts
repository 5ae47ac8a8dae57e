import type { Draw } from '../soundness/random-net.ts';
import type { Line } from './sound-flow.ts';

/** A defect of a known kind: what it does to a flow, and the code that must find it. Null where the flow has no place for it. */
export interface Plant {
  readonly kind: 'control' | 'data' | 'time' | 'privacy' | 'decision';
  readonly code: string;
  /** What it is besides where it stands in a round: the graver name for the same defect. */
  readonly graver?: string;
  readonly into: (flow: readonly Line[], draw: Draw) => readonly Line[] | null;
}

type Change = (line: Line, flow: readonly Line[], at: number) => readonly Line[];

/** Changes one of the lines with a tag. */
function at(tag: string, change: Change): Plant['into'] {
  return (flow, draw) => {
    const places = flow.flatMap((line, place) => (line.tag === tag ? [place] : []));
    const place = places[draw(Math.max(1, places.length))];
    const line = place === undefined ? undefined : flow[place];
    return place === undefined || line === undefined
      ? null
      : [...flow.slice(0, place), ...change(line, flow, place), ...flow.slice(place + 1)];
  };
}

const depthOf = ({ text }: Line): number => text.length - text.trimStart().length;
const drop: Change = () => [];
const before =
  (...texts: readonly string[]): Change =>
  (line) => [...texts.map((text) => ({ text: `${' '.repeat(depthOf(line))}${text}` })), line];
const after =
  (...texts: readonly string[]): Change =>
  (line) => [line, ...texts.map((text) => ({ text: `${' '.repeat(depthOf(line))}${text}` }))];
const replaced =
  (pattern: string | RegExp, by: string): Change =>
  (line) => [{ ...line, text: line.text.replace(pattern, by) }];

/** Several changes, one after the other. */
function together(...changes: readonly Plant['into'][]): Plant['into'] {
  return (flow, draw) =>
    changes.reduce<readonly Line[] | null>((changed, change) => (changed === null ? null : change(changed, draw)), flow);
}

/** Takes a line away with all that is deeper below it. */
function withoutBlock(tag: string): Plant['into'] {
  return (flow, draw) => {
    const places = flow.flatMap((line, place) => (line.tag === tag ? [place] : []));
    const place = places[draw(Math.max(1, places.length))];
    const line = place === undefined ? undefined : flow[place];
    if (place === undefined || line === undefined) return null;
    let end = place + 1;
    while (end < flow.length && depthOf(flow[end] ?? line) > depthOf(line)) end += 1;
    return [...flow.slice(0, place), ...flow.slice(end)];
  };
}

const remedy = '结果 不通过，理由 必填，救济“可依法申请行政复议”';

const control: readonly (readonly [string, Plant['into']])[] = [
  [
    'no-way-to-end',
    at('end', () => ['  标记「圈」', '  甲局办理「圈里一」', '  乙局办理「圈里二」', '  转到「圈」'].map((text) => ({ text }))),
  ],
  [
    'waits-for-ever',
    at(
      'last',
      before(
        '分头：',
        '  分支「前」：',
        '    甲局办理「先办」',
        '    汇合「前汇」',
        '    甲局审核「前审」',
        '      不同意时：转到「后汇」',
        '  分支「后」：',
        '    乙局办理「后办」',
        '    汇合「后汇」',
        '    乙局审核「后审」',
        '      不同意时：转到「前汇」',
        '汇合「齐」',
      ),
    ),
  ],
  ['left-running', at('branch', after('  办结「提前办结」'))],
  ['step-twice-at-once', at('join', drop)],
  [
    'arms-pile-up',
    at(
      'last',
      before(
        '甲局办理「转圈」',
        '分头：',
        '  乙局办理「一路」',
        '  分支「二路」：',
        '    甲局审核「再来」',
        `      不同意时：终止「不来」，${remedy}`,
        '    转到「转圈」',
        '汇合「到齐」',
      ),
    ),
  ],
  ['loop-without-pause', at('last', before('标记「再看」', '通知 申请人 “正在办理”', '如果 加急：', '  转到「再看」'))],
  ['exceeded-unanswered', at('last', before('甲局办理「重来」，限 1 个工作日', '如果 加急：', '  转到「重来」，最多 2 次'))],
  ['step-never-reached', at('end', after('甲局办理「没人到」，限 1 个工作日'))],
  ['outcome-unhandled', at('disagreed', drop)],
  ['outcome-unknown', at('disagreed', replaced('不同意时', '合格时'))],
  ['step-unknown', at('last', before('乙局审核「跳」，限 1 个工作日', '  不同意时：转到「没有这一步」'))],
  ['party-unknown', at('task', replaced(/^( *)[甲乙]局|^( *)丙科/, '$1$2丁局'))],
  [
    'jump-into-block',
    at(
      'last',
      before(
        '同时办理，全部完成后继续：',
        '  甲局办理「里面」，限 1 个工作日',
        '  乙局办理「旁边」，限 1 个工作日',
        '乙局审核「外面」，限 1 个工作日',
        '  不同意时：转到「里面」',
      ),
    ),
  ],
  ['count-over-branches', at('together', replaced('全部完成', '5 个完成'))],
  ['branch-alone', withoutBlock('branch')],
  ['outsider-limit-unanswered', at('fill', replaced('」', '」，限 5 天'))],
  ['return-limit-unanswered', at('overdue', drop)],
  ['step-name-repeated', at('last', before('甲局办理「统一出件」，限 1 个工作日'))],
  ['timeout-without-limit', at('last', before('甲局办理「无限」', '  超时：上报 乙局'))],
  ['wait-without-limit', at('last', before('等待「补充材料」，来自 申请人'))],
  ['end-missing', at('end', drop)],
  ['flow-unknown', at('last', before('调用「没有这件事」'))],
];

const data: readonly (readonly [string, Plant['into']])[] = [
  ['used-before-known', at('query', before('如果 企业.等级 为 “A”：', '  甲局办理「先看」，限 1 个工作日'))],
  ['name-unknown', at('last', before('如果 没有这个字段 大于 3：', '  甲局办理「看」，限 1 个工作日'))],
  ['option-unknown', at('case kind', replaced('新办', '新设'))],
  ['types-clash', at('if', replaced(/金额 超过 .*万元/, '类别 大于 3'))],
  ['alias-twice', at('query', after('等待「补报」，来自 申请人，作 企业，限 30 天', '  超时：终止「未补报」，结果 撤件'))],
  ['form-unknown', at('last', before('申请人填写「没有这张表」'))],
  ['data-unknown', at('last', before('查询「没有这个数据」'))],
  [
    'needs-in-a-circle',
    together(
      at('item one', (line) => [line, { text: '  需要：证照「备案证」' }]),
      at('needs', after('产出：证照「备案证」')),
    ),
  ],
  ['certificate-not-given', at('needs', replaced('登记证', '没人发的证'))],
  [
    'may-be-empty',
    together(at('field area', replaced('，必填', '')), at('last', before('如果 面积 大于 3：', '  甲局办理「看看」，限 1 个工作日'))),
  ],
  [
    'key-not-known',
    together(at('key', replaced('身份证号', '姓名')), at('query', drop), at('fill', before('查询「企业信息」，得到 企业'))),
  ],
  ['material-not-needed', at('form', (line) => [{ text: '材料「多余材料」：必要，电子' }, line])],
  ['form-never-filled', at('form', (line) => [{ text: '表单「多余表」：' }, { text: '  - 备注：文字' }, line])],
  ['item-not-handled', at('joint', drop)],
];

const time: readonly (readonly [string, Plant['into']])[] = [
  ['promise-too-short', at('promise', replaced(/\d+ 个工作日/, '1 个工作日'))],
  ['promised-over-legal', at('item two', replaced('法定 20', '法定 0.5'))],
  [
    'joint-over-45',
    at('item one', (line) => [{ ...line, text: line.text.replace(/承诺 \d+ 个工作日，法定 20/, '承诺 48 个工作日，法定 50') }]),
  ],
  [
    'joint-over-60',
    at('item one', (line) => [{ ...line, text: line.text.replace(/承诺 \d+ 个工作日，法定 20/, '承诺 70 个工作日，法定 90') }]),
  ],
  ['calendar-days', at('last', replaced('1 个工作日', '1 天'))],
  ['calendar-ends', at('last', replaced('限 1 个工作日', '限 至 2039-05-01'))],
  [
    'silence-unanswered',
    at(
      'last',
      before(
        '甲局受理「收件」，限 5 个工作日',
        '  补正时：终止「请补正」，结果 撤件',
        `  不予受理时：终止「不受理」，结果 不予受理，理由 必填，救济“可依法申请行政复议”`,
      ),
    ),
  ],
];

const privacy: readonly (readonly [string, Plant['into']])[] = [
  ['purpose-missing', at('purpose', drop)],
  ['basis-missing', at('basis', drop)],
  ['fetched-unused', at('fetched', (line) => [line, { text: '    - 注册资本：金额' }])],
  ['asked-though-known', at('field name', after('- 等级：选项（A、B、C），必填'))],
  ['personal-in-notice', at('last', before('通知 申请人 “{身份证号} 已受理”'))],
  [
    'consent-not-given',
    together(withoutBlock('consent'), at('query', after('申请人确认「授权查询」', '  不同意时：终止「未授权」，结果 撤件'))),
  ],
  ['lead-missing', at('lead', drop)],
  ['key-missing', at('key', drop)],
  ['refusal-without-remedy', at('last', before('乙局审核「末审」，限 1 个工作日', '  不同意时：终止「没有说法」，结果 不通过'))],
];

const decision: readonly (readonly [string, Plant['into']])[] = [
  ['otherwise-missing', withoutBlock('otherwise')],
  ['row-never-holds', at('case', replaced(/大于 \d+/, '大于 900 且 面积 小于 800'))],
  [
    'rows-leave-gap',
    at(
      'last',
      before('如果 面积 小于 50：', '  甲局办理「小」，限 1 个工作日', '否则如果 面积 大于 50：', '  乙局办理「大」，限 1 个工作日'),
    ),
  ],
  [
    'rows-overlap',
    at(
      'last',
      before(
        '分情况：',
        '  情况 面积 小于 80：',
        '    甲局办理「小」，限 1 个工作日',
        '  情况 面积 大于 60：',
        '    乙局办理「大」，限 1 个工作日',
        '  其他：',
        '    丙科办理「中」，限 1 个工作日',
      ),
    ),
  ],
  ['constants-compared', at('if', replaced(/金额 超过 .*万元/, '3 大于 2'))],
  ['and-or-mixed', at('last', before('如果 加急 且 面积 大于 3 或 面积 小于 1：', '  甲局办理「混」，限 1 个工作日'))],
  ['condition-not-yes-no', at('if', replaced(/金额 超过 .*万元/, '金额'))],
];

const kinds = { control, data, time, privacy, decision } as const;

/** Every kind of defect that is planted. */
export const plants: readonly Plant[] = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
  kinds[kind].map(([code, into]) => ({ kind, code, into, ...(code === 'step-twice-at-once' ? { graver: 'arms-pile-up' } : {}) })),
);

import { expect, it } from 'vitest';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';

it('keeps a name in a list apart from the extra it looks like', () => {
  const source =
    '一件事「示例」\n参与方：\n  - 申请人：群众\n表单「表」：\n  - 「限 3 天2」：数字\n流程：\n  反馈「回执」，给 申请人，内容 「限 3 天2」、「限 3 天2」\n  办结\n';
  const { flow } = readText(source);
  if (flow === null) throw new Error('no flow was read');
  for (const language of ['zh', 'en'] as const) {
    const back = readText(printFlow(flow, language));
    expect(back.problems).toEqual([]);
    expect(withoutPlaces(back.flow)).toEqual(withoutPlaces(flow));
  }
});

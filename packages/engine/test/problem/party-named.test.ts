import { expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';

const fixesFor = (line: string): readonly string[] => {
  const text = `一件事「试」\n  牵头：公安\n\n参与方：\n  - 公安：部门\n  - 局长：岗位\n\n流程：\n  ${line}\n  办结「成」\n`;
  const unknown = compile(text).problems.find(({ code }) => code === 'party-unknown');
  expect(unknown?.facts['suggestions']).not.toEqual([]);
  return (unknown?.fixes ?? []).flatMap(({ edits }) => edits.map(({ insert }) => insert));
};

it('offers a misspelt party as it is declared', () => {
  expect(fixesFor('公安局办理「制证」')).toEqual(['公安']);
});

it.each(['局长助理办理「制证」', '公安在五个工作日内办理「制证」', '局长、公安同时办理「制证」'])(
  'offers nothing that would lose a part of what was written: %s',
  (line) => {
    expect(fixesFor(line)).toEqual([]);
  },
);

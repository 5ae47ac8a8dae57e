import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openText, semanticTokens } from '@lianban/engine/editor';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { grammarFile, grammarText } from '../tools/grammar.mjs';

const require = createRequire(import.meta.url);
const sample = (name: string): string => readFileSync(new URL(`../../engine/test/fixtures/flows/${name}.flow`, import.meta.url), 'utf8');
const names = ['birth', 'construction-permit', 'construction-permit.en', 'risk-warning'];

interface Piece {
  readonly text: string;
  readonly scope: string;
}

describe('the grammar for editors', () => {
  let grammar: textmate.IGrammar;

  beforeAll(async () => {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), 'lianban.tmLanguage.json'),
    });
    const loaded = await registry.loadGrammar('source.lianban');
    if (loaded === null) throw new Error('the grammar was not loaded');
    grammar = loaded;
  });

  /** The coloured pieces of a line, blanks left out. */
  const coloured = (line: string): readonly Piece[] =>
    grammar
      .tokenizeLine(line, textmate.INITIAL)
      .tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scope: scopes.at(-1)?.replace(/\.lianban$/, '') ?? '',
      }))
      .filter(({ text, scope }) => text.trim() !== '' && scope !== 'source' && !scope.startsWith('punctuation'));
  const pieces = (line: string): readonly string[] => coloured(line).map(({ text, scope }) => `${text}:${scope}`);

  it('is the one that the statement table makes', () => {
    const remedy = 'run: npx tsx --conditions=@lianban/source packages/vscode/tools/grammar.mjs';
    expect(readFileSync(grammarFile, 'utf8'), remedy).toBe(grammarText());
  });

  it.each([
    [
      '  综合窗口受理「材料审查」，限 1 个工作日',
      ['受理:keyword.control.verb', '「材料审查」:entity.name.function', '限:keyword.other', '1 个工作日:constant.numeric'],
    ],
    ['  如果 总投资 超过 5000万元：', ['如果:keyword.control', '超过:keyword.operator', '5000:constant.numeric']],
    [
      '    不同意时：退回「联合审查」，最多 1 次，理由 必填',
      [
        '不同意:constant.language',
        '时:keyword.other',
        '退回:keyword.control',
        '「联合审查」:entity.name.function',
        '最多:keyword.other',
        '1:constant.numeric',
        '次:keyword.other',
        '理由 必填:keyword.other',
      ],
    ],
    ['  - 申请企业：企业', ['企业:support.type']],
    ['参与方：', ['参与方:keyword.control']],
    [
      '  通知 申请人 “您好，{姓名}”  # 记得',
      [
        '通知:keyword.control',
        '“:string.quoted.double',
        '您好，:string.quoted.double',
        '{姓名}:variable.other',
        '”:string.quoted.double',
        '# 记得:comment.line.number-sign',
      ],
    ],
    [
      '  Service desk accepts "Document check", within 1 working day',
      ['accepts:keyword.control.verb', '"Document check":entity.name.function', 'within:keyword.other', '1 working day:constant.numeric'],
    ],
    [
      '    on to correct: return to "Permit application", at most 2 times',
      [
        'on:keyword.control',
        'to correct:constant.language',
        'return to:keyword.control',
        '"Permit application":entity.name.function',
        'at most:keyword.other',
        '2:constant.numeric',
        'times:keyword.other',
      ],
    ],
    ['  if investment exceeds 50000000:', ['if:keyword.control', 'exceeds:keyword.operator', '50000000:constant.numeric']],
  ])('colours %s', (line, expected) => {
    expect(pieces(line)).toEqual(expected);
  });

  it('leaves names alone that only begin like a statement', () => {
    expect(pieces('  - 流程处：部门')).toEqual(['部门:support.type']);
    expect(pieces('  流程处审核「如果」')).toEqual(['审核:keyword.control.verb', '「如果」:entity.name.function']);
  });

  it.each(names)('colours something in every line of %s, and nearly every keyword that the language itself knows', (name) => {
    const source = sample(name);
    const lines = source.split('\n');
    for (const line of lines.filter((one) => one.trim() !== '')) expect([line, pieces(line).length]).not.toEqual([line, 0]);
    const starts = lines.map((_, row) => lines.slice(0, row).join('\n').length + (row === 0 ? 0 : 1));
    const keywords = semanticTokens(openText(source)).filter(({ kind }) => kind === 'keyword');
    const found = keywords.filter(({ from, to }) => {
      const row = starts.findLastIndex((start) => start <= from);
      const column = from - (starts[row] ?? 0);
      const token = grammar
        .tokenizeLine(lines[row] ?? '', textmate.INITIAL)
        .tokens.find(({ startIndex, endIndex }) => startIndex <= column && column < endIndex);
      return to > from && token !== undefined && token.scopes.length > 1;
    });
    expect(found.length / keywords.length).toBeGreaterThan(0.97);
  });
});

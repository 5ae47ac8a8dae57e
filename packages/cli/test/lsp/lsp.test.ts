import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InsertTextFormat,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { type Editor, startEditor } from './editor.ts';

const sample = (name: string): string => readFileSync(new URL(`../../../engine/test/fixtures/flows/${name}.flow`, import.meta.url), 'utf8');
const permit = 'file:///permit.flow';
const english = 'file:///permit.en.flow';
const birth = 'file:///birth.flow';

describe('lianban lsp', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startEditor();
    editor.open(permit, sample('construction-permit'));
    editor.open(english, sample('construction-permit.en'));
    editor.open(birth, sample('birth'));
  }, 30_000);

  afterAll(async () => {
    expect(await editor.close()).toBe(0);
  });

  const errors = (problems: readonly Diagnostic[]): readonly Diagnostic[] => problems.filter(({ severity }) => severity === 1);
  const offsetOf = (uri: string, words: string): number => editor.textOf(uri).indexOf(words);
  /** Types, asks, and takes back what was typed. */
  async function whileTyped<Answer>(
    uri: string,
    typed: { readonly after: string; readonly text: string },
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const from = offsetOf(uri, typed.after) + typed.after.length;
    editor.type(uri, { from, to: from, insert: typed.text });
    const answer = await ask();
    editor.type(uri, { from, to: from + typed.text.length, insert: '' });
    return answer;
  }

  it('tells its name and what it can do', () => {
    expect(editor.about.serverInfo?.name).toBe('lianban');
    expect(editor.about.capabilities).toMatchObject({
      textDocumentSync: { change: 2 },
      hoverProvider: true,
      renameProvider: { prepareProvider: true },
    });
  });

  it('tells what is wrong in the language of each file, after a key as well', async () => {
    expect(errors(await editor.problems(permit))).toEqual([]);
    const [slip] = errors(await whileTyped(permit, { after: '  综合窗口', text: '的' }, () => editor.problems(permit)));
    expect(slip).toMatchObject({ severity: 1, source: 'lianban', code: 'party-unknown' });
    expect(slip?.message).toMatch(/综合窗口的/);
    const [mistake] = errors(
      await whileTyped(english, { after: 'flow:\n', text: '  Housing reviewz "x"\n' }, () => editor.problems(english)),
    );
    expect(mistake?.message).toMatch(/[a-z] /);
    expect(mistake?.range.start.line).toBe(editor.textOf(english).slice(0, offsetOf(english, 'flow:\n')).split('\n').length);
    expect(errors(await editor.problems(permit))).toEqual([]);
  });

  it('completes whole sentences with holes, and names', async () => {
    const found = await whileTyped(permit, { after: '流程：\n', text: '  住建审\n' }, () =>
      editor.server.sendRequest(CompletionRequest.type, editor.at(permit, '  住建审\n', 5)),
    );
    const items = found === null || Array.isArray(found) ? [] : found.items;
    expect(items.map(({ label }) => label)).toEqual(['审核「办理什么」', '审批「办理什么」']);
    expect(items[0]).toMatchObject({ insertTextFormat: InsertTextFormat.Snippet, textEdit: { newText: `审核「\${1:办理什么}」` } });
    expect(items[0]?.detail).not.toBe('');
  });

  it('tells what stands under the pointer', async () => {
    const hover = await editor.server.sendRequest(HoverRequest.type, editor.at(birth, '查询「婚姻登记」', 4));
    expect(hover?.contents).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(hover?.contents)).toContain('公共数据平台/民政厅/婚姻登记核验');
  });

  it('finds declarations and mentions', async () => {
    const asked = editor.at(permit, '消防审核', 1);
    const line = editor.textOf(permit).slice(0, offsetOf(permit, '- 消防：部门')).split('\n').length - 1;
    expect(await editor.server.sendRequest(DefinitionRequest.type, asked)).toEqual([
      { uri: permit, range: { start: { line, character: 4 }, end: { line, character: 6 } } },
    ]);
    expect(await editor.server.sendRequest(ReferencesRequest.type, { ...asked, context: { includeDeclaration: true } })).toHaveLength(2);
    expect(await editor.server.sendRequest(ReferencesRequest.type, { ...asked, context: { includeDeclaration: false } })).toHaveLength(1);
    expect(await editor.server.sendRequest(DocumentHighlightRequest.type, asked)).toHaveLength(2);
  });

  it('renames everywhere, keeps the id of a published step, and says why where it cannot', async () => {
    const asked = editor.at(permit, '「签发」', 1);
    expect(await editor.server.sendRequest(PrepareRenameRequest.type, asked)).toMatchObject({ placeholder: '签发' });
    const edit = await editor.server.sendRequest(RenameRequest.type, { ...asked, newName: '核发' });
    const text = editor.applied(permit, edit?.changes?.[permit] ?? []);
    expect(text).toContain('撤件：申请企业，「核发」前可撤');
    expect(text).toMatch(/审批「核发」，代号 n_[a-z0-9]+，限 2 个工作日/);
    await expect(editor.server.sendRequest(RenameRequest.type, { ...editor.at(permit, '- 消防：', 2), newName: '住建' })).rejects.toThrow(
      '已经有叫这个名称的了',
    );
    await expect(
      editor.server.sendRequest(RenameRequest.type, { ...editor.at(english, '- Fire service', 3), newName: 'Housing' }),
    ).rejects.toThrow('Something else has this name');
  });

  it('offers mends for what it finds, and the keywords of the other language', async () => {
    const slip = { after: '流程：\n', text: '  如过 总投资 大于 3：\n    住建审核「再审」\n      不同意时：转到「签发」\n' };
    await whileTyped(permit, slip, async () => {
      const { textDocument, position } = editor.at(permit, '如过');
      const actions = await editor.server.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      const titles = actions?.map(({ title }) => title);
      expect(titles).toContain('改成“如果”');
      expect(titles).toContain('改正全部能确定的错误');
      const mend = actions?.find(({ title }) => title === '改成“如果”');
      const edits = mend !== undefined && 'edit' in mend ? (mend.edit?.changes?.[permit] ?? []) : [];
      expect(editor.applied(permit, edits)).toBe(editor.textOf(permit).replace('如过', '如果'));
    });
    const whole = {
      textDocument: { uri: permit },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    };
    const [translate] = (await editor.server.sendRequest(CodeActionRequest.type, whole)) ?? [];
    expect(translate?.title).toBe('关键词改用英文');
    const edits = translate !== undefined && 'edit' in translate ? (translate.edit?.changes?.[permit] ?? []) : [];
    expect(editor.applied(permit, edits)).toMatch(/^service "企业投资项目施工许可"\n {2}code: 33-INV-003\n/);
  });

  it('colours, folds, outlines and formats', async () => {
    const textDocument = { uri: permit };
    const tokens = await editor.server.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect((tokens?.data.length ?? 0) / 5).toBeGreaterThan(100);
    expect(tokens?.data.slice(0, 5)).toEqual([0, 0, 3, 0, 0]);
    const folds = await editor.server.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(folds?.[0]).toMatchObject({ startLine: 0 });
    const symbols = await editor.server.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(symbols?.map(({ name }) => name)).toEqual(['企业投资项目施工许可', '参与方', '施工许可阶段申请表', '流程']);
    const format = (): Promise<unknown> =>
      editor.server.sendRequest(DocumentFormattingRequest.type, { textDocument, options: { tabSize: 2, insertSpaces: true } });
    expect(await format()).toEqual([]);
    const edits = await whileTyped(permit, { after: '材料审查」', text: '  ' }, async () => ({
      edits: await format(),
      before: editor.textOf(permit),
    }));
    expect(edits.edits).toHaveLength(1);
  });

  it('gives problems the levels of the folder’s own config', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lianban-lsp-'));
    await writeFile(join(folder, 'lianban.config.json'), JSON.stringify({ rules: { 'lead-missing': 'error' } }));
    const uri = pathToFileURL(join(folder, 'a.flow')).href;
    editor.open(uri, '一件事「试」\n\n参与方：\n  - 甲：部门\n\n流程：\n  甲办理「事」\n  办结「好」\n');
    expect((await editor.problems(uri)).find(({ code }) => code === 'lead-missing')?.severity).toBe(1);
    await rm(folder, { recursive: true, force: true });
  });

  it('offers the registers that the folder of a flow has', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lianban-lsp-'));
    await writeFile(
      join(folder, 'connectors.config.json'),
      JSON.stringify({ http: [{ source: '平台/民政/婚姻' }], mock: { registers: { '平台/公安/户籍': {} } } }),
    );
    const uri = pathToFileURL(join(folder, 'a.flow')).href;
    editor.open(uri, '一件事「试」\n\n数据「婚姻」：\n  来源：\n');
    const found = await editor.server.sendRequest(CompletionRequest.type, editor.at(uri, '来源：', 3));
    expect(found === null || Array.isArray(found) ? [] : found.items.map(({ label }) => label)).toEqual([
      '平台/民政/婚姻',
      '平台/公安/户籍',
    ]);
    await rm(folder, { recursive: true, force: true });
  });

  it('answers on a broken text and outside any file', async () => {
    editor.open('file:///broken.flow', '一件事「\n  ，，：\n「「「');
    expect((await editor.problems('file:///broken.flow')).length).toBeGreaterThan(0);
    const at = { textDocument: { uri: 'file:///broken.flow' }, position: { line: 99, character: 99 } };
    expect(await editor.server.sendRequest(HoverRequest.type, at)).toBeNull();
    expect(await editor.server.sendRequest(DefinitionRequest.type, at)).toEqual([]);
    expect(
      await editor.server.sendRequest(HoverRequest.type, { textDocument: { uri: 'file:///nowhere.flow' }, position: at.position }),
    ).toBeNull();
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TaskField } from '../../src/app/wire.ts';
import { LianbanForm } from '../../src/form/lianban-form.ts';
import { setLanguage } from '../../src/words/language.ts';
import { fillTask } from '../fixture/birth.ts';
import { all, one, settled, textOf } from './mount.ts';

const field = (name: string, type: TaskField['type'], more: Partial<TaskField> = {}): TaskField => ({
  name,
  type,
  required: true,
  entry: 'ask',
  ...more,
});

async function mount(fields: readonly TaskField[]): Promise<LianbanForm> {
  document.body.replaceChildren();
  const form = new LianbanForm();
  form.fields = fields;
  document.body.append(form);
  await settled();
  return form;
}

function labelled(form: LianbanForm, name: string): HTMLInputElement {
  const label = [...(form.shadowRoot?.querySelectorAll('label') ?? [])].find((one) => one.textContent.startsWith(name));
  const input = form.shadowRoot?.getElementById(label?.getAttribute('for') ?? '') ?? label?.querySelector('input');
  if (!(input instanceof HTMLInputElement)) throw new Error(`expected an input called ${name} but got none`);
  return input;
}

describe('a form made from a task', () => {
  beforeEach(() => setLanguage('zh'));

  it('asks only what is asked, and shows the rest greyed with its register’s name', async () => {
    const form = await mount(fillTask.fields);
    form.sources = new Map([['分娩信息', '分娩信息 · 卫健委']]);
    await settled();
    expect(all(HTMLInputElement, 'input').length).toBe(8);
    expect(textOf(one(HTMLElement, '.got'))).toContain('性别 来自 分娩信息 · 卫健委 女');
    expect(textOf(one(HTMLElement, '.got'))).toContain('登录时已核实');
    expect(all(HTMLInputElement, '.got input')).toEqual([]);
  });

  it('lists what is wrong on top, says it at the field, and moves the focus there', async () => {
    const form = await mount(fillTask.fields);
    expect(await form.collect()).toBeNull();
    const summary = one(HTMLElement, '.summary');
    expect(form.shadowRoot?.activeElement).toBe(summary);
    expect(textOf(summary)).toContain('有 6 处要改');
    const name = labelled(form, '新生儿姓名');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    const described = (name.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => form.shadowRoot?.getElementById(id)?.textContent);
    expect(described).toContain('请填新生儿姓名。');
    const link = [...summary.querySelectorAll('a')].find((one) => one.textContent === '新生儿姓名');
    link?.click();
    expect(form.shadowRoot?.activeElement).toBe(name);
  });

  it('takes a message away as soon as the field is mended', async () => {
    const form = await mount([field('姓名', { kind: 'text', min: 2 })]);
    await form.collect();
    expect(textOf(form)).toContain('请填姓名。');
    await userEvent.type(labelled(form, '姓名'), '张');
    expect(textOf(form)).toContain('太短了');
    await userEvent.type(labelled(form, '姓名'), '张示');
    expect(all(HTMLElement, '.summary')).toEqual([]);
  });

  it('gives values of the right type, and leaves out what was left empty', async () => {
    const form = await mount([
      field('面积', { kind: 'number', unit: '平方米' }),
      field('投资', { kind: 'money' }),
      field('孩子', { kind: 'boolean' }),
      field('户籍', { kind: 'choice', options: ['父亲', '母亲'] }),
      field('区划', { kind: 'region' }),
      field('备注', { kind: 'text' }, { required: false }),
      field('住户', { kind: 'record', fields: [{ name: '门牌', type: { kind: 'text' } }] }),
      field('电话', { kind: 'list', of: { kind: 'phone' } }),
    ]);
    await userEvent.type(labelled(form, '面积'), '１２.5');
    await userEvent.type(labelled(form, '投资'), '5,000.5');
    await userEvent.click(labelled(form, '是'));
    await userEvent.click(labelled(form, '母亲'));
    await userEvent.type(labelled(form, '区划'), '990101');
    await userEvent.type(labelled(form, '门牌'), '1 号');
    await userEvent.type(labelled(form, '电话 1'), '13900000000');
    expect(await form.collect()).toEqual({
      面积: 12.5,
      投资: 5000.5,
      孩子: true,
      户籍: '母亲',
      区划: '990101',
      住户: { 门牌: '1 号' },
      电话: ['13900000000'],
    });
  });

  it('checks what the author demands, in the words of the page', async () => {
    const form = await mount([field('面积', { kind: 'number' })]);
    form.limits = new Map([['面积', [{ kind: 'compare', op: 'gt', value: { kind: 'literal', value: 0 } }]]]);
    await userEvent.type(labelled(form, '面积'), '0');
    expect(await form.collect()).toBeNull();
    expect(textOf(form)).toContain('要大于0。');
  });

  it('shows what the server found wrong at the field it means', async () => {
    const form = await mount([field('姓名', { kind: 'text' })]);
    await userEvent.type(labelled(form, '姓名'), '张示例');
    form.serverWrongs = new Map([['姓名', { code: 'text-not-clean', facts: {} }]]);
    await settled();
    expect(labelled(form, '姓名').getAttribute('aria-invalid')).toBe('true');
    expect(textOf(one(HTMLElement, '.summary'))).toContain('姓名 ： 里面有看不见的符号，请重新打一遍。');
    expect(labelled(form, '姓名').value).toBe('张示例');
  });

  it('registers the names of chosen files and lets one be taken away', async () => {
    const form = await mount([field('施工图', { kind: 'file', many: true })]);
    await userEvent.upload(one(HTMLInputElement, 'input[type=file]'), [new File(['x'], '图一.pdf'), new File(['y'], '图二.pdf')]);
    expect(await form.collect()).toEqual({ 施工图: ['图一.pdf', '图二.pdf'] });
    all(HTMLButtonElement, '.files button')[0]?.click();
    expect(await form.collect()).toEqual({ 施工图: ['图二.pdf'] });
  });

  it('keeps what was typed when fresh fields arrive, and works with names like __proto__', async () => {
    const fields = [field('__proto__', { kind: 'text' }), field('constructor', { kind: 'text' })];
    const form = await mount(fields);
    await userEvent.type(labelled(form, '__proto__'), 'a');
    await userEvent.type(labelled(form, 'constructor'), 'b');
    form.fields = [...fields];
    await settled();
    const values = await form.collect();
    expect(Object.entries(values ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(JSON.stringify(values)).toBe('{"__proto__":"a","constructor":"b"}');
  });
});

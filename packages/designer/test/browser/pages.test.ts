import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Trouble } from '../../src/app/trouble.ts';
import { correctTask, fillTask, middle } from '../fixture/birth.ts';
import { all, one, openPage, pressable, settled, textOf } from './mount.ts';

const desk = `#/desk/33-BIRTH-001/${encodeURIComponent('公安')}`;

beforeEach(() => page.viewport(1366, 768));
afterEach(() => document.body.replaceChildren());

describe('the services', () => {
  it('tell before and after, who takes part and how long it may take', async () => {
    await openPage('#/');
    const text = textOf();
    for (const said of ['出生一件事', '卫健牵头', '20', '减到', '0 份', '5 个工作日', '综合窗口']) expect(text).toContain(said);
  });

  it('say what happened when the server is gone, and try again on request', async () => {
    const { app, api } = await openPage('#/nowhere');
    api.trouble = new Trouble('unreachable', '');
    location.hash = '#/';
    await settled();
    expect(textOf(app)).toContain('服务器连不上');
    pressable('再试一次').click();
    await settled();
    expect(textOf(app)).toContain('出生一件事');
  });
});

describe('applying', () => {
  it('lets nobody real in: a citizen ID that does not begin with 99 is turned away', async () => {
    const { api } = await openPage('#/apply/33-BIRTH-001');
    const own = all(HTMLInputElement, 'input[type=radio]').at(-1);
    own?.click();
    await settled();
    await userEvent.type(one(HTMLInputElement, '#own-name'), '张三');
    await userEvent.type(one(HTMLInputElement, '#own-id'), '110101199001011237');
    one(HTMLElement, 'form .btn').click();
    await settled();
    expect(textOf()).toContain('只收编的人');
    expect(location.hash).toBe('#/apply/33-BIRTH-001');
    expect(api.told).toEqual([]);
  });

  it('leads to the case it started', async () => {
    await openPage('#/apply/33-BIRTH-001');
    one(HTMLElement, 'form .btn').click();
    await settled();
    expect(location.hash).toBe('#/case/c990102');
  });
});

describe('a case', () => {
  it('tells in words where each item stands, what it waits for, and what is to be done', async () => {
    await openPage('#/case/c990102');
    const text = textOf();
    for (const said of [
      '5 个事项：办好 1，等您 1，还没到 2，在办 1',
      '等户口登记',
      '请再确认“䶮”字',
      '谁用了我的数据',
      '政务数据共享条例第十九条',
      '编号 99-2026-0001',
    ])
      expect(text).toContain(said);
    expect(pressable('补正「户口登记」').getAttribute('href')).toBe('#/case/c990102/t-correct');
  });

  it('claims no delivery that was only recorded, and no rating that was only invited', async () => {
    const { app, api } = await openPage('#/nowhere');
    const sent = ['deliver', 'invite'].map((kind) => ({ kind, at: middle.startedAt, state: 'recorded' }));
    Object.assign(api, { case: async () => ({ ...middle, sent, rateable: true }) });
    location.hash = '#/case/c990102';
    await settled();
    expect(textOf(app)).toContain('全部证照 已登记，待送出');
    expect(textOf(app)).toContain('评价 已邀请');
  });

  it('asks why before it withdraws', async () => {
    await openPage('#/case/c990102');
    pressable('不办了，撤件').click();
    await settled();
    expect(one(HTMLTextAreaElement, 'textarea').required).toBe(true);
    pressable('先不撤').click();
    await settled();
    expect(all(HTMLTextAreaElement, 'textarea')).toEqual([]);
  });
});

describe('the desk', () => {
  it('shows what waits for each party, the most urgent first', async () => {
    await openPage(desk);
    expect(textOf(one(HTMLElement, '.strip nav')).replaceAll(/\s+/gu, ' ')).toContain('公安 2');
    const [first] = all(HTMLElement, '.list li');
    expect(textOf(first)).toContain('超 2 小时');
  });

  it('shows exactly the values the task carries', async () => {
    await openPage(`${desk}/t-hukou`);
    const seen = one(HTMLElement, '.kv');
    expect(all(HTMLElement, '.kv > div').length).toBe(6);
    expect(textOf(seen)).not.toContain('收件地址');
  });

  it('wants a reason where one is required, then sends outcome, reason and who acts', async () => {
    const { api } = await openPage(`${desk}/t-hukou`);
    pressable('补正').click();
    await settled();
    pressable(/^补正$/u);
    all(HTMLElement, '.foot .btn')[0]?.click();
    await settled();
    expect(textOf()).toContain('请写理由。');
    expect(api.told).toEqual([]);
    await userEvent.type(one(HTMLTextAreaElement, '#reason'), '请再确认姓名');
    all(HTMLElement, '.foot .btn')[0]?.click();
    await settled();
    expect(api.told).toEqual([{ outcome: 'toCorrect', form: {}, reason: '请再确认姓名', actor: { id: '公安', party: '公安' } }]);
  });

  it('works by keyboard: J opens the next task, a digit chooses the result', async () => {
    await openPage(desk);
    await userEvent.keyboard('j');
    await settled();
    expect(location.hash).toContain('t-late');
    await userEvent.keyboard('j');
    await settled();
    expect(location.hash).toContain('t-hukou');
    await userEvent.keyboard('4');
    await settled();
    expect(textOf()).toContain('不予许可，取消 2 个事项');
  });

  it('is worked by keyboard alone, from the list to the next task', async () => {
    const { app, api } = await openPage(desk);
    await userEvent.keyboard('jj2');
    await settled();
    const deepest = (): Element | null => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
      return active;
    };
    for (let presses = 0; presses < 60 && !(deepest() instanceof HTMLTextAreaElement); presses += 1) await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('Please look again');
    await userEvent.keyboard('{Tab}{Enter}');
    await settled();
    expect(api.told.map(({ outcome, reason }) => [outcome, reason])).toEqual([['toCorrect', 'Please look again']]);
    expect(deepest()?.tagName).toBe('H1');
    expect(textOf(app)).toContain('已办');
  });

  it('keeps what was written when the server is gone, and says so', async () => {
    const { api } = await openPage(`${desk}/t-hukou`);
    pressable('不予受理').click();
    await settled();
    await userEvent.type(one(HTMLTextAreaElement, '#reason'), '不属于本辖区');
    api.trouble = new Trouble('unreachable', '');
    all(HTMLElement, '.foot .btn')[0]?.click();
    await settled();
    expect(textOf()).toContain('填的内容还在这一页上');
    expect(one(HTMLTextAreaElement, '#reason').value).toBe('不属于本辖区');
    all(HTMLElement, '.foot .btn')[0]?.click();
    await settled();
    expect(api.told.length).toBe(1);
  });

  it('leaves a person where they went while a decision was on its way', async () => {
    const { api } = await openPage(`${desk}/t-hukou`);
    let arrive: () => void = () => undefined;
    Object.assign(api, { complete: () => new Promise<void>((resolve) => (arrive = resolve)) });
    pressable('准予').click();
    await settled();
    all(HTMLElement, '.foot .btn')[0]?.click();
    await settled();
    location.hash = '#/desk/33-BIRTH-001/人社';
    await settled();
    arrive();
    await settled();
    expect(decodeURIComponent(location.hash)).toBe('#/desk/33-BIRTH-001/人社');
  });

  it('says so when somebody else was faster', async () => {
    const { api } = await openPage(`${desk}/t-hukou`);
    pressable('准予').click();
    await settled();
    api.trouble = new Trouble('gone', '');
    all(HTMLElement, '.foot .btn')[0]?.click();
    await settled();
    expect(textOf()).toContain('这一步已经有人办了');
  });

  it('lets a check be refused without the values it would have entered', async () => {
    const { api } = await openPage(`#/desk/33-BIRTH-001/${encodeURIComponent('助产机构')}/t-check`);
    pressable('属实').click();
    await settled();
    all(HTMLElement, '.foot .btn')[0]?.click();
    await settled();
    expect(textOf()).toContain('请选性别。');
    expect(api.told).toEqual([]);
    pressable('不属实').click();
    await settled();
    all(HTMLElement, '.foot .btn')[0]?.click();
    await settled();
    expect(api.told.map((decision) => decision.outcome)).toEqual(['untrue']);
  });
});

describe('the page', () => {
  it('changes its language at once, everywhere, and the document says which it is', async () => {
    await openPage(`${desk}/t-hukou`);
    pressable('English').click();
    await settled();
    expect(document.documentElement.lang).toBe('en');
    for (const said of ['Services', 'Grant', 'To look at', 'Tasks of 公安']) expect(textOf()).toContain(said);
  });

  it.each(['#/', '#/apply/33-BIRTH-001', '#/case/c990102', '#/case/c990102/t-fill', '#/case/c990102/t-correct', desk, `${desk}/t-hukou`])(
    'puts nothing that a flow or a person wrote into the page as markup: %s',
    async (hash) => {
      const { app, api } = await openPage('#/nowhere');
      const [card] = await api.flows();
      const [flow, one, tasks] = [await api.flow(''), await api.case(''), await api.tasks({ flow: '' })];
      const hostile = { flows: [card], flow, case: one, tasks, task: hash.endsWith('t-correct') ? correctTask : fillTask };
      for (const [name, answer] of Object.entries(hostile)) Object.assign(api, { [name]: async () => poisoned(answer) });
      location.hash = hash.replace(encodeURIComponent('公安'), encodeURIComponent(`${poison}公安`));
      await settled();
      expect(textOf()).toContain('onerror');
      expect(all(HTMLImageElement, 'img')).toEqual([]);
      expect(all(HTMLScriptElement, 'script', app.shadowRoot ?? document)).toEqual([]);
      expect(Reflect.get(window, 'hit')).toBeUndefined();
    },
  );

  it('says in a sentence what an empty place is, and the way on', async () => {
    const { app, api } = await openPage('#/nowhere');
    Object.assign(api, { cases: async () => ({ entries: [], next: null }), tasks: async () => [] });
    location.hash = '#/cases';
    await settled();
    expect(textOf(app)).toContain('还没有办件');
    location.hash = desk;
    await settled();
    expect(textOf(app)).toContain('公安 没有待办');
    Object.assign(api, { flows: async () => [] });
    location.hash = '#/';
    await settled();
    expect(textOf(app)).toContain('还没有发布的一件事');
  });

  it('shows grey lines with the name of what comes while it waits', async () => {
    const { app, api } = await openPage('#/nowhere');
    let arrive: (flows: readonly never[]) => void = () => undefined;
    Object.assign(api, { flows: () => new Promise((resolve) => (arrive = resolve)) });
    location.hash = '#/';
    await settled();
    expect(one(HTMLElement, '[aria-busy=true]').textContent).toContain('正在取办事清单');
    arrive([]);
    await settled();
    expect(all(HTMLElement, '[aria-busy=true]')).toEqual([]);
    expect(textOf(app)).toContain('还没有发布的一件事');
  });
});

const poison = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';

/** The same answer with every name in it turned into an attack. */
function poisoned(answer: unknown): unknown {
  if (typeof answer === 'string') return /\p{Script=Han}/u.test(answer) ? poison + answer : answer;
  if (Array.isArray(answer)) return answer.map(poisoned);
  if (answer instanceof Map) return new Map([...answer].map(([key, value]) => [poisoned(key), poisoned(value)]));
  if (typeof answer === 'object' && answer !== null)
    return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, poisoned(value)]));
  return answer;
}

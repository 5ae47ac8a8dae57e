import { describe, expect, it } from 'vitest';
import { birth, born, filled, form, login, opened, started, statuses } from './birth-case.ts';
import { stage } from './stage.ts';

describe('the birth flow', () => {
  it('asks the birth register before the form opens, with the applicant from the login and nothing but what is declared', () => {
    const [call] = started().effects('call');
    expect(call).toMatchObject({
      data: '分娩信息',
      purpose: '办理出生一件事',
      inputs: { $citizenId: login['$citizenId'] },
      retry: { times: 3, every: { amount: 1, unit: 'minute' } },
    });
    expect(call?.only.map(({ name }) => name)).toEqual(['性别', '出生日期']);
  });

  it('never asks a field that a register or the login supplies', () => {
    const one = started();
    one.answer('分娩信息', 'found', born);
    const { fields } = one.task('一张表').task;
    expect(fields.filter(({ entry }) => entry === 'ask').map(({ name }) => name)).toEqual([
      '随谁落户',
      '是否参加生育保险',
      '新生儿姓名',
      '父亲身份证号',
      '参保地',
      '收件地址',
    ]);
    expect(fields.filter(({ entry }) => entry === 'waived')).toMatchObject([
      { name: '性别', data: '分娩信息', value: '女' },
      { name: '出生日期', data: '分娩信息', value: '2026-02-20' },
      { name: '母亲身份证号', data: 'login', value: login['$citizenId'] },
    ]);
  });

  it('keeps of an answer only what is declared', () => {
    const one = started();
    one.answer('分娩信息', 'found', { ...born, 体重: 3200, __proto__: 'x' });
    expect(one.state().data.records['出生信息']).toEqual(born);
  });

  it('runs from the form to the delivered certificates', () => {
    const one = opened();
    expect(statuses(one)).toEqual({
      出生医学证明: 'handling',
      户口登记: 'waiting',
      生育津贴: 'waiting',
      医保参保: 'waiting',
      社保卡申领: 'waiting',
    });
    one.complete('出生医学证明');
    expect(one.tasks().map(({ task }) => task.step)).toEqual(['生育津贴']);
    one.answer('户籍信息', 'found', { 户号: '1', 户主姓名: '王' });
    one.complete('户口登记');
    for (const step of ['医保参保', '社保卡申领', '生育津贴', '统一出件']) one.complete(step);
    expect(one.state()).toMatchObject({ status: 'finished', result: { result: 'granted', end: '已出件' }, scopes: [], timers: [] });
    expect(one.effects('issueCertificate').map(({ certificate }) => certificate)).toEqual(['出生医学证明', '新生儿户口页']);
    expect(one.effects('deliver')).toMatchObject([
      { documents: ['出生医学证明', '新生儿户口页'], to: '申请人', by: 'courier', address: '某路1号' },
    ]);
    expect(one.effects('invite')).toMatchObject([{ to: '申请人', for: 'rating' }]);
  });

  it('shows a department the fields of its item and no others', () => {
    const one = opened();
    expect(one.task('出生医学证明').task.fields.map(({ name }) => name)).toEqual(['新生儿姓名', '性别', '出生日期', '母亲身份证号']);
    expect(one.task('出生医学证明').task.fields.every(({ entry }) => entry === 'shown')).toBe(true);
  });

  it('leaves out an item whose situation switches it off', () => {
    const one = opened({ 是否参加生育保险: false });
    expect(statuses(one)['生育津贴']).toBe('notApplicable');
  });
});

describe('what a query leads to', () => {
  it.each(['notFound', 'mismatch', 'declined'] as const)(
    'asks for the paper when the birth register says %s, and takes the values its checker enters',
    (outcome) => {
      const one = started();
      one.answer('分娩信息', outcome);
      const upload = one.task('分娩记录');
      expect(upload.task).toMatchObject({ work: 'upload', party: '申请人', material: { name: '分娩记录', grade: 'C' } });
      expect(one.complete('分娩记录').outcome).toMatchObject({ kind: 'refused', refusal: { code: 'value-missing', field: '分娩记录' } });
      one.complete('分娩记录', { form: { 分娩记录: 'scan.pdf' } });
      const check = one.task('分娩记录');
      expect(check.task).toMatchObject({ work: 'check', party: '助产机构', outcomes: ['true', 'untrue'] });
      expect(one.complete('分娩记录').outcome).toMatchObject({ kind: 'refused', refusal: { code: 'value-missing', field: '性别' } });
      one.complete('分娩记录', { form: born });
      expect(one.task('一张表').task.fields.find(({ name }) => name === '性别')).toMatchObject({ entry: 'waived', value: '女' });
    },
  );

  it('has the hospital check by hand when the birth register stays unavailable', () => {
    const one = started();
    one.answer('分娩信息', 'unavailable');
    one.complete('分娩信息人工核验', { form: born, outcome: 'true' });
    expect(one.state().data.asked).toEqual({ 分娩信息: 'supplied' });
    expect(one.task('一张表').task.party).toBe('申请人');
  });

  it('takes a call given up for an unavailable register', () => {
    const one = started();
    const [call] = one.effects('call');
    one.send({ kind: 'gaveUp', to: call?.from ?? one.task('').from, failure: 'timeout' });
    expect(one.task('分娩信息人工核验').task.party).toBe('助产机构');
  });

  it('stops for a person when a checked paper is untrue and no line says what then', () => {
    const one = started();
    one.answer('分娩信息', 'unavailable');
    const { key } = one.task('分娩信息人工核验');
    const { effects } = one.complete('分娩信息人工核验', { outcome: 'untrue' });
    expect(effects).toMatchObject([
      { kind: 'closeTask', task: key },
      { kind: 'incident', reason: 'nothing-said' },
    ]);
    expect(one.tasks()).toEqual([]);
  });

  it('takes an untrue marriage paper as no, which ends the case as not admitted', () => {
    const one = filled();
    one.complete('授权使用证照信息');
    one.answer('婚姻登记', 'notFound');
    one.complete('结婚证', { form: { 结婚证: 'scan.pdf' } });
    one.complete('结婚证', { outcome: 'untrue' });
    expect(one.state()).toMatchObject({
      status: 'finished',
      result: { result: 'notAdmitted', end: '父母未办理结婚登记', reason: '请到综合窗口办理' },
    });
  });

  it('ends the case as soon as a reason not to admit it is known', () => {
    const one = started();
    one.answer('分娩信息', 'found', { 性别: '女', 出生日期: '2024-01-01' });
    expect(one.state()).toMatchObject({ status: 'finished', result: { result: 'notAdmitted', end: '新生儿已满一周岁' } });
  });

  it('asks for the household paper, which counts for the material it replaces', () => {
    const one = opened();
    one.complete('出生医学证明');
    one.answer('户籍信息', 'notFound');
    one.complete('户口簿', { form: { 户口簿: 'scan.pdf' } });
    one.complete('户口簿', { form: { 户号: '1', 户主姓名: '王' } });
    expect(one.task('户口登记').task.fields).toMatchObject([{}, {}, {}, {}, { name: '户籍信息.户号', value: '1' }, { value: '王' }]);
  });

  it('stops for a person when an answer is not of its type, and goes on when it is mended', () => {
    const one = started();
    one.answer('分娩信息', 'found', { 性别: '不明', 出生日期: '2026-02-20' });
    expect(one.effects('incident')).toMatchObject([{ reason: 'answer-not-right', facts: { field: '性别' } }]);
    const to = one.effects('incident')[0]?.from;
    if (to === undefined) throw new Error('no incident');
    expect(one.send({ kind: 'incidentResolved', to, how: { outcome: 'found', record: born } }).outcome.kind).toBe('applied');
    expect(one.task('一张表').task.party).toBe('申请人');
  });

  it('repeats the same call under the same key, and a new one under a new key', () => {
    const one = started();
    one.answer('分娩信息', 'found', { 性别: '不明' });
    const to = one.effects('incident')[0]?.from;
    if (to === undefined) throw new Error('no incident');
    one.send({ kind: 'incidentResolved', to, how: 'again' });
    one.answer('分娩信息', 'found', { 性别: '不明' });
    one.send({ kind: 'incidentResolved', to, how: 'asNew' });
    const keys = one.effects('call').map(({ key }) => key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
    expect(one.send({ kind: 'answer', to, outcome: 'found', record: born }).outcome).toEqual({ kind: 'stale' });
  });
});

describe('the second parent', () => {
  it('ends the case by not agreeing', () => {
    const one = filled();
    one.complete('授权使用证照信息', { outcome: 'disagreed' });
    expect(one.state()).toMatchObject({ status: 'finished', result: { result: 'withdrawn', end: '共同申请人不同意' } });
  });

  it('ends the case by not answering in thirty days', () => {
    const one = filled();
    one.fire('timeout');
    expect(one.state()).toMatchObject({ status: 'finished', result: { result: 'withdrawn', end: '逾期未确认' } });
  });

  it('is somebody else than the applicant', () => {
    const one = filled();
    const { from } = one.task('授权使用证照信息');
    const decision = one.send({ kind: 'complete', to: from, outcome: 'confirmed', actor: { kind: 'person', id: '王一', party: '申请人' } });
    expect(decision).toMatchObject({
      effects: [],
      outcome: { kind: 'refused', refusal: { code: 'task-of-another-party', facts: { party: '共同申请人' } } },
    });
  });

  it('must have agreed before the register is asked', () => {
    const one = filled();
    expect(one.effects('call').map(({ data }) => data)).toEqual(['分娩信息']);
    one.complete('授权使用证照信息');
    expect(one.effects('call').map(({ data }) => data)).toEqual(['分娩信息', '婚姻登记']);
  });
});

describe('an item', () => {
  it('that is refused lets the items that need its certificate not proceed, with the rest going on', () => {
    const one = opened();
    one.complete('出生医学证明', { outcome: 'denied', reason: '材料不实' });
    expect(statuses(one)).toEqual({
      出生医学证明: 'denied',
      户口登记: 'notProceeded',
      生育津贴: 'notProceeded',
      医保参保: 'notProceeded',
      社保卡申领: 'notProceeded',
    });
    expect(one.task('统一出件').task.party).toBe('综合窗口');
    expect(one.state().items['出生医学证明']?.reason).toBe('材料不实');
  });

  it('wants a written reason for what is not granted', () => {
    const one = opened();
    const { from, task } = one.task('出生医学证明');
    expect(task.reasonFor).toEqual(['toCorrect', 'refused', 'denied']);
    const decision = one.send({ kind: 'complete', to: from, outcome: 'denied' });
    expect(decision.outcome).toMatchObject({ kind: 'refused', refusal: { code: 'reason-missing', field: 'reason' } });
  });

  it('goes back to the applicant for correction and comes again, its clock standing meanwhile', () => {
    const one = opened();
    one.complete('出生医学证明', { outcome: 'toCorrect', reason: '姓名有误' });
    expect(statuses(one)['出生医学证明']).toBe('correcting');
    expect(one.state().items['出生医学证明']?.clock?.kind).toBe('paused');
    expect(one.task('出生医学证明').task).toMatchObject({
      work: 'correct',
      party: '申请人',
      fields: [{ name: '新生儿姓名', entry: 'ask', value: '王小一' }, {}, {}, {}],
    });
    one.complete('出生医学证明', { form: { 新生儿姓名: '王小二' } });
    expect(one.task('出生医学证明').task.fields[0]).toMatchObject({ entry: 'shown', value: '王小二' });
    expect(one.state().items['出生医学证明']?.clock?.kind).toBe('running');
  });
});

describe('what is not right', () => {
  it.each([
    ['a field too short', { 新生儿姓名: '王' }, { code: 'text-too-short', field: '新生儿姓名' }],
    ['a citizen id with a wrong check digit', { 父亲身份证号: '990101198801011233' }, { code: 'citizen-id-wrong', field: '父亲身份证号' }],
    ['an answer that is none', { 随谁落户: '祖父' }, { code: 'option-unknown', field: '随谁落户' }],
    ['a field nobody asked', { 性别: '男' }, { code: 'field-not-known', field: '性别' }],
    ['a field named like a prototype', JSON.parse('{"__proto__": 1}'), { code: 'field-not-known', field: '__proto__' }],
    ['a required field left out', { 参保地: null }, { code: 'value-missing', field: '参保地' }],
  ])('refuses %s and changes nothing', (_what, changes, refusal) => {
    const one = started();
    one.answer('分娩信息', 'found', born);
    const before = one.state();
    const wrong: Record<string, unknown> = { ...form };
    for (const [name, value] of Object.entries(changes)) Object.defineProperty(wrong, name, { value, enumerable: true });
    const { outcome, effects, next } = one.complete('一张表', { form: wrong as typeof form });
    expect(outcome).toMatchObject({ kind: 'refused', refusal });
    expect(effects).toEqual([]);
    expect(next).toBe(before);
  });

  it('refuses an outcome that is not offered, a task that is done, and a case that is over', () => {
    const one = filled();
    const { from } = one.task('授权使用证照信息');
    expect(one.complete('授权使用证照信息', { outcome: 'maybe' }).outcome).toMatchObject({
      kind: 'refused',
      refusal: { code: 'outcome-not-offered' },
    });
    one.complete('授权使用证照信息');
    const again = {
      kind: 'complete',
      to: from,
      outcome: 'confirmed',
      actor: { kind: 'person', id: '共同申请人一', party: '共同申请人' },
    } as const;
    expect(one.send(again).outcome).toMatchObject({ kind: 'refused', refusal: { code: 'task-not-open' } });
    one.send({ kind: 'withdraw', reason: '不办了', actor: { kind: 'person', id: '王一', party: '申请人' } });
    expect(one.state()).toMatchObject({ status: 'finished', result: { result: 'withdrawn' } });
    expect(one.send({ kind: 'withdraw', reason: '再撤' }).outcome).toMatchObject({ kind: 'refused', refusal: { code: 'case-finished' } });
  });

  it('lets nobody but the applicant withdraw', () => {
    const one = filled();
    const outcome = one.send({ kind: 'withdraw', reason: '撤', actor: { kind: 'person', id: '李', party: '公安' } }).outcome;
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'withdrawal-by-another' } });
  });

  it('refuses a second start, and events for a case that never began', () => {
    const one = stage(birth, { login });
    expect(one.send({ kind: 'start', login }).outcome).toMatchObject({ kind: 'refused', refusal: { code: 'case-already-started' } });
  });
});

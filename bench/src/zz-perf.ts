import { readFileSync } from 'node:fs';

const E = '/work/main/packages/engine/src';
const { readText } = await import(`${E}/text/read.ts`);
const { planOf } = await import(`${E}/plan/plan-of.ts`);
const { graphOf } = await import(`${E}/graph/graph-of.ts`);
const { buildMachines } = await import(`${E}/machine/build.ts`);
const { decide } = await import(`${E}/machine/decide.ts`);
const { pack, unpack } = await import(`${E}/machine/pack.ts`);
const { runOnTransition } = await import('/work/main/bench/src/peers/xstate-parallel.ts');
const { flow } = readText(readFileSync('/work/main/bench/flows/five-way.flow', 'utf8'));
const plan = planOf(flow);
const mk = (learns: boolean) => buildMachines({ flow, plan, graph: graphOf(flow, plan), hash: 'a'.repeat(64), learns });
const START = Date.UTC(2026, 2, 2, 1);
const id = '7f9c24e8-3b12-4a5e-9d21-5c0f6a1b2c3d';
const person = { kind: 'person', id: 'bench', party: '一科' };
function script(c: any) {
  const events: any[] = [{ kind: 'start', id: 'e0', at: START, actor: person, login: {} }];
  let d = decide(c, null, { caseId: id, event: events[0] });
  const p = pack(d.next);
  console.log(p.length, Buffer.byteLength(p));
  console.log(p);
  const open: any[] = [];
  const add = (x: any) => x.effects.forEach((e: any) => e.kind === 'openTask' && open.push(e.from));
  add(d);
  while (open.length) {
    const ev = {
      kind: 'complete',
      id: `e${events.length}`,
      at: START + events.length * 60000,
      actor: person,
      to: open.shift(),
      outcome: 'done',
      form: {},
    };
    events.push(ev);
    d = decide(c, d.next, { caseId: id, event: ev });
    add(d);
  }
  console.log(d.next.status, events.length);
  return events;
}
const cpu = (f: () => void, n: number) => {
  for (let i = 0; i < n / 5; i++) f();
  const a = process.cpuUsage();
  for (let i = 0; i < n; i++) f();
  const b = process.cpuUsage(a);
  return n / ((b.user + b.system) / 1e6);
};
for (const learns of [false, true]) {
  const c = mk(learns);
  const events = script(c);
  const play = () => {
    let s: string | null = null;
    for (const event of events) s = pack(decide(c, s === null ? null : unpack(s), { caseId: id, event }).next);
  };
  const mem = () => {
    let s: any = null;
    for (const event of events) s = decide(c, s, { caseId: id, event }).next;
  };
  const only = () => {
    const s = unpack(p0);
    pack(s);
  };
  const p0 = pack(decide(c, null, { caseId: id, event: events[0] }).next);
  console.log(
    'learns',
    learns,
    'cases/s',
    cpu(play, 3000).toFixed(0),
    'mem',
    cpu(mem, 3000).toFixed(0),
    'pack+unpack/s',
    cpu(only, 20000).toFixed(0),
  );
}
console.log('transition', cpu(runOnTransition, 1000).toFixed(0));

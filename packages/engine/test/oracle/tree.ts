import type { Flow } from '../../src/model/flow.ts';
import type { Limit } from '../../src/model/limit.ts';
import { standardOutcomes } from '../../src/model/outcome.ts';
import type { Deem, Extend, Handler, Jump, Pledge, Repeat, Return, Sign, Step, Task, Tolerate } from '../../src/model/step.ts';
import { stepsIn } from '../../src/model/walk.ts';
import { type Block, type Does, type Line, outcomeLine, type Stretch } from './line.ts';
import { fileOf, isQuiet, membersOf, partyOf } from './members.ts';

/** The tree as it reads: every line, and what follows it. Written from the language page; it knows nothing of graphs or machines. */
export interface Tree {
  readonly flow: Flow;
  readonly applicant: string;
  readonly main: Stretch;
  readonly lines: readonly Line[];
}

/** What surrounds a line: its stretch, the work whose line it is, and where outcomes lead that an enclosing block answers. */
interface Around {
  readonly stretch: Stretch;
  readonly on?: { readonly line: Line; readonly outcomes: ReadonlyMap<string, Line> };
  readonly outer: ReadonlyMap<string, Line>;
  /** Inside a signing block every outcome without a line is a vote. */
  readonly votes?: true;
}

/** Where a step is read: what surrounds it, and the line that comes after it. */
interface Place extends Around {
  readonly next: Line;
}

const newLine = (id: string, does: Does, name?: string): Line => ({ id, name, does, stretch: null, ways: new Map(), timed: [] });

/** The work that a line only speaks about goes on. */
const stay = newLine('stay', { kind: 'stay' });

/** Reads a flow. */
export function treeOf(flow: Flow, applicant: string): Tree {
  const all: Line[] = [];
  const line = (id: string, does: Does, name?: string): Line => all[all.push(newLine(id, does, name)) - 1] ?? stay;
  const lines = new Map<Step, Line>();
  const named = new Map<string, Step>();
  for (const { step } of stepsIn(flow.body)) if (step.name !== undefined && !named.has(step.name)) named.set(step.name, step);
  const returns: { readonly step: Return; readonly line: Line; readonly place: Place }[] = [];
  const lineOf = (step: Step, does: Does, name = step.name): Line => {
    const known = lines.get(step);
    if (known !== undefined) return Object.assign(known, { does, name });
    const made = line(step.id, does, name);
    lines.set(step, made);
    return made;
  };
  const targetOf = (name: string, otherwise: Line): Line => {
    const step = named.get(name);
    return step === undefined ? otherwise : (lines.get(step) ?? lineOf(step, { kind: 'pass' }));
  };
  const put = (at: Line, { stretch }: Around): Line => Object.assign(at, { stretch });

  /** Reads lines one after the other; the first of them. */
  function read(steps: readonly Step[], place: Place): Line {
    let next = place.next;
    const firsts = steps.map((step) => lines.get(step) ?? lineOf(step, { kind: 'pass' }));
    for (const [index, step] of steps.entries()) {
      next = firsts[index + 1] ?? place.next;
      put(readStep(step, { ...place, next }), place);
    }
    return firsts[0] ?? place.next;
  }

  function stretchOf(id: string, parts: Pick<Stretch, 'outer' | 'kind' | 'block' | 'ordinal'>): Stretch {
    const end = line(`${id}:end`, { kind: 'end' });
    const stretch: Stretch = { id, ...parts, end, first: end };
    end.stretch = stretch;
    return stretch;
  }

  /** What follows an outcome: its own line, what comes next (for the first), the enclosing block's line, or nothing. */
  function answer(
    at: Line,
    handlers: readonly Handler[],
    place: Place & { readonly outcomes: readonly string[]; readonly unanswered?: Line },
  ): void {
    const own = { ...place, on: { line: at, outcomes: at.ways } };
    for (const [index, outcome] of place.outcomes.entries()) {
      const said = outcomeLine(handlers, outcome);
      const isFree = index === 0 || place.votes === true;
      const to = said !== undefined ? read(said.body, own) : isFree ? place.next : (place.outer.get(outcome) ?? place.unanswered);
      if (to !== undefined) at.ways.set(outcome, to);
    }
    for (const [index, { on: trigger, body }] of handlers.entries()) {
      if (trigger.kind !== 'timeout' && trigger.kind !== 'beforeDue' && trigger.kind !== 'elapsed') continue;
      const silent = at.does.kind === 'block' && at.does.block.of === 'sign' && body.every(({ kind }) => kind === 'deem');
      const keeps = isQuiet(body) || silent;
      const to = keeps ? read(body, { ...place, on: { line: at, outcomes: new Map() }, next: stay }) : read(body, own);
      at.timed.push({ name: `${trigger.kind}${index}`, trigger, keeps, to });
    }
  }

  function readStep(step: Step, place: Place): Line {
    switch (step.kind) {
      case 'task':
        return readTask(step, place);
      case 'choose': {
        const goesOn = step.form === 'if' && !step.rows.some(({ when, label }) => when === undefined && label === undefined);
        const at = lineOf(step, { kind: 'choose', rows: [...step.rows.map(({ when }) => when ?? null), ...(goesOn ? [null] : [])] });
        for (const [row, { body }] of step.rows.entries()) at.ways.set(`row ${row}`, read(body, place));
        if (goesOn) at.ways.set(`row ${step.rows.length}`, place.next);
        return at;
      }
      case 'together': {
        if (step.mode.kind !== 'free') return readBlock(step, { of: 'together', step }, place, step.branches);
        const arms: Line[] = [];
        const at = lineOf(step, { kind: 'fork', arms });
        for (const [arm, { body }] of step.branches.entries()) at.ways.set(`arm ${arm}`, arms[arms.push(read(body, place)) - 1] ?? at);
        return at;
      }
      case 'include':
        return readBlock(step, { of: 'include', step }, place, step.rows);
      case 'forEach':
        return readBlock(step, { of: 'each', step }, place, [step]);
      case 'race':
        return readBlock(step, { of: 'race', step }, place, step.branches);
      case 'special':
        return readBlock(step, { of: 'special', step }, place, [step]);
      case 'sign':
        return readSign(step, place);
      case 'jump':
      case 'return':
        return readJump(step, place);
      case 'repeat':
        return readRepeat(step, place);
      case 'detached': {
        read(step.body, place);
        return onward(step, { kind: 'pass' }, place);
      }
      case 'join':
        return onward(step, { kind: 'join' }, place);
      case 'compensate': {
        if (step.body === undefined) {
          const at = lineOf(step, { kind: 'block', block: { of: 'undo', step }, limit: undefined, inside: [] });
          answer(at, step.handlers, { ...place, outcomes: ['done'] });
          return at;
        }
        const opens = stretchOf(`${step.id}:undo`, { outer: place.stretch, kind: 'undo', block: null, ordinal: 0 });
        const { on: _on, ...rest } = place;
        opens.first = read(step.body, { ...rest, stretch: opens, next: opens.end });
        return onward(step, { kind: 'remember', opens }, place);
      }
      case 'await': {
        const at = lineOf(step, { kind: 'await', step }, step.name ?? step.message);
        answer(at, step.handlers, { ...place, outcomes: ['received'] });
        return at;
      }
      case 'charge':
      case 'call':
      case 'serve':
      case 'publicNotice':
        return readEffect(step, place);
      case 'deem':
        return readDeem(step, place);
      case 'end':
      case 'stop':
        return lineOf(step, { kind: 'finish', step });
      case 'extend':
        return readExtend(step, place);
      case 'pledge':
      case 'tolerate':
        return readLater(step, place);
      case 'reassign':
        return onward(step, { kind: 'act', step }, { ...place, next: place.on?.line ?? place.next });
      case 'mark':
      case 'foreign':
      case 'retry':
        return onward(step, { kind: 'pass' }, place);
      default:
        return onward(step, { kind: 'act', step }, place);
    }
  }

  function onward(step: Step, does: Does, { next }: Place): Line {
    const at = lineOf(step, does);
    at.ways.set('go', next);
    return at;
  }

  function readTask(step: Task, place: Place): Line {
    const outcomes = step.outcomes ?? standardOutcomes[step.verb];
    const refilled = step.mayReturnTo === undefined ? undefined : named.get(step.mayReturnTo.target);
    const isRefilled = refilled?.kind === 'task' && !outcomes.includes('sentBack');
    const shown = { work: step.verb, ...(step.word === undefined ? {} : { word: step.word }) };
    const does = { kind: 'task', party: step.party, limit: step.limit, shown, of: step, keeps: true, papers: [] } as const;
    const at = lineOf(step, { ...does, outcomes: isRefilled ? [...outcomes, 'sentBack'] : outcomes });
    answer(at, step.handlers, { ...place, outcomes });
    if (!isRefilled) return at;
    const limit = step.mayReturnTo?.limit;
    const refill = put(
      line(
        `${step.id}:refill`,
        {
          kind: 'task',
          party: refilled.party,
          outcomes: ['submitted'],
          limit: limit === undefined ? undefined : { kind: 'within', duration: limit },
          shown: { work: refilled.verb },
          of: refilled,
          keeps: false,
          papers: [],
        },
        refilled.name,
      ),
      place,
    );
    at.ways.set('sentBack', refill);
    refill.ways.set('submitted', at);
    return at;
  }

  /** A block's lines about outcomes answer what its steps leave open; they stand outside it. */
  function readBlock(step: Step, block: Block, place: Place, bodies: readonly { readonly body: readonly Step[] }[]): Line {
    const inside: Stretch[] = [];
    const at = put(lineOf(step, { kind: 'block', block, limit: step.limit, inside }), place);
    const timed = step.handlers.filter(({ on }) => on.kind !== 'outcome');
    answer(at, block.of === 'sign' ? step.handlers : timed, {
      ...place,
      outcomes: block.of === 'sign' ? ['agreed', 'disagreed'] : ['done'],
    });
    const { on: _on, ...rest } = place;
    const outer = new Map(block.of === 'sign' ? [] : place.outer);
    if (block.of !== 'sign') for (const { on, body } of step.handlers) if (on.kind === 'outcome') outer.set(on.outcome, read(body, place));
    const kind = block.of === 'sign' ? 'member' : 'branch';
    for (const [ordinal, { body }] of bodies.entries()) {
      const stretch = stretchOf(`${step.id}:${ordinal}`, { outer: place.stretch, kind, block: at, ordinal });
      inside.push(stretch);
      stretch.first = read(body, { ...rest, ...(block.of === 'sign' ? { votes: true } : {}), stretch, outer, next: stretch.end });
    }
    return at;
  }

  function readSign(step: Sign, place: Place): Line {
    const members =
      step.members.kind === 'named'
        ? membersOf(step.members.body, [])
        : [{ body: step.members.body, party: partyOf(step.members.body), when: [] }];
    return readBlock(step, { of: 'sign', step, members }, place, members);
  }

  function readJump(step: Jump | Return, place: Place): Line {
    const target = targetOf(step.target, place.next);
    if (step.kind === 'jump' && step.timesMax === undefined) return onward(step, { kind: 'pass' }, { ...place, next: target });
    const at = lineOf(step, { kind: 'counted', step, target, on: place.on?.line });
    at.ways.set('within', target);
    const exceeded = step.handlers.find(({ on }) => on.kind === 'exceeded');
    if (exceeded !== undefined) at.ways.set('exceeded', read(exceeded.body, place));
    if (step.kind === 'return' && step.limit !== undefined) returns.push({ step, line: at, place });
    return at;
  }

  function readRepeat(step: Repeat, place: Place): Line {
    const at = lineOf(step, { kind: 'pass' });
    const turn = put(line(`${step.id}:turn`, { kind: 'turn', step }), place);
    turn.timed.push({ name: 'turn', trigger: { kind: 'elapsed', after: step.every }, keeps: false, to: at });
    if (step.untilEvent !== undefined) turn.ways.set('received', place.next);
    const ask = step.until === undefined ? turn : put(line(`${step.id}:until`, { kind: 'choose', rows: [step.until, null] }), place);
    if (ask !== turn) ask.ways.set('row 0', place.next).set('row 1', turn);
    at.ways.set('go', read(step.body, { ...place, next: ask }));
    return at;
  }

  function readEffect(step: Extract<Step, { readonly kind: 'charge' | 'call' | 'serve' | 'publicNotice' }>, place: Place): Line {
    const waits = step.kind === 'charge' || step.kind === 'call' || step.handlers.length > 0;
    if (!waits) return onward(step, { kind: 'act', step }, place);
    const refunds = outcomeLine(step.handlers, 'refunded') === undefined ? [] : ['refunded'];
    const outcomes = {
      charge: ['paid', 'unpaid', ...refunds],
      call: ['done'],
      serve: ['received', 'returned'],
      publicNotice: ['done', 'objected'],
    }[step.kind];
    const at = lineOf(step, { kind: 'effect', step });
    answer(at, step.handlers, { ...place, outcomes });
    const unpaid = at.ways.get('unpaid');
    const overdue = { trigger: { kind: 'timeout' }, keeps: false } as const;
    if (step.kind === 'charge' && step.limit !== undefined && unpaid !== undefined && outcomeLine(step.handlers, 'unpaid') !== undefined)
      at.timed.push({ name: 'unpaid', ...overdue, to: unpaid });
    if (step.kind === 'publicNotice')
      at.timed.push({ name: 'over', trigger: { kind: 'elapsed', after: step.for }, keeps: false, to: place.next });
    return at;
  }

  function readDeem(step: Deem, place: Place): Line {
    const { on } = place;
    if (on === undefined) return onward(step, { kind: 'pass' }, place);
    return onward(
      step,
      { kind: 'deem', outcome: step.outcome, from: step.effectiveFrom },
      { ...place, next: on.outcomes.get(step.outcome) ?? place.next },
    );
  }

  function readExtend(step: Extend, place: Place): Line {
    const lengthen = put(line(`${step.id}:lengthen`, { kind: 'lengthen', step }), place);
    lengthen.ways.set('go', place.next);
    const at = lineOf(step, {
      kind: 'task',
      party: step.approver,
      outcomes: ['agreed', 'disagreed'],
      limit: undefined,
      shown: { work: 'approve' },
      of: step,
      keeps: true,
      papers: [],
    });
    answer(at, step.handlers, { ...place, next: lengthen, outcomes: ['agreed', 'disagreed'], unanswered: place.next });
    return at;
  }

  /** 容缺 and 告知承诺: the case goes on, and somebody comes back to it later. */
  function readLater(step: Pledge | Tolerate, place: Place): Line {
    const within = step.kind === 'pledge' ? step.checkWithin : step.supplyWithin;
    const limit: Limit | undefined = within === undefined ? undefined : { kind: 'within', duration: within };
    const after = put(line(`${step.id}:later`, { kind: 'pass' }), place);
    const who = step.kind === 'pledge' ? step.checker : applicant;
    const at =
      step.kind === 'pledge'
        ? lineOf(step, {
            kind: 'task',
            party: step.party ?? applicant,
            outcomes: ['confirmed'],
            limit: undefined,
            shown: { work: 'confirm' },
            of: step,
            keeps: true,
            papers: [],
          })
        : lineOf(step, { kind: 'act', step }, step.name ?? step.material);
    if (step.kind === 'pledge') answer(at, step.handlers, { ...place, next: after, outcomes: ['confirmed'] });
    else at.ways.set('go', after);
    if (who === undefined) {
      after.ways.set('go', place.next);
      return at;
    }
    const id = `${after.id}:detach`;
    const opens = stretchOf(`${id}:detached`, { outer: tree.main, kind: 'later', block: null, ordinal: 0 });
    const shown = step.kind === 'pledge' ? { work: 'verify' } : { work: 'upload', material: paperOf(step.material) };
    const work = put(
      line(
        `${id}:work`,
        {
          kind: 'task',
          party: who,
          outcomes: step.kind === 'pledge' ? ['true', 'untrue'] : ['submitted'],
          limit,
          shown,
          of: step,
          keeps: false,
          papers: step.kind === 'tolerate' ? [fileOf(step.material)] : [],
        },
        at.name,
      ),
      { ...place, stretch: opens },
    );
    for (const outcome of work.does.kind === 'task' ? work.does.outcomes : []) work.ways.set(outcome, opens.end);
    opens.first = work;
    const goes = put(line(id, { kind: 'later', opens }), place);
    after.ways.set('go', goes);
    goes.ways.set('go', place.next);
    return at;
  }

  function paperOf(name: string): object {
    const grade = flow.materials.find((material) => material.name === name)?.gradeMin;
    return grade === undefined ? { name } : { name, grade };
  }

  /** The lines about a return's limit belong to the step returned to. */
  function readReturnLimit({ step, line: of, place }: (typeof returns)[number]): void {
    const at = of.does.kind === 'counted' ? of.does.target : of;
    if (at.stretch === null) return;
    const { on: _on, ...rest } = place;
    const there: Place = { ...rest, stretch: at.stretch, next: at.stretch === place.stretch ? place.next : at };
    for (const [index, { on: trigger, body }] of step.handlers.entries()) {
      if (trigger.kind !== 'timeout' && trigger.kind !== 'beforeDue') continue;
      const keeps = isQuiet(body);
      const to = keeps ? read(body, { ...there, on: { line: at, outcomes: new Map() }, next: stay }) : read(body, there);
      at.timed.push({ name: `${of.id}/${trigger.kind}${index}`, trigger, keeps, to, of });
    }
  }

  const tree: Tree = { flow, applicant, main: stretchOf('main', { outer: null, kind: 'main', block: null, ordinal: 0 }), lines: all };
  tree.main.first = read(flow.body, { stretch: tree.main, outer: new Map(), next: tree.main.end });
  for (const open of returns) readReturnLimit(open);
  return tree;
}

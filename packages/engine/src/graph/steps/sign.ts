import type { NodeId } from '../../base/id.ts';
import { signOutcomes } from '../../model/outcome.ts';
import type { Sign, Step } from '../../model/step.ts';
import { drawEdge, drawNode, type Pen } from '../drawing.ts';
import { drawHandlers } from '../handlers.ts';
import { idOf, scopeUnder } from '../node-ids.ts';
import type { SignMember } from '../node-work.ts';
import { drawScope } from '../scopes.ts';

/** 会签 或签 票签 顺签: one scope a signer; the block decides. */
export function drawSign(pen: Pen, step: Sign, next: NodeId): void {
  const id = idOf(pen, step);
  const written = step.members.kind === 'named' ? membersOf(step.members.body) : [{ body: step.members.body, when: [] }];
  const members: SignMember[] = written.map(({ body, when }, child) => ({ scope: scopeUnder(id, child), party: partyOf(body), when }));
  drawNode(pen, {
    id,
    work: {
      kind: 'block',
      block: { of: 'sign', step, members },
      children: members.map(({ scope }) => scope),
      ...(step.limit === undefined ? {} : { limit: step.limit }),
    },
    name: step.name,
    place: step.place,
  });
  drawHandlers(pen, { node: id, handlers: step.handlers, outcomes: signOutcomes, next });
  for (const [child, { body }] of written.entries()) {
    const scope = { id: scopeUnder(id, child), kind: 'member', parent: pen.scope, host: id, place: step.place } as const;
    const entry = drawScope({ ...pen, votes: true, outer: new Map() }, scope, (inner, end) => inner.drawing.block(inner, body, end));
    drawEdge(pen, id, { to: entry, cause: { kind: 'opens', child } });
  }
}

/** One signer's lines, and the rows that must or must not hold for it to be asked. */
interface Written {
  readonly body: readonly Step[];
  readonly when: SignMember['when'];
}

function membersOf(body: readonly Step[], when: SignMember['when'] = []): readonly Written[] {
  return body.flatMap((step): readonly Written[] => {
    if (step.kind !== 'choose') return [{ body: [step], when }];
    return step.rows.flatMap((row, index) => {
      const before = step.rows.slice(0, index).flatMap(({ when: formula }) => (formula === undefined ? [] : [{ formula, holds: false }]));
      const own = row.when === undefined ? [] : [{ formula: row.when, holds: true }];
      return membersOf(row.body, [...when, ...before, ...own]);
    });
  });
}

function partyOf(body: readonly Step[]): string {
  const [first] = body;
  return first?.kind === 'task' ? first.party : '';
}

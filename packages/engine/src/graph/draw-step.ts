import type { NodeId } from '../base/id.ts';
import type { Step } from '../model/step.ts';
import type { Pen } from './drawing.ts';
import { drawNode } from './drawing.ts';
import { idOf } from './node-ids.ts';
import type { Act } from './node-work.ts';
import { drawForEach, drawInclude, drawRace, drawSpecial, drawTogether, drawUndo } from './steps/blocks.ts';
import { drawChoose } from './steps/choose.ts';
import { drawJoint } from './steps/joint.ts';
import { drawApart, drawDeem, drawFinish, drawJump, drawPass, drawReturn } from './steps/jumps.ts';
import { drawPush, drawQuery } from './steps/query.ts';
import { drawSign } from './steps/sign.ts';
import { drawAct, drawAwait, drawCall, drawCharge, drawPublicNotice, drawRepeat, drawServe } from './steps/waits.ts';
import { drawExtend, drawPledge, drawTask, drawTolerate, drawUpload, formQueriesOf } from './steps/work.ts';

/** Draws the steps of a block one after the other, the last going on to `next`; the node they begin with. */
export function drawBlock(pen: Pen, steps: readonly Step[], next: NodeId): NodeId {
  const entries = steps.map((step) => entryOf(pen, step));
  for (const [index, step] of steps.entries()) drawStep(pen, step, entries[index + 1] ?? next);
  return entries[0] ?? next;
}

/** Where a step begins when it is come to in order. */
function entryOf(pen: Pen, step: Step): NodeId {
  return step.kind === 'task' && formQueriesOf(pen, step).length > 0 ? idOf(pen, step, 'ensure') : idOf(pen, step);
}

function drawStep(pen: Pen, step: Step, next: NodeId): void {
  if (isAct(step)) return drawAct(pen, step, next);
  switch (step.kind) {
    case 'task':
      return drawTask(pen, step, next);
    case 'query':
      return drawQuery(pen, step, next);
    case 'upload':
      return drawUpload(pen, step, next);
    case 'sign':
      return drawSign(pen, step, next);
    case 'special':
      return drawSpecial(pen, step, next);
    case 'extend':
      return drawExtend(pen, step, next);
    case 'pledge':
      return drawPledge(pen, step, next);
    case 'tolerate':
      return drawTolerate(pen, step, next);
    case 'choose':
      return drawChoose(pen, step, next);
    case 'together':
      return drawTogether(pen, step, next);
    case 'include':
      return drawInclude(pen, step, next);
    case 'joint':
      return drawJoint(pen, step, next);
    case 'forEach':
      return drawForEach(pen, step, next);
    case 'race':
      return drawRace(pen, step, next);
    case 'return':
      return drawReturn(pen, step, next);
    case 'jump':
      return drawJump(pen, step, next);
    case 'join':
      return drawJoin(pen, step, next);
    case 'call':
      return drawCall(pen, step, next);
    case 'repeat':
      return drawRepeat(pen, step, next);
    case 'detached':
      return drawApart(pen, step, next);
    case 'await':
      return drawAwait(pen, step, next);
    case 'serve':
      return drawServe(pen, step, next);
    case 'charge':
      return drawCharge(pen, step, next);
    case 'publicNotice':
      return drawPublicNotice(pen, step, next);
    case 'deem':
      return drawDeem(pen, step, next);
    case 'end':
    case 'stop':
      return drawFinish(pen, step);
    case 'compensate':
      return drawUndo(pen, step, next);
    case 'mark':
    case 'foreign':
    case 'retry':
      return drawPass(pen, step, next);
    case 'push':
      return drawPush(pen, step, next);
  }
}

function drawJoin(pen: Pen, step: Extract<Step, { readonly kind: 'join' }>, next: NodeId): void {
  drawPass(pen, step, next);
  pen.drawing.nodes.delete(idOf(pen, step));
  drawNode(pen, { id: idOf(pen, step), work: { kind: 'join' }, name: step.name, place: step.place });
}

type Passed = Exclude<Act, { readonly kind: 'deem' | 'publicNotice' | 'serve' | 'tolerate' }>;

const acts: ReadonlySet<Step['kind']> = new Set<Passed['kind']>([
  'notify',
  'send',
  'issueCertificate',
  'issueDocument',
  'rate',
  'archive',
  'define',
  'remind',
  'escalate',
  'reassign',
  'draw',
]);

/** Steps that are only done on the way, whatever they carry. */
const isAct = (step: Step): step is Passed => acts.has(step.kind);

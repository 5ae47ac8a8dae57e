import type { Step } from '../model/step.ts';

/** Names of the parties a step mentions itself, its blocks and handlers left out. */
export function partiesIn(step: Step): readonly string[] {
  switch (step.kind) {
    case 'task':
    case 'reassign':
      return [step.party];
    case 'upload':
      return optional([step.party, step.checkedBy]);
    case 'extend':
      return [step.approver];
    case 'pledge':
      return optional([step.party, step.checker]);
    case 'await':
      return optional([step.from]);
    case 'notify':
      return step.to;
    case 'send':
    case 'serve':
    case 'escalate':
      return [step.to];
    case 'issueDocument':
    case 'issueCertificate':
      return optional([step.to]);
    case 'charge':
      return [step.payer];
    case 'remind':
      return optional([step.party]);
    case 'sign':
      return step.mode.kind === 'votes' ? [...step.mode.veto, ...step.mode.weights.map((weight) => weight.party)] : [];
    case 'query':
    case 'special':
    case 'tolerate':
    case 'choose':
    case 'together':
    case 'include':
    case 'joint':
    case 'forEach':
    case 'race':
    case 'return':
    case 'jump':
    case 'mark':
    case 'join':
    case 'call':
    case 'repeat':
    case 'draw':
    case 'detached':
    case 'compensate':
    case 'foreign':
    case 'push':
    case 'publicNotice':
    case 'rate':
    case 'archive':
    case 'define':
    case 'deem':
    case 'retry':
    case 'end':
    case 'stop':
      return [];
  }
}

function optional(names: readonly (string | undefined)[]): readonly string[] {
  return names.filter((name) => name !== undefined);
}

import type { ExtraId, StatementId } from '../text/statements/ids.ts';
import type { SymbolKind } from './symbol.ts';

/** What a name in a slot stands for: kinds of thing that are made there, and kinds that are only named. */
export interface NameSlot {
  readonly makes: readonly SymbolKind[];
  readonly uses: readonly SymbolKind[];
  /** Whether only the first kind that has a thing of that name is meant, or none. */
  readonly isGuess: boolean;
}

const made = (...kinds: readonly SymbolKind[]): NameSlot => ({ makes: kinds, uses: [], isGuess: false });
const used = (...kinds: readonly SymbolKind[]): NameSlot => ({ makes: [], uses: kinds, isGuess: false });
/** Named here, and a step of that name is made. */
const worked = (...kinds: readonly SymbolKind[]): NameSlot => ({ makes: ['step'], uses: kinds, isGuess: false });
const oneOf = (...kinds: readonly SymbolKind[]): NameSlot => ({ makes: [], uses: kinds, isGuess: true });

const statementSlots: readonly (readonly [StatementId, string, NameSlot])[] = [
  ['flow', 'name', made('flow')],
  ['import', 'path', made('import')],
  ['party', 'name', made('party')],
  ['subject', 'subject', used('party')],
  ['situation', 'name', made('situation')],
  ['form', 'name', made('form')],
  ['formMerged', 'name', made('form')],
  ['field', 'name', made('field')],
  ['material', 'name', made('material')],
  ['data', 'name', made('data')],
  ['item', 'name', made('item')],
  ['stage', 'name', made('stage')],
  ['stage', 'items', used('item')],
  ['scenario', 'name', made('scenario')],
  ['lead', 'lead', oneOf('party')],
  ['withdrawal', 'party', used('party')],
  ['consent', 'step', used('step')],
  ['gives', 'gives', made('value')],
  ['itemTolerate', 'material', used('material')],
  ['receive', 'message', made('message')],
  ['apply', 'party', used('party')],
  ['task', 'party', used('party')],
  ['task', 'name', made('step')],
  ['upload', 'party', used('party')],
  ['upload', 'material', made('material')],
  ['query', 'data', worked('data')],
  ['sign', 'name', made('step')],
  ['signAny', 'name', made('step')],
  ['signInOrder', 'name', made('step')],
  ['signVotes', 'name', made('step')],
  ['cases', 'name', made('step')],
  ['together', 'name', made('step')],
  ['free', 'name', made('step')],
  ['branch', 'name', made('branch')],
  ['include', 'name', made('step')],
  ['joint', 'items', used('item')],
  ['forEach', 'as', made('value')],
  ['race', 'name', made('step')],
  ['await', 'message', made('message', 'step')],
  ['notify', 'to', used('party')],
  ['copy', 'to', used('party')],
  ['serve', 'document', worked('paper')],
  ['issueDocument', 'document', made('paper', 'step')],
  ['issueCertificate', 'certificate', made('paper', 'step')],
  ['publicNotice', 'name', made('step')],
  ['send', 'message', made('message', 'step')],
  ['push', 'data', used('data')],
  ['charge', 'name', made('step')],
  ['define', 'value', made('value')],
  ['special', 'name', made('step')],
  ['pledge', 'name', made('step')],
  ['tolerate', 'material', used('material')],
  ['return', 'target', used('step')],
  ['jump', 'target', used('step')],
  ['mark', 'name', made('step')],
  ['join', 'name', made('step')],
  ['call', 'flow', used('import')],
  ['draw', 'name', made('step')],
  ['remind', 'party', used('party')],
  ['escalate', 'to', used('party')],
  ['reassign', 'party', used('party')],
  ['end', 'name', made('end')],
  ['stop', 'name', made('end')],
  ['mayReturn', 'target', used('step')],
  ['givenOutcome', 'data', used('data')],
  ['givenAnswer', 'data', used('data')],
  ['whenWork', 'party', used('party')],
  ['whenWork', 'step', oneOf('step', 'material')],
  ['whenItem', 'item', used('item')],
  ['whenMessage', 'message', used('message')],
  ['thenEnded', 'end', used('end')],
  ['thenUpload', 'party', used('party')],
  ['thenUpload', 'thing', used('material')],
  ['thenNotice', 'party', used('party')],
  ['thenTask', 'party', used('party')],
  ['thenTask', 'thing', used('step')],
  ['thenDocument', 'party', used('party')],
  ['thenDocument', 'thing', used('paper')],
  ['thenReceived', 'party', used('party')],
  ['thenReceived', 'thing', oneOf('step', 'paper', 'material', 'message')],
];

const extraSlots: readonly (readonly [ExtraId, string, NameSlot])[] = [
  ['replacedBy', 'data', used('data')],
  ['beforeStep', 'step', used('step')],
  ['authority', 'party', used('party')],
  ['sender', 'from', used('party')],
  ['stepName', 'name', made('step')],
  ['avoids', 'step', used('step')],
  ['checkedBy', 'party', used('party')],
  ['eachMember', 'as', made('value')],
  ['veto', 'parties', used('party')],
  ['to', 'to', used('party')],
  ['payer', 'party', used('party')],
  ['approver', 'party', used('party')],
  ['pledger', 'party', used('party')],
  ['checker', 'party', used('party')],
  ['untilEvent', 'event', used('message')],
];

const byStatement: ReadonlyMap<string, NameSlot> = new Map(statementSlots.map(([id, slot, name]) => [`${id} ${slot}`, name]));
const byExtra: ReadonlyMap<string, NameSlot> = new Map(extraSlots.map(([id, slot, name]) => [`${id} ${slot}`, name]));

/** What the names in a slot of a statement are names of; null where no names stand. */
export const nameSlotOf = (id: StatementId | 'lost', slot: string): NameSlot | null => byStatement.get(`${id} ${slot}`) ?? null;

/** The same for a slot of an extra. What 作 and 得到 name depends on the statement: an import, or a value. */
export function extraNameSlotOf(id: ExtraId, slot: string, statement: StatementId | 'lost'): NameSlot | null {
  if (id === 'asName' || id === 'getAs') return made(statement === 'import' ? 'import' : 'value');
  return byExtra.get(`${id} ${slot}`) ?? null;
}

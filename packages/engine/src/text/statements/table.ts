import type { Context, ExtraId, StatementId } from './ids.ts';

/** What the language knows of one statement besides its words. */
export interface Statement {
  readonly id: StatementId;
  /** Where it may stand. */
  readonly within: readonly Context[];
  /** What may follow after commas, in the order it is printed. */
  readonly extras: readonly ExtraId[];
  /** What may stand deeper. Handlers and properties come first: an outcome's line is no riddle. */
  readonly inside: readonly Context[];
  /** `block`: what stands deeper is the point of it, and an action may stand after its colon. `entry`: begins with a dash. */
  readonly form: 'line' | 'block' | 'entry';
}

const line = (
  id: StatementId,
  within: Context | readonly Context[],
  extras: readonly ExtraId[] = [],
  inside: readonly Context[] = [],
): Statement => ({ id, within: typeof within === 'string' ? [within] : within, extras, inside: handlersFirst(inside), form: 'line' });
const handlersFirst = (inside: readonly Context[]): readonly Context[] =>
  inside.includes('under') ? ['under', ...inside.filter((context) => context !== 'under')] : inside;
const block = (
  id: StatementId,
  within: Context | readonly Context[],
  inside: readonly Context[],
  extras: readonly ExtraId[] = [],
): Statement => ({ ...line(id, within, extras, inside), form: 'block' });
const entry = (id: StatementId, within: Context, extras: readonly ExtraId[]): Statement => ({ ...line(id, within, extras), form: 'entry' });

const named: readonly ExtraId[] = ['stepName', 'stepCode'];
const limits: readonly ExtraId[] = ['within', 'until', 'relativeBefore', 'relativeAfter'];
const ending: readonly ExtraId[] = ['result', 'reasonRequired', 'reason', 'remedy', ...named];
const signing: readonly ExtraId[] = ['eachMember', 'stopsEarly', 'mayAddSigner', ...limits, ...named];

const sections: readonly Statement[] = [
  line('flow', 'file', [], ['header']),
  line('import', 'file', ['atVersion', 'asName']),
  block('parties', 'file', ['parties']),
  entry('party', 'parties', ['level', 'routedBy', 'many']),
  line('subject', 'file'),
  line('situation', 'file', ['answered']),
  line('formMerged', 'file', [], ['form']),
  block('form', 'file', ['fields', 'form']),
  entry('field', 'fields', [
    'unit',
    'required',
    'size',
    'sizeMin',
    'sizeMax',
    'constraint',
    'manyFiles',
    'from',
    'computed',
    'when',
    'said',
  ]),
  line('material', 'file', ['must', 'tolerated', 'medium', 'copies', 'gradeMin', 'replacedBy', 'when']),
  block('data', 'file', ['data', 'under']),
  line('item', 'file', ['authority', 'promisedIn', 'legalIn', 'handling', 'itemCode'], ['item', 'under']),
  line('stage', 'file', ['milestone', ...limits.slice(0, 1)]),
  block('start', 'file', ['start']),
  block('body', 'file', ['steps']),
  block('scenario', 'file', ['scenario']),
];

const properties: readonly Statement[] = [
  line('code', 'header'),
  line('version', 'header'),
  line('lead', 'header'),
  line('basis', ['header', 'data']),
  line('promised', 'header'),
  line('legal', 'header'),
  line('verbWord', 'header'),
  line('calendar', 'header'),
  line('baseline', 'header', ['departments', 'documents', 'fieldCount', 'stepCount', 'visits', 'span', 'effort']),
  line('withdrawalNone', 'header'),
  line('withdrawal', 'header', ['beforeClose', 'beforeStep']),
  line('notFor', 'header', ['notForWhen']),
  line('description', ['header', 'form', 'under']),
  line('source', 'data'),
  line('mode', 'data'),
  line('purpose', 'data'),
  line('consent', 'data'),
  line('keys', 'data'),
  line('gives', 'data'),
  block('only', 'data', ['fields']),
  line('freshness', 'data'),
  line('uses', 'item'),
  line('needs', 'item'),
  line('outputs', 'item'),
  line('onlyIf', 'item'),
  block('itemSteps', 'item', ['steps']),
  line('instant', 'item'),
  line('itemTolerate', 'item', ['within']),
  line('itemPledge', 'item', ['checkWithin']),
  line('receive', 'start', ['sender', 'asName'], ['message']),
  block('carries', 'message', ['fields']),
  line('mergeBy', 'start'),
  line('schedule', 'start'),
  line('apply', 'start'),
];

const steps: readonly Statement[] = [
  line('task', 'steps', [...named, ...limits, 'reasonRequired', 'sees', 'edits', 'mayTransfer', 'mayAddSigner', 'avoids'], ['under']),
  line('upload', 'steps', ['grade', 'checkedBy', ...limits, ...named], ['under']),
  line('query', 'steps', ['getAs', ...limits, ...named], ['under']),
  block('sign', 'steps', ['steps', 'under'], ['allAgree', 'someAgree', ...signing]),
  block('signAny', 'steps', ['steps', 'under'], signing),
  block('signInOrder', 'steps', ['steps', 'under'], signing),
  block('signVotes', 'steps', ['steps', 'under'], ['passAt', 'weights', 'veto', ...signing]),
  block('if', 'steps', ['steps', 'under'], [...named, ...limits]),
  block('elseIf', 'steps', ['steps']),
  block('else', 'steps', ['steps']),
  block('cases', 'steps', ['rows', 'under'], [...limits, ...named]),
  block('case', 'rows', ['steps']),
  block('otherwise', 'rows', ['steps']),
  block('together', 'steps', ['branches', 'steps', 'under'], ['modeAll', 'modeAny', 'modeSome', ...limits, ...named]),
  block('free', 'steps', ['branches', 'steps', 'under'], [...limits, ...named]),
  block('branch', 'branches', ['steps']),
  block('include', 'steps', ['rows', 'under'], [...limits, ...named]),
  line('jointAll', 'steps', ['allClosed', ...limits, ...named], ['under']),
  line('joint', 'steps', ['allClosed', ...limits, ...named], ['under']),
  block('forEach', 'steps', ['steps', 'under'], ['order', ...limits, ...named]),
  block('race', 'steps', ['branches', 'steps', 'under'], [...limits, ...named]),
  line('await', 'steps', ['sender', 'asName', 'key', ...limits, ...named], ['message', 'under']),
  line('notify', 'steps', named, ['under']),
  line('copy', 'steps', named, ['under']),
  line('serve', 'steps', ['to', 'courier', 'address', ...limits, ...named], ['under']),
  line('issueDocument', 'steps', ['to', ...limits, ...named], ['under']),
  line('issueCertificate', 'steps', ['to', ...limits, ...named], ['under']),
  line('publicNotice', 'steps', ['noticeFor', ...limits, ...named], ['under']),
  line('send', 'steps', ['to', 'content', ...limits, ...named], ['under']),
  line('push', 'steps', [...limits, ...named], ['under']),
  line('charge', 'steps', ['yuan', 'amount', 'payer', ...limits, ...named], ['under']),
  line('rate', 'steps', [...limits, ...named], ['under']),
  line('archive', 'steps', ['keep', ...named], ['under']),
  line('define', 'steps', named, ['under']),
  block('special', 'steps', ['steps', 'under'], ['basisOf', ...limits, ...named]),
  line('extend', 'steps', ['approver', 'once', 'times', 'by', ...limits, ...named], ['under']),
  line('pledge', 'steps', ['pledger', 'checker', 'checkWithin', ...limits, ...named], ['under']),
  line('tolerate', 'steps', ['within', ...named], ['under']),
  line('return', 'steps', [...limits, 'timesMax', 'reasonRequired', 'reason', 'again', 'straight', ...named], ['under']),
  line('jump', 'steps', ['timesMax', ...named], ['under']),
  line('mark', 'steps', named, ['under']),
  line('join', 'steps', [...limits, ...named], ['under']),
  line('call', 'steps', ['input', 'getAs', ...limits, ...named], ['under']),
  block('repeat', 'steps', ['steps', 'under'], ['untilEvent', 'untilCondition', ...limits, ...named]),
  line('draw', 'steps', ['drawFrom', 'drawWeight', 'drawAvoid', ...limits, ...named], ['under']),
  block('detached', 'steps', ['steps', 'under'], named),
  block('undoBy', 'steps', ['steps', 'under'], named),
  line('undo', 'steps', named, ['under']),
  line('foreign', 'steps', named, ['under']),
  line('remind', 'steps', named, ['under']),
  line('remindAll', 'steps', named, ['under']),
  line('escalate', 'steps', named, ['under']),
  line('reassign', 'steps', named, ['under']),
  line('deem', 'steps', ['fromReceipt', 'fromDue', ...named], ['under']),
  line('retry', 'steps', ['interval', ...named], ['under']),
  line('end', 'steps', ending, ['under']),
  line('stop', 'steps', ending, ['under']),
  line('continue', 'steps'),
];

const belowSteps: readonly Statement[] = [
  line('outcomes', 'under'),
  line('mayReturn', 'under', ['within']),
  block('onOutcome', 'under', ['steps']),
  block('onItemDenied', 'under', ['steps']),
  block('beforeDue', 'under', ['steps']),
  block('onTimeout', 'under', ['steps']),
  block('afterTimeout', 'under', ['steps']),
  block('afterStart', 'under', ['steps']),
  block('exceeded', 'under', ['steps']),
  block('exhausted', 'under', ['steps']),
];

const facts: readonly Statement[] = [
  line('givenOutcome', 'scenario'),
  line('givenAnswer', 'scenario'),
  line('givenValue', 'scenario'),
  line('whenWork', 'scenario', ['outcomeWas']),
  line('whenAllGranted', 'scenario'),
  line('whenItem', 'scenario'),
  line('whenMessage', 'scenario'),
  line('whenPass', 'scenario'),
  line('thenEnded', 'scenario'),
  line('thenMeasure', 'scenario'),
  line('thenTime', 'scenario'),
  line('thenUpload', 'scenario'),
  line('thenNotice', 'scenario'),
  line('thenTask', 'scenario'),
  line('thenDocument', 'scenario'),
  line('thenReceived', 'scenario'),
  line('thenHolds', 'scenario'),
];

/** Every statement of the language. Where several fit a line, `patterns` says which wins. */
export const statements: readonly Statement[] = [...sections, ...properties, ...steps, ...belowSteps, ...facts];

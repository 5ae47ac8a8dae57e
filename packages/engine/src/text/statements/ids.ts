/** Every statement of the language, by its id in the table. */
export type StatementId =
  | 'flow' | 'import' | 'parties' | 'party' | 'subject' | 'situation' | 'form' | 'field' | 'material' | 'data' | 'item' | 'stage' | 'start' | 'body' | 'scenario'
  | 'code' | 'version' | 'lead' | 'basis' | 'promised' | 'legal' | 'calendar' | 'baseline' | 'withdrawal' | 'withdrawalNone' | 'notFor' | 'description'
  | 'formMerged' | 'source' | 'mode' | 'purpose' | 'consent' | 'keys' | 'gives' | 'only' | 'freshness'
  | 'uses' | 'needs' | 'outputs' | 'onlyIf' | 'itemSteps' | 'instant' | 'itemTolerate' | 'itemPledge'
  | 'receive' | 'carries' | 'mergeBy' | 'schedule' | 'apply'
  | 'task' | 'upload' | 'query' | 'sign' | 'signAny' | 'signInOrder' | 'signVotes'
  | 'if' | 'elseIf' | 'else' | 'cases' | 'case' | 'otherwise' | 'together' | 'free' | 'branch' | 'include' | 'joint' | 'jointAll' | 'forEach' | 'race'
  | 'await' | 'notify' | 'copy' | 'serve' | 'issueDocument' | 'issueCertificate' | 'publicNotice' | 'send' | 'push' | 'charge' | 'rate' | 'archive'
  | 'define' | 'special' | 'extend' | 'pledge' | 'tolerate' | 'return' | 'jump' | 'mark' | 'join' | 'call' | 'repeat' | 'draw' | 'detached'
  | 'undoBy' | 'undo' | 'foreign' | 'remind' | 'remindAll' | 'escalate' | 'reassign' | 'deem' | 'retry' | 'end' | 'stop' | 'continue'
  | 'outcomes' | 'mayReturn' | 'onOutcome' | 'onItemDenied' | 'beforeDue' | 'onTimeout' | 'afterTimeout' | 'afterStart' | 'exceeded' | 'exhausted'
  | 'givenOutcome' | 'givenAnswer' | 'givenValue' | 'whenWork' | 'whenAllGranted' | 'whenItem' | 'whenMessage' | 'whenPass'
  | 'thenEnded' | 'thenMeasure' | 'thenTime' | 'thenUpload' | 'thenNotice' | 'thenTask' | 'thenDocument' | 'thenReceived' | 'thenHolds';

/** Every extra that may follow a comma. */
export type ExtraId =
  | 'asName' | 'atVersion' | 'routedBy' | 'many' | 'level' | 'required' | 'answered' | 'size' | 'sizeMin' | 'sizeMax' | 'unit' | 'manyFiles' | 'from' | 'computed' | 'when' | 'constraint' | 'said'
  | 'must' | 'tolerated' | 'medium' | 'copies' | 'gradeMin' | 'replacedBy' | 'notForWhen'
  | 'departments' | 'documents' | 'fieldCount' | 'stepCount' | 'visits' | 'effort' | 'span' | 'beforeClose' | 'beforeStep'
  | 'authority' | 'promisedIn' | 'legalIn' | 'handling' | 'itemCode' | 'milestone'
  | 'sender' | 'stepName' | 'stepCode' | 'within' | 'until' | 'relativeBefore' | 'relativeAfter' | 'mayTransfer' | 'mayAddSigner' | 'avoids' | 'sees' | 'edits'
  | 'reasonRequired' | 'reason' | 'remedy' | 'grade' | 'checkedBy' | 'result' | 'timesMax' | 'straight' | 'again'
  | 'allAgree' | 'someAgree' | 'stopsEarly' | 'eachMember' | 'passAt' | 'veto' | 'weights'
  | 'modeAll' | 'modeAny' | 'modeSome' | 'allClosed' | 'order' | 'key' | 'to' | 'courier' | 'address' | 'content' | 'noticeFor'
  | 'yuan' | 'amount' | 'payer' | 'keep' | 'basisOf' | 'approver' | 'once' | 'times' | 'by' | 'pledger' | 'checker' | 'checkWithin'
  | 'input' | 'getAs' | 'untilEvent' | 'untilCondition' | 'drawFrom' | 'drawWeight' | 'drawAvoid' | 'fromReceipt' | 'fromDue' | 'interval' | 'outcomeWas'
  | 'toBeWritten';

/** Where a statement may stand: what holds the line. */
export type Context =
  | 'file' | 'header' | 'parties' | 'form' | 'fields' | 'data' | 'item' | 'start' | 'message' | 'steps' | 'rows' | 'branches' | 'under' | 'scenario';

/** Words that stand for one of a closed list. */
export type WordTable =
  | 'verb' | 'result' | 'role' | 'level' | 'medium' | 'queryMode' | 'queryOutcome' | 'outcome' | 'milestone' | 'handling'
  | 'courier' | 'order' | 'every' | 'measure' | 'calendar' | 'document' | 'valueType' | 'grade' | 'exchange' | 'truth' | 'measureUnit' | 'preposition';

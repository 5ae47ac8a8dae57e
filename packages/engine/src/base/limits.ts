// Every limit of the engine, with its unit and its reason. Crossing one is a problem or a refusal with a code of its own.

/** Characters of one source file. Real flows are under 20,000; 2 million keeps the worst file under a second. */
export const SOURCE_CHARS_MAX = 2_000_000;
/** Lines of one source file. */
export const SOURCE_LINES_MAX = 50_000;
/** Characters of one line. A sentence nobody can read aloud is no sentence. */
export const LINE_CHARS_MAX = 4_000;
/** Levels of indentation. People draw five; recursion in the engine stays shallow. */
export const NESTING_LEVELS_MAX = 60;
/** Characters of one name. */
export const NAME_CHARS_MAX = 120;
/** Steps of one flow. */
export const STEPS_MAX = 20_000;
/** Problems reported for one file; the rest is counted. */
export const PROBLEMS_MAX = 500;
/** Lines of one file that are not understood and looked at closely for what was meant; a file with more is no flow with slips. */
export const LINES_MENDED_MAX = 100;
/** Files that one flow may refer to, by whatever way. A province's common parts are some dozens. */
export const REFERENCES_MAX = 200;
/** Nodes of one formula. */
export const FORMULA_NODES_MAX = 500;
/** Levels of brackets in one formula. */
export const FORMULA_NESTING_MAX = 32;
/** Entries of one list of case data that a formula or a 对每个 walks. */
export const LIST_ENTRIES_MAX = 10_000;
/** Levels of 任一 and 每个 inside each other: their cost is the product of the lists. */
export const FORMULA_QUANTIFIERS_MAX = 2;
/** Digits of a number that always survive; a longer one that loses digits is an identifier and stands in quotes. */
export const FORMULA_DIGITS_MAX = 15;
/** Decimals 取整 may keep: no number has more that count. */
export const FORMULA_PLACES_MAX = 15;
/** Working days a formula may add to a date; more is years ahead of any calendar. */
export const FORMULA_WORKING_DAYS_MAX = 1_000;
/** Evaluated formula nodes in one evaluation, lists included. */
export const FORMULA_STEPS_MAX = 200_000;
/** Bytes of JSON of one event's form or record. */
export const EVENT_BYTES_MAX = 1_000_000;
/** Nesting of the JSON a person or a register sends. */
export const JSON_DEPTH_MAX = 64;
/** Automatic steps that one event may set off in one case: more is a loop without a wait, an incident. */
export const MOVES_PER_EVENT_MAX = 10_000;
/** Open scopes of one case. */
export const SCOPES_MAX = 20_000;
/** Retries of one query that a flow may ask for. */
export const RETRIES_MAX = 100;
/** Characters of a text field without a limit of its own. */
export const TEXT_CHARS_MAX = 10_000;
/** Calendar days that one length of time may reach: a hundred years. Longer ones end there, so that no sum runs on. */
export const DURATION_DAYS_MAX = 36_525;
/** Steps of one machine that are remembered; past it the memory starts over. Real machines have some hundreds. */
export const LEARNED_STEPS_MAX = 4_096;
/** Steps XState may take by itself on one of our events. Our machines have no automatic transitions: one is enough, ten shows a fault. */
export const MICROSTEPS_MAX = 10;
/** Events kept for a suspended case until it goes on. */
export const HELD_EVENTS_MAX = 1_000;
/** Fields that lead to other fields before a value is found. */
export const FIELD_SOURCES_MAX = 16;
/** Levels of brackets in the JSON of one flow: sixty levels of blocks with four brackets each, and formulas inside. */
export const FLOW_JSON_DEPTH_MAX = 400;
/** Tokens of one scope: a free fork in a loop would fill the memory otherwise. */
export const FREE_TOKENS_MAX = 1_000;
/** Points of one flow's graph. Lines of a query are drawn at each of its uses, which could double at every level. */
export const GRAPH_NODES_MAX = 100_000;
/** Names of outcomes whose events are remembered; the flows of one engine have some hundreds. */
export const OUTCOME_EVENTS_MAX = 10_000;
/** Versions of flows whose head is remembered while states are read. */
export const FLOWS_REMEMBERED_MAX = 1_000;
/** Nodes whose event of entry is remembered; the flows of one engine have some thousands. */
export const NODE_TEXTS_REMEMBERED_MAX = 20_000;
/** Ids of scopes whose parts are remembered, and texts about scopes that are read once; cases of one flow share nearly all. */
export const SCOPE_TEXTS_REMEMBERED_MAX = 20_000;
/** Ways of one scope's normal form that are still played: each is one character of a moment, below those that come in pairs. */
export const NET_WAYS_MAX = 50_000;
/** Moments that are looked at before a flow is left unproved. */
export const PROOF_STATES_MAX = 50_000;
/** Moves that are looked at before a flow is left unproved: about 40 ms on two cores. */
export const PROOF_MOVES_MAX = 20_000;
/** Completions offered at once: nobody reads on, and the next key asks anew. */
export const COMPLETIONS_MAX = 300;
/** Characters before the caret that are looked at for the beginning of a name without blanks around it. */
export const NAME_LOOK_BACK_CHARS_MAX = 60;
/** Lines of a declaration that a hover shows. */
export const HOVER_LINES_MAX = 12;
/** Visits of one step after which a limit that was over before it began is no longer followed: a way back to the step would go round for ever. */
export const LATE_VISITS_MAX = 100;

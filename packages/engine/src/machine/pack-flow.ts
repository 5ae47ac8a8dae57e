import { assert } from '../base/assert.ts';
import { flowId } from '../base/id.ts';
import { FLOWS_REMEMBERED_MAX } from '../base/limits.ts';
import { field } from './pack-field.ts';
import type { CaseState } from './state.ts';

/** What all cases of one version of a flow share: it is written in every state, and read once. */
type Shared = Pick<CaseState, 'core' | 'flow' | 'calendar'>;

/** Which packed form this is. */
const FORM = 2;

const written = new WeakMap<CaseState['flow'], { readonly calendar: string; readonly text: string }>();
const read = new Map<string, Shared>();
let last: { readonly text: string; readonly shared: Shared | null } = { text: '', shared: null };

/** The form, core, flow and calendar of a state, as one field. */
export function packFlow({ core, flow, calendar }: Shared): string {
  const known = written.get(flow);
  if (known?.calendar === calendar) return known.text;
  const text = field(JSON.stringify([FORM, core, flow.id, flow.version, flow.hash, calendar]));
  written.set(flow, { calendar, text });
  return text;
}

/** What such a field says. */
export function unpackFlow(text: string): Shared {
  // Mostly the one before: comparing two texts is quicker than looking one up.
  if (text === last.text && last.shared !== null) return last.shared;
  const known = read.get(text);
  if (known !== undefined) {
    last = { text, shared: known };
    return known;
  }
  const row: unknown = text.startsWith(`[${FORM},`) ? JSON.parse(unescaped(text)) : null;
  assert(
    Array.isArray(row) && row.every((part, index) => index === 0 || typeof part === 'string'),
    `expected a packed state of form ${FORM} but got ${text.slice(0, 40)}`,
  );
  const [, core, id, version, hash, calendar] = row.map(String);
  const shared: Shared = Object.freeze({
    core: core ?? '',
    flow: Object.freeze({ id: flowId(id ?? ''), version: version ?? '', hash: hash ?? '' }),
    calendar: calendar ?? '',
  });
  if (read.size >= FLOWS_REMEMBERED_MAX) read.clear();
  read.set(text, shared);
  return shared;
}

/** JSON has no tabs; only its own backslashes were doubled. */
function unescaped(text: string): string {
  return text.replaceAll('\\\\', '\\');
}

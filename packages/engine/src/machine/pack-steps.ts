import { instant } from '../base/id.ts';
import { nothing } from './own.ts';
import { field, PART, unfield } from './pack-field.ts';
import type { CaseData, StepResult } from './state.ts';

type Steps = CaseData['steps'];

/** All steps are one field. Parts of a step: its name, its result in words, who did it, when. A reason, or that nobody did it, makes the last one JSON. */
const STEP_PARTS = 4;

/** What came of a case's steps: their names in order, and the text of all. */
export interface StepTexts {
  readonly steps: Steps;
  readonly names: readonly string[];
  readonly text: string;
}

/** A case without steps. */
export const noSteps: StepTexts = { steps: nothing, names: [], text: '' };

/** Packs what came of the steps. Those that were there before, the very same ones, keep their text. */
export function packSteps(steps: Steps, before: StepTexts, startedAt: number): StepTexts {
  if (steps === before.steps) return before;
  const names: string[] = [];
  const count = before.names.length;
  let same = 0;
  for (const name in steps) {
    if (same === names.length && same < count && before.names[same] === name && before.steps[name] === steps[name]) same += 1;
    names.push(name);
  }
  const isMore = same === count;
  let text = isMore ? before.text : '';
  for (let at = isMore ? count : 0; at < names.length; at += 1) {
    const name = names[at] ?? '';
    const step = steps[name];
    if (step === undefined) continue;
    text += `${text === '' ? '' : PART}${field(name)}${PART}${field(step.result)}${PART}${field(step.by)}${PART}${lastField(step, startedAt)}`;
  }
  return { steps, names, text };
}

/** The reverse of `packSteps`. */
export function unpackSteps(text: string, startedAt: number): StepTexts {
  if (text === '') return noSteps;
  const parts = text.split(PART);
  const read = text.includes('\\') ? unfield : asItIs;
  const steps: Record<string, StepResult> = {};
  const names: string[] = [];
  for (let at = 0; at < parts.length; at += STEP_PARTS) {
    const name = read(parts[at] ?? '');
    const result = read(parts[at + 1] ?? '');
    const by = read(parts[at + 2] ?? '');
    const last = parts[at + 3] ?? '';
    const isPlain = last.charCodeAt(0) !== bracket;
    const step = isPlain ? { result, by, time: instant(startedAt + Number(last)) } : withRarer(last, startedAt, { result, by });
    names.push(name);
    // Assigning to this one name would change the record instead of what it holds.
    if (name === '__proto__') Object.defineProperty(steps, name, { value: step, enumerable: true, configurable: true, writable: true });
    else steps[name] = step;
  }
  return { steps, names, text };
}

function lastField({ time, reason, deemed }: StepResult, startedAt: number): string | number {
  if (reason === undefined && deemed === undefined) return time - startedAt;
  return field(JSON.stringify([time - startedAt, reason ?? null, deemed === true ? 1 : 0]));
}

function withRarer(last: string, startedAt: number, { result, by }: Pick<StepResult, 'result' | 'by'>): StepResult {
  const [time, reason, deemed]: readonly [number, string | null, number] = JSON.parse(unfield(last));
  return {
    result,
    ...(reason === null ? nothing : { reason }),
    by,
    time: instant(startedAt + time),
    ...(deemed === 1 ? { deemed: true as const } : nothing),
  };
}

const asItIs = (text: string): string => text;
const bracket = 91;

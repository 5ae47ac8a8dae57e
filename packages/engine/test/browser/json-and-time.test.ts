import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../src/base/id.ts';
import { hashOf, writeJson } from '../../src/json/write.ts';
import { dueAt } from '../../src/time/add.ts';
import { mainlandChina } from '../../src/time/calendars/mainland-china.ts';
import { instantText, parseInstant } from '../../src/time/civil.ts';
import { everyKind, everyKindHash } from '../json/every-kind.ts';

const at = (text: string): Instant => parseInstant(`${text}+08:00`) ?? instant(Number.NaN);

describe('in a page', () => {
  it('a flow has the hash it has on a server', () => {
    expect(hashOf(everyKind)).toBe(everyKindHash);
  });

  it('a flow is read where code from text is forbidden', async () => {
    const told = await underPolicy("script-src 'self' 'unsafe-inline'", writeJson(everyKind));
    expect(told).toEqual({ codeFromText: 'forbidden', kind: 'flow', problems: 0 });
  });

  it('five working days from 2026-09-30 end with 2026-10-13, whatever the clock of the machine', () => {
    const due = dueAt({ calendar: mainlandChina, from: at('2026-09-30T10:12'), duration: { amount: 5, unit: 'workingDay' } });
    expect(instantText(due.at, mainlandChina.utcOffsetMinutes)).toBe('2026-10-13T23:59:59.999+08:00');
  });
});

/** Reads a flow in a frame of its own under a content security policy, and says what came of it. */
async function underPolicy(policy: string, json: string): Promise<unknown> {
  const reader = new URL('../../src/json/read.ts', import.meta.url).pathname;
  const frame = document.createElement('iframe');
  const told = new Promise((resolve) => {
    window.addEventListener('message', ({ source, data }) => (source === frame.contentWindow ? resolve(data) : undefined));
  });
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module">
    let codeFromText = 'allowed';
    try { new Function('return 1')(); } catch { codeFromText = 'forbidden'; }
    const { readJson } = await import('${reader}');
    const { flow, problems } = readJson(${JSON.stringify(json).replaceAll('<', '\\u003c')});
    parent.postMessage({ codeFromText, kind: flow?.kind, problems: problems.length }, '*');
  </script>`;
  document.body.append(frame);
  const answer = await told;
  frame.remove();
  return answer;
}

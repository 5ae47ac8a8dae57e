import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createHost } from '../../src/host/memory.ts';
import { type OpenHost, playStory, withStories } from '../../src/testing/conformance/index.ts';
import { coverageOf, unused } from '../../src/testing/coverage.ts';
import { caseFiles, caseIn, folder } from './case-files.ts';

/** The in-memory host, as the suite speaks to it. */
const open: OpenHost = async ({ flows, startAt, ask, seed, onDecided }) => {
  const host = createHost({
    flows: flows.map(({ compiled }) => compiled),
    startAt,
    ask: ({ data }) => ask(data),
    seed,
    schedules: true,
    onDecided: (caseId, entry) => {
      const state = host.state(caseId);
      if (state !== null) onDecided({ caseId, ...entry, flow: { id: state.flow.id, version: state.flow.version } });
    },
  });
  return {
    start: async (start) => host.start(start),
    send: async (caseId, event, by) => host.send(caseId, event, by),
    post: async (message) => {
      const posted = host.post(message);
      return posted.kind === 'reached' ? posted.cases.map(({ caseId }) => caseId) : posted.kind;
    },
    advanceTo: async (at) => host.advanceTo(at),
    tasks: async () => host.tasks().map(({ key, caseId, task: { party, step } }) => ({ key, caseId, party, step })),
    close: async () => {},
  };
};

/** Set to write the stories anew; what changed is then read by a person. */
const retells = process.env['LIANBAN_RETELL'] === '1';

describe('the in-memory host', () => {
  it.each(caseFiles)('tells every story of %s', async (file) => {
    const { text, flows, scripts } = caseIn(file);
    const told: string[] = [];
    for (const script of scripts) told.push(await playStory(open, flows, script));
    if (retells) writeFileSync(`${folder}${file}`, withStories(text, told));
    expect(withStories(text, told)).toBe(retells ? withStories(text, told) : text);
  });

  it('has a story of every statement but what an import kept, which no flow with it can be published', () => {
    expect(unused(coverageOf(caseFiles.flatMap((file) => caseIn(file).flows.map(({ compiled }) => compiled.flow))))).toEqual(['foreign']);
  });
});

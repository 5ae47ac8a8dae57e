import { atMost, type Bench } from '../bench.ts';
import { compiledFrom, fiveWayScript } from '../our-case.ts';
import { runOnBpmnEngine } from '../peers/bpmn-engine.ts';

/** What a store keeps of a case with five branches open. */
export const state: Bench = {
  name: 'state',
  title: 'Bytes of stored state, five branches open, no form data',
  run: async () => {
    const { opened } = fiveWayScript(await compiledFrom(new URL('../../flows/five-way.flow', import.meta.url)));
    const peer = await runOnBpmnEngine();
    const bytes = Buffer.byteLength(opened);
    return {
      rows: [
        { what: 'Lianban, packed as the store writes it', figure: `${bytes} bytes` },
        { what: 'bpmn-engine 25, JSON of getState()', figure: `${Buffer.byteLength(peer)} bytes` },
      ],
      targets: [atMost('stored state', 700, bytes, 'bytes')],
      notes: ['ours holds a 36-character case id, the flow’s id and version and its SHA-256'],
    };
  },
};

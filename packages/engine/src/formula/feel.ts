// FEEL is how formulas travel in BPMN and DMN files; people write the other one.

export { feelName } from './feel-names.ts';
export { fromFeel } from './feel-read.ts';
export { toFeel } from './feel-write.ts';

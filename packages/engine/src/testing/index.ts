export { arbitraryFlow, type FlowShape, flowFrom } from './arbitrary-flow.ts';
export { type Coverage, coverageOf, coverageTable, unused } from './coverage.ts';

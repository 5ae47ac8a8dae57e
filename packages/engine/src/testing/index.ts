export { arbitraryFlow, type FlowShape, flowFrom } from './arbitrary-flow.ts';

export { arbitraryFlow, type FlowShape, flowFrom } from './arbitrary-flow.ts';
export {
  type CaseFile,
  type Decided,
  type HostSetting,
  type ListedTask,
  type OpenHost,
  type PostedMessage,
  playStory,
  readCaseFile,
  type Script,
  type TestedFlow,
  type TestedHost,
  withStories,
} from './conformance/index.ts';
export { type Coverage, coverageOf, coverageTable, unused } from './coverage.ts';

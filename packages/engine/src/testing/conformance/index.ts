export { type CaseFile, readCaseFile, type Script, withStories } from './case-file.ts';
export { playStory } from './play.ts';
export type { Decided, HostSetting, ListedTask, OpenHost, PostedMessage, TestedFlow, TestedHost } from './tested-host.ts';

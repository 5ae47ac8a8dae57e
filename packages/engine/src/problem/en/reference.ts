import type { ProseTable } from '../prose.ts';

/** What is said in English about references between flows. */
export const referenceProse: ProseTable = Object.freeze({
  'reference-missing': {
    title: 'No such flow',
    message: 'What import "{path}" refers to was not found.',
    hint: 'Check the name; the path begins at the folder of the file that imports it.',
  },
  'reference-circular': {
    title: 'References in a circle',
    message: 'The references lead back: {chain|way}.',
    hint: 'Drop one of them; put what both need into a flow of its own.',
  },
  'reference-broken': {
    title: 'The flow referred to has errors',
    message: '"{path}" has {errors} errors of its own ({chain|way}).',
    hint: 'Check it with lianban validate and mend it first.',
  },
  'reference-version': {
    title: 'Another version',
    message: '"{path}" is wanted in version {wanted}; here it is {version}.',
    hint: 'Change the version wanted, or put that version there.',
  },
  'reference-changed': {
    title: 'What is referred to has changed',
    message: 'The text of "{path}" is not the one that was locked ({chain|way}).',
    hint: 'Look at the change; if it is right, run lianban lock.',
  },
  'reference-unlocked': {
    title: 'A reference that is not locked',
    message: '"{path}" is not locked, so a change of it would go unseen ({chain|way}).',
    hint: 'Run lianban lock <file> and keep lianban.lock.json with it.',
  },
  'reference-too-many': {
    title: 'Too many references',
    message: 'More than {max} flows are referred to ({chain|way}).',
    hint: 'Refer to fewer, or split the service.',
  },
});

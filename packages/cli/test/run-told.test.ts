import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lianban } from './lianban.ts';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

it('counts one thing as one, and tells a limit that is near from one that is reached', async () => {
  const permit = await lianban(['run', 'construction-permit/construction-permit.en.flow'], examples);
  expect(permit.out).toContain('1 document · 3 fields typed · 0 visits · 5 steps by people');
  const hotline = await lianban(
    [
      'run',
      'complaint-dispatch/complaint-dispatch.en.flow',
      '--mock',
      'complaint-dispatch/mock.en.json',
      '--answers',
      'complaint-dispatch/answers.json',
    ],
    examples,
  );
  expect(hotline.out).toMatch(/a limit is near\n +Responsible office {2}is reminded/);
  expect(hotline.out).not.toContain('a limit is reached');
});

it('names the step whose time comes, what is published, and no sender that the flow does not know', async () => {
  const told = await lianban(['run', 'notice.flow'], fileURLToPath(new URL('files', import.meta.url)));
  expect(told.out).toContain('公示「意见征询」');
  expect(told.out).toContain('「意见征询」到时间');
  expect(told.out).toContain('收到「竣工报告」');
  expect(told.out).not.toMatch(/demo|\$public/);
});

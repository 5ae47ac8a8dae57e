import type { Statement } from '../../src/text/statements/table.ts';

/** What happens when a case comes to a statement, by what kind of statement it is. */
export function runsOf({ id, within, form }: Statement): { readonly zh: string; readonly en: string } {
  const own = single[id];
  if (own !== undefined) return own;
  if (within.includes('scenario')) return group('试运行时用；真的办件不看它。', 'Used in trial runs; real cases do not look at it.');
  if (within.includes('header') || within.includes('parties') || within.includes('file'))
    return group(
      '写明一件事本身，不是一步；办件走到哪里都按它来。',
      'It says something of the service and is no step; every case keeps to it.',
    );
  if (within.includes('data'))
    return group(
      '查询时用；没有写进“只取”的字段进不了办件。',
      'Used when the data is asked for; a field that only: does not name never enters a case.',
    );
  if (within.includes('item'))
    return group(
      '事项开始办、办的时候、办好时用；各事项的先后由需要和产出得出。',
      'Used when the item begins, is handled and is granted; the order of items follows from needs and gives.',
    );
  if (within.includes('start') || within.includes('message'))
    return group('决定什么时候开始一件新办件。', 'It decides when a case begins.');
  if (within.includes('fields') || within.includes('form'))
    return group(
      '填表时用：必填的没填、填的不合要求，都交不上去。',
      'Used while the form is filled: what is required and missing, or does not fit, cannot be handed in.',
    );
  if (within.includes('under'))
    return group(
      '上面那一步还开着、到了这个时候或者得到这个结果时走；里面没有转到别处的，走完回到那一步后面。',
      'Walked while the step above is open and this time or outcome comes; unless it leaves, the case goes on after that step.',
    );
  if (form === 'block')
    return group(
      '走到这里就走进里面的几行；里面走完（或者够数）才往下走。',
      'The case walks the lines inside and goes on when they are done, or when enough of them are.',
    );
  return group(
    '走到这里马上做，做完往下走；做不成就停在这里，有人处理以后再走。',
    'Done at once when the case comes here; when it cannot be done, the case stays here until somebody has dealt with it.',
  );
}

const group = (zh: string, en: string): { readonly zh: string; readonly en: string } => ({ zh, en });

const single: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  task: group(
    '这一方收到一个任务，办件停在这里等；只有第一种结果会自己往下走，别的结果按“…时：”走。',
    'The party gets a task and the case waits here; only the first outcome goes on by itself, every other one follows its line.',
  ),
  upload: group(
    '申请的一方收到上传请求，核验的一方收到核验任务；核验属实才往下走，不属实停下等人处理。',
    'One party is asked for the paper, the other to check it; a true paper goes on, an untrue one waits for somebody.',
  ),
  query: group(
    '问登记机关，只带声明的凭据；五种回答：查到、查不到、不一致、不同意、不可用，各按各的行走。',
    'The register is asked with the declared keys only; each of its five answers follows a line of its own.',
  ),
  await: group('办件停在这里等；消息按凭据对上哪一件。', 'The case waits here; the key says which case a message belongs to.'),
  serve: group(
    '发出去，记下送到没有；下面写了“签收时”“退件时”的，等到有回音再往下走。',
    'Sent, and its delivery is recorded; with lines for receipt or return it waits for them.',
  ),
  charge: group(
    '开出缴费单，缴清才往下走；到期没有缴，走“未缴时”。',
    'A bill is issued and the case waits until it is paid; past the limit it follows the line for unpaid.',
  ),
  publicNotice: group(
    '公示期满往下走；期内有异议的，走“有异议时”。',
    'It goes on when the time is over; an objection meanwhile follows its line.',
  ),
  special: group(
    '里面的步骤走着的时候，整件的时限停表，依据和经办人记下来。',
    'While its lines run the clock of the case stands; ground and owner are recorded.',
  ),
  return: group(
    '办件回到那一步，离开的同时办理的部分作废；直达的话，那一步办好马上回到这里。',
    'The case goes back to that step, and blocks it leaves are cancelled; straight back keeps them and returns here at once.',
  ),
  jump: group('办件转到那一步；跳出同时办理时，其余各路作废。', 'The case goes to that step; leaving branches cancels the others.'),
  end: group(
    '有了结果，全件结束；核查承诺、补容缺材料这样的后续接着走。',
    'The case has its result and is closed; checks of pledges and gaps that are to be filled live on.',
  ),
  stop: group('立刻结束，别的还开着的都停下。', 'The case ends at once, whatever else is open.'),
  call: group(
    '被调用的流程作为其中一部分办，版本用锁定的那一版；办完带着结果回来。',
    'The called flow runs as a part of this case, in the version that is locked, and brings its result back.',
  ),
  rate: group('请申请人评价，不等回音。', 'The applicant is invited to rate; the case does not wait.'),
  notify: group(
    '发出去就往下走；发不出去会重试，最后记成待处理。',
    'Sent, and the case goes on; a failure is tried again and at last waits for somebody.',
  ),
  continue: group('什么也不发生。', 'Nothing happens.'),
};

import type { ProseTable } from '../prose.ts';

/** What is said in Chinese about problems of the rules. */
export const checkProse: ProseTable = Object.freeze({
  'party-unknown': {
    title: '没有这个参与方',
    message: '参与方里没有「{name}」。[[最接近的是{suggestions|names}。]]没有参与方，这件事就没有人办。',
    hint: '改成已有的参与方，或者在“参与方：”下面加上一行。',
  },
  'form-unknown': {
    title: '没有这张表单',
    message: '没有叫「{name}」的表单。[[最接近的是{suggestions|names}。]]',
    hint: '改成已有的表单，或者用“表单「{name}」：”写明它的字段。',
  },
  'data-unknown': {
    title: '没有这项数据',
    message: '没有叫「{name}」的数据。[[最接近的是{suggestions|names}。]]',
    hint: '改成已有的数据，或者用“数据「{name}」：”写明来源、用途、依据。',
  },
  'item-unknown': {
    title: '没有这个事项',
    message: '没有叫「{name}」的事项。[[最接近的是{suggestions|names}。]]',
    hint: '改成已有的事项，或者写上“事项「{name}」，由 … 办理”。',
  },
  'material-unknown': {
    title: '没有这份材料',
    message: '没有叫「{name}」的材料，也没有哪一步请人上传它。[[最接近的是{suggestions|names}。]]',
    hint: '改成已有的材料，或者写上“材料「{name}」：必要”。',
  },
  'material-not-needed': {
    title: '材料没有用处',
    message: '材料「{material}」没有事项需要，也没有哪一步收。',
    hint: '在需要它的事项里写“需要：材料「{material}」”，或者删掉这份材料。',
  },
  'step-unknown': {
    title: '没有这一步',
    message: '没有叫「{name}」的步骤（{from|word}）。[[最接近的是{suggestions|names}。]]',
    hint: '改成已有步骤的名字，或者加上这一步。',
  },
  'end-unknown': {
    title: '没有这个结局',
    message: '没有哪一步以「{name}」办结或终止。[[最接近的是{suggestions|names}。]]',
    hint: '改成流程里写着的结局。',
  },
  'value-unknown': {
    title: '没有这个字段',
    message: '没有叫「{name|path}」的字段或值。[[最接近的是{suggestions|names}。]]',
    hint: '改成已有的字段、情形、数据里的值，或者先声明它。',
  },
  'name-twice': {
    title: '名字重复',
    message: '{kind|word}「{name}」写了两次。后面提到它时，不知道是哪一个。',
    hint: '给其中一个换个名字，或者删掉多余的一个。',
  },
  'step-name-repeated': {
    title: '步骤重名',
    message: '已经有一步叫「{name}」。退回、转到和在办的件都靠名字找步骤。',
    hint: '换个名字，或者在后面写“步骤「另一个名字」”。',
  },
  'alias-twice': {
    title: '一个叫法两样东西',
    message: '「{name}」已经是另一个结果的叫法。提到它时，不知道是哪一个。',
    hint: '给其中一个换个叫法。',
  },
  'jump-into-block': {
    title: '不能转到块里面',
    message: '「{name}」在「{block|word}」里面，从外面转不进去：其余的分支没有开始。',
    hint: '转到整个块，或者把要去的那一步移到块外面。',
  },
  'outcome-unhandled': {
    title: '有的结果没有说怎么办',
    message: '「{step}」可能是{outcomes|words}，但没有写这时怎么办。只有第一种结果会自己往下走。',
    hint: '在它下面加一行“{outcomes|words}时：…”。',
  },
  'outcome-unknown': {
    title: '没有这种结果',
    message:
      '[[「{step}」没有“{outcome|word}”这种结果，它的结果是{offered|words}。]][[没有“{found}”这种结果。]][[是不是想写{nearest|names}？]]这一行永远用不上。',
    hint: '改成它有的结果，或者在“结果：”里加上。',
  },
  'handler-twice': {
    title: '同一种情况写了两行',
    message: '「{step}」下面“{trigger|word}”写了两次，只有第一行会用上。',
    hint: '把两行合成一行。',
  },
  'answer-unhandled': {
    title: '查不到时怎么办没有写',
    message: '数据「{data}」可能{outcomes|words}，这时怎么办没有写，件会停下来等人处理。',
    hint: '加一行“拿不到时：…”，比如请申请人上传，由部门核验。',
  },
  'timeout-without-limit': {
    title: '没有限时，却写了超时',
    message: '「{step}」没有写限多久，这一行永远用不上。',
    hint: '加上“限 3 个工作日”这样的限时，或者删掉这一行。',
  },
  'outsider-limit-unanswered': {
    title: '群众、企业逾期了怎么办没有写',
    message: '「{step}」给 {party} 限了时，但没有写逾期怎么办。对办事的人，系统不能一直催。',
    hint: '在下面加一行“逾期：…”，比如终止或转到另一步。',
  },
  'return-limit-unanswered': {
    title: '退回逾期了怎么办没有写',
    message: '退回「{name}」限了时，但没有写逾期怎么办。',
    hint: '在下面加一行“逾期：…”，比如“逾期：终止「逾期未补正」，结果 撤件”。',
  },
  'exceeded-unsaid': {
    title: '次数用完以后没有写',
    message: '「{step}」的“{outcome|word}”最多 {times} 次，用完以后这个结果就不再出现，只剩一种结果可选。',
    hint: '在下面加一行“超次：…”。',
  },
  'round-without-count': {
    title: '可以一直来回',
    message: '{from|word}「{name}」没有写最多几次，一件事可能一直来回。',
    hint: '写上“最多 2 次”，再写“超次：…”。',
  },
  'flow-without-steps': {
    title: '流程是空的',
    message: '这件事还没有写一步，收了件也没有人办。',
    hint: '在“流程：”下面写第一步，比如“申请人填写「申请表」”。',
  },
  'end-missing': {
    title: '最后没有办结',
    message: '最后一步「{step}」做完就没有了，没有写办结。申请人不知道结果。',
    hint: '在最后加一行“办结「…」”。',
  },
  'step-never-reached': {
    title: '走不到的一步',
    message: '没有哪条路走得到「{step|word}」。',
    hint: '把它移到前面，或者让别的步骤转到它，或者删掉。',
  },
  'no-way-to-end': {
    title: '走不出来',
    message: '到了{steps|names}以后，怎么走都到不了办结。',
    hint: '给其中一步加一条出去的路，或者给来回的次数设上限并写“超次：…”。',
  },
  'wait-without-limit': {
    title: '会一直等下去',
    message: '等待「{message}」没有写限多久[[，{party}一直不来，件就一直挂着]]。',
    hint: '加上“限 30 天”，下面写“超时：…”。',
  },
  'otherwise-missing': {
    title: '分情况没有写全',
    message: '分情况没有“其他：”[[，{missing|words}没有写到]]。遇到没写的情况，件就停住了。',
    hint: '加一行“其他：”，或者把剩下的情况写上。',
  },
  'count-over-branches': {
    title: '等的比有的多',
    message: '要等 {count} 个，可是只有 {branches} 个分支。永远等不齐。',
    hint: '把个数改成不超过 {branches}，或者加上分支。',
  },
  'branch-alone': {
    title: '只有一个分支',
    message: '同时办理下面只有一步，没有别的和它同时办。',
    hint: '加上另一个分支，或者去掉这一层。',
  },
  'fewer-than-all': {
    title: '其余的会取消',
    message: '{branches} 个分支里等到 {count} 个就继续，那时还没办完的会取消。',
    hint: '如果都要办完，写“全部完成后继续”。',
  },
  'jump-cancels': {
    title: '离开时其他分支会取消',
    message: '去「{name}」会离开这个块，{branches|names}如果还没办完，会取消。',
    hint: '如果别的分支还要办，把去「{name}」的那一行移到块的后面。',
  },
  'used-before-known': {
    title: '用得太早',
    message: '走到[[「{step}」]]这里时，「{name|path}」可能还不知道。',
    hint: '把填写或查询移到前面，或者在别的分支上也补上这个值。',
  },
  'key-not-known': {
    title: '查询时还没有凭据',
    message: '查询「{data}」要凭「{name|path}」，可是走到这里时可能还不知道。',
    hint: '把查询移到填写的后面，或者换一个已经知道的值来查。',
  },
  'consent-not-given': {
    title: '还没有授权就查询',
    message: '查询「{data}」要先有「{consent}」的授权，可是有一条路没有经过它。',
    hint: '把「{consent}」移到查询前面。',
  },
  'form-never-filled': {
    title: '表单没有人填',
    message: '没有哪一步填写「{form}」，它的字段永远是空的。',
    hint: '加一行“申请人填写「{form}」”，或者删掉这张表单。',
  },
  'query-never-made': {
    title: '数据没有人查',
    message: '没有哪一步查询「{data}」，也没有事项需要它。',
    hint: '加一行“查询「{data}」”，或者在要用它的事项里写“填报：…”，或者删掉。',
  },
  'condition-not-yes-no': {
    title: '条件答不出是或否',
    message: '这里要一个能答“是”或“否”的条件，写的却是{type|word}。',
    hint: '写成比较，比如“面积 大于 100”。',
  },
  'source-type-clash': {
    title: '类型对不上',
    message: '字段「{field}」是{type|word}，来的「{source|path}」却是{sourceType|word}。',
    hint: '把字段的类型改成一样，或者换一个来源。',
  },
  'needs-in-a-circle': {
    title: '互相等着',
    message: '{items|names}互相需要对方的结果[[（{things|names}）]]，谁也开始不了。',
    hint: '去掉其中一个“需要”，或者让其中一份材料从别处来。',
  },
  'certificate-not-given': {
    title: '没有人出这个证',
    message: '事项「{item}」需要{kind|word}「{name}」，可是没有哪个事项产出它，也查不到它。[[最接近的是{suggestions|names}。]]',
    hint: '在出证的事项里写“产出：证照「{name}」”，或者声明一项方式为证照的数据。',
  },
  'need-may-not-come': {
    title: '需要的可能不会有',
    message: '事项「{item}」需要「{name}」，可是出它的「{giver}」只在有的情况下才办。那时「{item}」办不了。',
    hint: '给「{item}」写上同样的“仅当”，或者去掉这个需要。',
  },
  'item-not-handled': {
    title: '事项没有人联办',
    message: '没有哪一行联办事项「{item}」，它永远不会办。',
    hint: '写“联办全部事项，全部办结后继续”，或者在“联办”里加上它，或者删掉它。',
  },
  'purpose-missing': {
    title: '没有写用途',
    message: '数据「{data}」没有写用途。没有用途，不能向别的部门要数据。',
    hint: '加一行“用途：办理…”。',
  },
  'basis-missing': {
    title: '没有写依据',
    message: '数据「{data}」没有写依据。',
    hint: '加一行“依据：“…第…条””。',
  },
});

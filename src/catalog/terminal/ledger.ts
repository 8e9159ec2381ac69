/** Words of the terminal about the ledger: status, single findings, decisions, proof, handover. */
import type { MessageCatalogue } from '../messages/message.js';

export const ledgerTexts = {
  'status-head': {
    zh: '截至 {today}：台账共 {batches} 个批次，疑点 {findings} 条（其中只列出的提示 {notices} 条，下表不含）',
    en: 'as of {today}: {batches} batches in the ledger, {findings} findings ({notices} of them notices that are only listed, in no table below)',
  },
  'status-sent': { zh: '下发', en: 'sent' },
  'status-answered': { zh: '反馈', en: 'answered' },
  'status-closed': { zh: '销号', en: 'closed' },
  'status-exempt': { zh: '豁免', en: 'exempt' },
  'status-transferred': { zh: '移交', en: 'transferred' },
  'status-overdue': { zh: '逾期', en: 'overdue' },
  'status-total': { zh: '合计', en: 'total' },
  'status-due': { zh: '期限', en: 'due' },
  'status-level': { zh: '级别', en: 'level' },
  'status-days': { zh: '{days} 天', en: '{days} days' },
  'rate-answer': { zh: '反馈率', en: 'answer rate' },
  'rate-valid': { zh: '核实率', en: 'valid rate' },
  'rate-confirmed': { zh: '属实率', en: 'confirmed rate' },
  'rate-closed_or_exempt': { zh: '销号率（含豁免）', en: 'closed or exempt' },
  'rate-overdue': { zh: '逾期率', en: 'overdue rate' },
  'status-overdue-list': { zh: '逾期 {count} 条：', en: '{count} overdue:' },
  'status-overdue-more': { zh: '… 其余 {count} 条见 --json', en: '… {count} more in --json' },
  'status-handed': {
    zh: '已交办给 {to}：{items} 条（{stages}），另有只列出的提示 {notices} 条，最近交办 {sent}，{report}',
    en: 'handed to {to}: {items} findings ({stages}) and {notices} notices that are only listed, last handed {sent}, {report}',
  },
  'status-handed-pending': { zh: '下级待下发', en: 'pending there' },
  'status-no-report': { zh: '还没有报来办理情况', en: 'nothing reported back yet' },
  'status-last-report': { zh: '最近报来 {day}', en: 'last reported {day}' },
  'status-warnings': {
    zh: '预警未办结 {count} 条，最久的 {days} 天（{no}，{recipient}，{since} 起）',
    en: '{count} warnings are open, the oldest for {days} days ({no}, {recipient}, since {since})',
  },
  'explain-head': { zh: '{no}  {name}（{severity}）', en: '{no}  {name} ({severity})' },
  'explain-subject': {
    zh: '对象：{name} {number}，户编号 {household}，{place}',
    en: 'subject: {name} {number}, household {household}, {place}',
  },
  'explain-recipient': { zh: '接收：{recipients}；批次 {batch}', en: 'recipient: {recipients}; batch {batch}' },
  'explain-not-sent': { zh: '不下发', en: 'not dispatched' },
  'explain-rule-local': { zh: '规则：{rule}；依据：{basis}', en: 'rule: {rule}; basis: {basis}' },
  'explain-rule': {
    zh: '规则：{rule} 第 {version} 版，自 {effective} 施行；依据：{basis}',
    en: 'rule: {rule}, version {version}, in force since {effective}; basis: {basis}',
  },
  'explain-target': { zh: '  对象：{condition}', en: '  subjects: {condition}' },
  'explain-condition': { zh: '  比对：{condition}', en: '  condition: {condition}' },
  'explain-parameter': { zh: '  参数 {name} = {value}（{basis}）', en: '  parameter {name} = {value} ({basis})' },
  'explain-match': { zh: '配对：{match}', en: 'match: {match}' },
  'explain-score': { zh: '  相符程度：{score} 分，满分 100（{band}）', en: '  score: {score} of 100 ({band})' },
  'explain-points': { zh: '  · {field}：{level}，{points}', en: '  · {field}: {level}, {points}' },
  'explain-repaired-place': {
    zh: '  号码改动：第 {place} 位由 {from} 改为 {to}（只用于比对，原表没有改）',
    en: '  number: place {place} read as {to} in place of {from} (for comparing only; no file was changed)',
  },
  'explain-repaired-whole': {
    zh: '  号码改动：{from} 补全或去掉多余的位后是 {to}（只用于比对，原表没有改）',
    en: '  number: {from} with places added or left out is {to} (for comparing only; no file was changed)',
  },
  'explain-missing-fields': {
    zh: '  没有比的：{fields}（有一边没有填，不算分；补上再比，会更有把握）',
    en: '  not compared: {fields} (blank on one side, no points; filled in, it would be surer)',
  },
  'explain-none-against': { zh: '  没有不相符的项目', en: '  nothing speaks against it' },
  'explain-against': { zh: '  不相符的：{fields}', en: '  against it: {fields}' },
  'explain-others-repaired': {
    zh: '  为什么不是别人：更正后的号码在名册里只属于他一人；同名的邻居号码对不上。同户若有姓名更相符的人，或另有人也相符，就不会认定，只交人工复核',
    en: '  why nobody else: the number put right is that of this person alone; a neighbour of the same name has another number. Were there a member of the household with a better name, or another who fits, it would only be shown to a person',
  },
  'explain-others-weights': {
    zh: '  为什么不是别人：比第二相近的人（包括同名的邻居和同户的人）至少高 5 分，否则只交人工复核；号码是另一个有效号码的人一律不算',
    en: '  why nobody else: at least 5 points ahead of the next (neighbours of the same name and members of the household among them), else it would only be shown to a person; somebody with another valid number is never taken',
  },
  'explain-if-wrong': {
    zh: '  不是他怎么办：回填“不属实”，原因选“01 同名不同人”，附上材料；名单或名册的号码写错的，请填报单位改正',
    en: '  if it is somebody else: answer 不属实 with reason 01 and the papers; a wrong number is put right by the office that keeps the table',
  },
  'explain-overrule': {
    zh: '  认定错了怎么办：bidui pairs mark {pair} --different --by 姓名 --reason 理由。下次比对起不再算同一人，这个疑点销号，理由是人工判断；两行的姓名、号码、户或所在村变了会再问；用 --unsure 撤回',
    en: '  if it was wrongly taken: bidui pairs mark {pair} --different --by <person> --reason <text>. From the next pass on they are two people, and the finding closes for that reason; asked again when names, numbers, household or village change; taken back by --unsure',
  },
  'explain-decision': {
    zh: '  已有判断：{answer}，{by}，{day}；{note}',
    en: '  decided: {answer}, {by}, {day}; {note}',
  },
  'explain-ends': { zh: '怎样才算了结：', en: 'what closes it:' },
  'explain-answers': { zh: '可选原因：{answers}', en: 'reasons to choose from: {answers}' },
  'explain-exempt-until': { zh: '豁免至 {day}', en: 'exempt until {day}' },
  'explain-state': { zh: '台账状态：{state}（{recipients}）', en: 'state in the ledger: {state} ({recipients})' },
  'explain-and': { zh: '；', en: '; ' },
  'explain-columns': { zh: '{list}的{columns}', en: '{columns} of {list}' },
  'explain-all-but': { zh: '{states}以外的对象', en: 'everybody but {states}' },
  'explain-on-list': { zh: '{list}上有没有此人', en: 'whether the person is on {list}' },
  'explain-match-id_exact': {
    zh: '两边的证件号码完全相等，且校验通过',
    en: 'the identity numbers of both sides are equal, and valid',
  },
  'explain-match-id_normalised': {
    zh: '两边的证件号码规范化后相等（旧号升为18位、残疾人证号取前18位、全角和空格清理），且校验通过',
    en: 'the identity numbers of both sides are equal when normalised (old numbers made 18 places, disability numbers cut to 18, width and blanks cleaned), and valid',
  },
  'explain-match-id_repaired': {
    zh: '名单上的证件号码有一处写错，更正后与名册的号码完全相等，姓名也相符，且没有第二个人相符',
    en: 'the number of the list is written wrong in one way; put right, it equals that of the register, the names agree, and nobody else fits',
  },
  'explain-match-weights': {
    zh: '号码不能相比，按姓名、出生日期、住址等综合认定',
    en: 'the numbers cannot be compared; decided by name, date of birth and place together',
  },
  'explain-match-decided': { zh: '由人工复核认定为同一人', en: 'decided by clerical review to be the same person' },
  'explain-match-list': { zh: '只看名单自身的证件号码列', en: 'looks at the identity numbers of the list alone' },
  'explain-match-row': {
    zh: '只看名单自身的这一行，不与名册比对号码',
    en: 'looks at the row of the list alone, no number is compared with the register',
  },
  'explain-subject-other': { zh: '对象：{subject}，{place}', en: 'subject: {subject}, {place}' },
  'explain-match-outside': {
    zh: '名单上的证件号码有效，名册和拟录入对象中没有与它相等的',
    en: 'the number on the list is valid, and neither register nor candidates have one equal to it',
  },
  'explain-match-absent': {
    zh: '名册中的证件号码有效，全量名单的可用号码中没有与它相等的，或相等的那一行不符合要求',
    en: 'the number in the register is valid, and the complete list has none equal to it, or the equal row does not meet the condition',
  },
  'explain-match-duplicate': {
    zh: '名册内证件号码（或所述的号码、电话）相等的几行放在一起',
    en: 'rows of the register with equal identity numbers (or the number or phone named) put together',
  },
  'explain-match-register': {
    zh: '只看名册自身，不与名单配对',
    en: 'looks at the register alone, no list is matched',
  },
  'explain-match-name_sound': { zh: '姓名同音', en: 'names sound the same' },
  'explain-match-name_variant': { zh: '姓名为异体写法', en: 'names are written in variants' },
  'explain-end-corrected': {
    zh: '改正名册或名单后，下一次快照里不再出现，即自动销号',
    en: 'the register or the list is corrected: it closes by itself when the next snapshot no longer shows it',
  },
  'explain-end-listed': {
    zh: '本人出现在新的名单里；或说明原因（如在外地参保），附佐证',
    en: 'the person is on the new list; or a reason is given (insured elsewhere, say) with evidence',
  },
  'explain-end-refuted': {
    zh: '核实不属实：写明原因并附佐证，审核后豁免到期限',
    en: 'it is refuted: reason and evidence are given; once accepted it is exempt until a day',
  },
  'explain-end-confirmed': {
    zh: '核实属实：处置完毕，并且下一次快照能看到',
    en: 'it is confirmed: what is to be done is done, and the next snapshot shows it',
  },
  'explain-end-evidence': { zh: '佐证：{evidence}', en: 'evidence: {evidence}' },
  'explain-end-exemption': { zh: '可以豁免的情形：{exemption}', en: 'may be exempted: {exemption}' },
  'explain-handed': { zh: '{recipient} {stage}，已交办给 {to}', en: '{recipient} {stage}, handed to {to}' },
  'explain-row': { zh: '佐证 {number}：{label}  {place}', en: 'evidence {number}: {label}  {place}' },
  'explain-row-dated': {
    zh: '佐证 {number}：{label}，数据日期 {day}  {place}',
    en: 'evidence {number}: {label}, data of {day}  {place}',
  },
  'decide-change': { zh: '{no}：{before} → {after}', en: '{no}: {before} → {after}' },
  'undo-done': {
    zh: '已撤销批次 {batch}，涉及疑点 {findings} 条；记录都还在台账里',
    en: 'batch {batch} withdrawn, {findings} findings; every record is still in the ledger',
  },
  'review-sample': {
    zh: '复核样本 {sample}：种子 {seed}，{frame} 条中抽出 {drawn} 条',
    en: 'review sample {sample}: seed {seed}, {drawn} drawn out of {frame}',
  },
  'purge-plan': {
    zh: '将删除 {before} 以前办结的明细 {details} 条，文件和文件夹 {files} 个：',
    en: 'would delete {details} details that ended before {before}, and {files} files and folders:',
  },
  'purge-kept': {
    zh: '  批次 {batch} 还有未办结的疑点要用，留下，只去掉其中已办结的',
    en: '  batch {batch} is still needed by open findings: kept, without the findings that are over',
  },
  'purge-sheet': {
    zh: '  点球表 {path} 上还有未办结的疑点，留下，只留这些疑点的行',
    en: '  sheet {path} still has open findings: kept, with their rows alone',
  },
  'purge-ask': {
    zh: '删除后不能恢复。输入 1 删除，其他键放弃：',
    en: 'This cannot be taken back. 1 deletes, anything else stops: ',
  },
  'purge-done': {
    zh: '已删除 {before} 以前办结的明细 {details} 条、文件 {files} 个；删除记录在台账里',
    en: 'deleted {details} details closed before {before} and {files} files; the deletion is recorded in the ledger',
  },
  'backup-done': {
    zh: '已备份 {events} 个事件到 {file}；链首 {head}，请一并记下。备份里没有密钥 bidui.key，请另外保管：没有它台账写不下去',
    en: '{events} events backed up to {file}; chain head {head}: note it down as well. The backup does not hold bidui.key: keep a copy of it elsewhere, without it the ledger cannot be continued',
  },
  'restore-done': {
    zh: '已从备份恢复台账：{events} 个事件，链首 {head}。请运行 bidui verify 与已发出的表核对',
    en: 'the ledger is restored: {events} events, chain head {head}. Run bidui verify to hold it against the papers that went out',
  },
  'restore-lost': {
    zh: '备份里没有的 {lost} 个事件已丢失，台账记下了这件事。请把这期间的回表重新 collect',
    en: '{lost} events that the backup lacked are lost; the ledger records it. Collect the sheets of that time again',
  },
  'restore-replaced': {
    zh: '换下的台账留作 {file}，核对后再删',
    en: 'the replaced ledger is kept as {file}; delete it once everything is checked',
  },
  'archive-without-key': {
    zh: '没有用密钥核对事件链（在有 bidui.key 的工作区里核验才会核对）',
    en: 'the chain was not held against the key (verify in a workspace that has bidui.key)',
  },
  'archive-originals': {
    zh: '加密存入原件：输入 {inputs} 个，回表 {returned} 个；台账没有收过的 {skipped} 个没有存。',
    en: 'originals locked: {inputs} inputs, {returned} returned sheets; {skipped} files that the ledger never took were skipped.',
  },
  'archive-unlocked': { zh: '已解开 {files} 个原件到 {folder}', en: '{files} originals opened in {folder}' },
  'archive-done': {
    zh: '已归档到 {folder}：{files} 个文件，{events} 个台账事件',
    en: 'archived to {folder}: {files} files, {events} events of the ledger',
  },
  'archive-missing': { zh: '缺少 {file}', en: 'missing {file}' },
  'archive-changed': { zh: '被改动 {file}', en: 'changed {file}' },
  'archive-added': { zh: '多出 {file}', en: 'added {file}' },
  'archive-whole': { zh: '档案完整：{files} 个文件', en: 'the archive is whole: {files} files' },
  'archive-faulty': { zh: '档案有问题：{faults} 个文件', en: 'the archive is faulty: {faults} files' },
  'archive-chain-broken': {
    zh: '档案有问题：{faults} 个文件；事件链在第 {event} 个事件处断开',
    en: 'the archive is faulty: {faults} files; the chain of events breaks at event {event}',
  },
  'verify-whole': { zh: '台账完整：{events} 个事件', en: 'the ledger is whole: {events} events' },
  'verify-whole-purged': {
    zh: '台账完整：{events} 个事件，其中 {purged} 条明细已按规定删除',
    en: 'the ledger is whole: {events} events, {purged} of their details deleted as the rules ask',
  },
  'verify-outputs': {
    zh: '结果文件 {outputs} 个，有问题 {faults} 个；带链首的工作簿 {heads} 个，不符 {others} 个',
    en: '{outputs} output files, {faults} at fault; {heads} workbooks with a chain head, {others} that do not fit',
  },
  'collect-head-accepted': { zh: '接受', en: 'accepted' },
  'collect-head-noted': { zh: '接受并备注', en: 'accepted, noted' },
  'collect-head-refused': { zh: '退回', en: 'sent back' },
  'collect-head-repeated': { zh: '重复', en: 'repeated' },
  'collect-head-blank': { zh: '未填', en: 'blank' },
  'collect-file-not_ours': { zh: '不是本单位发出的点球单', en: 'not a sheet of this office' },
  'collect-file-unreadable': { zh: '读不了', en: 'unreadable' },
  'collect-return-list': {
    zh: '退回清单：{file}（{recipient}，{rows} 行）',
    en: 'list of what was sent back: {file} ({recipient}, {rows} rows)',
  },
  'collect-done': {
    zh: '收到 {day}：接受 {accepted} 行，退回 {refused} 行，冲突 {conflict} 行，重复 {repeated} 行，未填 {blank} 行，缺行 {missing} 行，豁免 {exempted} 条',
    en: 'received {day}: {accepted} rows accepted, {refused} sent back, {conflict} in conflict, {repeated} repeated, {blank} blank, {missing} missing, {exempted} findings exempted',
  },
  'handover-open-down': {
    zh: '交接包没有设密码：{findings} 条疑点里的姓名、证件号码、住址和佐证谁拿到都能看。',
    en: 'The archive has no password: names, identity numbers, addresses and evidence of {findings} findings can be read by whoever holds it.',
  },
  'handover-open-up': {
    zh: '交接包没有设密码：{events} 条办理记录里的核实说明和核实人姓名谁拿到都能看。',
    en: 'The archive has no password: what was found on the spot and by whom, in {events} records, can be read by whoever holds it.',
  },
  'handover-open-ask': {
    zh: '输入 1 照样不加密，其他键放弃（加密用 --password-env）：',
    en: '1 leaves it open all the same, anything else stops (lock it with --password-env): ',
  },
  'handover-made-down': {
    zh: '交接 {handover}：交办疑点 {findings} 条，台账事件 {events} 个，给 {recipient}',
    en: 'handover {handover}: {findings} findings handed down, {events} events, for {recipient}',
  },
  'handover-made-up': {
    zh: '交接 {handover}：报送 {findings} 条疑点的办理情况，台账事件 {events} 个，给 {recipient}',
    en: 'handover {handover}: work on {findings} findings reported, {events} events, for {recipient}',
  },
  'handover-archive': { zh: '交接包：{file}', en: 'archive: {file}' },
  'handover-digest': { zh: '校验值：SHA-256 {sha256}', en: 'digest: SHA-256 {sha256}' },
  'handover-note': { zh: '交接单：{file}', en: 'cover note: {file}' },
  'handover-came': {
    zh: '交接 {handover}，来自 {sender}（{division}）：{status}',
    en: 'handover {handover} from {sender} ({division}): {status}',
  },
  'handover-status-applied': { zh: '已导入', en: 'imported' },
  'handover-status-repeated': { zh: '以前已导入过，没有新内容', en: 'imported before, nothing new' },
  'handover-status-outdated': { zh: '已过时，没有导入', en: 'outdated, not imported' },
  'handover-status-partly': { zh: '已导入，有冲突的除外', en: 'imported, but for what is in conflict' },
  'handover-counts': {
    zh: '疑点 {findings} 条，入账事件 {entered} 个，已有 {known} 个，冲突 {conflicts} 条',
    en: '{findings} findings, {entered} events entered, {known} known before, {conflicts} conflicts',
  },
  'handover-next': { zh: '接着：bidui dispatch --batch {batch}', en: 'next: bidui dispatch --batch {batch}' },
  'handover-kept-ours': {
    zh: '{no}（{office}）以这里为准：{before} → {after}',
    en: '{no} ({office}) as recorded here: {before} → {after}',
  },
  'handover-kept-theirs': {
    zh: '{no}（{office}）以对方为准：{before} → {after}',
    en: '{no} ({office}) as recorded there: {before} → {after}',
  },
  'pair-head-pair': { zh: '复核编号', en: 'pair' },
  'pair-head-reason': { zh: '原因', en: 'reason' },
  'pair-head-register': { zh: '名册', en: 'register' },
  'pair-head-list': { zh: '另一行', en: 'other row' },
  'pair-state-open': { zh: '待判断', en: 'open' },
  'pair-state-changed': { zh: '待判断（依据已变）', en: 'open (evidence changed)' },
  'pair-state-unsure': { zh: '无法判断', en: 'unsure' },
  'pair-state-same': { zh: '同一人', en: 'same' },
  'pair-state-different': { zh: '不是同一人', en: 'different' },
  'pair-counts': {
    zh: '{batch}：待判断 {open} 对，依据已变 {changed} 对，无法判断 {unsure} 对，同一人 {same} 对，不是同一人 {different} 对',
    en: '{batch}: {open} open, {changed} with changed evidence, {unsure} unsure, {same} same, {different} different',
  },
  'pair-agreement': {
    zh: '两人都判断过的 {both} 对，一致 {agree} 对（{percent}%）',
    en: 'judged by two people: {both}, of one mind {agree} ({percent} %)',
  },
  'pair-differ': {
    zh: '  说法不一：{pair}（{answers}），现按 {binding}；改用 bidui pairs mark',
    en: '  different answers: {pair} ({answers}), now {binding}; change it with bidui pairs mark',
  },
  'pair-marked': { zh: '{pair}：{before} → {after}', en: '{pair}: {before} → {after}' },
  'pair-collected': {
    zh: '人工复核：收下 {accepted} 对，重复 {repeated} 对，没有收 {refused} 对，未填 {blank} 对',
    en: 'pairs: {accepted} accepted, {repeated} repeated, {refused} not taken, {blank} blank',
  },
} as const satisfies MessageCatalogue;

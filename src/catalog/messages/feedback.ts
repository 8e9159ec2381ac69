/**
 * Messages of the audit of returned sheets (docs/design/ledger.md, "Audit of a returned row"), in words that can be sent to the township as
 * they stand. The first three characters of a code are the number of the check.
 */
import type { MessageCatalogue } from './message.js';

export const feedbackMessages = {
  'i01-number-unknown': {
    zh: 'I01 疑点编号 {no} 没有下发过。请核对编号，不要改动“疑点编号”和“校验码”两列。',
    en: 'I01 Finding number {no} was never sent out. Check it; leave the columns 疑点编号 and 校验码 as they were.',
  },
  'i01-check-code': {
    zh: 'I01 疑点编号 {no} 的校验码不对，这一行可能改过或从别处粘贴。请在原下发表的这一行填写。',
    en: 'I01 The check code of {no} does not fit: the row was changed or pasted from elsewhere. Answer in its own row.',
  },
  'i01-other-township': {
    zh: 'I01 疑点 {no} 是下发给 {recipient} 的，不由本乡镇答复。请删去这一行。',
    en: 'I01 Finding {no} was sent to {recipient}; it is not yours to answer. Remove the row.',
  },
  'i01-other-workspace': {
    zh: 'I01 这份表不是从这里下发的（表头的下发单位：{issuer}，下发单号：{issue}），{rows} 行都没有收。请报给下发它的单位，或在它自己的工作区里收。',
    en: 'I01 This sheet was not sent from here (下发单位 {issuer}, 下发单号 {issue}); none of its {rows} rows was taken. Return it to the office that sent it, or collect it in the workspace that did.',
  },
  'i01-old-round': {
    zh: 'I01 这是早前下发（{issue}）的表，这一疑点已重新下发。请在最近下发的表里填写。',
    en: 'I01 This row is from an earlier sheet ({issue}); the finding was sent again since. Answer on the newest sheet.',
  },
  'i01-withdrawn': {
    zh: 'I01 这张表（{issue}）所在的批次已撤销，不收。疑点重新下发的，请在最近下发的表里填写；没有重新下发的，不需要答复。',
    en: 'I01 The batch of this sheet ({issue}) was taken back, so it is not taken in. Where the finding was sent again, answer on the newest sheet; otherwise it needs no answer.',
  },
  'i02-duplicate-same': {
    zh: 'I02 同一行报了两次，内容相同，只计一次。',
    en: 'I02 The row came twice with the same answer; it counts once.',
  },
  'i02-row-missing': {
    zh: 'I02 下发的这一行没有报回来，仍未办结，请补报。',
    en: 'I02 This row was sent but did not come back. It stays open; please answer it.',
  },
  'i05-row-blank': {
    zh: 'I05 这一行没有填写，仍未办结，请补填。',
    en: 'I05 This row was not filled in. It stays open; please answer it.',
  },
  'i03-name-changed': {
    zh: 'I03 “姓名”与下发时不同。请恢复原样；姓名确有错误的，在“情况说明”里写明。',
    en: 'I03 The name is not the one sent out. Restore it; if it is wrong, say so in 情况说明.',
  },
  'i03-id-changed': {
    zh: 'I03 “证件号码”与下发时不同。请恢复原样；号码确有错误的，在“情况说明”里写明。',
    en: 'I03 The identity number is not the one sent out. Restore it; if it is wrong, say so in 情况说明.',
  },
  'i03-message-changed': {
    zh: 'I03 “疑点说明”与下发时不同。请恢复原样。',
    en: 'I03 The text of the finding is not the one sent out. Restore it.',
  },
  'i03-number-damaged': {
    zh: 'I03 证件号码被表格软件改成了数值，按编号和校验码仍能确认是同一行，已接收。',
    en: 'I03 A spreadsheet turned the number into a numeric cell; number and check code still prove the row. Accepted.',
  },
  'i03-id-masked': {
    zh: 'I03 “证件号码”下发时是完整号码，报回时部分数字变成了星号。请恢复原样。',
    en: 'I03 The identity number went out in full and came back with stars. Restore it.',
  },
  'i03-cell-blank': {
    zh: 'I03 “{column}”下发时有内容，报回时是空的。请恢复原样。',
    en: 'I03 {column} was printed and came back empty. Restore it.',
  },
  'i03-cell-changed': {
    zh: 'I03 “{column}”与下发时不同。请恢复原样；确有错误的，在“情况说明”里写明。',
    en: 'I03 {column} is not what was sent out. Restore it; if it is wrong, say so in 情况说明.',
  },
  'cell-as-printed': {
    zh: '下发时为“{printed}”。',
    en: 'It was sent out as “{printed}”.',
  },
  'i04-conclusion': {
    zh: 'I04 “核实结论”看不懂。请从下拉选项中选择：{choices}。',
    en: 'I04 The conclusion is none of: {choices}.',
  },
  'i04-reason': {
    zh: 'I04 “原因”不在选项中。请从下拉选项中选择；都不合适的选“其他(说明)”，并填“情况说明”。',
    en: 'I04 The reason is none of the choices. Choose one; if none fits take 其他(说明) and explain.',
  },
  'i04-reason-not-offered': {
    zh: 'I04 原因“{read}”不适用于这类疑点。可选：{choices}。',
    en: 'I04 The reason {read} does not apply to this kind of finding. Choices: {choices}.',
  },
  'i04-disposal': {
    zh: 'I04 “处置方式”不在选项中。请从下拉选项中选择：{choices}。',
    en: 'I04 The disposal is none of: {choices}.',
  },
  'i04-method': {
    zh: 'I04 “核实方式”不在选项（{choices}）中，已接收，请下次改正。',
    en: 'I04 The way of verifying is none of {choices}. Accepted; please choose one next time.',
  },
  'i04-read-as': {
    zh: 'I04 “{read}”按“{as}”接收，请下次从下拉选项中选择。',
    en: 'I04 {read} was read as {as}. Please choose from the list next time.',
  },
  'i05-conclusion-missing': {
    zh: 'I05 没有填“核实结论”。',
    en: 'I05 The conclusion is missing.',
  },
  'i05-handler-missing': { zh: 'I05 没有填“核实人”。', en: 'I05 The person who verified is missing.' },
  'i05-verifier-own': {
    zh: 'I05 “核实人”是疑点所在的户自己的人。要由入户核实的人签，本户的人不能核实自己。',
    en: 'I05 The verifier is of the household that the finding is about. Whoever verified signs; nobody verifies his own household.',
  },
  'i05-date-missing': { zh: 'I05 没有填“核实日期”。', en: 'I05 The day of verifying is missing.' },
  'i05-reason-missing': {
    zh: 'I05 结论为“无法核实”的，要填“原因”。',
    en: 'I05 无法核实 needs a reason.',
  },
  'i05-retry-missing': {
    zh: 'I05 结论为“无法核实”的，要填再次核实的日期（“保留至或再核日期”）。',
    en: 'I05 无法核实 needs the day of the next try (保留至或再核日期).',
  },
  'i05-until-missing': {
    zh: 'I05 处置方式为“{disposal}”的，要填截止日期（“保留至或再核日期”）。',
    en: 'I05 {disposal} needs its last day (保留至或再核日期).',
  },
  'i05-explanation-missing': {
    zh: 'I05 原因选“其他”的，要在“情况说明”里写明是什么情况，“无”“已核实”之类不算。',
    en: 'I05 The reason 其他 needs an explanation that says what is the case; 无 or 已核实 says nothing.',
  },
  'i06-no-disposal': {
    zh: 'I06 结论为“属实”或“部分属实”的，要填“处置方式”。',
    en: 'I06 属实 and 部分属实 need a disposal.',
  },
  'i06-contradiction': {
    zh: 'I06 处置方式“{disposal}”与结论“{conclusion}”矛盾。请改正其中一项。',
    en: 'I06 The disposal {disposal} contradicts the conclusion {conclusion}. Correct one of them.',
  },
  'i06-keep-without-evidence': {
    zh: 'I06 处置方式为“保留”的，要填“佐证编号”。',
    en: 'I06 To keep it, name the proof (佐证编号).',
  },
  'i06-error-cannot-stay': {
    zh: 'I06 强制类疑点必须改正源数据，不能保留。请改填实际处置方式。',
    en: 'I06 An error must be corrected in the data; it cannot be kept. Give another disposal.',
  },
  'i06-handover': {
    zh: 'I06 处置方式为“移交”，已接收，由县级确认移交去向。',
    en: 'I06 Handover noted; the county decides to whom.',
  },
  'i07-no-reason': {
    zh: 'I07 结论为“不属实”的，要填“原因”。',
    en: 'I07 不属实 needs a reason.',
  },
  'i07-no-evidence': {
    zh: 'I07 结论为“不属实”的，要填“佐证编号”（{proof}）。',
    en: 'I07 不属实 needs its proof ({proof}).',
  },
  'i07-reason-contradicts': {
    zh: 'I07 原因“{reason}”与结论“{conclusion}”矛盾：这个原因只用于{fitting}。请改正其中一项。',
    en: 'I07 The reason {reason} contradicts the conclusion {conclusion}: it goes with {fitting} only. Correct one of them.',
  },
  'i08-studying-age': {
    zh: 'I08 原因为“在校”，但年龄超过 {age} 岁，已接收，由县级人工确认。',
    en: 'I08 The reason is 在校 but the person is over {age}; a person at the county will decide.',
  },
  'i08-not-listed': {
    zh: 'I08 按“{list}”名单查不到可以印证这一原因的记录，已接收，由县级人工确认。',
    en: 'I08 The list {list} has no record that bears this reason out. Accepted; a person at the county will decide.',
  },
  'i08-listed-elsewhere': {
    zh: 'I08 同一人在“{list}”名单里（见疑点 {no}），与这一原因矛盾，已接收，由县级人工确认。',
    en: 'I08 The same person stands on the list {list} (finding {no}), against this reason. A person at the county will decide.',
  },
  'i08-dead-contradiction': {
    zh: 'I08 原因为“死亡未销户”，处置方式却是“{disposal}”。请核对。',
    en: 'I08 The reason is 死亡未销户 but the disposal is {disposal}. Check it.',
  },
  'i09-not-sent': {
    zh: 'I09 这一行没有疑点编号，不是下发的疑点。新发现的问题请另行上报。',
    en: 'I09 The row has no finding number: it was not sent out. Report new cases separately.',
  },
  'i10-date-unreadable': {
    zh: 'I10 日期看不懂或不完整。请写成 2018-08-01 的样子。',
    en: 'I10 The date cannot be read or is not a whole day. Write it as 2018-08-01.',
  },
  'i10-date-before-issue': {
    zh: 'I10 核实日期早于下发日期 {issued}。请核对。',
    en: 'I10 The day of verifying is before the sheet went out ({issued}). Check it.',
  },
  'i10-date-future': {
    zh: 'I10 日期晚于今天 {today}。请核对。',
    en: 'I10 The day is later than today {today}. Check it.',
  },
  'i10-until-past': {
    zh: 'I10 “保留至或再核日期”要晚于今天 {today}。',
    en: 'I10 保留至或再核日期 must be later than today {today}.',
  },
  'i11-head-changed': {
    zh: 'I11 表头的接收单位写成了“{head}”，没有下发给它的表；按校验码确认这些行是下发给 {recipient} 的，已接收。请不要改表头。',
    en: 'I11 The head names {head} as the township, to which nothing was sent; the check codes prove the rows to be those of {recipient}. Accepted; please leave the head alone.',
  },
  'i11-head-recipient': {
    zh: 'I11 表头的接收单位是 {head}，这一行却是下发给 {recipient} 的。改过表头的请恢复原样再报；从别处粘贴来的，请由 {recipient} 在自己的下发表里填写。',
    en: 'I11 The head names {head}, but this row was sent to {recipient}. Restore the head if it was changed; if the row was pasted, {recipient} answers it on its own sheet.',
  },
  'i12-late': {
    zh: 'I12 反馈期限是 {due}，这一行逾期收到，按逾期反馈统计。',
    en: 'I12 The deadline was {due}; this row came late and is counted as late.',
  },
  'i13-same-explanation': {
    zh: 'I13 有 {rows} 行（{percent}%）“情况说明”完全相同。请抽查是否逐户核实。',
    en: 'I13 {rows} rows ({percent} %) have the very same explanation. Check some of them.',
  },
  'i13-many-visits': {
    zh: 'I13 同一核实人 {day} 入户 {households} 户，超过 {limit} 户。请抽查是否真实入户。',
    en: 'I13 One person visited {households} households on {day}, more than {limit}. Check some of them.',
  },
  'i14-still-shown': {
    zh: 'I14 填报系统整改日期 {day}，但之后的比对（{batch}）仍然存在。请核实系统是否真正改正。',
    en: 'I14 Corrected on {day}, it says, but batch {batch} after that still shows it. Check the system.',
  },
  'i15-rebound': {
    zh: 'I15 本疑点销号后又出现（反弹），已接收，待复核。',
    en: 'I15 This finding came back after it was closed. Accepted, to be reviewed.',
  },
  'i16-exemption-expired': {
    zh: 'I16 本疑点的豁免已到期，佐证应为新近的，已接收。',
    en: 'I16 The exemption of this finding has ended; the proof should be recent. Accepted.',
  },
  'i17-column-missing': {
    zh: 'I17 表中找不到“{column}”一列，整表未能接收。请在原下发表中填写，不要删除列、改表头。',
    en: 'I17 The column {column} is missing, so the sheet was not read. Use the sheet as sent; leave columns and headers alone.',
  },
  'i17-column-twice': {
    zh: 'I17 “{column}”有两列，不知道以哪一列为准，整表未能接收。请只留原下发表的那一列。',
    en: 'I17 The column {column} is there twice, so the sheet was not read. Keep the one that was sent.',
  },
  'i17-second-header': {
    zh: 'I17 这一行又是一个表头，各列的位置与上面的表头不同，整表未能接收。请把两张表分开报回。',
    en: 'I17 This row is another header with its columns elsewhere, so the sheet was not read. Return the two tables apart.',
  },
  'i17-sheet-hidden': {
    zh: 'I17 这张反馈表是隐藏的工作表，没有接收。要报回的请取消隐藏，不报的请删去。',
    en: 'I17 This sheet is hidden and was not taken. Unhide it to return it, or remove it.',
  },
  'i17-row-skipped': {
    zh: 'I17 这一行有内容，但没有疑点编号，也看不出答复的是哪一条，没有接收。请核对是否清掉了“疑点编号”。',
    en: 'I17 This row holds something but no finding number, so it answers nothing and was not taken. Was 疑点编号 cleared?',
  },
  'i17-struck': {
    zh: 'I17 “{column}”的文字划了删除线，不知道是否还作数。请去掉删除线或重新填写。',
    en: 'I17 The text of {column} is struck through: does it still count? Remove the line or fill it in again.',
  },
  'i17-format': {
    zh: 'I17 “{column}”的单元格格式使它显示的与实际内容不同。请清除格式后重新填写。',
    en: 'I17 The number format of {column} shows another text than the cell holds. Clear the format and fill it in again.',
  },
  'i17-merged': {
    zh: 'I17 “{column}”是合并单元格，内容按每一行（列）都相同接收。请不要合并单元格。',
    en: 'I17 {column} is a merged cell; its text was taken for every row (or column) it covers. Please do not merge.',
  },
  'i11-count-changed': {
    zh: 'I11 表头的疑点数量写成了 {stated} 条，下发时是 {sent} 条；没有报回的按下发的算。请不要改表头。',
    en: 'I11 The head says {stated} findings; {sent} were sent. What did not come back is counted by what was sent. Please leave the head alone.',
  },
  'i17-column-renamed': {
    zh: 'I17 表头“{header}”按“{column}”接收，请不要改表头。',
    en: 'I17 The header {header} was read as {column}. Please leave headers alone.',
  },
  'i17-not-a-sheet': {
    zh: 'I17 这个文件里没有疑点核实反馈表（找不到“疑点编号”等表头）。请报回原下发表；入户核查检查表请用 bidui sample collect 收。',
    en: 'I17 This file holds no 点球 sheet (no 疑点编号 and other headers). Return the sheet that was sent; check sheets of a field sample are taken by bidui sample collect.',
  },
  'i17-formula': {
    zh: 'I17 填写栏里是公式，按显示的内容接收。请直接填写文字。',
    en: 'I17 An answer is a formula; what it showed was taken. Type the words instead.',
  },
  'i17-older-copy': {
    zh: 'I17 另有核实日期更晚（{day}）的答复，这份较早的没有采用。',
    en: 'I17 There is an answer of a later day ({day}); this older one was not taken.',
  },
  'i17-copies-differ': {
    zh: 'I17 同一疑点报来的几份答复互相矛盾，请乡镇确认以哪份为准，由县级人工处理。',
    en: 'I17 Copies answer this finding differently. Say which one counts; a person at the county decides.',
  },
  'i17-not-chosen': {
    zh: 'I17 同一疑点曾报来矛盾的答复，县级已确认以另一份为准，这一份没有采用。',
    en: 'I17 Copies had answered this differently and another one was chosen; this one was not taken.',
  },
  'i17-answer-changed': {
    zh: 'I17 改变了 {day} 的答复，以这次为准。',
    en: 'I17 Replaces the answer of {day}.',
  },
  'i17-ended': {
    zh: 'I17 本疑点此前已办结，答复存档，不改变状态。',
    en: 'I17 The finding had ended before; the answer is kept and changes nothing.',
  },
  'returned-file-unreadable': {
    zh: '文件读不出来（{reason}）。请检查文件是否还在、是否被别的程序占用，再收一次。',
    en: 'The file cannot be read ({reason}). Check that it is there and not open elsewhere, then collect again.',
  },
  'returned-file-open': {
    zh: '{file} 正在别的程序里打开着（这是它的锁定文件），没有保存的答复收不到。请保存并关闭那个工作簿，再收一次。',
    en: '{file} is open in another program (this is its lock file): answers not saved yet cannot be collected. Save and close it, then collect again.',
  },
  'returned-file-aside': {
    zh: '不是表格，按佐证材料留在原处，没有读取。',
    en: 'Not a table: left where it is, unread.',
  },
  'returned-folder-empty': {
    zh: '这个文件夹里没有可以收的表格。请指明报回的工作簿，或放着报回工作簿的文件夹。',
    en: 'This folder holds no table to collect. Name the returned workbooks, or the folder that holds them.',
  },
} as const satisfies MessageCatalogue;

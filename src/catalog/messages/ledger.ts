/** Words for the ledger: opening, appending, checking, single decisions. */
import type { MessageCatalogue } from './message.js';

export const ledgerMessages = {
  'ledger-missing': {
    zh: '台账 {file} 还没有建立。先运行 bidui compare，比对之后台账自动建立。',
    en: 'There is no ledger {file} yet. Run bidui compare first; it makes one.',
  },
  'household-which': {
    zh: '请给出一个户编号或证件号码，或者用 --village 给出一个村，两者只给一个。',
    en: 'Give a household number or an identity number, or a village with --village: one of the two.',
  },
  'household-unknown': {
    zh: '没有找到户编号或证件号码“{number}”。查过的名册和拟录入名单：{files}；查过的批次 {batches} 个，其中有个人内容的疑点 {findings} 条。请核对号码（区县、位数），或用 --village 看全村。没有写文件。',
    en: 'No household or person has the number {number}. Searched: {files} (register and candidates), {batches} batches with {findings} findings about people. Check the number, or look at the village with --village. No file was written.',
  },
  'village-unknown': {
    zh: '没有找到“{village}”的户。查过的名册和拟录入名单：{files}；查过的批次 {batches} 个，其中有个人内容的疑点 {findings} 条。请照名册上的写法写村名，可在前面加乡镇。没有写文件。',
    en: 'No household is of {village}. Searched: {files} (register and candidates), {batches} batches with {findings} findings about people. Write the village as the register does, if need be with its township in front. No file was written.',
  },
  'village-code-unknown': {
    zh: '行政区划表和行政村表（bidui.yaml 的 divisions、villages）里没有代码是 {code} 的村。请核对代码，或改用村名。没有写文件。',
    en: 'No village has the code {code} in the tables named by divisions and villages in bidui.yaml. Check the code, or give the name. No file was written.',
  },
  'ledger-other-key': {
    zh: '台账 bidui.db 是用另一把 bidui.key 建的，没有写入任何内容：换了钥匙，疑点编号会全变，发出去的表也认不出来。请放回原来的 bidui.key；要用上级的钥匙，请在还没有台账时拷入（bidui init 新建一个工作区，先拷钥匙再用）。',
    en: 'The ledger bidui.db was made with another bidui.key; nothing was written: with another key every finding gets another number and sheets that are out are not recognised. Put the old bidui.key back; the key of the office above goes into a new workspace before anything is run.',
  },
  'purge-unconfirmed': {
    zh: '没有确认，什么都没有删。看过清单后加 --yes 再运行。',
    en: 'Not confirmed: nothing was deleted. Look at the list, then run again with --yes.',
  },
  'restore-broken': {
    zh: '备份 {path} 没有通过核验（{fault}），没有恢复，现有台账没有动。请换一个备份。',
    en: 'The backup {path} fails its check ({fault}); nothing was restored and the ledger is untouched. Take another backup.',
  },
  'restore-would-lose': {
    zh: '现有台账有备份 {path} 里没有的事件（相同到第 {kept} 个，已知到第 {known} 个），没有恢复。确实要用这个备份、接受这些事件丢失，请加 --yes。',
    en: 'The ledger knows events that the backup {path} lacks (the same up to event {kept}, known up to {known}); nothing was restored. To use this backup all the same and lose them, add --yes.',
  },
  'ledger-unsealed': {
    zh: '台账是第一版格式，还没有用密钥封存。运行任何一条会写台账的命令（如 bidui compare）即自动转换。',
    en: 'The ledger has the first format and is not sealed with the key yet. Any command that writes, such as bidui compare, converts it.',
  },
  'ledger-seal-broken': {
    zh: '台账是第一版格式，转换前的核验没有通过（{fault}，第 {seq} 个事件），没有转换，也没有写入。请从备份恢复（bidui restore），并保留现文件备查。',
    en: 'The ledger has the first format and fails its check ({fault}, event {seq}); it was not converted and nothing was written. Restore a backup (bidui restore) and keep this file.',
  },
  'ledger-tail-missing': {
    zh: '台账缺了末尾：bidui.head 记着已写到第 {marked} 个事件，现在的台账只到第 {events} 个，或那一个已不是原来的。什么都没有写。请用最近的备份恢复：bidui restore 备份文件；没有更全的备份、只能接受缺失时加 --yes，台账会记下这件事。',
    en: 'The end of the ledger is missing: bidui.head says that event {marked} was written, but the ledger ends at {events}, or has another event there. Nothing was written. Restore the latest backup: bidui restore FILE; where no fuller one exists, --yes accepts the loss, and the ledger records it.',
  },
  'ledger-mark-missing': {
    zh: '台账有 {events} 个事件，但旁边记着最新链首的 bidui.head 不在或不是这把密钥写的，无法确认末尾没有被截。什么都没有写。请把原来的 bidui.head 放回；找不回来时先 bidui verify 核对，再用 bidui restore bidui.db --yes 重新建立。',
    en: 'The ledger holds {events} events, but bidui.head beside it, which marks the newest one, is gone or was not written with this key: nobody can tell whether the end is whole. Nothing was written. Put bidui.head back; if it is lost, run bidui verify, then bidui restore bidui.db --yes makes it anew.',
  },
  'ledger-fault-other_key': {
    zh: '台账是用另一把 bidui.key 建的：事件链核不了。请放回原来的 bidui.key 再核验；看进度、导出台账仍然可以。',
    en: 'The ledger was made with another bidui.key, so its chain cannot be checked. Put the old key back and verify again; status and ledger export still work.',
  },
  'ledger-fault-key_missing': {
    zh: '密钥 bidui.key 不在了，只核对了事件的编号和衔接，内容有没有被改写核不了。请放回 bidui.key；看进度、导出台账仍然可以，写入的命令都会停下。',
    en: 'bidui.key is gone: only numbers and links of the events were checked, not whether the chain was made anew. Put bidui.key back; status and ledger export still work, commands that write stop.',
  },
  'ledger-fault-purge_orders': {
    zh: '台账里有没有事件依据的清除记录，或清除记录被去掉。请查明是谁动过文件，从备份恢复。',
    en: 'The ledger holds deletion marks without an event, or lacks some. Find out who changed the file and restore a backup.',
  },
  'mark-cut': {
    zh: 'bidui.head 记着台账写到过第 {seq} 个事件，现在的台账没有这么长：末尾被截掉了。请用 bidui restore 从备份恢复。',
    en: 'bidui.head says that event {seq} was written, but the ledger ends before it: its tail was cut. Restore a backup with bidui restore.',
  },
  'mark-other': {
    zh: 'bidui.head 记着的第 {seq} 个事件与现在的台账不符：台账被改写过。请用 bidui restore 从备份恢复。',
    en: 'bidui.head marks an event {seq} that this ledger does not have: it was rewritten. Restore a backup with bidui restore.',
  },
  'mark-missing': {
    zh: '记着最新链首的 bidui.head 不见了，末尾有没有被截看不出来。请放回；找不回来时核对最近发出的表，再 bidui restore bidui.db --yes 重新建立。',
    en: 'bidui.head, the mark of the newest event, is gone, so nobody can tell whether the end is whole. Put it back; if it is lost, compare the latest papers, then bidui restore bidui.db --yes makes it anew.',
  },
  'mark-unreadable': {
    zh: 'bidui.head 不是用这把密钥写的，或被改动过，末尾有没有被截看不出来。',
    en: 'bidui.head was not written with this key, or was changed: nobody can tell whether the end of the ledger is whole.',
  },
  'verify-unsealed': {
    zh: '台账是第一版格式，还没有用密钥封存；下一条写台账的命令会自动转换并记下。',
    en: 'The ledger has the first format and is not sealed with the key yet; the next command that writes converts it and records that.',
  },
  'ledger-not-ours': {
    zh: 'bidui.db 是一个数据库，但不是比对台账。请把它移到别处，从备份恢复台账，再运行 bidui verify。',
    en: 'bidui.db is a database but not a ledger. Move it away, restore the ledger from a backup, then run bidui verify.',
  },
  'ledger-newer': {
    zh: '台账是更新版本的 bidui 建立的（格式 {version}，本程序只认到 {known}）。请换用新版本的 bidui。',
    en: 'The ledger was made by a newer bidui (format {version}, this one knows {known}). Use the newer version.',
  },
  'ledger-on-network': {
    zh: '台账 {file} 在网络盘上，写入不可靠。请把整个工作区移到本机硬盘再运行。',
    en: 'The ledger {file} is on a network drive, where writing is not safe. Move the whole workspace to a local disk and run again.',
  },
  'ledger-damaged': {
    zh: '台账 {file} 读不出来（{reason}）。请从备份恢复（bidui backup 做的文件），再运行 bidui verify。',
    en: 'The ledger {file} cannot be read ({reason}). Restore it from a backup made by bidui backup, then run bidui verify.',
  },
  'ledger-busy': {
    zh: '台账正被另一个程序写入。稍后再试。',
    en: 'Another program is writing the ledger. Try again in a moment.',
  },
  'ledger-fault-pages': {
    zh: '台账文件的数据页已损坏。请从备份恢复。',
    en: 'Pages of the ledger file are damaged. Restore it from a backup.',
  },
  'ledger-fault-triggers': {
    zh: '台账“只增不改”的保护被去掉或改动过，但现有事件链完整。请查明是谁动过文件，并从备份恢复。',
    en: 'The append-only protection of the ledger was removed or changed, though the chain is whole. Find out who did it and restore a backup.',
  },
  'ledger-fault-gap': {
    zh: '台账从第 {seq} 个事件起不连续：有事件被删除、插入或调换。请从备份恢复，并保留现文件备查。',
    en: 'The ledger is not continuous from event {seq} on: an event was deleted, inserted or swapped. Restore a backup and keep this file as evidence.',
  },
  'ledger-fault-link': {
    zh: '台账第 {seq} 个事件接不上前一个：有事件被改动、插入或调换。请从备份恢复，并保留现文件备查。',
    en: 'Event {seq} of the ledger does not follow the one before: an event was changed, inserted or swapped. Restore a backup and keep this file.',
  },
  'ledger-fault-content': {
    zh: '台账第 {seq} 个事件的内容被改动过。请从备份恢复，并保留现文件备查。',
    en: 'The content of event {seq} was changed. Restore a backup and keep this file as evidence.',
  },
  'ledger-fault-detail_missing': {
    zh: '台账第 {seq} 个事件的明细不见了，也没有清除记录。请从备份恢复。',
    en: 'The detail of event {seq} is gone without a deletion record. Restore a backup.',
  },
  'ledger-fault-detail_changed': {
    zh: '台账第 {seq} 个事件的明细被改动过。请从备份恢复，并保留现文件备查。',
    en: 'The detail of event {seq} was changed. Restore a backup and keep this file as evidence.',
  },
  'head-cut': {
    zh: '{file} 上印的台账链首是第 {seq} 个事件，现在的台账没有这么长：末尾被截掉了。请从备份恢复。',
    en: '{file} carries the chain head of event {seq}, but the ledger ends before it: its tail was cut. Restore a backup.',
  },
  'head-other': {
    zh: '{file} 上印的台账链首（第 {seq} 个事件）与现在的台账不符：台账被改写过，或这份表出自别处。',
    en: '{file} carries a chain head (event {seq}) that this ledger does not have: it was rewritten, or the sheet comes from elsewhere.',
  },
  'output-missing': {
    zh: '批次 {batch} 的结果文件 {path} 不见了。运行 bidui report 可以重新生成。',
    en: 'Output {path} of batch {batch} is gone. bidui report makes it again.',
  },
  'output-changed': {
    zh: '批次 {batch} 的结果文件 {path} 生成后被改动过。运行 bidui report 可以重新生成。',
    en: 'Output {path} of batch {batch} was changed after it was made. bidui report makes it again.',
  },
  'output-manifest_unreadable': {
    zh: '批次 {batch} 的 {path} 读不出来，无法核对结果文件。',
    en: '{path} of batch {batch} cannot be read, so its outputs cannot be checked.',
  },
  'finding-unknown': {
    zh: '台账里没有疑点 {no}。请核对编号，形如 C04-7K3M9QXT。',
    en: 'The ledger has no finding {no}. Check the number; it looks like C04-7K3M9QXT.',
  },
  'batch-unknown': {
    zh: '台账里没有批次 {batch}。现有批次：{known}。',
    en: 'The ledger has no batch {batch}. It has: {known}.',
  },
  'recipient-unknown': {
    zh: '疑点 {no} 没有下发对象 {recipient}。它的下发对象：{known}。',
    en: 'Finding {no} has no recipient {recipient}. Its recipients: {known}.',
  },
  'person-needed': {
    zh: '要写明经办人：--by 姓名；“无”“同上”之类不算。',
    en: 'Name the person who decides: --by NAME; a filler such as 无 names nobody.',
  },
  'reason-needed': {
    zh: '要写明理由：--reason 文字；“无”“同上”之类不算。',
    en: 'State the reason: --reason TEXT; a filler such as 无 gives none.',
  },
  'pair-unknown': {
    zh: '批次 {batch} 里没有复核编号 {pair}。用 bidui pairs list 查看，以前的批次加 --batch。',
    en: 'Batch {batch} has no pair {pair}. List them with bidui pairs list; name an earlier batch by --batch.',
  },
  'pair-not-linked': {
    zh: '疑点 {no} 不是靠更正号码或综合比对认定的：两边的有效证件号码相等，或者只用了名册，没有可以改判的一对。不是本人的，回填“不属实”，原因选“01 同名不同人”或“02 证件号有误”。',
    en: 'Finding {no} rests on equal valid numbers or on the register alone: there is no pair to decide. Answer “不属实” with reason 01 or 02 where it is somebody else.',
  },
  'pair-several': {
    zh: '疑点 {no} 里有几对：{pairs}。写明哪一对的复核编号。',
    en: 'Finding {no} rests on several pairs: {pairs}. Name the pair.',
  },
  'pairs-what': {
    zh: '要写做什么：bidui pairs list 看各对，bidui pairs --html 写判断用的网页，bidui pairs mark 复核编号 记一个判断。',
    en: 'Say what to do: bidui pairs list shows the pairs, bidui pairs --html writes the page to decide on, bidui pairs mark <pair> enters an answer.',
  },
  'pair-answer-needed': {
    zh: '要写一个判断，而且只写一个：--same、--different 或 --unsure。',
    en: 'Give exactly one answer: --same, --different or --unsure.',
  },
  'pair-sheet-code': {
    zh: '复核编号 {pair} 与校验码对不上，没有收：复核编号、校验码两列请勿改动。',
    en: 'Pair {pair} and its check code do not fit, so the row was not taken: leave both columns as they were.',
  },
  'pair-sheet-answer': {
    zh: '复核编号 {pair} 的判断“{answer}”不认识，没有收：填 同一人、不是 或 不确定。',
    en: 'The answer “{answer}” of pair {pair} is unknown, so it was not taken: 同一人, 不是 or 不确定.',
  },
  'pair-sheet-person': {
    zh: '复核编号 {pair} 没有写核实人，没有收。',
    en: 'Pair {pair} names nobody who decided, so it was not taken.',
  },
  'pair-sheet-own': {
    zh: '复核编号 {pair} 的核实人就是被判断的人自己，没有收。要由另外的人判断。',
    en: 'The one who decided pair {pair} is one of the two people themselves, so it was not taken. Somebody else decides.',
  },
  'pair-sheet-differs': {
    zh: '复核编号 {pair} 有两种不同的判断（{by} 的已在先），后到的只记下、不生效。请用 bidui pairs mark 决定。',
    en: 'Pair {pair} has two different answers (the one by {by} came first); this one is kept on record and binds nothing. Decide with bidui pairs mark.',
  },
  'pair-file-unreadable': {
    zh: '这不是人工复核的答复文件，没有收：要有一个数组，每项有 pair 和 answer（same、different、unsure）。',
    en: 'This is no file of answers about pairs, so it was not taken: an array of objects with pair and answer (same, different, unsure).',
  },
  'close-needs-snapshot': {
    zh: '疑点 {no} 是强制类，最近一次比对（{batch}）仍然存在，不能人工销号或豁免。改正源数据后重新比对，消失即自动销号。',
    en: 'Finding {no} is an error and still shown by batch {batch}; it cannot be closed or exempted by hand. Correct the data and compare again.',
  },
  'already-ended': {
    zh: '疑点 {no} 现在是“{stage}”，不需要这一步。',
    en: 'Finding {no} is already at {stage}; nothing to do.',
  },
  'not-ended': {
    zh: '疑点 {no} 现在是“{stage}”，还没有办结，不能重开。',
    en: 'Finding {no} is at {stage} and not ended, so it cannot be reopened.',
  },
  'until-invalid': {
    zh: '豁免截止日期 {until} 不对：要写成 2019-07-31，且晚于今天 {today}。',
    en: 'The end {until} of the exemption is not right: write it as 2019-07-31, later than today {today}.',
  },
  'until-too-late': {
    zh: '豁免截止日期 {until} 太晚：一次豁免最长 {days} 天，最晚到 {latest}，到期仍成立的再豁免一次。这个天数由 settings.longest_exemption_days 定。',
    en: 'The end {until} of the exemption is too late: one exemption lasts at most {days} days, here until {latest}, and can be given again. settings.longest_exemption_days sets that length.',
  },
  'answer-unknown': {
    zh: '疑点 {no} 没有唯一对应“{answer}”的答复。可选的答复编号：{known}。',
    en: 'Finding {no} has no single answer {answer}. Its answers: {known}.',
  },
  'sample-unknown': {
    zh: '台账里没有抽查 {sample}。现有抽查：{known}。',
    en: 'The ledger has no sample {sample}. It has: {known}.',
  },
  'sample-not-drawn': {
    zh: '疑点 {no} 不在抽查 {sample} 抽中的名单里。',
    en: 'Finding {no} was not drawn in sample {sample}.',
  },
  'review-same-person': {
    zh: '复核人不能是原销号人。请由另一人复核疑点 {no}。',
    en: 'The reviewer must be another person than the one who closed finding {no}.',
  },
  'archive-password-needed': {
    zh: '原件含个人信息，归档要加密码。请用 --password-env 写出存放密码的环境变量名。',
    en: 'Originals hold personal data and are archived under a password only. Name its environment variable with --password-env.',
  },
  'archive-input-changed': {
    zh: '输入文件 {path} 不在了，或比对之后改动过，没有归档。请放回原来的文件，或不加 --with-inputs。',
    en: 'The input {path} is gone or was changed since the comparison; nothing was archived. Put the old file back, or leave out --with-inputs.',
  },
  'archive-without-originals': {
    zh: '{path} 里没有原件（归档时没有加 --with-inputs）。',
    en: '{path} holds no originals (it was archived without --with-inputs).',
  },
  'archive-password-wrong': {
    zh: '密码不对，或 {file} 没有拷完整、被改动过。',
    en: 'The password is wrong, or {file} was not copied whole or was changed.',
  },
  'archive-exists': {
    zh: '归档文件夹 {path} 已经有内容，没有覆盖。请换一个文件夹。',
    en: 'The archive folder {path} is not empty and was left alone. Name another one.',
  },
  'backup-exists': {
    zh: '备份文件 {path} 已经存在，没有覆盖。请换一个文件名。',
    en: 'The backup file {path} exists and was left alone. Name another one.',
  },
  'backup-broken': {
    zh: '备份没有做成：台账完整性检查未通过（{fault}）。先运行 bidui verify 查明。',
    en: 'No backup was made: the ledger fails its check ({fault}). Run bidui verify first.',
  },
  'archive-incomplete': {
    zh: '归档里的 {path} 缺失或读不出来，无法核验。',
    en: '{path} of the archive is missing or cannot be read, so it cannot be checked.',
  },
} as const satisfies MessageCatalogue;

/** Words for archives between offices: refusals and their reasons, and contradictions that a person has to settle. */
import type { MessageCatalogue } from './message.js';

export const handoverMessages = {
  'handover-unlocked': {
    zh: '交接包没有设密码（疑点 {findings} 条、台账记录 {events} 条会敞开），没有做。请用 --password-env 指明存放密码的环境变量，或加 --plain 不加密。',
    en: 'The archive would lie open ({findings} findings, {events} records); nothing was made. Name the variable that holds a password with --password-env, or add --plain.',
  },
  'handover-damaged': {
    zh: '交接包已损坏，读不出来（{reason}），没有导入任何内容。请重新拷贝，或请对方重新导出。',
    en: 'The archive is damaged ({reason}); nothing was imported. Copy it again or ask the sender for a new one.',
  },
  'handover-cut': {
    zh: '交接包不完整（只有 {bytes} 字节），像是没有拷完，没有导入任何内容。请与交接单上的字节数核对，重新拷贝。',
    en: 'The archive is not whole ({bytes} bytes): it seems that copying broke off. Nothing was imported. Compare with the hand-over note and copy it again.',
  },
  'handover-not-archive': {
    zh: '这不是交接包（里面没有 {member}），没有导入任何内容。交接包是 bidui handover export 做的 zip 文件，不是随包打印的交接单。',
    en: 'This is no archive of bidui handover export (there is no {member} in it); nothing was imported. The printed note beside it is another file.',
  },
  'handover-to-needed': {
    zh: '请用 --to 写明交接给谁：交办给下级写县代码（如 990121）或“县代码/乡镇”，报给上级写上级代码（如 990000）。',
    en: 'Say with --to whom it is for: a county code (990121) or `county code/township` below, or the code of the office above (990000).',
  },
  'handover-none-received': {
    zh: '还没有导入过 {to} 交办的交接包，没有可以报送的内容。先运行 bidui handover import；代码写错了的，改正 --to。',
    en: 'No archive of {to} was imported yet, so there is nothing to report. Run bidui handover import first, or correct --to.',
  },
  'handover-forged': {
    zh: '交接包的签名不对，清单被改动过或不是本链的密钥签的，没有导入任何内容。请通过电话向对方核对，重新交接。',
    en: 'The signature of the archive is wrong: its manifest was changed or signed with another key. Nothing was imported. Check with the sender.',
  },
  'handover-other-chain': {
    zh: '交接包是用另一把密钥签的，没有导入任何内容。上下级要用同一个 bidui.key：请从上级拷来，再导入。',
    en: 'The archive was signed with another key; nothing was imported. Offices of a chain share one bidui.key: copy it from the office above.',
  },
  'handover-member-changed': {
    zh: '交接包里的 {member} 与清单不符（被改动、缺少或多出），没有导入任何内容。请对方重新导出。',
    en: '{member} in the archive does not match its manifest (changed, missing or added); nothing was imported. Ask for a new archive.',
  },
  'handover-newer': {
    zh: '交接包是更新版本的 bidui 做的（格式 {version}，本程序只认到 {known}）。请换用新版本。',
    en: 'The archive was made by a newer bidui (format {version}, this one knows {known}). Use the newer version.',
  },
  'handover-password-needed': {
    zh: '交接包加了密码。请把密码放进环境变量，用 --password-env 指定它的名字。',
    en: 'The archive is locked. Put the password into an environment variable and name it with --password-env.',
  },
  'handover-password-wrong': {
    zh: '密码不对，或交接包没有拷完整、被改动过，没有导入任何内容。',
    en: 'The password is wrong, or the archive was not copied whole or was changed; nothing was imported.',
  },
  'handover-password-unset': {
    zh: '环境变量 {name} 没有设置，或是空的。',
    en: 'The environment variable {name} is not set or empty.',
  },
  'handover-not-for-us': {
    zh: '交接包是给 {recipient} 的，本单位是 {own}，没有导入。',
    en: 'The archive is for {recipient}, this office is {own}; nothing was imported.',
  },
  'handover-sender': {
    zh: '交接包写的交出单位是 {sender}，它与本单位（{own}）没有上下级关系，没有导入。请通过电话核对是谁做的。',
    en: 'The archive names {sender} as its sender, which is neither above nor below this office ({own}); nothing was imported. Ask who made it.',
  },
  'handover-never-sent': {
    zh: '{sender} 报来的是 {scope} 的办理情况，但本单位没有向它交办过，没有导入。',
    en: '{sender} answers for {scope}, to which this office never handed anything; nothing was imported.',
  },
  'handover-out-of-scope': {
    zh: '交接包里有 {recipient} 的内容，超出了它应管的范围（{scope}），整包没有导入。',
    en: 'The archive speaks of {recipient}, which is outside its scope ({scope}); nothing was imported.',
  },
  'handover-batch-own': {
    zh: '交接包里的批次 {batch} 与本单位自己的批次同名而内容不同，没有导入。请先撤销或重新编号本单位的批次。',
    en: 'Batch {batch} of the archive has the name of a batch of this office with other content; nothing was imported. Undo or rename ours first.',
  },
  'handover-not-related': {
    zh: '{to} 不在本单位（{own}）之下，也不在其上。交办给下级写县代码或“县代码/乡镇”，报给上级写上级代码。',
    en: '{to} is neither below nor above this office ({own}). Name a county code or `county code/township` below, or the code of the office above.',
  },
  'handover-nothing': {
    zh: '批次 {batch} 里没有 {to} 的疑点，没有做交接包。这一批里有疑点的下级：{known}。',
    en: 'Batch {batch} has no finding for {to}; no archive was made. It has findings for: {known}.',
  },
  'handover-outdated': {
    zh: '已经导入过同一上级更新的批次，这一包（{batch}）作废，没有导入任何内容。',
    en: 'A newer batch of the same office was imported before; this archive ({batch}) is outdated and was left out.',
  },
  'handover-pair-clash': {
    zh: '复核编号 {pair}：两边对是不是同一人的判断不同（？为内容有误）。本单位的判断不变，商定后用 bidui pairs mark 改。',
    en: 'Pair {pair}: the two offices decided differently who is who (? is a damaged row). Our decision stands; agree, then use bidui pairs mark.',
  },
  'handover-decided_twice': {
    zh: '{no}（{recipient}）两边各自作了不同的决定：这里是“{here}”，对方是“{there}”。没有合并。请商定后运行 bidui handover settle 本交接包 {no} --keep ours（以这里为准）或 theirs（以对方为准）。',
    en: '{no} ({recipient}): both offices decided differently: {here} here, {there} there. Not merged; agree, then run bidui handover settle with this archive, {no} and --keep ours or theirs.',
  },
  'handover-state_differs': {
    zh: '{no}（{recipient}）导入后与对方说的状态对不上：这里是“{here}”，对方是“{there}”。没有合并。请让对方核对后重新导出，或商定后运行 bidui handover settle 本交接包 {no} --keep ours（以这里为准）或 theirs（以对方为准）。',
    en: '{no} ({recipient}) would not stand where the sender says: {here} here, {there} there. Not merged; ask for a new archive, or agree and run bidui handover settle with this archive, {no} and --keep ours or theirs.',
  },
  'handover-unknown_finding': {
    zh: '{no}（{recipient}）本单位的台账里没有，没有导入（对方状态：“{there}”）。',
    en: '{no} ({recipient}) is not in the ledger of this office and was left out (at the sender: {there}).',
  },
  'handover-not-imported': {
    zh: '这个交接包还没有导入过。请先运行 bidui handover import，看到冲突后再裁定。',
    en: 'This archive was not imported yet. Run bidui handover import first, then settle the conflicts it shows.',
  },
  'handover-settle-unknown': {
    zh: '{no}（{recipient}）与这个交接包没有冲突，或者已经裁定过，没有记任何内容。再导入一次可以看到还有哪些冲突。',
    en: '{no} ({recipient}) is not in conflict with this archive, or was settled before; nothing was recorded. Import it again to see what is open.',
  },
  'handover-settle-differs': {
    zh: '{no}（{recipient}）以对方为准也到不了对方说的“{there}”（会成为“{would}”），没有记任何内容。请让对方重新导出，或先把最近的批次交接下去。',
    en: '{no} ({recipient}) would become {would}, not {there} as the sender says; nothing was recorded. Ask for a new archive, or hand down the latest batch first.',
  },
  'handover-keep-needed': {
    zh: '请写明以谁为准：--keep ours（以这里为准）或 --keep theirs（以对方为准）。',
    en: 'Say whose word counts: --keep ours or --keep theirs.',
  },
} as const satisfies MessageCatalogue;

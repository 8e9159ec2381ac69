/** Words for the problems of a pass besides reading: missing inputs, lists that cannot carry a rule, exemptions, batches. */
import type { MessageCatalogue } from './message.js';

export const compareMessages = {
  'input-not-found': {
    zh: '设置里的“{pattern}”（{label}）没有找到任何文件。请检查 bidui.yaml 里的路径和文件名，或把文件放进收件文件夹。',
    en: 'No file matches "{pattern}" ({label}). Check the path in bidui.yaml or put the file into the inbox.',
  },
  'input-odd-pipe': {
    zh: '这是一个管道，不是文件，没有读。请把真正的文件放在这里，或从设置的通配符中排除。',
    en: 'This is a pipe, not a file; it was not read. Put the real file here, or keep the pattern in bidui.yaml away from it.',
  },
  'input-odd-device': {
    zh: '这是一个设备（或指向设备的链接），不是文件，没有读。请把真正的文件放在这里。',
    en: 'This is a device (or a link to one), not a file; it was not read. Put the real file here.',
  },
  'input-odd-socket': {
    zh: '这是一个套接字，不是文件，没有读。请把真正的文件放在这里。',
    en: 'This is a socket, not a file; it was not read. Put the real file here.',
  },
  'input-odd-dangling': {
    zh: '这个链接指向的文件不存在，没有读。请把文件放回原处，或用文件本身替换链接。',
    en: 'This link leads to a file that does not exist; it was not read. Put the file back, or replace the link by the file.',
  },
  'input-odd-circular': {
    zh: '这个链接绕回自己，没有读。请用文件本身替换链接。',
    en: 'This link leads back to itself; it was not read. Replace it by the file.',
  },
  'input-odd-name': {
    zh: '文件名不是 UTF-8 编码（乱码处显示为 �），没有读。请改名后重新运行。',
    en: 'The name is not UTF-8 (shown with � where it cannot be read); it was not read. Rename it and run again.',
  },
  'input-odd-folder_link': {
    zh: '这个文件夹是链接，里面的文件没有读。请把文件放进工作区，或在 bidui.yaml 里直接写它们所在的文件夹。',
    en: 'This folder is a link; the files in it were not read. Put them into the workspace, or name their real folder in bidui.yaml.',
  },
  'input-odd-vanished': {
    zh: '文件在读取之前不见了，没有读。请放回后重新运行。',
    en: 'The file vanished before it was read. Put it back and run again.',
  },
  'input-odd-unreadable': {
    zh: '文件打不开，没有读。请检查读取权限和存放它的磁盘，然后重新运行。',
    en: 'The file cannot be opened and was not read. Check the right to read it and the disk it lies on, then run again.',
  },
  input_changed: {
    zh: '读取期间文件两次被改动，没有形成批次，台账没有变化。请等文件复制或保存完毕后重新运行。',
    en: 'The file was changed twice while it was read: no batch, and the ledger is unchanged. Wait until it is copied or saved, then run again.',
  },
  'list-division-asked': {
    zh: '{label}（{files}）没有写是哪个县的，没有参加比对。请在 bidui.yaml 这份名单（{source}）下加上 division: "六位区划代码"；如是全市、全省的名单，把 level 改为 city 或 province。',
    en: '{label} ({files}) does not say which county it is of and was not compared. Add division: "six digits" to this entry ({source}) in bidui.yaml; if it covers the whole city or province, set level to city or province.',
  },
  'file-given-twice': {
    zh: '与 {first} 内容完全相同，只读一次。请删除多余的一份，或换成应有的文件。',
    en: 'Same content as {first}; read once. Remove the copy, or put the right file in its place.',
  },
  'file-without-table': {
    zh: '没有读到可用的数据表（{label}）。请确认文件和工作表是否正确。',
    en: 'No usable table ({label}) was found. Check that this is the right file and sheet.',
  },
  'password-not-given': {
    zh: '设置要求用环境变量 {variable} 里的密码打开，但它没有设置。请设置后重新运行。',
    en: 'The password is to come from the environment variable {variable}, which is not set. Set it and run again.',
  },
  'list-keys-unusable': {
    zh: '{label}（{division}）的证件号码大多不可用：{records} 条记录中可用 {usable} 条，低于 {percent}%。不据此认定“不在名单”。请来源单位重新导出。',
    en: '{label} ({division}): only {usable} of {records} identity numbers can be used, less than {percent}%. Nobody is called missing from it. Ask for a new export.',
  },
  'values-unknown': {
    zh: '{label}“{column}”有 {cells} 格的内容读不出（第 {row} 行起），如：{examples}。按不知道处理：不据此认定，也不据此排除。请改为规范写法，或请来源部门重新导出。',
    en: '{label}: {cells} cells of "{column}" cannot be read (first in row {row}), such as {examples}. They count as unknown: nothing is found by them and nothing is ruled out. Write them plainly, or ask the source department for a new export.',
  },
  'words-unknown': {
    zh: '{label}“{column}”有 {cells} 格写的词不认识（第 {row} 行起），如：{examples}。按不知道处理：不据此认定，也不据此排除。请问清意思，写进 bidui.yaml，例如 {setting}，或改为规范写法。',
    en: '{label}: {cells} cells of "{column}" hold words that are not known (first in row {row}), such as {examples}. They count as unknown: nothing is found by them and nothing is ruled out. Find out their meaning and say it in bidui.yaml, for example {setting}, or write them plainly.',
  },
  'fillers-unknown': {
    zh: '{label}“{column}”有 {cells} 格只写了“{examples}”一类没有内容的字样（第 {row} 行起）。是没有还是不知道，分不清：强制疑点不据此认定，也不据此排除，其余按空白处理。请补填或清空。',
    en: '{label}: {cells} cells of "{column}" hold only a word or sign that says nothing, such as {examples} (first in row {row}). Whether there is nothing or nothing is known cannot be told: for findings of severity error nothing is found by them and nothing is ruled out; else they count as blank. Fill them in or empty them.',
  },
  'fillers-blank': {
    zh: '{label}“{column}”有 {cells} 格只写了“{examples}”一类没有内容的字样（第 {row} 行起），按空白处理。',
    en: '{label}: {cells} cells of "{column}" hold only a word or sign that says nothing, such as {examples} (first in row {row}); they count as blank.',
  },
  'household-numbers-shared': {
    zh: '有 {numbers} 个户编号在不同的村或表里是不同的户（例如 {household}：{village}，以及第 {other_row} 行的{other_village}，户主不同），像是各村、各表自己从头编的。这些编号只在本村、本表内算一户。',
    en: '{numbers} household numbers stand for different households in different villages or sheets (for example {household}: {village}, and {other_village} in row {other_row}, with another head), as if each counted its own from the start. Such a number makes one household only within its village or sheet.',
  },
  'vocabulary-unknown': {
    zh: 'bidui.yaml 的 vocabulary 里，“{entry}”不认识。{expected}',
    en: 'vocabulary in bidui.yaml: "{entry}" is not known. {expected}',
  },
  'list-stale': {
    zh: '{label}（{division}）的数据日期 {data_date} 比基准日早 {days} 天以上，依赖它的规则没有运行。请换新名单，或调大 max_list_age_days。',
    en: '{label} ({division}) is dated {data_date}, more than {days} days before the as-of date; rules on it did not run. Get a newer list, or raise max_list_age_days.',
  },
  'list-empty': {
    zh: '{label}（{division}）没有读到一条数据，依赖它的规则没有运行。请确认名单是否完整。',
    en: '{label} ({division}) holds no row; rules on it did not run. Check that the list is complete.',
  },
  'list-incomplete': {
    zh: '{label}（{division}）有文件没有读全，不据此认定“不在名单”。请补齐后重新比对。',
    en: '{label} ({division}): a file of it could not be read to its end. Nobody is called missing from it. Supply it and compare again.',
  },
  'township-spelled': {
    zh: '{county}的乡镇“{written}”（{rows} 行）按“{township}”处理。',
    en: '{county}: the township "{written}" ({rows} rows) is taken for {township}.',
  },
  'township-unknown': {
    zh: '{county}的区划表里没有乡镇“{written}”（{rows} 行），疑点归入未分乡镇。最接近的是：{nearest}。请更正名册，或补进区划表。',
    en: '{county} has no township "{written}" in the division table ({rows} rows); findings about them are sent to no township. The nearest is: {nearest}. Correct the register or add the township to the table.',
  },
  'township-none': {
    zh: '{county}有 {rows} 行没有写明能下发的乡镇，疑点归入未分乡镇。',
    en: '{county}: {rows} rows name no township that can be written to; findings about them are sent to no township.',
  },
  'list-of-another-place': {
    zh: '{label}（{division}）看来是别处的名单：{sign}是{place}。没有据此认定谁“不在名单”或“不在名册”。请换成本地的名单；确属本地的，加 --accept-list {source} 再运行。',
    en: '{label} ({division}) looks like a list of another place: {sign} {place}. Nobody is called missing from it or from the register. Put the right list in its place; if it is the right one, run again with --accept-list {source}.',
  },
  'list-jumped': {
    zh: '{label}（{division}）与上一次交付（批次 {batch}）相比变动过大：{kind}由 {before} 变为 {now}。依赖它的规则没有运行。请核对名单；确认无误后加 --accept-list {source} 再运行，否则请来源单位重新导出。',
    en: '{label} ({division}) jumped against its last delivery (batch {batch}): {kind} from {before} to {now}. Rules on it did not run. Check the list; if it is right, run again with --accept-list {source}, otherwise ask for a new export.',
  },
  'list-without-register': {
    zh: '{label}（{division}）所属的县没有名册，名单只作了读取统计，没有参加比对。',
    en: '{label} ({division}) belongs to a county without a register; it was read and counted only.',
  },
  'county-unknown': {
    zh: '有 {rows} 人的“县”认不出（例如这一行），没有归入任何县。请写明县名或代码，或在 bidui.yaml 为这份名册写 division。',
    en: '{rows} persons have no recognisable county (for example this row). Name the county, or give division: for this register in bidui.yaml.',
  },
  'no-subjects': {
    zh: '{pass}没有可比对的人：{division} 的名册和拟录入对象里一个人也没有读到。读过的文件：{files}。请检查 bidui.yaml 的 register、candidates 和文件内容（bidui inspect 看表头），台账没有变化。',
    en: 'Nobody to compare in the {pass} for {division}: not one person was read. Files read: {files}. Check register and candidates in bidui.yaml and the files (bidui inspect); the ledger is unchanged.',
  },
  'as-of-before-register': {
    zh: '基准日 {as_of} 比名册的数据日期 {data_date} 早了三个月以上，没有比对，台账没有变化。请核对 --as-of 的年份，或改正 bidui.yaml 里名册的 data_date。',
    en: 'The as-of date {as_of} lies more than three months before the register ({data_date}). Nothing was compared and the ledger is unchanged. Check the year of --as-of, or correct data_date of the register in bidui.yaml.',
  },
  'organisation-unreadable': {
    zh: '组织表要有“姓名”和“区划代码”（或县、乡镇、行政村）、“职责”、“电话”、“起”、“止”等列。读到的表头：{headers}。请改正后重新运行。',
    en: 'The table of the organisation needs 姓名 and 区划代码 (or 县, 乡镇, 行政村), 职责, 电话, 起, 止. Headers read: {headers}. Correct it and run again.',
  },
  'reconcile-same': {
    zh: '两边都是“{source}”。请给出两份不同的名册或名单。',
    en: 'Both sides are {source}. Name two different tables.',
  },
  'reconcile-not-delivered': {
    zh: '“{source}”在这一轮（{pass}）没有文件。请在 bidui.yaml 登记，或用 --pass 换一轮。',
    en: 'There is no file of {source} for the {pass} pass. Enter it in bidui.yaml, or choose another --pass.',
  },
  'organisation-not-configured': {
    zh: '没有组织表。请在 bidui.yaml 写 organisation: 收件/组织.xlsx（单位、层级、区划代码、部门、姓名、职责、电话、起、止）。',
    en: 'There is no table of the organisation. Name it in bidui.yaml: organisation: 收件/组织.xlsx.',
  },
  'organisation-row': {
    zh: '组织表这一行的“{what}”没填或认不出，没有用它。',
    en: '"{what}" of this row of the organisation is blank or cannot be read; the row is not used.',
  },
  'exemptions-unreadable': {
    zh: '豁免清单要有“疑点编号”，或“规则”加“证件号码”（或“户编号”）的列。读到的表头：{headers}。请改正后重新运行。',
    en: 'The exemption list needs a column 疑点编号, or 规则 with 证件号码 or 户编号. Headers read: {headers}. Correct it and run again.',
  },
  'villages-unreadable': {
    zh: '行政村表要有“行政村”列（最好还有县、乡镇、代码）。读到的表头：{headers}。请改正后重新运行。',
    en: 'The village table needs a column 行政村 (and better also 县, 乡镇, 代码). Headers read: {headers}. Correct it and run again.',
  },
  'county-results-unreadable': {
    zh: '可录入名单或暂缓录入名单里找不到“姓名”和“证件号码”两列（读到的表头：{headers}）。请用 bidui report 写出的名单，或改好表头。',
    en: 'This cleared or held list has no columns 姓名 and 证件号码 (headers read: {headers}). Use the lists that bidui report writes, or mend the headers.',
  },
  'exemption-incomplete': {
    zh: '这一行豁免缺少疑点编号（或规则和对象）、理由或截止日期，没有采用。请补全。',
    en: 'This exemption lacks a finding number (or rule and subject), a reason or an end date; it was not used. Complete it.',
  },
  'exemption-expired': {
    zh: '这一行豁免已于 {until} 到期，不再生效。如仍需豁免，请重新核实后更新截止日期。',
    en: 'This exemption ended on {until} and no longer holds. Verify again and give a new end date if it is still needed.',
  },
  'rule-unknown': {
    zh: 'bidui.yaml 的 rules.{key} 提到规则 {rule}，但没有这条规则。{nearest}',
    en: 'rules.{key} in bidui.yaml names rule {rule}, which does not exist. {nearest}',
  },
  'rule-field-unknown': {
    zh: 'bidui.yaml 的 rules.set.{rule} 里有“{field}”，它既不是规则的字段也不是参数（参数：{params}）。请改正。',
    en: 'rules.set.{rule} in bidui.yaml names "{field}", which is neither a field nor a parameter (parameters: {params}). Correct it.',
  },
  'rule-added-invalid': {
    zh: 'bidui.yaml 的 rules.add 第 {position} 条规则不完整：{reason}。请对照 bidui rules 的格式补全。',
    en: 'Rule {position} of rules.add in bidui.yaml is not complete: {reason}. Compare it with the form that bidui rules shows.',
  },
  'rule-broken': {
    zh: '规则 {rule} 的条件写法有误（{reason}），这条规则没有运行，其他规则不受影响。请检查 rules.set 或 rules.add。',
    en: 'The condition of rule {rule} does not compile ({reason}); it did not run, the others did. Check rules.set or rules.add.',
  },
  'previous-unrecorded': {
    zh: '批次 {batch} 是旧版本算的，没有记下当时怎样读名册，不能拿今天的设置去读。请改用这以后的批次。',
    en: 'Batch {batch} comes from an older version that did not record how its register was read; the settings of today must not read it. Name a later batch.',
  },
  'previous-changed': {
    zh: '批次 {batch} 的名册文件 {path} 已不在或已改动，不能作为上一期名册。请放回原文件，或换一个批次。',
    en: 'Register file {path} of batch {batch} is gone or was changed; it cannot serve as the earlier snapshot. Restore it, or name another batch.',
  },
  'batch-exists': {
    zh: '批次 {batch} 已经存在，而且输入或规则不同。请换一个批次编号，或用 --force 覆盖。',
    en: 'Batch {batch} exists already with other inputs or rules. Choose another id, or use --force to replace it.',
  },
} as const satisfies MessageCatalogue;

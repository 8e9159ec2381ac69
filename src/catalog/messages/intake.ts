/** Words of the intake: sheets, headers, columns and rows that could not be read as they stand, and the settings that would help. */
import type { MessageCatalogue } from './message.js';

export const intakeMessages = {
  'columns-ambiguous': {
    zh: '有几列都可以是“{label}”（{column}）：{headers}。请指定用哪一列：在 bidui.yaml 这份文件下写 {setting}（换成正确的表头），或运行 inspect --save 后修改。',
    en: 'Several columns fit {column} equally: {headers}. Say which one in bidui.yaml: {setting} (with the right header), or run inspect --save and edit it.',
  },
  'number-of-another-person': {
    zh: '“{number}”是户主（申请人）的证件号，而“{name}”是每个人的姓名，两者不是同一个人，没有采用。如果本表确实只登记户主，请写 {setting}。',
    en: '"{number}" belongs to the head of the household but "{name}" names each person, so it was not used. If the list is about heads only, write {setting}.',
  },
  'column-setting-unknown': {
    zh: '设置里的列名 {column} 不是这种表（或成员）的规范列名，没有用上。最接近的是“{nearest}”；运行 bidui columns 加来源编号可看全部列名。',
    en: 'The settings name the column {column}, which this kind of table (or a member) does not have; it was not used. The nearest is “{nearest}”; bidui columns with the source lists all columns.',
  },
  'column-setting-not-found': {
    zh: 'bidui.yaml 的 columns 指定 {column}: {header}，但本表没有这个表头。读到的表头：{headers}。请按原文（含单位）改正。',
    en: 'columns: in bidui.yaml names {column}: {header}, but the sheet has no such header. Read: {headers}. Write it as printed, unit and all.',
  },
  'column-missing': {
    zh: '没有找到“{label}”列（{column}），无法作为“{table}”读取。读到的表头：{headers}。如有对应的列，请在 bidui.yaml 写 columns: { {column}: 表头原文 }；否则请来源单位补充。',
    en: 'No column for {column} was found, so this cannot be read as {table}. Headers read: {headers}. If one of them is it, write columns: { {column}: header } in bidui.yaml; otherwise ask the source for it.',
  },
  'source-unknown': {
    zh: '没有“{source}”这种来源。最接近的：{nearest}。运行 bidui columns 可看全部来源，名册写 register。',
    en: 'There is no source "{source}". The nearest: {nearest}. bidui columns lists all sources; the register is called register.',
  },
  'source-unclear': {
    zh: '从表头看不出这是哪一种名单。请用 --source 指定来源编号后再看。',
    en: 'The headers do not tell which list this is. Name its source with --source.',
  },
  'header-not-found': {
    zh: '没有找到表头行：前 40 行里没有一行像表头（第一个有内容的行是第 {row} 行）。请在表中加上表头行（如 姓名、证件号码），或检查文件是否完整。',
    en: 'No header row was found in the first 40 rows (the first row with content is row {row}). Add a row of headers (such as 姓名, 证件号码) or check that the file is whole.',
  },
  'sheet-in-unknown-words': {
    zh: '这个工作表的表头没有一个是“{label}”的列（{headers}），不能当作“{label}”读，整表未读。如是另一种名单，请在 bidui.yaml 另写一项（写明 sheets）；如就是这份名单，请用 columns: 指定各列的表头。',
    en: 'No header of this sheet is a column of {label} ({headers}), so it was not read as one. If it is another list, give it an entry of its own with sheets; if it is this list, name its headers under columns.',
  },
  'sheet-of-another-list': {
    zh: '这个工作表的表头和名称是“{other}”（{source}），不是“{label}”，整表未读。请在 bidui.yaml 为它另写一项（写明 sheets）；确属“{label}”的，请在这份文件下用 sheets 写明要读的工作表。',
    en: 'By its headers and name this sheet is {other} ({source}) and not {label}, so it was not read. Give it an entry of its own with sheets; if it does belong to {label}, name the sheets to read under sheets.',
  },
  'sheet-without-data': {
    zh: '这个工作表不是数据（没有表头和证件号码，共看了 {rows} 行），已跳过。',
    en: 'This sheet holds no data (no header and no identity numbers in {rows} rows looked at) and was skipped.',
  },
  'sheet-empty': {
    zh: '空工作表，已跳过。',
    en: 'Empty sheet, skipped.',
  },
  'sheet-continues': {
    zh: '没有表头，列与前一个工作表“{sheet}”相同，按续表读取。',
    en: 'No header; columns as in the sheet "{sheet}" before it, so it was read as its continuation.',
  },
  'row-without-person': {
    zh: '这一行既没有姓名也没有证件号码，未采用。请补全，或删除这一行。',
    en: 'The row has neither a name nor an identity number and was not used. Complete it or delete it.',
  },
  'table-given-twice': {
    zh: '这个表的证件号码九成以上“{first}”里也有，像是它的副本或其中一部分，只读取了“{first}”，这个表没有读取。如果确是两份名单，请在 bidui.yaml 里分成两项。',
    en: 'Nine tenths or more of the identity numbers of this table stand in "{first}" too: it seems to be a copy or a part of it. Only "{first}" was read, this one was not. If they are two lists, make them two entries in bidui.yaml.',
  },
  'row-example': {
    zh: '这一行是填表样例（示例，或国家标准里印的样例号码），不是真人，未采用。如果确有此人，请核对号码和地名后改正。',
    en: 'This row is an example that a template prints (it says so, or has the specimen number of the national standard), nobody real; it was not used. If the person exists, correct number and places.',
  },
  'row-in-one-cell': {
    zh: '这一行的内容都挤在一个格里，其中有证件号码，未采用。请按表头分开填写（常见原因：分隔的逗号用了全角“，”）。',
    en: 'The whole row stands in one cell, an identity number among it; it was not used. Spread it over the columns (often the commas are full-width ones).',
  },
  'row-columns-shifted': {
    zh: '这一行的证件号码不在号码列，像是各列错位，未采用。请与表头对齐后重新提供。',
    en: 'The identity number of this row does not stand in its column: the cells seem to have slipped, and the row was not used. Align it with the header.',
  },
  'row-struck': {
    zh: '这一行是划掉的内容（删除线），未采用。如果仍然有效，请去掉删除线。',
    en: 'This row is struck through; it was not used. If it still holds, remove the line.',
  },
  'rows-without-head': {
    zh: '按“户主”行分户，但有 {rows} 行在第一个户主之前，无法归户。请检查“与户主关系”列和排序。',
    en: 'Households start at the row of their head, but {rows} rows come before the first head. Check the relation column and the order of rows.',
  },
  'member-outside-columns': {
    zh: '有 {rows} 行在没有认出的列（备注等）里还写有证件号码（例如第 {row} 行），没有作为成员读取。如果一行写了几个人，请在 bidui.yaml 这份文件下用 members: 指明各成员的列，否则请让来源单位把成员放进成员列。',
    en: '{rows} rows hold a further identity number in a column that was not recognised, such as notes (for example row {row}); it was not read as a member. If a row names several people, say which columns are whose with members: in bidui.yaml; otherwise ask the source to put them into member columns.',
  },
  'several-numbers-in-cell': {
    zh: '有 {rows} 行的证件号码格里写了多个号码，已拆成多条记录。请核对姓名与号码的对应。',
    en: '{rows} rows hold several identity numbers in one cell; they were split into records of their own. Check which name belongs to which number.',
  },
  'column-damaged': {
    zh: '“{column}”列的号码被电子表格损坏：{stored} 个按数字存放，{failing} 个末三位变成 000 且校验不符；本列末三位为 000 的 {lost} 个号码全部按丢失处理，无法恢复。请来源单位重新导出（证件号码列设为文本）。',
    en: 'Identity numbers of the column "{column}" were damaged by a spreadsheet: {stored} stored as numbers, {failing} ending in 000 that fail the check; all {lost} numbers of the column ending in 000 count as lost. Ask the source for a new export with the column as text.',
  },
  'codes-lost': {
    zh: '“{column}”列有 {cells} 个编号被电子表格改坏（例如第 {row} 行的 {example}），末几位已丢失、无法恢复，不作为编号使用；按户编号判断的规则对这些行不运行。请来源单位重新导出（该列设为文本）。',
    en: 'In the column "{column}", {cells} codes were destroyed by a spreadsheet (row {row}: {example}); their last digits are gone and they are no codes. Rules that go by the household number do not run for these rows. Ask the source for a new export with the column as text.',
  },
  'cells-say-nothing': {
    zh: '“{column}”列有 {cells} 格只写了“{example}”一类没有内容的字样（例如第 {row} 行），按空白处理，不作为编号、姓名或地名使用。请补填。',
    en: 'In the column "{column}", {cells} cells hold a word or sign that says nothing, such as "{example}" (row {row}); they count as blank and are no code, name or place. Complete them.',
  },
  'hidden-rows-read': {
    zh: '有 {rows} 行是隐藏行，已照常读取。',
    en: '{rows} rows are hidden; they were read like all others.',
  },
} as const satisfies MessageCatalogue;

/** Words of `bidui columns`: heads of its tables and the lines around them. */
import type { MessageCatalogue } from './message.js';

export const columnsMessages = {
  'columns-source-head': { zh: '来源', en: 'source' },
  'columns-name-head': { zh: '名称', en: 'name' },
  'columns-department-head': { zh: '部门', en: 'department' },
  'columns-row-head': { zh: '一行是', en: 'a row is' },
  'columns-count-head': { zh: '列数', en: 'columns' },
  'columns-column-head': { zh: '列', en: 'column' },
  'columns-type-head': { zh: '类型', en: 'type' },
  'columns-headers-head': { zh: '认得的表头', en: 'headers recognised' },
  'columns-rules-head': { zh: '哪些规则必须有', en: 'needed by rules' },
  'columns-of-source': {
    zh: '{name}（{source}，{department}）：一行是{row}，共 {columns} 列',
    en: '{name} ({source}, {department}): a row is {row}, {columns} columns',
  },
  'columns-more-headers': {
    zh: '等 {count} 个',
    en: '… {count} in all',
  },
  'columns-hint': {
    zh: '表头不在其中的，在 bidui.yaml 的 columns 里写“列: 表头原文”。全部表头和选项的写法：bidui columns {source} --json',
    en: 'Any other header is named under columns in bidui.yaml, as `column: header`. All headers and choices: bidui columns {source} --json',
  },
  'source-no-header': {
    zh: '没有找到表头和数据行，拟不出名单的说明。请换一份有表头、有几行数据的样表。',
    en: 'No header with rows under it; nothing can be proposed. Take a sample with a header and some rows.',
  },
  'source-declared': {
    zh: '已经有编号为 {source} 的名单，没有改动。自定义的请直接改 bidui.yaml 的 tables:；要另立一份请用 --id 换个编号。',
    en: 'There is a list {source} already; nothing was changed. Edit tables: of bidui.yaml if it is your own, or give another --id.',
  },
  'sources-looks-like': {
    zh: '这份表很像自带的“{label}”（{id}）；若是，不必自定义，用 bidui inspect --save。',
    en: 'This looks like the shipped list {label} ({id}); if it is, no own table is needed: bidui inspect --save.',
  },
  'sources-proposed': {
    zh: '按 {rows} 行拟出 {columns} 列，编号 {source}。请核对：一行是什么、每列的类型、状态的写法。',
    en: '{columns} columns proposed from {rows} rows, id {source}. Check what a row is, the types, the states.',
  },
  'sources-saved': {
    zh: '已写进 bidui.yaml：tables: 和 sources: 各一项。接着用 bidui inspect 看对应；规则用 bidui config --xlsx 设置.xlsx 导出，在“名单规则”表里填，再 bidui config import 设置.xlsx。',
    en: 'Written to bidui.yaml, under tables: and sources:. Next: bidui inspect; for rules bidui config --xlsx 设置.xlsx, sheet 名单规则, then bidui config import 设置.xlsx.',
  },
  'sources-instead': {
    zh: '这份文件原来登记为“{label}”，现在改为这份名单。',
    en: 'The file was entered as {label}; it is this list now.',
  },
  'sources-saved-outside': {
    zh: '已写进 bidui.yaml 的 tables:。样表不在工作区里，请把收到的名单放进收件，再用 bidui inspect --save 登记。',
    en: 'Written to tables: of bidui.yaml. The sample lies outside the workspace: put the list inside and run bidui inspect --save.',
  },
  'sources-division-open': {
    zh: '{source} 是哪个县的名单还不知道：请在 bidui.yaml 的 sources: 里补 division。',
    en: 'The county of {source} is not known: add division under sources: in bidui.yaml.',
  },
  'columns-sources-hint': {
    zh: '共 {count} 种。看一种的全部列：bidui columns housing.property',
    en: '{count} in all. The columns of one: bidui columns housing.property',
  },
} as const satisfies MessageCatalogue;

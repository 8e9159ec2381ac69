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
  'columns-sources-hint': {
    zh: '共 {count} 种。看一种的全部列：bidui columns housing.property',
    en: '{count} in all. The columns of one: bidui columns housing.property',
  },
} as const satisfies MessageCatalogue;

/** Words of the terminal about checklists. */
import { CHECKLIST_WORDS } from '../sheets/checklist-sheet.js';
import type { MessageCatalogue } from '../messages/message.js';

export const checklistTexts = {
  'checklist-stage-entry': { zh: CHECKLIST_WORDS.stage.entry, en: 'entry' },
  'checklist-stage-exit': { zh: CHECKLIST_WORDS.stage.exit, en: 'exit' },
  'checklist-stage-visit': { zh: CHECKLIST_WORDS.stage.visit, en: 'visit' },
  'checklist-stage-closing': { zh: CHECKLIST_WORDS.stage.closing, en: 'closing' },
  'checklist-subject-household': { zh: CHECKLIST_WORDS.subject.household, en: 'household' },
  'checklist-subject-person': { zh: CHECKLIST_WORDS.subject.person, en: 'person' },
  'checklist-subject-village': { zh: CHECKLIST_WORDS.subject.village, en: 'village' },
  'checklist-head-id': { zh: '编号', en: 'id' },
  'checklist-head-name': { zh: '核查清单', en: 'checklist' },
  'checklist-head-stage': { zh: '环节', en: 'stage' },
  'checklist-head-subject': { zh: '对象', en: 'subject' },
  'checklist-head-items': { zh: '项目', en: 'items' },
  'checklist-head-signers': { zh: '签字', en: 'signers' },
  'checklist-head-use': { zh: '使用', en: 'use' },
  'checklist-head-order': { zh: '序', en: 'no.' },
  'checklist-head-content': { zh: '核查内容', en: 'item' },
  'checklist-head-answers': { zh: '可选答复', en: 'answers' },
  'checklist-head-pass': { zh: '合格', en: 'enough' },
  'checklist-head-evidence': { zh: '佐证', en: 'proofs' },
  'checklist-head-sent': { zh: '下发', en: 'sent' },
  'checklist-head-complete': { zh: '完成', en: 'complete' },
  'checklist-head-incomplete': { zh: '未完成', en: 'incomplete' },
  'checklist-head-overdue': { zh: '逾期', en: 'overdue' },
  'checklist-head-differing': { zh: '不一致', en: 'differing' },
  'checklist-head-unsigned': { zh: '未签字', en: 'unsigned' },
  'checklist-guards': { zh: '启用，把关', en: 'in use, guards' },
  'checklist-used': { zh: '启用', en: 'in use' },
  'checklist-unused': { zh: '自带，未启用', en: 'shipped, not in use' },
  'checklist-signers': {
    zh: '签字（按先后）：{signers}；{sides} 方认定',
    en: 'signed by, in order: {signers}; confirmations: {sides}',
  },
  'checklist-lack-line': { zh: '{no} {place}：{lacks}', en: '{no} {place}: {lacks}' },
  'checklist-more': {
    zh: '另有 {count} 个，见 --write 写出的缺项工作簿',
    en: '{count} more; see the workbook of --write',
  },
  'checklist-sent': {
    zh: '核查清单表 {sheets} 份，共 {rows} 行：{files}',
    en: '{sheets} checklist sheets with {rows} rows: {files}',
  },
  'checklist-exits': {
    zh: '退出把关：可退出 {ready} 户，暂缓 {held} 户，见 {file}',
    en: 'exits: {ready} households may leave, {held} are held back; see {file}',
  },
  'checklist-placeless': {
    zh: '{count} 个核查对象不知道在哪个县，没有下发核查清单',
    en: '{count} subjects of checklists have no county and got no sheet',
  },
  'checklist-collected': {
    zh: '核查清单：接受 {accepted} 行，退回 {refused} 行，重复 {repeated} 行，未填 {blank} 行，未报 {missing} 行；完成 {complete} 个对象，未完成 {incomplete} 个',
    en: 'checklists: {accepted} rows accepted, {refused} sent back, {repeated} repeated, {blank} blank, {missing} not returned; {complete} subjects complete, {incomplete} not',
  },
} as const satisfies MessageCatalogue;

/** Words for checklists: what is wrong with a returned row, and what a finding still lacks before it may be closed. */
import type { MessageCatalogue } from './message.js';

export const checklistMessages = {
  'checklist-columns': {
    zh: '这张核查清单表少了“{columns}”，没有收。请用原表填写。',
    en: 'This checklist sheet has no "{columns}" and was not taken. Fill in the original sheet.',
  },
  'checklist-unknown': {
    zh: '核查编号“{no}”不是本单位下发的。请从下发的原表填起。',
    en: 'Check number "{no}" was not sent out by this office. Fill in the original sheet.',
  },
  'checklist-code': {
    zh: '校验码不对，这一行被换过或改过。请从原表填起。',
    en: 'The check code is wrong: the row was swapped or changed. Fill in the original sheet.',
  },
  'checklist-taken-back': {
    zh: '这一行所在的批次 {batch} 已撤销，原表作废；重新下发后请用新表。',
    en: 'Batch {batch} of this row was taken back and its sheet is void; use the new sheet once it is sent.',
  },
  'checklist-not-in-force': {
    zh: '核查清单“{list}”已停用，没有收。',
    en: 'Checklist "{list}" is no longer in use; the row was not taken.',
  },
  'checklist-item-changed': {
    zh: '清单“{list}”下发后改过，这一行与现在的清单不同；请用重新下发的表填。',
    en: 'Checklist "{list}" was changed after this sheet went out, and this row with it; use the sheet that is sent anew.',
  },
  'checklist-cell-changed': {
    zh: '“{column}”是系统填的，被改动了。请恢复原样。',
    en: '"{column}" was filled in by the system and was changed. Restore it.',
  },
  'checklist-doubtful': {
    zh: '“{column}”划了删除线、是公式，或显示的与实际内容不同，看不出算不算数。请改成普通文字。',
    en: '"{column}" is struck through, a formula, or shows another text than it holds, so it is not clear whether it counts. Write it as plain text.',
  },
  'checklist-answer': {
    zh: '“核查答复”只能填：{choices}。',
    en: '核查答复 takes one of: {choices}.',
  },
  'checklist-answer-missing': {
    zh: '填了其他各列，没有填“核查答复”。',
    en: 'Other columns are filled in, 核查答复 is not.',
  },
  'checklist-date': {
    zh: '“日期”要写成 2018-08-01，不能晚于收表日期。',
    en: '日期 must be written 2018-08-01 and not after the day of receipt.',
  },
  'checklist-date-missing': { zh: '没有写日期。', en: 'The date is missing.' },
  'checklist-step-order': {
    zh: '要按顺序做：上一步“{step}”还没有完成，或日期比这一步晚。',
    en: 'Steps go in order: the step before, "{step}", is not done or is dated later.',
  },
  'checklist-evidence-twice': {
    zh: '佐证编号与“{item}”的相同；一样佐证一个编号。',
    en: 'The proof has the number of "{item}"; every proof has its own.',
  },
  'checklist-signer': {
    zh: '“签字人”要写真实姓名，不能空着，也不能用“已签字”之类代替。',
    en: '签字人 must be the name of a person, not blank and not a word for having signed.',
  },
  'checklist-sign-before-items': {
    zh: '还有 {count} 项没有填，填完再签字。',
    en: '{count} items are not filled in; sign after they are.',
  },
  'checklist-sign-order': {
    zh: '按先后签字：“{role}”还没有签。',
    en: 'Signatures go in order: {role} has not signed.',
  },
  'checklist-sign-date': {
    zh: '签字日期 {day} 早于“{role}”的日期 {before}。',
    en: 'Signed on {day}, before {role} on {before}.',
  },
  'checklist-same-person': {
    zh: '签字人与“{role}”是同一人；各方由不同的人签字。',
    en: 'The signer is the same person as {role}; each role is signed by another person.',
  },
  'checklist-same-confirmer': {
    zh: '两方认定要由不同的人：这个人已在另一方的表上以“{role}”签字。',
    en: 'The two confirmations are by different people: this person has signed the other sheet as {role}.',
  },
  'checklist-answered-otherwise': {
    zh: '这一行已收过不同的答复，没有改。要改请等下一次下发的表。',
    en: 'Another answer to this row was taken before; nothing was changed. Use the next sheet to change it.',
  },
  'checklist-copies-differ': {
    zh: '这次收到两份，填得不一样，两份都没有收。请核对后报一份。',
    en: 'Two copies came that differ; neither was taken. Return one.',
  },
  'checklist-lacks': {
    zh: '疑点 {no} 要先做完核查清单“{list}”才能销号，还缺：{lacks}。',
    en: 'Finding {no} can be closed only after checklist "{list}" is complete. Lacking: {lacks}.',
  },
  'checklist-exit': {
    zh: '疑点 {no} 的这个答复会让这一户退出，要先做完退出核查清单“{list}”，还缺：{lacks}。没有下发过的，下一次下发随点球单发出；做完再报这个答复。',
    en: 'This answer to finding {no} takes the household off the register; exit checklist "{list}" must be complete first. Lacking: {lacks}. One that was never sent goes out with the next dispatch; return the answer after it is complete.',
  },
  'checklist-no-lists': {
    zh: '设置里没有启用核查清单。在 bidui.yaml 的 checklists: 里写上编号，或在设置工作簿的“核查清单”表里填。',
    en: 'The settings name no checklist. Write one under checklists: in bidui.yaml, or on sheet 核查清单 of the settings workbook.',
  },
  'checklist-unknown-list': {
    zh: '没有核查清单“{id}”。可用的有：{known}。',
    en: 'There is no checklist "{id}". Known: {known}.',
  },
} as const satisfies MessageCatalogue;

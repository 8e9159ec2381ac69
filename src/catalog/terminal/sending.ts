/** Words of the check before sending, for terminal and workbook alike. */
import type { MessageCatalogue } from '../messages/message.js';

export const sendingTexts = {
  'sending-summary': {
    zh: '将下发 {sheets} 份点球单 {findings} 条：强制 {error}，核实 {verify}，提示 {notice}；反馈期限 {due}',
    en: '{sheets} sheets with {findings} findings are to go out: errors {error}, to verify {verify}, notices {notice}; answers due {due}',
  },
  'sending-first': {
    zh: '这一轮第一次比对，没有上一批可比。',
    en: 'The first batch of this pass; there is none to compare with.',
  },
  'sending-against': { zh: '与上一批 {batch} 相比', en: 'against the last batch {batch}' },
  'sending-no-doubt': { zh: '没有可疑的地方。', en: 'Nothing is doubtful.' },
  'sending-doubt': { zh: '可疑 {number}：{text}', en: 'doubt {number}: {text}' },
  'sending-rule-jump': {
    zh: '“{name}”查出 {now} 条，上一批 {before} 条，多了十倍以上。先看是不是名单或列弄错了，随便挑两条用 bidui explain 对一对原表。',
    en: '"{name}" found {now}, {before} in the last batch: ten times as many. Look for a wrong list or column; check two of them with bidui explain.',
  },
  'sending-rule-hits-most': {
    zh: '“{name}”查出 {now} 条，参与比对的一共才 {of} 个，一半以上都有。先看名单是不是放错了、报全了没有。',
    en: '"{name}" found {now} of {of}: more than half. Look whether the list is the right one, and whole.',
  },
  'sending-place-jump': {
    zh: '{name}查出 {now} 条，上一批 {before} 条，多了十倍以上。',
    en: '{name} has {now} findings, {before} in the last batch: ten times as many.',
  },
  'sending-register-size': {
    zh: '参与比对的 {now} 人，上一批 {before} 人，相差三成以上。先看名册是不是报全了、放对了。',
    en: '{now} people were compared, {before} in the last batch: a difference of more than 30 %. Look whether the register is whole.',
  },
  'sending-list': {
    zh: '{list}：{kinds}（上一批 {before}；这一批 {now}）',
    en: '{list}: {kinds} (last batch {before}; this batch {now})',
  },
  'sending-go-on': {
    zh: '核对无误：点球单已由 bidui run 写好的（在 点球 文件夹），直接发出；还没有写的，运行 bidui dispatch --batch {batch}',
    en: 'All right: send the sheets that bidui run has written; where none are written yet, run bidui dispatch --batch {batch}',
  },
  'sending-go-on-doubtful': {
    zh: '核对无误，照常下发：bidui dispatch --batch {batch} --yes',
    en: 'To send all the same: bidui dispatch --batch {batch} --yes',
  },
  'sending-held': {
    zh: '有可疑的地方，点球单先没有发，见 {file}。',
    en: 'Something is doubtful: no sheet was sent; see {file}.',
  },
  'sending-page': {
    zh: '下发给谁、多少条、与上一批比：{file}',
    en: 'Who gets how much, against the last batch: {file}',
  },
  'sending-ask': { zh: '照常下发？输入 1 下发，直接回车不发：', en: 'Send all the same? 1 sends, Enter does not: ' },
  'sending-not': { zh: '没有下发。', en: 'Nothing was sent.' },
} as const satisfies MessageCatalogue;

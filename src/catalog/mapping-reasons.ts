/** Why a column was taken for what it is, in words. */
import type { Message } from './messages/message.js';

export const mappingReasons = {
  setting: { zh: 'bidui.yaml 指定', en: 'named in bidui.yaml' },
  header: { zh: '表头一致', en: 'header' },
  noted: { zh: '表头一致（去掉单位、说明或序号）', en: 'header without unit, note or ordinal' },
  child: { zh: '下层表头一致', en: 'lower row of a two-row header' },
  content: { zh: '内容是有效证件号码', en: 'holds valid identity numbers' },
} as const satisfies Readonly<Record<string, Message>>;

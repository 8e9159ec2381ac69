/**
 * 处置方式: the consequence when a finding proves true (docs/design/ledger.md, "Answers"). Closed list; codes stand in the ledger and are never
 * reused. The audit of the returned sheet judges which disposal contradicts which conclusion (I06), from `conclusions`.
 */
import type { ReplyVerdict } from '../domain/ledger/event.js';

export interface Disposal {
  readonly code: string;
  /** As offered in the drop-down. */
  readonly label: string;
  /** Other ways people write it, as whole texts after normalising width and blanks. */
  readonly synonyms: readonly string[];
  /** Conclusions after which it makes sense; any other is a contradiction. */
  readonly conclusions: readonly ReplyVerdict[];
  /** True where the item stays open until a date is given (a wanted exemption, a grace period). */
  readonly needsUntil: boolean;
  /** True where the next register snapshot must show the change before the item is closed. */
  readonly seenInRegister: boolean;
}

export const DISPOSALS = [
  {
    code: 'remove',
    label: '清退或剔除',
    synonyms: ['清退', '剔除', '清退/剔除', '清退剔除', '已清退', '已剔除', '清退/剔除(进入程序)', '不予录入'],
    conclusions: ['confirmed', 'partly_confirmed'],
    needsUntil: false,
    seenInRegister: true,
  },
  {
    code: 'include',
    label: '纳入(启动识别)',
    synonyms: ['纳入', '启动识别', '纳入识别', '纳入监测'],
    conclusions: ['confirmed', 'partly_confirmed'],
    needsUntil: false,
    seenInRegister: true,
  },
  {
    code: 'correct',
    label: '信息修正',
    synonyms: ['修正', '更正', '修改信息', '信息更正', '系统修正'],
    conclusions: ['confirmed', 'partly_confirmed', 'refuted'],
    needsUntil: false,
    seenInRegister: true,
  },
  {
    code: 'provide',
    label: '补办或补发',
    synonyms: ['补办', '补发', '补办/补发', '落实政策'],
    conclusions: ['confirmed', 'partly_confirmed'],
    needsUntil: false,
    seenInRegister: false,
  },
  {
    code: 'stop',
    label: '停发或追缴',
    synonyms: ['停发', '追缴', '停发/追缴', '停发并追缴', '退回资金'],
    conclusions: ['confirmed', 'partly_confirmed'],
    needsUntil: false,
    seenInRegister: false,
  },
  {
    code: 'defer',
    label: '渐退或暂缓',
    synonyms: ['渐退', '暂缓', '渐退/暂缓', '暂缓录入'],
    conclusions: ['confirmed', 'partly_confirmed', 'unverifiable'],
    needsUntil: true,
    seenInRegister: false,
  },
  {
    code: 'keep',
    label: '保留(豁免)',
    synonyms: ['保留', '豁免', '继续保留', '保留/豁免'],
    conclusions: ['confirmed', 'partly_confirmed', 'refuted'],
    needsUntil: true,
    seenInRegister: false,
  },
  {
    code: 'handover',
    label: '移交(部门或纪检)',
    synonyms: ['移交', '移交部门', '移交纪检', '移交线索'],
    conclusions: ['confirmed', 'partly_confirmed'],
    needsUntil: false,
    seenInRegister: false,
  },
] as const satisfies readonly Disposal[];

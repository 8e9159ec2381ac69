/** 核实结论 and 核实方式: the closed answers of a returned sheet. Reasons and disposals stand beside, in reasons.ts and disposals.ts. */
import type { ReplyVerdict } from '../domain/ledger/event.js';

export interface AnswerChoice {
  readonly code: string;
  /** As offered in the drop-down. */
  readonly label: string;
  /** Other ways people write it, as whole texts after normalising width and blanks. Never 是/否/√: their object is unknown. */
  readonly synonyms: readonly string[];
}

/** 核实结论 (docs/design/ledger.md, "Answers"). 无法核实 needs a reason and a date for the next try. */
export const CONCLUSIONS = [
  { code: 'confirmed', label: '属实', synonyms: ['情况属实', '经核实属实', '核实属实', '全部属实'] },
  { code: 'refuted', label: '不属实', synonyms: ['情况不属实', '经核实不属实', '核实不属实', '不实', '非属实'] },
  { code: 'partly_confirmed', label: '部分属实', synonyms: ['基本属实', '部分情况属实'] },
  { code: 'unverifiable', label: '无法核实', synonyms: ['无法核查', '未能核实', '暂无法核实'] },
] as const satisfies readonly (AnswerChoice & { readonly code: ReplyVerdict })[];

/** 核实方式 (docs/design/ledger.md, "Answers"). */
export const METHODS = [
  { code: 'visit', label: '入户', synonyms: ['入户核实', '入户走访', '上门', '实地'] },
  { code: 'phone', label: '电话', synonyms: ['电话核实', '电话联系', '电询'] },
  { code: 'department', label: '部门', synonyms: ['部门核实', '部门核查', '查询部门', '系统查询'] },
] as const satisfies readonly AnswerChoice[];

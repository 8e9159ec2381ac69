/**
 * Findings as the list of 报告.html embeds them: one short line each, places and rules by position, so that 100,000 fit. Masked unless asked
 * otherwise; a sentence of a rule holds names and addresses, so none is embedded.
 */
import type { BatchResult } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import { FINDING_STAGES, type FindingStage } from '../../domain/ledger/state.js';
import { RULE_KINDS, SEVERITIES } from '../../domain/rule.js';
import { compareTexts } from '../../domain/text-order.js';
import { countyName } from '../layout/batch-words.js';
import { compareNames, compareSeverity, firstOf } from '../layout/order.js';

const FIELD_END = '|';
const LINE_END_BYTES = 2;
const SHOWN_DIGITS = 4;

export interface EmbeddedFindings {
  /** `[number, name, position of kind, position of severity]`. */
  readonly rules: readonly (readonly [string, string, number, number])[];
  /** County and township as shown; the position is the one in a row. */
  readonly townships: readonly string[];
  readonly villages: readonly string[];
  /**
   * Lines of fields between bars: number without its rule, rule, severity where it is not the rule's, township, village, name, digits of the
   * identity number, position of the stage, days open. Positions in base 36, blank where unknown.
   */
  readonly rows: string;
  readonly listed: number;
  readonly count: number;
}

export interface FindingProgress {
  readonly stage: FindingStage;
  /** Null once it has ended. */
  readonly openDays: number | null;
}

export interface EmbeddingOptions {
  readonly isMasked: boolean;
  readonly noTownship: string;
  /** Bytes that the embedded data may take. */
  readonly maxBytes: number;
  readonly progressOf: (finding: Finding) => FindingProgress | null;
}

/** Gravest first, then by place; as many as fit. */
export function embedFindings(batch: BatchResult, options: EmbeddingOptions): EmbeddedFindings {
  const countyNames = new Map<string | null, string>();
  const nameOf = (county: string | null): string => {
    const known = countyNames.get(county) ?? countyName(batch, county) ?? '';
    countyNames.set(county, known);
    return known;
  };
  const rules = new Positions();
  const ruleEntries: [string, string, number, number][] = [];
  const townships = new Positions();
  const villages = new Positions();
  const lines: string[] = [];
  let bytes = 0;
  for (const finding of inOrder(batch.findings, nameOf)) {
    const rule = rules.of(finding.rule);
    const kind = RULE_KINDS.indexOf(finding.kind);
    const severity = SEVERITIES.indexOf(finding.severity);
    ruleEntries[rule] ??= [finding.rule, finding.rule_name, kind, severity];
    const { township, village } = finding.place;
    const progress = options.progressOf(finding);
    const line = [
      finding.no.slice(finding.rule.length + 1),
      rule.toString(36),
      severity === ruleEntries[rule][3] ? '' : String(severity),
      townships.of(nameOf(finding.place.county) + (township ?? options.noTownship)).toString(36),
      village === null ? '' : villages.of(village).toString(36),
      ...personFields(finding, options.isMasked),
      progress === null ? '' : String(FINDING_STAGES.indexOf(progress.stage)),
      progress?.openDays == null ? '' : String(progress.openDays),
    ].join(FIELD_END);
    bytes += Buffer.byteLength(line) + LINE_END_BYTES;
    if (bytes + townships.bytes + villages.bytes > options.maxBytes) break;
    lines.push(line);
  }
  return {
    rules: ruleEntries,
    townships: townships.texts(),
    villages: villages.texts(),
    rows: lines.join('\n'),
    listed: lines.length,
    count: batch.findings.length,
  };
}

function inOrder(findings: readonly Finding[], nameOf: (county: string | null) => string): Finding[] {
  return [...findings].sort((one, other) =>
    firstOf(
      compareSeverity(one.severity, other.severity),
      compareNames(nameOf(one.place.county), nameOf(other.place.county)),
      compareNames(one.place.township, other.place.township),
      compareNames(one.place.village, other.place.village),
      compareTexts(one.no, other.no),
    ),
  );
}

/** Name and number; masked: 张三 → 张*, 990121197001010015 → 0015. */
function personFields({ person }: Finding, isMasked: boolean): [string, string] {
  const name = plainField(person.name ?? '');
  const number = plainField(person.id_number ?? '');
  if (!isMasked) return [name, number];
  const [first = ''] = name;
  return [name === '' ? '' : `${first}*`, number.length > SHOWN_DIGITS * 2 ? number.slice(-SHOWN_DIGITS) : ''];
}

function plainField(text: string): string {
  return text.replace(/[|\t\n\r]+/gu, ' ');
}

/** Texts by the order in which they first came. */
class Positions {
  readonly #byText = new Map<string, number>();
  /** Of all texts as JSON. */
  bytes = 0;

  of(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const position = this.#byText.size;
    this.#byText.set(text, position);
    this.bytes += Buffer.byteLength(JSON.stringify(text)) + 1;
    return position;
  }

  texts(): string[] {
    return [...this.#byText.keys()];
  }
}

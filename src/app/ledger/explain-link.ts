/** A link without an equal number in parts that answer what people ask of it: how sure, by what, what was repaired, what is lacking. Pure. */
import { LEVELS_AGAINST, LEVEL_WORDS, bandWords } from '../../catalog/linkage.js';
import { PAIR_PAGE_WORDS } from '../../catalog/pages/pair-page.js';
import type { WeighedLink } from '../../domain/finding.js';

/** Part of the document of `explain --json`. */
export interface ExplainedLink {
  readonly score: number;
  /** Meaning of the score in words. */
  readonly band: string;
  /** Fields that both rows fill, with the points for (above 0) or against one person. */
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly level: string;
    readonly words: string;
    readonly points: number;
  }[];
  /** Fields that one of the two rows leaves blank. */
  readonly missing: readonly string[];
  /** Fields that speak against one person. */
  readonly against: readonly string[];
  readonly repair: {
    readonly from: string;
    readonly to: string;
    /** Places from 1 whose character changed; empty where places were lost or added. */
    readonly places: readonly { readonly place: number; readonly from: string; readonly to: string }[];
  } | null;
}

export function explainLink({ score, fields, repair }: WeighedLink, language: 'zh' | 'en'): ExplainedLink {
  const labelOf = (field: string): string => PAIR_PAGE_WORDS[language].fields[field] ?? field;
  const compared = fields.filter(({ level }) => level !== 'missing');
  return {
    score,
    band: bandWords(score, language),
    fields: compared.map(({ field, level, bits }) => ({
      field,
      label: labelOf(field),
      level,
      words: language === 'zh' ? (LEVEL_WORDS[level] ?? level) : level.replaceAll('_', ' '),
      points: bits,
    })),
    missing: fields.filter(({ level }) => level === 'missing').map(({ field }) => labelOf(field)),
    against: compared
      .filter(({ level, bits }) => LEVELS_AGAINST.has(level) || (bits < 0 && level !== 'equal'))
      .map(({ field }) => labelOf(field)),
    repair: repair === null ? null : { ...repair, places: changedPlaces(repair) },
  };
}

function changedPlaces({ from, to }: { readonly from: string; readonly to: string }) {
  if (from.length !== to.length) return [];
  return Array.from(to).flatMap((character, at) =>
    from[at] === character ? [] : [{ place: at + 1, from: from[at] ?? '', to: character }],
  );
}

/** Options that `link` and `dedupe` share, and the lines that both print. */
import type { LinkFilesResult } from '../../app/linkage/link-files.js';
import type { CommandContext } from '../command.js';
import { value } from './option.js';
import { dayOf, dryRun } from './shared-options.js';
import { amount, plainText, type Parse } from './typed-values.js';
import { UserError } from '../../domain/problem.js';

const score: Parse<number> = (typed, typing) => {
  const found = amount(typed, typing);
  if (found > 100) throw new UserError('option-invalid', { option: typing.name, value: typed, expected: '0 … 100' });
  return found;
};

export const linkOptions = {
  model: value(
    '--model <file>',
    {
      zh: '模型文件（yaml）：各列是什么；默认按表头和内容识别',
      en: 'model file (yaml): what the columns are; guessed without it',
    },
    plainText,
  ),
  saveModel: value(
    '--save-model <file>',
    { zh: '把用到的模型存成文件', en: 'save the model that was used' },
    plainText,
  ),
  out: value('--out <folder>', { zh: '结果文件夹', en: 'folder of the results' }, plainText),
  linkFrom: value(
    '--link-from <n>',
    { zh: '从多少分起自动认定（0-100）', en: 'link from this score on (0-100)' },
    score,
  ),
  reviewFrom: value(
    '--review-from <n>',
    { zh: '从多少分起交人工复核（0-100）', en: 'review from this score on (0-100)' },
    score,
  ),
  asOf: dayOf('年龄算到哪一天', 'ages on this day'),
  dryRun,
};

export interface LinkOptionValues {
  readonly model: string | undefined;
  readonly saveModel: string | undefined;
  readonly out: string | undefined;
  readonly linkFrom: number | undefined;
  readonly reviewFrom: number | undefined;
  readonly asOf: string;
  readonly dryRun: boolean;
}

/** One run of the engine over files. */
export async function linkFilesOf(
  context: CommandContext,
  files: { readonly left: string; readonly right: string | null },
  options: LinkOptionValues,
): Promise<LinkFilesResult> {
  const { linkHere } = await import('../../app/linkage/link-here.js');
  return linkHere({
    ...files,
    workspaceFolder: context.workspaceFolder,
    model: options.model ?? null,
    saveModel: options.saveModel ?? null,
    out: options.out ?? null,
    linkFrom: options.linkFrom ?? null,
    reviewFrom: options.reviewFrom ?? null,
    asOf: options.asOf,
    isDryRun: options.dryRun,
  });
}

export function printLinkResult({ output, say }: CommandContext, result: LinkFilesResult): void {
  const percent = (rate: number): string => `${(rate * 100).toFixed(3)}%`;
  const columns = result.columns
    .map(({ column, b, as }) => `${column}${column === b ? '' : `/${b}`} (${as})`)
    .join('、');
  output.line(say('link-columns', { columns }));
  const facts = {
    links: result.links,
    review: result.review,
    unlinked: result.unlinked,
    clusters: result.clusters,
    wrong: percent(result.estimated_false_link_rate),
    missed: percent(result.estimated_missed_link_rate),
  };
  output.line(result.right === null ? say('dedupe-done', facts) : say('link-done', facts));
  if (!result.settled) output.line(say('link-not-settled'));
  if (result.capped_blocks > 0) output.line(say('link-capped', { blocks: result.capped_blocks }));
  if (result.files.length === 0) output.line(say('link-dry-run'));
  for (const file of result.files) output.line(file);
}

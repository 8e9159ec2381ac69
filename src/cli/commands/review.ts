/** `review draw`, `review mark`, `review choose`: a second person looks at ended items, or decides between two answers. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { UserError } from '../../domain/problem.js';
import { STAGE_LABELS } from '../../domain/ledger-state.js';
import { chooseAnswer, drawReviewSample, reviewItem, type DecisionResult } from '../../pipeline/decide.js';
import { withExclusiveRun, type ExclusiveRun } from '../../pipeline/exclusive-run.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { findingNumber, numberOption } from '../options.js';
import { runRequest } from '../run-request.js';

/** Share of ended items that is reviewed when nothing else is said. */
const DEFAULT_PERCENT = 5;

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const by = textOption(options, 'by') ?? '';
  const reason = textOption(options, 'reason') ?? null;
  const inRun = <T>(work: (exclusive: ExclusiveRun) => T): Promise<T> =>
    withExclusiveRun(runRequest(context, options), (exclusive) => Promise.resolve(work(exclusive)));
  if (context.commandName === 'review draw') {
    const percent = numberOption(options, 'percent') ?? DEFAULT_PERCENT;
    const drawn = await inRun((exclusive) =>
      drawReviewSample(exclusive, { percent, seed: textOption(options, 'seed') ?? '', by }),
    );
    if (context.isJson) context.output.json(drawn);
    else {
      context.output.line(
        `复核样本 ${drawn.sample}：种子 ${drawn.seed}，${drawn.frame_size} 条中抽出 ${drawn.drawn.length} 条`,
      );
      for (const no of drawn.drawn) context.output.line(no);
    }
    return 'done';
  }
  const no = findingNumber(operands[0] ?? '');
  const result = await inRun((exclusive): DecisionResult => {
    if (context.commandName === 'review choose') {
      const recipient = textOption(options, 'recipient') ?? '';
      const answer = textOption(options, 'answer') ?? '';
      return chooseAnswer(exclusive, { no, recipient, answer, by, reason: reason ?? '' });
    }
    const upheld = verdictOption(options);
    return reviewItem(exclusive, { sample: textOption(options, 'sample') ?? '', no, upheld, by, reason });
  });
  if (context.isJson) context.output.json(result);
  else context.output.line(`${result.no}：${STAGE_LABELS[result.before]} → ${STAGE_LABELS[result.after]}`);
  return 'done';
}

function verdictOption(options: OptionValues): boolean {
  const text = textOption(options, 'result');
  if (text === 'upheld') return true;
  if (text === 'rejected') return false;
  throw new UserError('option-invalid', { option: '--result', value: text ?? '', expected: 'upheld | rejected' });
}

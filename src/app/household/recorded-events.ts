/** Rows of event lists (名册进出登记, 分类管理, 退出程序登记, the office's own) → lines of the timelines of the households that they name. */
import { readPeople, type RegisterPerson } from '../../delivery/read-register.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import { knownDay } from '../../domain/days.js';
import type { Problem } from '../../domain/problem.js';
import type { StoryEvent } from '../../domain/reports/household-story.js';
import { printedValue } from '../../report/layout/batch-words.js';
import type { Workspace } from '../../workspace/workspace.js';
import { dayColumn, type ReadingTerms } from './read-homes.js';
import { storyEvent } from './timeline.js';

/** Columns that name somebody or a place; whose event it is follows from where it stands. */
const NAMES = new Set('id_number household county township village address phone group'.split(' '));
/** Columns that name who answers for the event. */
const HANDLERS = ['signer', 'handler', 'visitor', 'by'];

/** By the place of the household in `find`; rows of nobody and rows without a day are left out. */
export async function readRecordedEvents(
  workspace: Workspace,
  deliveries: readonly PlannedDelivery[],
  { find, terms }: { readonly find: (row: RegisterPerson) => number; readonly terms: ReadingTerms },
): Promise<{ readonly events: ReadonlyMap<number, readonly StoryEvent[]>; readonly problems: readonly Problem[] }> {
  const events = new Map<number, StoryEvent[]>();
  const problems: Problem[] = [];
  for (const delivery of deliveries) {
    const { table } = delivery;
    const dayName = dayColumn(table.columns) ?? '';
    const handler = table.columns.find(({ name }) => HANDLERS.includes(name))?.name ?? null;
    const shown = table.columns.filter(({ name }) => !NAMES.has(name) && name !== dayName && name !== handler);
    const read = await readPeople(workspace, [delivery], { ...terms, pass: delivery.level, division: null }, (row) => {
      const day = knownDay(row.column(dayName));
      const at = find(row);
      if (at < 0 || day === null) return;
      const parts = shown.flatMap(({ name, label }) => {
        const value = name === 'name' ? row.name : row.column(name);
        return value === null ? [] : [`${label} ${printedValue(table.id, name, value)}`];
      });
      const event = storyEvent({
        day,
        kind: 'recorded',
        text: `${table.label}：${parts.join('，')}`,
        person: handler === null ? null : row.column(handler),
        reference: row.readAt.file,
      });
      events.set(at, [...(events.get(at) ?? []), event]);
    });
    problems.push(...read);
  }
  return { events, problems };
}

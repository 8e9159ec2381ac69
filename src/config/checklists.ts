/**
 * `checklists:` of bidui.yaml: what an office writes about a checklist, and the checklists in force. An entry with the id of a shipped list
 * takes what it does not write from there. Faults are named at their place by the schema.
 */
import { z } from 'zod';
import { SHIPPED_CHECKLISTS } from '../catalog/checklists.js';
import { CHECKLIST_STAGES, CHECKLIST_SUBJECTS, type Checklist } from '../domain/ledger/checklist.js';

/** A word that stands in a list: lists are written in one cell too, between 、. */
const listed = z.string().regex(/^[^、\r\n]+$/u);
const words = z
  .union([listed, z.array(listed).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value));

const oneLine = z.string().regex(/^[^\r\n]+$/u);

const item = z.strictObject({
  id: listed.describe('项目编号；不写就用项目的内容').optional(),
  words: oneLine.describe('要核查的内容'),
  answers: words.describe('可选的答复，默认 是、否').optional(),
  pass: words.describe('哪些答复算合格，默认第一个').optional(),
  evidence: words.describe('要附的佐证，一样一个编号').optional(),
  signed_by: listed.describe('这一项由谁单独签字，须是 signers 里的一个').optional(),
});

const entry = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/u)
    .describe('清单编号：自定的，或自带清单的（见 bidui checklist list），自带的只写要改的'),
  name: oneLine.describe('清单名称').optional(),
  subject: z.enum(CHECKLIST_SUBJECTS).describe('按什么核查：household 户、person 人、village 村').optional(),
  stage: z
    .enum(CHECKLIST_STAGES)
    .describe('用在哪个环节：entry 拟录入、exit 拟退出、visit 走访在册户、closing 疑点销号')
    .optional(),
  rules: words.describe('疑点销号用的：哪些规则的疑点').optional(),
  statuses: words.describe('走访用的：哪些户状态，默认 registered、monitored').optional(),
  guards: z
    .boolean()
    .describe('把关：没有做完的暂缓录入（entry）、暂缓退出（exit），或不能销号（closing）；默认不把关')
    .optional(),
  independent: z
    .union([z.literal(1), z.literal(2)])
    .describe('由几方分别认定；2 就每方一份表，两份比对')
    .optional(),
  in_order: z.boolean().describe('各项须按顺序做，逐项写日期').optional(),
  items: z.array(item).min(1).describe('核查的项目，按顺序').optional(),
  signers: words.describe('谁签字，按先后；第一个是入户的人').optional(),
  basis: z.string().min(1).describe('依据').optional(),
});

export type ChecklistEntry = z.infer<typeof entry>;

function shipped(id: string): Checklist | undefined {
  return SHIPPED_CHECKLISTS.find((list) => list.id === id);
}

/** Complaints that one field alone does not show, with the path of each. */
function faultsOf(entries: readonly ChecklistEntry[]): { readonly path: (string | number)[]; readonly is: string }[] {
  return entries.flatMap((own, at) => {
    const list = inForce(own);
    const fault = (is: string, ...path: (string | number)[]) => ({ path: [at, ...path], is });
    const signers = new Set(list.signers);
    return [
      ...(entries.findIndex(({ id }) => id === own.id) < at ? [fault('twice', 'id')] : []),
      ...(list.name === '' ? [fault('missing', 'name')] : []),
      ...(list.items.length === 0 ? [fault('missing', 'items')] : []),
      ...(list.signers.length === 0 ? [fault('missing', 'signers')] : []),
      ...(signers.size < list.signers.length ? [fault('twice', 'signers')] : []),
      ...(list.stage === 'closing' && list.rules.length === 0 ? [fault('missing', 'rules')] : []),
      ...list.items.flatMap((each, position) => [
        ...(list.items.findIndex(({ id }) => id === each.id) < position
          ? [fault('twice', 'items', position, 'words')]
          : []),
        ...(each.pass.some((answer) => !each.answers.includes(answer))
          ? [fault('answers', 'items', position, 'pass')]
          : []),
        ...(each.signed_by !== null && !signers.has(each.signed_by)
          ? [fault('signers', 'items', position, 'signed_by')]
          : []),
      ]),
    ];
  });
}

function inForce(own: ChecklistEntry): Checklist {
  const base = shipped(own.id);
  return {
    id: own.id,
    name: own.name ?? base?.name ?? '',
    subject: own.subject ?? base?.subject ?? 'household',
    stage: own.stage ?? base?.stage ?? 'entry',
    rules: own.rules ?? base?.rules ?? [],
    statuses: own.statuses ?? base?.statuses ?? ['registered', 'monitored'],
    guards: own.guards ?? base?.guards ?? false,
    independent: own.independent ?? base?.independent ?? 1,
    in_order: own.in_order ?? base?.in_order ?? false,
    items:
      own.items?.map(({ id, words: text, answers = ['是', '否'], pass, evidence = [], signed_by = null }) => ({
        id: id ?? text,
        words: text,
        answers,
        pass: pass ?? answers.slice(0, 1),
        evidence,
        signed_by,
      })) ??
      base?.items ??
      [],
    signers: own.signers ?? base?.signers ?? [],
    basis: own.basis ?? base?.basis ?? '',
  };
}

export const checklistEntries = z
  .array(entry)
  .default([])
  .superRefine((entries, context) => {
    for (const { path, is } of faultsOf(entries)) context.addIssue({ code: 'custom', path, message: is });
  })
  .describe('核查清单：自带的写上编号就启用，也可以自己定；随点球单下发、收回、比对，可把关录入、退出和销号');

/** In the order of the settings. */
export function checklistsInForce(entries: readonly ChecklistEntry[]): Checklist[] {
  return entries.map(inForce);
}

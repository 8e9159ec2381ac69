/** Words for publication lists. */
import type { MessageCatalogue } from './message.js';

export const publicationMessages = {
  'publish-column-refused': {
    zh: '“{column}”不能公示。可以公示的列：{allowed}。',
    en: '"{column}" must not be published. Publishable columns: {allowed}.',
  },
  'publish-working-sheet': {
    zh: '{path} 是工作表（里面有“{header}”），不能用来公示，改名、另存、删列也一样。公示只能从名册做：直接运行 bidui publish。',
    en: '{path} is a working sheet (it holds "{header}") and must not be published, whatever its name or form. Publish from the register: bidui publish',
  },
  'publish-leak': {
    zh: '公示文件自检没有通过：{file} 第 {row} 行有没遮盖的号码，文件已删除。请检查名册里姓名、村组等列是否写进了号码。',
    en: 'A published file failed its own check: {file} row {row} holds an unmasked number; the file was removed. Look for numbers in the name and place columns of the register.',
  },
  'publish-cell-doubtful': {
    zh: '这一格除姓名、地名外还写有数字、括号、病残等内容，此人没有公示。请在名册里把它改成只有姓名或地名，再公示。',
    en: 'This cell holds more than a name or place (digits, brackets, illness); the person was left out. Clean it in the register and publish again.',
  },
  'publish-kind-blank': {
    zh: '户类型不是可以公示的类别，公示名单里留空。确实可以公示的，写进 bidui.yaml 的 settings.publishable_kinds。',
    en: 'This 户类型 is not among the publishable ones and was left blank. If it may be published, add it to settings.publishable_kinds.',
  },
  'publish-list-missing': {
    zh: 'bidui.yaml 里没有来源 {source} 的名单，没有可公示的。请在 sources 里加上。',
    en: 'bidui.yaml has no list of the source {source}, so there is nothing to publish. Add it under sources.',
  },
  'publish-row-doubtful': {
    zh: '这一行里有号码或病残字样，没有公示。请改正后再做。',
    en: 'A number or a word of illness stands in this row; it is not published. Correct it and publish again.',
  },
  'publish-empty': {
    zh: '名册里没有符合条件的人，没有做公示名单。请检查 bidui.yaml 的 register（文件在不在、用于哪一轮），以及 --pass 和 --status。',
    en: 'Nobody in the register fits; no list was made. Look at register in bidui.yaml (are the files there, for which pass), and at --pass and --status.',
  },
  'publish-nobody': {
    zh: '没有可以公示的人：名册里符合条件的 {people} 人全部属于不予公示的情形。',
    en: 'Nobody can be published: all {people} people that fit are protected.',
  },
} as const satisfies MessageCatalogue;

/** Words for publication lists. */
import type { MessageCatalogue } from './message.js';

export const publicationMessages = {
  'publish-column-refused': {
    zh: '“{column}”不能公示。可以公示的列：{allowed}。',
    en: '"{column}" must not be published. Publishable columns: {allowed}.',
  },
  'publish-working-sheet': {
    zh: '{path} 是工作表（有“{header}”一列），不能用来公示。公示只能从名册做：直接运行 bidui publish。',
    en: '{path} is a working sheet (it has a column "{header}") and must not be published. Publish from the register: bidui publish',
  },
  'publish-leak': {
    zh: '公示文件自检没有通过：{file} 第 {row} 行有没遮盖的号码，文件已删除。请检查名册里姓名、村组等列是否写进了号码。',
    en: 'A published file failed its own check: {file} row {row} holds an unmasked number; the file was removed. Look for numbers in the name and place columns of the register.',
  },
  'publish-nobody': {
    zh: '没有可以公示的人：名册里符合条件的 {people} 人全部属于不予公示的情形。',
    en: 'Nobody can be published: all {people} people that fit are protected.',
  },
} satisfies MessageCatalogue;

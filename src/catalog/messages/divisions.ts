/** Words for faults of the workspace's own division file. */
import type { MessageCatalogue } from './message.js';

export const divisionMessages = {
  'division-file-missing': {
    zh: '找不到 bidui.yaml 中 divisions 所指的区划文件 {path}。请检查路径，或删去 divisions 一行',
    en: 'the divisions file {path} named in bidui.yaml is not there. Check the path, or remove the divisions line',
  },
  'division-row-refused': {
    zh: '区划文件这一行没有6、9或12位的代码和名称，未采用。请按“代码,名称”两列填写',
    en: 'this row of the divisions file has no code of 6, 9 or 12 digits with a name, and was left out. Write two columns: code, name',
  },
} as const satisfies MessageCatalogue;

/** Words of reporting and dispatching. */
import type { MessageCatalogue } from './message.js';

export const reportMessages = {
  'batch-not-in-ledger': {
    zh: '批次 {batch} 没有入台账，不能下发。请先运行 bidui compare，再下发它给出的批次。',
    en: 'Batch {batch} is not in the ledger and cannot be dispatched. Run bidui compare first, then dispatch the batch it names.',
  },
  'due-before-issue': {
    zh: '反馈期限 {due} 早于下发日期 {issued}。请用 --due 给出下发日期当天或以后的日期，如 --due 2018-08-02。',
    en: 'The deadline {due} is before the day of issue {issued}. Give --due that day or a later one, such as --due 2018-08-02.',
  },
  'sheet-password-missing': {
    zh: '设置了点球单的打开密码（settings.sheet_password_env: {variable}），但环境变量 {variable} 没有值，没有下发任何表。请先设好这个环境变量，或去掉这项设置。',
    en: 'An opening password is set for sheets (settings.sheet_password_env: {variable}), but the environment variable {variable} is empty; nothing was dispatched. Set the variable, or remove the setting.',
  },
} as const satisfies MessageCatalogue;

/** The password of a handover archive, for the commands that write or read one. */
import { UserError } from '../../domain/problem.js';
import type { CommandContext } from '../command.js';
import { passwordVariable } from './shared-options.js';

export const handoverPasswordEnv = passwordVariable(
  '存放交接包密码的环境变量名',
  'environment variable that holds the password of the archive',
);

/** The value of the named variable; null where none is named. Throws UserError handover-password-unset. */
export function handoverPassword({ environment }: CommandContext, name: string | undefined): string | null {
  if (name === undefined) return null;
  const password = environment[name] ?? '';
  if (password === '') throw new UserError('handover-password-unset', { name });
  return password;
}

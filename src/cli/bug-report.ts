/** A bug in bidui: stack, versions and where to turn. The stack holds code positions, never cells. */
import { programVersion } from './version.js';
import type { Output } from './output.js';

export function reportBug(error: unknown, output: Output): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.complain('bidui 自身出错，已停止；原有结果和台账没有改动。请把下面几行（不含个人信息）发给维护人员。');
  output.complain('This is a bug in bidui. Please report the lines below (they hold no personal data).');
  output.complain(`bidui ${programVersion()} · node ${process.version} · ${process.platform} ${process.arch}`);
  output.complain(stack);
}

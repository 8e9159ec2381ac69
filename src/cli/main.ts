/**
 * From the command line to an exit status. The status is 70 from the start and becomes anything else only at the very end, so that
 * a promise that never settles cannot look like success. Loads nothing that the version does not need.
 */
import { exitStatus } from '../catalog/exit-codes.js';
import { versionLine } from '../system/version.js';

export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = exitStatus('bug');
  if (isVersionAsked(argv)) {
    process.stdout.on('error', () => undefined);
    process.stdout.write(`${versionLine()}\n`);
    process.exitCode = exitStatus('done');
    return;
  }
  if (argv[0] === '__complete') {
    const { printProposals } = await import('./completion/print-proposals.js');
    await printProposals(argv.slice(1));
    process.exitCode = exitStatus('done');
    return;
  }
  const { runCommandLine } = await import('./run-command-line.js');
  await runCommandLine(argv);
}

/** Answered before anything else is loaded: people use it to see whether the program starts. */
function isVersionAsked(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}

/**
 * `bidui doctor`: is this machine and this workspace fit for a run? Checks the usual causes of a night's job stopping half way: runtime,
 * key, ledger, inputs, passwords, room and right to write. Changes nothing.
 */
import { serversOf } from '../../compare/pass-engine.js';
import { examineServer } from '../../store/postgres/examine-server.js';
import { shownAddress } from '../../store/postgres/server-address.js';
import { existsSync, statfsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PASSES } from '../../domain/pass.js';
import type { Place } from '../../domain/place.js';
import {
  UserError,
  type MessageCode,
  type FactsOf,
  type Coded,
  coded,
  codedError,
  withBeside,
} from '../../domain/problem.js';
import { checkLedger } from '../../store/ledger-check.js';
import { openLedger } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { planInputs } from '../../delivery/plan-inputs.js';
import { foreignDivision, isDemoKey } from '../../workspace/key.js';
import type { Workspace } from '../../workspace/workspace.js';
import { markFault } from '../ledger/mark-fault.js';

/** ok: as it should be · warning: a person should look · fault: a run would fail or must not go on. */
export type DoctorCheck = Coded<{ readonly level: 'ok' | 'warning' | 'fault'; readonly place: Place | null }>;

/** Document of `doctor --json`. */
export interface DoctorReport {
  readonly ok: boolean;
  readonly checks: readonly DoctorCheck[];
}

export interface Machine {
  /** Such as `20.19.0`. */
  readonly nodeVersion: string;
  readonly platform: NodeJS.Platform;
  readonly environment: (name: string) => string | undefined;
}

/** As package.json asks. */
const OLDEST_NODE = { major: 20, minor: 19 };
/** A pass over a province writes work data of this size (MB). */
const ROOM_MB = 2048;
/** Stored generated columns and what the rules use are there from this version on. */
const OLDEST_SERVER = 12;
const FIT_COLLATION = /^(?:C|POSIX|C\.utf-?8)$/iu;
const BYTES_PER_MB = 1024 * 1024;
/** Rights of others than the owner. */
const OTHERS = 0o077;

export async function examineWorkspace(workspace: Workspace, machine: Machine): Promise<DoctorReport> {
  const checks = [
    checkNode(machine.nodeVersion),
    checkKey(workspace, machine.platform),
    checkStoredLedger(workspace),
    checkRoom(workspace),
    await checkWriting(workspace),
    ...checkPasswords(workspace, machine.environment),
    ...checkServers(workspace, machine.environment),
    ...(await checkInputs(workspace)),
  ];
  return { ok: checks.every(({ level }) => level === 'ok'), checks };
}

function checkNode(version: string): DoctorCheck {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isFit = major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor);
  const facts = { version, oldest: `${OLDEST_NODE.major}.${OLDEST_NODE.minor}` };
  return isFit ? fine('doctor-node', facts) : judged('doctor-node-old', facts, 'fault');
}

/** Windows has no such rights. */
function checkKey({ paths, key, settings, isKeyMissing }: Workspace, platform: NodeJS.Platform): DoctorCheck {
  if (isKeyMissing) return judged('key-missing', {}, 'fault');
  const division = foreignDivision(settings);
  if (division !== null && isDemoKey(key)) return judged('key-is-demo', { division }, 'fault');
  const mode = statSync(paths.key).mode & OTHERS;
  if (platform === 'win32' || mode === 0) return fine('doctor-key', {});
  return judged('doctor-key-open', { file: path.basename(paths.key) }, 'warning');
}

function checkStoredLedger({ paths, key, isKeyMissing }: Workspace): DoctorCheck {
  if (!existsSync(paths.database)) return fine('doctor-ledger-none', {});
  try {
    const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
    try {
      const { ok, events, fault, sealed } = checkLedger(ledger.connection, isKeyMissing ? null : key);
      if (fault === 'other_key') return judged('ledger-other-key', {}, 'fault');
      // The key's own check says that it is gone.
      if (!ok && fault !== 'key_missing') return judged('doctor-ledger-broken', {}, 'fault');
      const mark = fault === null ? markFault(ledger, key, paths.database) : null;
      if (mark !== null) return judged(`mark-${mark.fault}`, { seq: mark.seq }, 'fault');
      return fine(sealed ? 'doctor-ledger' : 'doctor-ledger-unsealed', { events });
    } finally {
      ledger.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return codedError(error, { level: 'fault', place: error.place });
  }
}

function checkRoom({ paths }: Workspace): DoctorCheck {
  const { bavail, bsize } = statfsSync(paths.root);
  const facts = { free: Math.floor((bavail * bsize) / BYTES_PER_MB), wanted: ROOM_MB };
  return facts.free >= ROOM_MB ? fine('doctor-room', facts) : judged('doctor-room-short', facts, 'warning');
}

async function checkWriting({ paths }: Workspace): Promise<DoctorCheck> {
  try {
    const { path: written } = await writeFileAtomic(path.join(paths.results, 'doctor-trial.txt'), 'bidui doctor\n');
    await rm(written, { force: true });
    return fine('doctor-writing', {});
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return codedError(error, { level: 'fault', place: error.place });
  }
}

/** Reachable, new enough, of an encoding and order that give the same results, and with the right to make schemas. */
function checkServers(workspace: Workspace, environment: Machine['environment']): DoctorCheck[] {
  return serversOf(workspace, environment).map((server) => {
    const address = shownAddress(server);
    const found = examineServer(server);
    if (found.state === 'unreachable')
      return judged('doctor-engine-unreachable', { address, reason: found.reason }, 'fault');
    const { version, encoding, collation, extension, refusal } = found;
    if (Number.parseInt(version, 10) < OLDEST_SERVER)
      return judged('doctor-engine-old', { address, version, oldest: OLDEST_SERVER }, 'fault');
    if (encoding !== 'UTF8' || !FIT_COLLATION.test(collation))
      return judged('doctor-engine-encoding', { address, encoding, collation }, 'fault');
    if (refusal !== null) return judged('doctor-engine-rights', { address, reason: refusal }, 'fault');
    return fine('doctor-engine', { address, version, collation, extension: extension ?? '—' });
  });
}

function checkPasswords({ settings }: Workspace, environment: Machine['environment']): DoctorCheck[] {
  const entries = [...settings.register, ...settings.candidates, ...settings.sources];
  const names = [settings.settings.sheet_password_env, ...entries.map((entry) => entry.password_env)];
  const unset = [...new Set(names)].filter((name) => name !== undefined && (environment(name) ?? '') === '');
  return unset.map((name) => judged('doctor-password-unset', { name: name ?? '' }, 'warning'));
}

/** Every file of every pass that the register serves; reads them once, to recognise equal ones. */
async function checkInputs({ paths, settings }: Workspace): Promise<DoctorCheck[]> {
  const problems = new Map<string, DoctorCheck>();
  const files = new Set<string>();
  for (const pass of PASSES.filter((known) => settings.register.some(({ serves }) => serves.includes(known)))) {
    const inputs = await planInputs(paths.root, settings, pass, null);
    for (const { files: own } of [...inputs.people, ...inputs.lists]) for (const file of own) files.add(file.path);
    for (const problem of inputs.problems) {
      const { code, place } = problem;
      const key = `${code} ${JSON.stringify(problem.facts)} ${JSON.stringify(place)}`;
      problems.set(key, withBeside<DoctorCheck>(problem, { level: 'warning', place }));
    }
  }
  return [fine('doctor-inputs', { files: files.size }), ...problems.values()];
}

function fine<Code extends MessageCode>(code: Code, facts: FactsOf<Code>): DoctorCheck {
  return judged(code, facts, 'ok');
}

function judged<Code extends MessageCode>(code: Code, facts: FactsOf<Code>, level: DoctorCheck['level']): DoctorCheck {
  return coded(code, facts, { level, place: null });
}

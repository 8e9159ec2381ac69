/** Words for the examination of machine and workspace. */
import type { MessageCatalogue } from './message.js';

export const doctorMessages = {
  'doctor-engine': {
    zh: '比对用的数据库 {address} 可用：PostgreSQL {version}，编码 UTF8，排序 {collation}，扩展 {extension}，可以建模式。',
    en: 'The database for comparing, {address}, will do: PostgreSQL {version}, encoding UTF8, collation {collation}, extension {extension}, schemas may be made.',
  },
  'doctor-engine-old': {
    zh: '数据库 {address} 是 PostgreSQL {version}，太旧，要 {oldest} 或更新的版本。',
    en: 'The database {address} is PostgreSQL {version}, which is too old; {oldest} or newer is needed.',
  },
  'doctor-engine-encoding': {
    zh: '数据库 {address} 的编码是 {encoding}、排序规则是 {collation}，比对结果会与本机不同。请用 UTF8 和 C（或 C.UTF-8）新建数据库：create database … encoding UTF8 lc_collate C lc_ctype C template template0。',
    en: 'The database {address} has the encoding {encoding} and the collation {collation}, by which results would differ. Make one with UTF8 and C (or C.UTF-8): create database … encoding UTF8 lc_collate C lc_ctype C template template0.',
  },
  'doctor-engine-rights': {
    zh: '在数据库 {address} 里不能建模式（{reason}）。请管理员授权：grant create on database … to …。',
    en: 'No schema can be made in the database {address} ({reason}). Ask its administrator: grant create on database … to ….',
  },
  'doctor-engine-unreachable': {
    zh: '连不上比对用的数据库 {address}（{reason}）。请检查数据库是否开着、网络是否通、用户和环境变量 PGPASSWORD 是否正确。',
    en: 'The database for comparing, {address}, cannot be reached ({reason}). Check that it runs, the network, the user and the environment variable PGPASSWORD.',
  },
  'doctor-node': { zh: 'Node.js {version}，可以用。', en: 'Node.js {version} will do.' },
  'doctor-node-old': {
    zh: 'Node.js {version} 太旧，请装 {oldest} 或更新的版本。',
    en: 'Node.js {version} is too old; install {oldest} or newer.',
  },
  'doctor-key': { zh: '密钥 bidui.key 在，别人读不到。', en: 'bidui.key is there and only its owner can read it.' },
  'doctor-key-open': {
    zh: '密钥 {file} 别的用户也能读。请改为只有本人可读：chmod 600 {file}。',
    en: 'Other users can read {file}. Make it readable by its owner only: chmod 600 {file}.',
  },
  'doctor-ledger-unsealed': {
    zh: '台账是第一版格式，{events} 个事件完整；下一条写台账的命令会用密钥封存。',
    en: 'The ledger has the first format; its {events} events are whole. The next command that writes seals it with the key.',
  },
  'doctor-ledger-none': {
    zh: '还没有台账，第一次比对时自动建立。',
    en: 'No ledger yet; the first comparison makes one.',
  },
  'doctor-ledger': {
    zh: '台账完整，{events} 个事件，密钥相符。',
    en: 'The ledger is whole ({events} events) and fits the key.',
  },
  'doctor-ledger-broken': {
    zh: '台账没有通过核验。请停止使用，运行 bidui verify 看是哪一处，从备份恢复。',
    en: 'The ledger is not whole. Stop using it, run bidui verify to see where, restore it from a backup.',
  },
  'doctor-room': { zh: '磁盘剩余 {free} MB，够用。', en: '{free} MB of disk are free.' },
  'doctor-room-short': {
    zh: '磁盘只剩 {free} MB，全省比对要留 {wanted} MB。请清理，或把工作区移到大一些的盘上。',
    en: 'Only {free} MB of disk are free; a province pass wants {wanted} MB. Clear some, or move the workspace.',
  },
  'doctor-writing': { zh: '成果文件夹可以写。', en: 'The results folder can be written to.' },
  'doctor-password-unset': {
    zh: '设置里用到的环境变量 {name} 没有设置，读或写加密文件时会失败。夜间任务里也要设。',
    en: 'The environment variable {name}, which the settings name, is not set: locked files will fail. Set it for the nightly job too.',
  },
  'doctor-inputs': {
    zh: 'bidui.yaml 登记的文件找到 {files} 个。',
    en: '{files} of the files named in bidui.yaml are there.',
  },
} as const satisfies MessageCatalogue;

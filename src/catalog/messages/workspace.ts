/** Words for settings, workspaces, locks and outputs. */
import type { MessageCatalogue } from './message.js';

export const workspaceMessages = {
  'no-workspace': {
    zh: '{path} 不是 bidui 工作区（没有 bidui.yaml）。请换到工作区的文件夹再运行，或用 -w 指明它；还没有的，先运行 bidui setup <文件夹> 建立一个。',
    en: '{path} is not a bidui workspace (no bidui.yaml). Go to the workspace folder or name it with -w; to make one, run: bidui setup <folder>',
  },
  'workspace-exists': {
    zh: '{path} 里已经有工作区，不会覆盖。请换一个文件夹。',
    en: '{path} already holds a workspace and will not be overwritten. Choose another folder.',
  },
  'workspace-not-empty': {
    zh: '{path} 里已有文件（例如 {example}），不会往里面放示例。请换一个空文件夹。',
    en: '{path} is not empty (for example {example}). Choose an empty folder.',
  },
  'workspace-locked': {
    zh: '另一个 bidui 正在使用这个工作区（{holder}，自 {since}）。请等它结束，或用 --wait 等待。',
    en: 'Another bidui is using this workspace ({holder}, since {since}). Wait for it, or use --wait.',
  },
  'settings-syntax': {
    zh: '{path} 第 {line} 行第 {column} 列：写法有误：{reason}',
    en: '{path} line {line} column {column}: not valid YAML: {reason}',
  },
  'settings-unknown-key': {
    zh: '{path} 第 {line} 行第 {column} 列：不认识的设置“{key}”。{hint}',
    en: '{path} line {line} column {column}: unknown setting "{key}". {hint}',
  },
  'settings-invalid': {
    zh: '{path} 第 {line} 行第 {column} 列：“{key}”写的是 {found}，应为{expected}，例如 {example}',
    en: '{path} line {line} column {column}: "{key}" is {found}, but should be {expected}, such as {example}',
  },
  'settings-missing': {
    zh: '{path} 第 {line} 行第 {column} 列：没有写“{key}”，应为{expected}，例如 {example}',
    en: '{path} line {line} column {column}: "{key}" is missing; it should be {expected}, such as {example}',
  },
  'settings-unknown-source': {
    zh: '{path} 第 {line} 行第 {column} 列：不认识的来源“{key}”。{hint}',
    en: '{path} line {line} column {column}: unknown source "{key}". {hint}',
  },
  'settings-table-taken': {
    zh: '{path} 第 {line} 行第 {column} 列：自定义名单的编号“{key}”已经有了（bidui columns 列出全部）。请换一个编号，如 local.{key}。',
    en: '{path} line {line} column {column}: the table id "{key}" is taken (bidui columns lists all). Choose another, such as local.{key}.',
  },
  'settings-column-taken': {
    zh: '{path} 第 {line} 行第 {column} 列：{table} 的列名“{key}”重复，或是程序自用的名字。请换一个。',
    en: '{path} line {line} column {column}: the column name "{key}" of {table} stands twice, or is used by the program. Choose another.',
  },
  'settings-key-unknown': {
    zh: '{path} 第 {line} 行第 {column} 列：{table} 没有“{key}”这一列，不能靠它分清两行。',
    en: '{path} line {line} column {column}: {table} has no column "{key}" by which rows could be told apart.',
  },
  'settings-cell': {
    zh: '写的是“{found}”，应为{expected}。',
    en: '"{found}" stands there; it should be {expected}.',
  },
  'settings-book-unreadable': {
    zh: '{file} 不是 bidui config --xlsx 导出的设置工作簿，也不是待确认的工作簿。',
    en: '{file} is neither a workbook of settings nor one of questions.',
  },
  'key-invalid': {
    zh: '密钥文件 {path} 内容不对（应为 64 位十六进制）。请从上级或备份取回原来的 bidui.key；换新密钥会使疑点编号全部改变。',
    en: 'The key file {path} is not 64 hexadecimal digits. Restore the original bidui.key: a new key changes every finding number.',
  },
  'key-missing': {
    zh: '密钥 bidui.key 不在了，而台账是用它建的，什么都没有写。请从上级或备份取回原来的 bidui.key。取不回来时：看进度、导出台账、核验仍然可以；要继续工作，只能 bidui init 新建工作区重新比对，疑点编号会全变，发出去的表要收回重发。',
    en: 'bidui.key is gone, but the ledger was made with it; nothing was written. Get the old key back from the office above or a backup. Without it status, ledger export and verify still work; to go on, make a new workspace with bidui init and compare anew: every finding gets another number, and sheets that are out must be sent again.',
  },
  'key-is-demo': {
    zh: '这里用的是示例的密钥，人人都能看到，而设置里有真实的区划 {division}，什么都没有写。请删去 bidui.key（下次运行自动生成新的），或放入上级给的密钥；已有台账的，新建一个工作区。',
    en: 'The key here is the one of the demo, which everybody can read, but the settings name the real division {division}; nothing was written. Delete bidui.key (the next run makes a new one) or put in the key of the office above; with a ledger already made, start a new workspace.',
  },
  'engine-address': {
    zh: 'bidui.yaml 中 engine 的写法不对：{address}。应写 sqlite，或 postgres://用户@主机:端口/数据库，例如 postgres://bidui@10.0.0.8:5432/bidui。',
    en: 'engine in bidui.yaml is not understood: {address}. Write sqlite, or postgres://user@host:port/database, for example postgres://bidui@10.0.0.8:5432/bidui.',
  },
  'engine-password-shown': {
    zh: 'bidui.yaml 中 engine 的地址里写了密码。设置文件会被备份和传看，密码不能写在里面：请从地址中删去密码，改放到环境变量 {variable}。',
    en: 'The address of engine in bidui.yaml holds a password. Settings are copied and shown, so no password may stand there: take it out and put it into the environment variable {variable}.',
  },
  'engine-refused': {
    zh: '数据库 {address} 不执行比对中的一条语句（错误代码 {reason}）。没有生成批次，台账未动。请运行 bidui doctor 检查数据库；仍不行，请把 bidui.yaml 的 engine 改为 sqlite，在本机比对，并把错误代码告诉开发者。',
    en: 'The database {address} refused a statement of the pass (error code {reason}). No batch was made and the ledger is untouched. Check the database with bidui doctor; if that does not help, set engine to sqlite in bidui.yaml to compare on this machine, and tell the developers the code.',
  },
  'engine-unreachable': {
    zh: '连不上比对用的数据库 {address}（{reason}）。没有生成批次，台账未动。请检查数据库是否开着、网络是否通、用户和环境变量 PGPASSWORD 是否正确；bidui doctor 可以单独检查。也可以把 bidui.yaml 的 engine 改为 sqlite，在本机比对。',
    en: 'The database for comparing, {address}, cannot be reached ({reason}). No batch was made and the ledger is untouched. Check that it runs, the network, the user and the environment variable PGPASSWORD; bidui doctor checks it alone. Or set engine to sqlite in bidui.yaml to compare on this machine.',
  },
  'engine-lost': {
    zh: '比对中途与数据库 {address} 断开（{reason}）。没有生成批次，台账未动。数据库恢复后重新运行同一命令即可。',
    en: 'The database {address} went away during the pass ({reason}). No batch was made and the ledger is untouched. Run the same command again when it is back.',
  },
  'disk-full': {
    zh: '磁盘已满，{path} 没有写出。原有文件未动。请腾出空间后重新运行同一命令。',
    en: 'The disk is full; {path} was not written. Existing files are untouched. Free some space and run the same command again.',
  },
  'output-not-writable': {
    zh: '{path} 不能写入（{reason}）。请检查文件夹权限，或换一个工作区位置。',
    en: '{path} cannot be written ({reason}). Check the permissions of the folder.',
  },
  'output-not-written': {
    zh: '{path} 没有写出（{reason}）。如果它正在别的程序中打开，请关闭后重新运行。',
    en: '{path} was not written ({reason}). If it is open in another program, close it and run again.',
  },
  'output-displaced': {
    zh: '{path} 正在别的程序中打开，本次结果写到了 {written}。',
    en: '{path} is open in another program; this result was written to {written}.',
  },
  'option-missing': {
    zh: '必须写上选项 {option}。请补上后重新运行。',
    en: 'Option {option} must be given.',
  },
  'option-retired': {
    zh: '选项 {option} 已不起作用，可以去掉。',
    en: 'Option {option} has no effect any more and can be left out.',
  },
  'option-invalid': {
    zh: '选项 {option} 的值“{value}”不对，应写成 {expected}。请改正后重新运行。',
    en: 'Option {option}: "{value}" does not fit. Expected: {expected}.',
  },
  'path-denied': {
    zh: '{path} 没有权限读写（{reason}），或者正被别的程序占用。请检查权限、关闭占用它的程序后重新运行；原有结果没有改动。',
    en: '{path} may not be read or written ({reason}), or another program holds it. Check the permissions, close that program and run again; earlier results are unchanged.',
  },
  interrupted: {
    zh: '已中断。台账和以前的成果都完好，没有写了一半的文件；重新运行同一条命令即可。',
    en: 'Interrupted. The ledger and earlier results are intact, nothing is half written; run the same command again.',
  },
  'day-in-future': {
    zh: '{option} 写的是 {value}，今天是 {today}。比今天晚三个月以上，多半是年份写错，什么都没有做。请核对年份后重新运行。',
    en: '{option} says {value}, but today is {today}. More than three months ahead is most likely a mistyped year; nothing was done. Check the year and run again.',
  },
  'password-variable-empty': {
    zh: '环境变量 {variable} 里没有密码。请先设置它，再运行同一命令；不要把密码写在命令里。',
    en: 'The environment variable {variable} holds no password. Set it and run again; never type the password in the command.',
  },
  'nothing-compared': {
    zh: '这个工作区还没有做过比对。请先运行 bidui compare 或 bidui run。',
    en: 'Nothing has been compared in this workspace yet. Run: bidui compare',
  },
  'message-of-other-version': {
    zh: '这一条由另一版本的 bidui 记下，本版本没有它的说明（代码 {code}）。请用当时的版本查看，或重新比对。',
    en: 'Another version of bidui recorded this; this version has no words for it (code {code}). Look with that version, or compare again.',
  },
  'schedule-kind': {
    zh: '请写明要哪一种定时任务，只写一个：--cron（Linux crontab）、--systemd（Linux 定时器）、--schtasks（Windows）。',
    en: 'Say which scheduler, one of: --cron (crontab), --systemd (a timer), --schtasks (Windows).',
  },
  'after-run-failed': {
    zh: '运行后的命令（settings.after_run）或摘要文件没有成功：{reason}。比对结果不受影响。',
    en: 'The command after the run (settings.after_run) or its summary file failed: {reason}. The results are not affected.',
  },
} as const satisfies MessageCatalogue;

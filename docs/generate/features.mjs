// features.md: thirty things that people expect of such a tool, the command that proves each, and its limits.
import { page, pageHead, table } from './markdown.mjs';

const INTRO =
  'Thirty things that people who know other tools of this kind look for, the command that shows each here, and the limits of it. Compared were csvkit, qsv, Miller, xan, VisiData, OpenRefine, dbt, Great Expectations, Soda, datacompy, data-diff, reladiff, Splink, Frictionless, DuckDB, sqlite-utils and restic, at their state of 2026.';

/** Number, feature, command, limit. */
const FEATURES = [
  [
    'F1',
    'settings in one file, complaints with place and nearest word',
    '`bidui doctor`; `bidui config show --origin`',
    'one file a workspace',
  ],
  [
    'F2',
    'JSON schema of the settings, works offline',
    '`bidui setup` names it in the first line of `bidui.yaml`',
    'editors must read schema comments',
  ],
  [
    'F3',
    'a workspace from a folder of files',
    '`bidui setup`, `bidui init --demo`',
    'three questions at most on a terminal; the rest follows the suggestions and is listed, a list of which it is not sure waits',
  ],
  ['F4', 'look at a file', '`bidui inspect`, `bidui inspect --rows`', ''],
  [
    'F5',
    'columns recognised by header, content and memory',
    '`bidui inspect --save`, `bidui columns housing.property`',
    'doubtful ones are asked',
  ],
  ['F6', 'dry run', '`bidui <command> --dry-run`, on every command that writes', ''],
  ['F7', 'why a finding was found', '`bidui explain`', ''],
  [
    'F8',
    'progress with a rounded time to go',
    '`bidui run county`; away from a terminal a line each 30 s',
    'after 2 s',
  ],
  [
    'F9',
    'quiet and verbose',
    '`bidui run county -q`, `bidui run county -v`, more with -vv',
    'results on stdout, the rest on stderr',
  ],
  [
    'F10',
    'machine-readable output with versioned schemas',
    '`bidui status --json`; schemas in `docs/reference/json-schemas`',
    'errors have a schema too',
  ],
  ['F11', 'exit statuses', '[table](exit-codes.md)', ''],
  ['F12', 'colour', '`bidui status --color never`, NO_COLOR, FORCE_COLOR', ''],
  [
    'F13',
    'completion in the shell',
    '`bidui completion bash`, `bidui completion zsh`, `bidui completion powershell`',
    'zsh tried by hand, PowerShell untested',
  ],
  [
    'F14',
    'help with examples',
    '`bidui run --help`',
    'at least two examples a command in both languages; tests parse, but do not run them',
  ],
  ['F15', 'two languages', '`bidui --lang en status`', 'sheets and workbooks are Chinese only'],
  ['F16', 'encodings', '`bidui inspect`', 'what does not decode is refused, never replaced'],
  ['F17', 'one page with charts', '`bidui report --html`', 'opened in Chromium only'],
  [
    'F18',
    'charts and data bars in workbooks',
    '`bidui status --write`, `bidui report` (bars by township, a line over batches)',
    'looked at in LibreOffice; Excel and WPS untested',
  ],
  ['F19', 'resume', 'run the same command again', 'nothing to choose'],
  ['F20', 'history of runs', '`bidui runs`, `bidui runs show 2018-07-25-county-01`', ''],
  [
    'F21',
    'what differs between batches',
    '`bidui diff 2018-07-25-county-01 2018-08-25-county-01`; movements of the ledger: `bidui status --since 2018-07-01`; before sheets go out: 下发前核对.xlsx by `bidui dispatch`',
    '',
  ],
  [
    'F22',
    'schedule',
    '`bidui schedule print --cron`, `bidui schedule print --systemd`, `bidui schedule print --schtasks`',
    "prints, installs nothing; only cron's line is run by tests",
  ],
  ['F23', 'one writer', '`bidui run county --wait 10`', 'status 11 says who holds it and since when'],
  ['F24', 'logs have a limit', '`bidui run county -v`; logs in `.bidui/log`', '120 MiB together'],
  [
    'F25',
    'notification',
    '`settings.after_run` in `bidui.yaml`, 成果/运行摘要.json after `bidui run county`',
    "the office's own program sends; no entry in the system's event log",
  ],
  [
    'F26',
    'offline installation',
    '`npm run bundle`',
    'for the platform it is made on; the program is copied with its packages, not joined into one file',
  ],
  ['F27', 'Docker', '', 'left out: not what offices run'],
  ['F28', 'library', 'docs/library.md', ''],
  ['F29', 'undo', '`bidui undo`', 'a new event, nothing is deleted'],
  ['F30', 'errors name file, sheet, row, column', '`bidui clean`, `bidui doctor`', ''],
];

export function featuresPage() {
  return page(
    pageHead('Features people expect', INTRO),
    table(['no.', 'feature', 'command that proves it', 'limit'], FEATURES),
  );
}

/** Words of the terminal about reading, cleaning, comparing, dispatching and publishing. */
import type { MessageCatalogue } from '../messages/message.js';

export const passTexts = {
  'compare-summary': {
    zh: '{batch} {pass}：{persons} 人 {households} 户，疑点 {findings} 条，人工复核 {review} 对{candidates}；规则运行 {ran} 条、未能运行 {skipped} 条{unchanged}（{seconds} 秒）',
    en: '{batch} {pass}: {persons} persons, {households} households, {findings} findings, {review} pairs to review{candidates}; rules run {ran}, not run {skipped}{unchanged} ({seconds} s)',
  },
  'compare-candidates': {
    zh: '，可录入 {cleared} 人，暂缓 {held} 人',
    en: ', candidates cleared {cleared}, held {held}',
  },
  'compare-unchanged': { zh: '；与上次相同，未重新计算', en: '; same as before, not computed again' },
  'compare-not-run': {
    zh: '未能运行（或只在部分县运行）的规则 {count} 条：没有疑点不等于没有问题',
    en: '{count} rules could not run (or ran in some counties only): no finding does not mean no fault',
  },
  'compare-head-list': { zh: '名单', en: 'list' },
  'compare-head-division': { zh: '区划', en: 'division' },
  'compare-head-records': { zh: '记录', en: 'records' },
  'compare-head-usable': { zh: '号码可用', en: 'numbers usable' },
  'compare-head-hit-rate': { zh: '命中率', en: 'hit rate' },
  'compare-missing-columns': {
    zh: '名单或名册缺 {count} 列；补上后可运行的规则：',
    en: '{count} columns are missing; the rules that they would let run:',
  },
  'compare-head-column': { zh: '缺的列', en: 'missing column' },
  'compare-head-would-run': { zh: '可运行的规则', en: 'rules it would let run' },
  'compare-skip': { zh: '{reason}：{about}', en: '{reason}: {about}' },
  'compare-skip-in': { zh: '{reason}：{about}（{division}）', en: '{reason}: {about} ({division})' },
  'run-dispatched': {
    zh: '点球：{sheets} 个乡镇 {findings} 条，反馈期限 {due}',
    en: 'dispatched: {sheets} townships, {findings} findings, answers due {due}',
  },
  'run-handed': {
    zh: '已交办给 {to} 的 {findings} 条由下级下发',
    en: '{findings} findings handed to {to} are dispatched by that office',
  },
  'dispatch-nothing': { zh: '{batch}：没有新的疑点要下发', en: '{batch}: no new findings to dispatch' },
  'dispatch-done': {
    zh: '共 {sheets} 份 {findings} 条，下发 {issued}，反馈期限 {due}',
    en: '{sheets} workbooks, {findings} findings, issued {issued}, answers due {due}',
  },
  'dispatch-handed': {
    zh: '已交办给 {to} 的 {findings} 条由下级下发，这里不再下发（要由这里下发，加 --also-handed）',
    en: '{findings} findings handed to {to} are dispatched by that office, not here (to do it here, add --also-handed)',
  },
  'clean-done': {
    zh: '清洗 {files} 个文件 {sheets} 张表：{rows} 行，改动 {changed} 处，存疑 {doubtful} 处，需来源单位处理 {requests} 项；成果：{folder}',
    en: 'cleaned {files} files, {sheets} sheets: {rows} rows, {changed} cells changed, {doubtful} in doubt, {requests} requests to senders; results: {folder}',
  },
  'coverage-head-must': { zh: '必到户', en: 'to visit' },
  'coverage-head-visited': { zh: '已走访', en: 'visited' },
  'coverage-head-open': { zh: '未走访', en: 'not visited' },
  'coverage-no-county': { zh: '未分县', en: 'no county' },
  'coverage-no-township': { zh: '未分乡镇', en: 'no township' },
  'coverage-gaps': {
    zh: '没有核对：{gaps}（见“未能核对”）',
    en: 'not checked: {gaps} (see the sheet of gaps)',
  },
  'coverage-done': {
    zh: '必到 {targets} 户，未走访 {unvisited} 户；没有在册户的村 {empty} 个；关注人员 {attention} 人；不得退出 {blocked} 户（拟退出 {planned} 户）；收入重算 {incomes} 户',
    en: '{targets} households to visit, {unvisited} not visited; {empty} villages without a household; {attention} persons to watch; {blocked} households must not exit ({planned} planned to); {incomes} incomes computed again',
  },
  'coverage-changes': {
    zh: '名册变动 {changes} 条，其中缺原因 {lacking} 条',
    en: '{changes} changes of the register, {lacking} without a reason',
  },
  'publish-file': { zh: '{file}  {rows} 行', en: '{file}  {rows} rows' },
  'publish-removed': {
    zh: '{file}  是以前做的，这次没有这一份，已删除',
    en: '{file}  was made before and is no longer among them: removed',
  },
  'publish-done': { zh: '公示 {rows} 行；不予公示：{withheld}', en: 'published {rows} rows; withheld: {withheld}' },
  'publish-none-withheld': { zh: '无', en: 'none' },
  'inspect-sheet': { zh: '工作表 {sheet}', en: 'sheet {sheet}' },
  'inspect-hidden': { zh: '（隐藏）', en: ' (hidden)' },
  'inspect-no-header': { zh: '没有表头', en: 'no header' },
  'inspect-header': { zh: '表头第 {rows} 行', en: 'header in row {rows}' },
  'inspect-source-unclear': { zh: '来源不明', en: 'source unclear' },
  'inspect-source': { zh: '来源 {source} {label}', en: 'source {source} {label}' },
  'inspect-source-stated': { zh: '（指定）', en: ' (as stated)' },
  'inspect-source-guessed': { zh: '（猜测，把握 {percent}）', en: ' (guessed, {percent} sure)' },
  'inspect-rivals': {
    zh: '  也可能是：{sources}；请用 --source 指定',
    en: '  could also be: {sources}; state it with --source',
  },
  'inspect-counts': {
    zh: '数据 {rows} 行：使用 {used}，拒收 {refused}；记录 {records}，号码可用 {usable}',
    en: '{rows} rows of data: used {used}, refused {refused}; records {records}, numbers usable {usable}',
  },
  'inspect-missing': {
    zh: '  缺“{label}”列（{column}）：补上后可运行 {rules}',
    en: '  no column "{label}" ({column}): it would let {rules} run',
  },
  'inspect-head-column': { zh: '列', en: 'column' },
  'inspect-head-header': { zh: '表头', en: 'header' },
  'inspect-head-field': { zh: '认作', en: 'taken for' },
  'inspect-head-why': { zh: '凭什么', en: 'why' },
  'inspect-head-filled': { zh: '填写', en: 'filled' },
  'inspect-head-distinct': { zh: '不同', en: 'distinct' },
  'inspect-head-doubtful': { zh: '存疑', en: 'doubtful' },
  'inspect-head-samples': { zh: '样例（已遮盖）', en: 'samples (masked)' },
  'inspect-why-setting': { zh: '设置指定', en: 'settings' },
  'inspect-why-remembered': { zh: '同一报送单位', en: 'same sender' },
  'inspect-why-header': { zh: '表头', en: 'header' },
  'inspect-why-noted': { zh: '表头（有备注）', en: 'header (with a note)' },
  'inspect-why-child': { zh: '下层表头', en: 'lower header' },
  'inspect-why-content': { zh: '内容', en: 'content' },
  'inspect-member': { zh: '（成员{number}）', en: ' (member {number})' },
  'inspect-tabs': { zh: '制表符分隔', en: 'separated by tabs' },
  'inspect-delimiter': { zh: '分隔符 {delimiter}', en: 'delimiter {delimiter}' },
  'inspect-saved-new': {
    zh: '{path}：新增 bidui.yaml 的 {entry}，{columns} 列{members}{open}',
    en: '{path}: added {entry} to bidui.yaml, {columns} columns{members}{open}',
  },
  'inspect-saved': {
    zh: '{path}：写入 bidui.yaml 的 {entry}，{columns} 列{members}{open}',
    en: '{path}: written to {entry} of bidui.yaml, {columns} columns{members}{open}',
  },
  'inspect-ask-register': {
    zh: '{path} 像名册，但{reason}。1 名册　2 拟录入对象　其他：先不写　> ',
    en: '{path} looks like a register, but {reason}. 1 register  2 candidates  anything else: leave it  > ',
  },
  'inspect-register-doubt': {
    zh: '{path} 像名册，但{reason}，没有写进 bidui.yaml。请加 --source register（名册）或 --source candidates（拟录入对象）再运行一次。',
    en: '{path} looks like a register, but {reason}; it was not written to bidui.yaml. Run again with --source register or --source candidates.',
  },
  'register-doubt-candidate_words': {
    zh: '文件名或标题说的是拟录入、新识别的人',
    en: 'its name or title speaks of people still to be registered',
  },
  'register-doubt-no_status': {
    zh: '既没有户状态也没有户编号',
    en: 'it has neither a status nor a household number',
  },
  'register-doubt-second_register': {
    zh: '名册已经有了，或者有几份都像名册',
    en: 'there is a register already, or several files look like one',
  },
  'inspect-mixed-file': {
    zh: '{path} 里是几种名单（{sources}），没有工作表名可以分开，没有写进 bidui.yaml。请解压后逐份处理。',
    en: '{path} holds several lists ({sources}) without names of sheets to tell them apart; it was not written to bidui.yaml. Unpack it and save each file.',
  },
  'inspect-saved-members': { zh: '，另有 {count} 名成员的列', en: ', and the columns of {count} members' },
  'inspect-saved-open': {
    zh: '；还有 {count} 处要您填写（{places}）',
    en: '; {count} places are left for you to fill in ({places})',
  },
} as const satisfies MessageCatalogue;

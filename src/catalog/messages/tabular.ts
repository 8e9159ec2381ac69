/** Words of the file readers: the unreadable file, the reason, and the way out. */
import type { MessageCatalogue } from './message.js';

export const tabularMessages = {
  'file-missing': {
    zh: '找不到文件。请检查路径和文件名（可用通配符 *）；写在 bidui.yaml 里、不再使用的，从中去掉这一项。',
    en: 'The file does not exist. Check path and name (patterns with * are allowed), or take the entry out of bidui.yaml.',
  },
  'file-is-folder': {
    zh: '这是文件夹，不是文件。请写成 文件夹/*.xlsx 这样的形式。',
    en: 'This is a folder, not a file. Write it as folder/*.xlsx.',
  },
  'file-not-regular': {
    zh: '这是管道、设备或套接字，不是文件，没有读。请换成真正的文件。',
    en: 'This is a pipe, a device or a socket, not a file; it was not read. Give the real file.',
  },
  'file-unreadable': {
    zh: '文件打不开（系统返回 {reason}）。请检查权限，或关闭正在使用它的程序后重试。',
    en: 'The file cannot be opened (the system says {reason}). Check permissions, or close the program that uses it.',
  },
  'file-empty': {
    zh: '文件是空的，没有任何内容，可能没有传完。请向来源部门重新索取。',
    en: 'The file is empty, perhaps a broken transfer. Ask the sender for it again.',
  },
  'file-too-large': {
    zh: '这种格式的文件需要整体读入内存，超过了上限 {limit_mb} MB。请用 Excel 或 WPS 另存为 xlsx 或 csv 后再用。',
    en: 'A file of this format must be held in memory and is over the limit of {limit_mb} MB. Save it as xlsx or csv.',
  },
  'file-no-table': {
    zh: '这不是表格文件（识别为 {kind}）。请用原来的软件打开，另存为 xlsx 或 csv 后再用。',
    en: 'This is not a table (recognised as {kind}). Open it in the program it came from and save it as xlsx or csv.',
  },
  'file-archive-kind': {
    zh: '这是 {kind} 压缩包，无法直接读取。请先解压，把里面的表格放进收件文件夹。',
    en: 'This is a {kind} archive, which cannot be read directly. Unpack it and put the tables inside into the folder.',
  },
  'file-old-document': {
    zh: '这是 {kind} 文档，不是表格。请打开后把其中的表格复制到 Excel 或 WPS 表格，另存为 xlsx。',
    en: 'This is a {kind} document, not a table. Copy its table into a spreadsheet and save that as xlsx.',
  },
  'password-needed': {
    zh: '工作簿有打开密码。请把密码放进一个环境变量，再用 --password-env 变量名（或在 bidui.yaml 这一项写 password_env: 变量名）重新运行，在终端上运行时变量没有值会当面询问；也可以在 Excel 或 WPS 中去掉密码后另存为 xlsx。',
    en: 'The workbook has a password. Put it into an environment variable and name that with --password-env (or password_env in bidui.yaml), on a terminal an unset variable is asked for; or save the file without a password as xlsx.',
  },
  'password-wrong': {
    zh: '打开密码不对。请向来源部门核对密码，改正环境变量里的值后重试。',
    en: 'The password is wrong. Check it with the sender and run again.',
  },
  'encryption-unknown': {
    zh: '文件的加密方式无法识别。请在 Excel 或 WPS 中输入密码打开，去掉密码后另存为 xlsx。',
    en: 'The file is encrypted in an unknown way. Open it with its password and save it without one as xlsx.',
  },
  'encoding-unknown': {
    zh: '文字编码无法识别：既不是 UTF-8，也不是 GB18030（GBK）。文件可能已损坏，或混用了多种编码。请用 Excel 或 WPS 打开后另存为 xlsx。',
    en: 'The text encoding is neither UTF-8 nor GB18030 (GBK). The file may be damaged or mix encodings. Save it as xlsx.',
  },
  'encoding-mixed': {
    zh: '文件大部分是 UTF-8 编码，但有字节无法识别，可能已损坏或由两种编码拼接而成。请向来源部门重新索取，或另存为 xlsx。',
    en: 'The file is mostly UTF-8 but holds bytes that are not: damaged, or pasted from two encodings. Ask for it again, or save it as xlsx.',
  },
  'encoding-not-known': {
    zh: '没有名为“{encoding}”的编码。常用的有 utf-8、gb18030、utf-16le。',
    en: 'There is no encoding called "{encoding}". Usual ones are utf-8, gb18030, utf-16le.',
  },
  'encoding-western': {
    zh: '文件按西文编码（windows-1252）读取，请抽查带符号的单元格。',
    en: 'Read in a western encoding (windows-1252): check cells with special characters.',
  },
  'encoding-big5': {
    zh: '文件按繁体编码（Big5）读取，请抽查姓名和地址；若不对，请用 Excel 或 WPS 另存为 xlsx。',
    en: 'Read in the traditional Chinese encoding Big5: check names and addresses; if they are wrong, save the file as xlsx.',
  },
  'encoding-doubtful': {
    zh: '文件按国标编码（GB18030）读取，但含有许多罕见的字，可能是别的编码。请抽查姓名和地址；若不对，请用 Excel 或 WPS 另存为 xlsx。',
    en: 'Read as GB18030, but it holds many characters that hardly occur: perhaps another encoding. Check names and addresses; if they are wrong, save the file as xlsx.',
  },
  'encoding-foreign': {
    zh: '文件按国标编码（GB18030）读取，但更像韩文或日文编码，读出的字可能全都不对。请用能显示正确的程序打开后另存为 xlsx 或 UTF-8 的 CSV。',
    en: 'Read as GB18030, but it looks like a Korean or Japanese encoding, so that every character may be wrong. Open it in a program that shows it right and save it as xlsx or as CSV in UTF-8.',
  },
  'text-fixed-width': {
    zh: '文件没有分隔符，是按固定宽度排列的，从哪里断开文件里没有写，没有读取。请向来源部门索取 xlsx 或用逗号、制表符分隔的文件，或用 Excel、WPS 的“分列（固定宽度）”导入后另存为 xlsx。',
    en: 'The file has no delimiters: its columns are of fixed width, and nothing says where they end. It was not read. Ask for xlsx or delimited text, or import it with "text to columns (fixed width)" and save it as xlsx.',
  },
  'text-zeros': {
    zh: '文件末尾是空字节，没有写完。请向来源部门重新索取。',
    en: 'The file ends in zero bytes: it was never written to its end. Ask the sender for it again.',
  },
  'text-truncated': {
    zh: '文件在一个字的中间断开，没有传完。请向来源部门重新索取。',
    en: 'The file ends in the middle of a character: it was cut off. Ask the sender for it again.',
  },
  'csv-cut': {
    zh: '文件在引号里的内容中断开，最后一条记录不完整。请向来源部门重新索取。',
    en: 'The file ends inside a quoted cell: its last record is cut off. Ask the sender for it again.',
  },
  'csv-record-too-long': {
    zh: '一条记录长得不合常理，文件可能不是表格，或引号、换行有误。请用 Excel 或 WPS 打开检查后另存为 xlsx。',
    en: 'One record is impossibly long: no table, or broken quotes or line ends. Check it in a spreadsheet and save it as xlsx.',
  },
  'csv-quote-open': {
    zh: '这一行有一个没有配对的引号，已按普通字符读取，请核对这一行。',
    en: 'This record has a quote that is never closed; it was read as a plain character. Check the record.',
  },
  'csv-quotes-open': {
    zh: '另有 {count} 行也有没有配对的引号，已按普通字符读取。请核对，或用 Excel 或 WPS 另存为 xlsx。',
    en: '{count} more records have a quote that is never closed, read as a plain character. Check them, or save the file as xlsx.',
  },
  'csv-uneven': {
    zh: '有 {count} 行的列数与表的 {columns} 列不同，所标位置是第一行：可能多了或少了分隔符，请核对这些行是否错位。',
    en: '{count} rows do not have the {columns} columns of the table, the first one at this place: a delimiter too many or too few. Check that their values stand in the right columns.',
  },
  'csv-quote-inside': {
    zh: '有 {count} 行的引号开在一个格的中间，很可能漏了一个分隔符，所标位置是第一行。请核对这些行是否错位。',
    en: '{count} rows have a quote that opens inside a field, the first one at this place: probably a delimiter was left out. Check that their values stand in the right columns.',
  },
  'csv-wide-commas': {
    zh: '有 {count} 行把分隔的逗号打成了全角“，”，列数与表头相符，已按逗号分开读取，所标位置是第一行。请核对。',
    en: '{count} rows were typed with full-width commas; their number fits the table, and they were read as commas. The first is at this place. Check them.',
  },
  'zip-damaged': {
    zh: '文件已损坏或没有传完。请向来源部门重新索取，或用 Excel 或 WPS 修复后另存为 xlsx。',
    en: 'The file is damaged or cut off. Ask the sender for it again, or repair it and save it as xlsx.',
  },
  'zip-encrypted': {
    zh: '压缩包有密码。请先解压，把里面的表格放进收件文件夹。',
    en: 'The archive has a password. Unpack it and put the tables inside into the folder.',
  },
  'zip-method': {
    zh: '压缩包用了不支持的压缩方式（{method}）。请解压后重新用普通 zip 压缩，或直接使用里面的表格。',
    en: 'The archive uses compression method {method}, which is not supported. Unpack it and use the tables inside.',
  },
  'zip-bomb': {
    zh: '文件解压后大得不合常理（{part}），为安全起见没有读取。请确认来源，必要时另存为 xlsx 或 csv。',
    en: 'The file inflates to an impossible size ({part}) and was not read. Check where it comes from; save it anew if it is genuine.',
  },
  'zip-too-many-entries': {
    zh: '压缩包里的文件超过 {limit} 个，没有读取。请解压后只留需要的表格。',
    en: 'The archive holds more than {limit} files and was not read. Unpack it and keep the tables you need.',
  },
  'zip-duplicate-entry': {
    zh: '压缩包里有重名的文件（{part}），无法确定用哪一个。请解压检查后重新压缩或另存。',
    en: 'The archive holds two files of one name ({part}). Unpack it, check them, and pack or save it anew.',
  },
  'zip-overlap': {
    zh: '压缩包的目录不合常理（文件相互重叠），为安全起见没有读取。请向来源部门重新索取。',
    en: 'Files overlap inside the archive, which no honest archive does; it was not read. Ask the sender for it again.',
  },
  'zip-size-false': {
    zh: '压缩包里 {part} 的大小与目录不符，文件可能已损坏。请向来源部门重新索取，或另存为 xlsx。',
    en: 'The size of {part} is not what the archive says: damaged. Ask the sender for it again, or save it as xlsx.',
  },
  'zip-part-missing': {
    zh: '文件里缺少一个部分（{part}），可能已损坏。请用 Excel 或 WPS 修复后另存为 xlsx。',
    en: 'A part of the file is missing ({part}). Repair it in a spreadsheet program and save it as xlsx.',
  },
  'zip-no-tables': {
    zh: '压缩包里没有能读的表格。请检查是否传错了文件。',
    en: 'The archive holds no table that can be read. Check whether it is the right file.',
  },
  'zip-nested': {
    zh: '压缩包里还有压缩包，没有继续打开。请先解压一层。',
    en: 'An archive inside an archive was not opened. Unpack the outer one first.',
  },
  'xml-damaged': {
    zh: '文件内部的 XML 有错（{part}），可能已损坏或没有传完。请用 Excel 或 WPS 修复后另存为 xlsx。',
    en: 'The XML inside the file is broken ({part}). Repair it in a spreadsheet program and save it as xlsx.',
  },
  'xml-doctype': {
    zh: '文件内部含有 DOCTYPE 声明（{part}），正常表格不会有，为安全起见没有读取。请另存为 xlsx。',
    en: 'The file declares a DOCTYPE ({part}), which no genuine table does; it was not read. Save it as xlsx.',
  },
  'xml-too-deep': {
    zh: '文件内部层次深得不合常理（{part}），没有读取。请另存为 xlsx。',
    en: 'The file is nested impossibly deep ({part}) and was not read. Save it as xlsx.',
  },
  'xml-too-many-attributes': {
    zh: '文件内部属性多得不合常理（{part}），没有读取。请另存为 xlsx。',
    en: 'The file has impossibly many attributes ({part}) and was not read. Save it as xlsx.',
  },
  'xml-not-spreadsheet': {
    zh: '这是 XML 文件，但不是 Excel 的 XML 表格。请用原来的软件导出为 xlsx 或 csv。',
    en: 'This is XML, but not an XML spreadsheet. Export it as xlsx or csv from the program it came from.',
  },
  'cell-too-long': {
    zh: '有单元格长得不合常理（{part}），没有读取。请检查文件来源。',
    en: 'A cell is impossibly long ({part}); the file was not read. Check where it comes from.',
  },
  'xlsx-no-workbook': {
    zh: '文件是 Office 格式，但里面没有工作簿。请用 Excel 或 WPS 打开后另存为 xlsx。',
    en: 'The file has the Office format but holds no workbook. Open it and save it as xlsx.',
  },
  'xlsx-no-sheets': {
    zh: '工作簿里没有工作表。请检查是否传错了文件。',
    en: 'The workbook has no worksheet. Check whether it is the right file.',
  },
  'xlsx-shared-text-missing': {
    zh: '单元格指向不存在的文字，文件已损坏。请用 Excel 或 WPS 修复后另存为 xlsx。',
    en: 'A cell points to a text that is not there: damaged. Repair it in a spreadsheet program and save it as xlsx.',
  },
  'sheet-row-out-of-range': {
    zh: '行号超出 Excel 的范围（1–1048576），文件可能已损坏。请修复后另存为 xlsx。',
    en: 'A row number is outside the range of Excel (1-1048576). Repair the file and save it as xlsx.',
  },
  'sheet-column-out-of-range': {
    zh: '列号超出 Excel 的范围（A–XFD），文件可能已损坏。请修复后另存为 xlsx。',
    en: 'A column is outside the range of Excel (A-XFD). Repair the file and save it as xlsx.',
  },
  'sheet-too-many-merges': {
    zh: '合并单元格多得不合常理，没有读取。请取消合并后另存为 xlsx。',
    en: 'The sheet has impossibly many merged cells and was not read. Unmerge them and save it as xlsx.',
  },
  'file-kind-differs': {
    zh: '扩展名是 .{extension}，实际内容是 {format} 格式，已按实际内容读取。',
    en: 'The extension is .{extension} but the content is {format}; it was read by its content.',
  },
  'sheet-hidden': {
    zh: '这个工作表是隐藏的，已照常读取。请确认它是否应当计入。',
    en: 'This sheet is hidden; it was read like any other. Check whether it should count.',
  },
  'sheet-not-there': {
    zh: '没有名为“{sheet}”的工作表。文件里有：{known}。请改成其中一个，或不指定工作表。',
    en: 'There is no sheet called "{sheet}". The file has: {known}. Name one of them, or none.',
  },
  'sheet-too-large': {
    zh: '工作表用“重复”标记声明的单元格多得不合常理，没有读取。请用 Excel 或 WPS 另存为 xlsx。',
    en: 'The sheet declares impossibly many repeated cells and was not read. Save it as xlsx.',
  },
  'html-cut': {
    zh: '网页表格在中间断开（没有结尾），没有传完，没有读取。请向来源部门重新索取。',
    en: 'The web page ends inside its table: it was cut off and not read. Ask the sender for it again.',
  },
  'html-no-table': {
    zh: '这是网页文件，里面没有表格。请检查是否传错了文件，或在原系统中导出为 xlsx 或 csv。',
    en: 'This is a web page without a table. Check whether it is the right file, or export it as xlsx or csv.',
  },
  'formula-without-value': {
    zh: '{count} 个公式单元格没有保存计算结果，按空白读取。请用 Excel 或 WPS 打开、重新计算后保存。',
    en: '{count} formula cells hold no saved result and were read as blank. Open the file, recalculate and save it.',
  },
  'xls-version-unknown': {
    zh: '这个 .xls 是很旧或不规范的版本，读出来是乱码，没有读取。请用 Excel 或 WPS 打开后另存为 xlsx。',
    en: 'This .xls is of a very old or irregular version: what can be read is garbled, and it was not read. Open it and save it as xlsx.',
  },
  'file-text-stub': {
    zh: '扩展名是 .{extension}，里面却只有一行文字，不是表格（常见于下载失败的提示），没有读取。请向来源部门重新索取。',
    en: 'The extension is .{extension}, but the file holds one line of text and no table (often the notice of a failed download); it was not read. Ask the sender for it again.',
  },
  'text-zero-characters': {
    zh: '有 {count} 个单元格里含有空字符（NUL），已去掉，所标位置是第一个。请抽查这些单元格。',
    en: '{count} cells hold zero characters (NUL), which were taken out; the first is at this place. Check them.',
  },
  'text-struck': {
    zh: '有 {count} 个单元格的内容全部或部分被划掉（删除线），划掉的文字按作废处理，没有读取，所标位置是第一个。如果仍然有效，请去掉删除线。',
    en: '{count} cells are struck through, whole or in part; what is struck counts as withdrawn and was not read. The first is at this place. If it still holds, remove the line.',
  },
  'isolated-timeout': {
    zh: '读取这个文件超过了时间上限（{limit_s} 秒），已停止。请用 Excel 或 WPS 另存为 xlsx 后再用。',
    en: 'Reading took longer than {limit_s} s and was stopped. Save the file as xlsx.',
  },
  'isolated-failed': {
    zh: '文件已损坏，或占用内存过大，无法读取。请用 Excel 或 WPS 另存为 xlsx 后再用。',
    en: 'The file is damaged or needs too much memory and cannot be read. Save it as xlsx.',
  },
} as const satisfies MessageCatalogue;

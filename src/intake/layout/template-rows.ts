/**
 * Rows that import templates print below their header: instructions for each column, and a person who does not exist. Neither is a record.
 * Looks at texts only; refusing and counting is records.ts.
 */
import { residentCheck } from '../../normalise/check-digits.js';
import { readHeaderText } from '../header/text.js';
import type { MappedColumn } from '../columns/mapping.js';
import type { SampleRow } from '../header/sheet-sample.js';

/** Numbers that the national standard (GB 11643) prints as its examples: nobody's. */
export const SPECIMENS: ReadonlySet<string> = new Set(['11010519491231002X', '440524188001010014']);

const INSTRUCTION =
  /^\(?(?:必填|必录|必选|选填|选录|非必填|可空|可不填|不必填|不填|自动生成|系统|下拉|单选|多选|文本|数字|日期|格式|按|请|例如|例:|示例(?!\p{Script=Han})|如:|填写?|参照|详?见.{0,6}(?:填|说明|要求|标准|字典|代码|编码|下拉|表头))|必填|选填|下拉(?:选择|框|列表)?$|填写|请(?:填|选|输入)|格式(?:$|[::为])|文本型|YYYY|(?:^|[^\d])\d{1,2}位(?:数字|字符|以内)?(?:$|[,,;;])|^(?:男\/女|女\/男|是\/否|有\/无)$|不[能可得]为空|保留.{1,3}位?小数|精确到|以内$/u;
/** Cells that call their row an example. */
const EXAMPLE =
  /^\(?(?:填写|填表|填报|录入)?(?:示例|样例|范例|举例|样表|例子?|例如|EXAMPLE|SAMPLE)(?:数据|行|户|人)?\d{0,3}\)?(?::.*)?$/u;
/** Places that templates invent. */
const EXAMPLE_PLACE =
  /^(?:示例|样例|范例|举例|某某?|X{1,4}|×{1,4}|\*{1,4})(?:省|市|县|区|镇|乡|街道|街道办事处|苏木|村|社区|居委会|村委会)$/u;
const RESIDENT = /^\d{17}[\dX]$/u;
const FIRST_GENERATION = /^\d{15}$/u;
const PLACES = ['township', 'village'] as const;
/** Templates show one person, or one household. */
const MOST_EXAMPLES = 5;

/** True for a number that is printed as an example. */
export function isSpecimen(number: string): boolean {
  return SPECIMENS.has(number);
}

/** True when the cells of a row, made comparable, mostly say how their columns are to be filled in. */
export function isInstruction(texts: readonly string[]): boolean {
  const said = texts.filter((text) => INSTRUCTION.test(text)).length;
  return said >= 2 && said * 2 >= texts.length;
}

/**
 * Rows of the sample in which a template shows how to fill it in. A place that sounds invented tells only where other rows name other
 * places, or none does but this one.
 */
export function exampleRows(
  rows: readonly SampleRow[],
  columns: ReadonlyMap<string, MappedColumn>,
  isKnownPlace: (name: string) => boolean,
): ReadonlySet<number> {
  const filled = rows.filter((row) => row.texts.some((text) => text !== null));
  const named = filled.filter((row) => row.texts.some((text) => text !== null && EXAMPLE.test(comparable(text))));
  const placed = filled.filter((row) =>
    PLACES.some((name) => {
      const text = comparable(row.texts[columns.get(name)?.columnIndex ?? -1] ?? '');
      return EXAMPLE_PLACE.test(text) && !isKnownPlace(text) && !hasNumberOfItsOwn(row, columns);
    }),
  );
  const examples = [named, placed].filter(
    (group) => group.length <= MOST_EXAMPLES && group.length * 2 <= filled.length,
  );
  const alone = named.length === filled.length && named.length <= MOST_EXAMPLES ? named : [];
  return new Set([...examples.flat(), ...alone].map(({ rowNumber }) => rowNumber));
}

/** True where the number is sound and no specimen: whoever bears it exists, whatever the place is called. */
function hasNumberOfItsOwn(row: SampleRow, columns: ReadonlyMap<string, MappedColumn>): boolean {
  const written = row.texts[columns.get('id_number')?.columnIndex ?? -1] ?? '';
  const number = written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\dX]/gu, '');
  if (isSpecimen(number)) return false;
  return FIRST_GENERATION.test(number) || (RESIDENT.test(number) && residentCheck(number) === number.at(17));
}

function comparable(text: string): string {
  return readHeaderText(text).whole;
}

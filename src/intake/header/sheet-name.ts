/** Places that a sheet's name carries: offices print one sheet per township or village and leave the column out. */

const TOWNSHIP_NAME = /^[\p{Script=Han}]{1,10}(?:镇|乡|街道|苏木|街道办|办事处|林场|农场|管委会)$/u;
const VILLAGE_NAME = /^[\p{Script=Han}]{1,10}(?:村|社区|嘎查|居委会|村委会)$/u;

/** Column → value from the sheet's name, only for columns the table does not have; empty when the name is not a place. */
export function placeFromSheetName(
  name: string | null,
  columns: ReadonlyMap<string, unknown>,
): Readonly<Record<string, string>> {
  // Numbers that keep sheets apart or in order are not part of the place: "3示例镇", "示例镇(2)".
  const text = (name ?? '').replace(/\s+/gu, '').replace(/^[0-9]+[.、_-]?|[(（]?[0-9]*[)）]?$/gu, '');
  if (TOWNSHIP_NAME.test(text) && !columns.has('township')) return { township: text };
  if (VILLAGE_NAME.test(text) && !columns.has('village')) return { village: text };
  return {};
}

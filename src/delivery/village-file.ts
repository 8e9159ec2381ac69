/** 行政村表: the villages that the office knows, with their codes. Rows without a village are left out. */
import { placeOfFile } from '../domain/place.js';
import { UserError } from '../domain/problem.js';
import type { Place } from '../domain/place.js';
import { readSmallTable } from './small-table.js';

export interface ListedVillage {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string;
  readonly code: string | null;
  /** The row that names it. */
  readonly from: Place;
}

const HEADERS = {
  county: ['县', '县(市、区)', '县市区', '县名', '县名称', '区县'],
  township: ['乡镇', '乡', '镇', '乡镇(街道)', '乡镇名称'],
  village: ['行政村', '村', '村名', '行政村名称', '村(社区)', '村名称'],
  code: ['代码', '行政区划编码', '区划代码', '行政区划代码', '村代码', '编码', '行政村代码'],
} as const;

/** `file` is relative to the workspace. Throws UserError villages-unreadable, or a reading error. */
export async function loadVillages(root: string, file: string | undefined): Promise<readonly ListedVillage[]> {
  if (file === undefined) return [];
  const table = await readSmallTable(root, file, HEADERS, (columns) => columns.has('village'));
  if (table.headerMissing !== null) {
    const place = placeOfFile(file);
    throw new UserError('villages-unreadable', { headers: table.headerMissing.join('、') }, place);
  }
  return table.rows.flatMap((row) => {
    const village = row.cell('village');
    if (village === null) return [];
    return [
      { county: row.cell('county'), township: row.cell('township'), village, code: row.cell('code'), from: row.place },
    ];
  });
}

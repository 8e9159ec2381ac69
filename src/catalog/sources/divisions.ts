/** The office's own table of villages, as evidence shows its rows. It is no list: nobody is compared with it by number. */
import type { ColumnDefinition, TableDefinition } from '../../domain/column.js';

const column = (name: string, label: string): ColumnDefinition => ({ name, label, type: 'text', synonyms: [] });

export const DIVISIONS: TableDefinition = {
  id: 'divisions',
  label: '区划表',
  department: '比对办',
  rowIs: 'village',
  columns: [column('code', '区划代码'), column('township', '乡镇'), column('village', '村')],
};

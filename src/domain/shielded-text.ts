/** Marks that exports put around a cell so that a spreadsheet keeps it a text. */

/** A cell without what some exports put around it to keep it a text. Example: `="123"` → 123, `'123` → 123 */
export function withoutShield(cell: string): string {
  return cell.replace(/^[=＝]["“”＂](.*)["“”＂]$/u, '$1').replace(/^['’‘`](?=\d)/u, '');
}

/** Compares strings by code unit: the same order on every machine, whatever its locale. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

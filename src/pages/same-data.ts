/** True if two pieces of plain data are equal. The order of keys does not matter. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one)) return Array.isArray(other) && sameList(one, other);
  return !Array.isArray(other) && sameFields(one, other);
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (!sameData(one[index], other[index])) return false;
  }
  return true;
}

function sameFields(one: object, other: object): boolean {
  const fields = other as Record<string, unknown>;
  let count = 0;
  for (const [key, value] of Object.entries(one)) {
    if (!Object.hasOwn(fields, key) || !sameData(value, fields[key])) return false;
    count += 1;
  }
  return count === Object.keys(other).length;
}

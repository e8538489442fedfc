/** The type without `undefined` in its values, as `compact` returns it. */
export type Compact<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/**
 * Removes empty properties: undefined, an empty text, an empty list. Machine-readable formats omit such properties, and
 * validators report empty ones.
 */
export function compact<const T extends object>(value: T): Compact<T> {
  const kept = Object.entries(value).filter(([, item]) => !isEmpty(item));
  return Object.fromEntries(kept) as Compact<T>;
}

function isEmpty(item: unknown): boolean {
  return item === undefined || item === "" || (Array.isArray(item) && item.length === 0);
}

/** The type without `undefined` in its values: what `compact` has left out is simply not there. */
export type Compact<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/**
 * The object without properties that say nothing: undefined, an empty text, an empty list. Formats for machines
 * leave such a property out, and a validator reads an empty one as a mistake.
 */
export function compact<const T extends object>(value: T): Compact<T> {
  const kept = Object.entries(value).filter(([, item]) => !saysNothing(item));
  return Object.fromEntries(kept) as Compact<T>;
}

function saysNothing(item: unknown): boolean {
  return item === undefined || item === "" || (Array.isArray(item) && item.length === 0);
}

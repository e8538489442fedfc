/** Adds to a list, however long the other is: arguments of a call, as `push` has them, are limited in number. */
export function append<Value>(list: Value[], more: Iterable<Value>): void {
  for (const value of more) list.push(value);
}

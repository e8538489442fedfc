/** Appends to a list of any length. `push(...more)` would overflow the stack on long ones. */
export function append<Value>(list: Value[], more: Iterable<Value>): void {
  for (const value of more) list.push(value);
}

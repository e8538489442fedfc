/** Parses a plain value; undefined for any other. */
export type PlainField = (value: unknown) => unknown;

/** The values of a mapping whose keys are all known and whose values are all plain; otherwise undefined. */
export function plainKeys(
  data: unknown,
  fields: ReadonlyMap<string, PlainField>,
): Record<string, unknown> | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  const made: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const own = fields.get(key)?.(value);
    if (own === undefined) return undefined;
    made[key] = own;
  }
  return made;
}

/** The entries of a list, if all are plain and the list is not too long; otherwise undefined. */
export function plainList<Entry>(
  value: unknown,
  field: (value: unknown) => Entry | undefined,
  most = Number.POSITIVE_INFINITY,
): Entry[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const made: Entry[] = [];
  for (const each of value) {
    const own = field(each);
    if (own === undefined) return undefined;
    made.push(own);
  }
  return made;
}

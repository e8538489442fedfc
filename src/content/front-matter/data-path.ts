/** What a schema's path leads to in the data as they were written. */
export interface Pointed {
  /** Keys and indices that the file itself has. */
  path: PropertyKey[];
  /** Undefined where the file has none. */
  value: unknown;
  /** The value is the last key of the path itself. */
  isKey?: true;
}

/**
 * Follows a path of the schema through the data. The schema reads a single value as a list of one, a text as a source
 * with a title or url, and a mapping as a list of entries with an `id`: then the path goes further than the file does.
 */
export function point(data: unknown, path: readonly PropertyKey[]): Pointed {
  let value = data;
  const found: PropertyKey[] = [];
  let mapped = false;
  for (const step of path) {
    if (value === undefined) return { path: [...found, step], value };
    const named = mapped && step === "id" && !(value instanceof Object && "id" in value);
    if (named) return { path: found, value: found.at(-1), isKey: true };
    if (typeof value !== "object" || value === null) return { path: found, value };
    if (typeof step === "number" && !Array.isArray(value)) {
      const key = Object.keys(value)[step];
      if (key === undefined) return { path: found, value };
      found.push(key);
      value = Reflect.get(value, key);
      mapped = true;
      continue;
    }
    const own = Object.hasOwn(value, step);
    found.push(step);
    value = own ? Reflect.get(value, step) : undefined;
    mapped = false;
  }
  return { path: found, value };
}

/** `citations[3].url`: people count from 1. */
export function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step + 1}]`;
    return name === "" ? String(step) : `${name}.${String(step)}`;
  }, "");
}

/** Where a schema path leads in the data as written. */
export interface DataAtPath {
  /** Keys and indices as the file has them. */
  path: PropertyKey[];
  /** Undefined if the file has no such value. */
  value: unknown;
  /** Set if the value is the last key of the path. */
  isKey?: true;
}

/**
 * Follows a schema path through the data. The schema accepts a single value as a list of one, a text as a source with a
 * title or URL, and a mapping as a list of entries with an `id`, but not one with a `provider`, which is one service: there the schema path is longer than the file's.
 */
export function resolvePath(data: unknown, path: readonly PropertyKey[]): DataAtPath {
  let value = data;
  const found: PropertyKey[] = [];
  let mapped = false;
  for (const step of path) {
    if (value === undefined) return { path: [...found, step], value };
    const named = mapped && step === "id" && !(value instanceof Object && "id" in value);
    if (named) return { path: found, value: found.at(-1), isKey: true };
    if (typeof value !== "object" || value === null) return { path: found, value };
    if (typeof step === "number" && "provider" in value) continue;
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

/** Formats a path for a message, counting from 1: `citations[3].url`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step + 1}]`;
    return name === "" ? String(step) : `${name}.${String(step)}`;
  }, "");
}

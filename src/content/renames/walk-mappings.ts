import type { Rename } from "./renames.ts";

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The keys that lead to the mapping of a rename. */
export function stepsOf({ within }: Pick<Rename, "within">): string[] {
  return within === undefined ? [] : within.split(".");
}

/** Changes every mapping at the end of `steps`, which pass through all entries of lists. Other data is kept. */
export function changeMappings(
  data: unknown,
  steps: readonly string[],
  change: (mapping: Mapping, path: readonly PropertyKey[]) => Mapping,
  path: readonly PropertyKey[] = [],
): unknown {
  if (Array.isArray(data)) {
    return data.map((item, index) => changeMappings(item, steps, change, [...path, index]));
  }
  if (!isMapping(data)) return data;
  const [step, ...rest] = steps;
  if (step === undefined) return change(data, path);
  if (!Object.hasOwn(data, step)) return data;
  return { ...data, [step]: changeMappings(data[step], rest, change, [...path, step]) };
}

/** A mapping with its key under the new name, in the same place. Without the old key if it has both. */
export function withNewName(mapping: Mapping, { from, to }: Rename): Mapping {
  const entries = Object.entries(mapping);
  if (Object.hasOwn(mapping, to))
    return Object.fromEntries(entries.filter(([key]) => key !== from));
  return Object.fromEntries(entries.map(([key, value]) => [key === from ? to : key, value]));
}

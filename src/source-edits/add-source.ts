import { patchYaml, yamlData } from "../content/patch/patch-yaml.ts";
import { declaredIn, freeKey, keysIn } from "./declared.ts";
import type { NewSource } from "./source-yaml.ts";

/** A text with the source, and the key to cite it by; `isNew` is false if it was declared already. */
export interface Added {
  text: string;
  key: string;
  isNew: boolean;
}

export interface AddOptions {
  /** Where the sources are: at the root, or under a key of it. */
  under?: string;
  /** Keys of sources in other files that the article can cite. */
  taken?: ReadonlySet<string>;
}

/**
 * Adds a source at the end of a list or mapping of sources in a YAML text, and keeps all other bytes. Returns why that
 * is impossible, as the rest of a sentence.
 */
export function addSource(
  yaml: string,
  wanted: NewSource,
  { under, taken = new Set() }: AddOptions = {},
): Added | string {
  const before = yamlData(yaml);
  if (!before) return "its YAML has errors";
  const { data } = before;
  const sources: unknown = under === undefined ? data : Object(data)[under];
  const declared = declaredIn(sources ?? [], wanted);
  if (declared && declared.key === undefined)
    return "it declares the source already, without an `id`: give it one";
  if (declared?.key !== undefined) return { text: yaml, key: declared.key, isNew: false };
  const source = { ...wanted, id: freeKey(wanted.id, new Set([...taken, ...keysIn(sources)])) };
  const list = withSource(sources, source);
  const patched =
    list && patchYaml(yaml, under === undefined ? list : { ...Object(data ?? {}), [under]: list });
  return patched && patched.problem === undefined
    ? { text: patched.text, key: source.id, isNew: true }
    : "its sources are written in a form that can't be edited";
}

/** Undefined if the sources are neither a list nor a mapping. */
function withSource(sources: unknown, { id, ...fields }: NewSource): object | undefined {
  if (sources === null || sources === undefined) return [{ id, ...fields }];
  if (Array.isArray(sources)) return [...sources, { id, ...fields }];
  return typeof sources === "object" ? { ...sources, [id]: fields } : undefined;
}

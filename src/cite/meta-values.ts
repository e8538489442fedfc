import type { FoundSource, WrittenName } from "./found-source.ts";
import type { PageFacts } from "./page-facts.ts";

type Metas = PageFacts["metas"];

/** The content of the first of these names that a page has. */
export function oneOf(metas: Metas) {
  return (...names: string[]): string | undefined =>
    names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined);
}

/** Without the fields that nothing is known of. */
export function present(
  fields: { [Field in keyof FoundSource]?: FoundSource[Field] | undefined },
): FoundSource {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Several names in one text. A comma may also be within a name, so only other signs separate. */
export function authorsIn(text: string | undefined): string[] {
  return text === undefined
    ? []
    : text.split(/\s*;\s*|\s+(?:and|und|et|y|&)\s+/).filter((name) => name.trim() !== "");
}

/** `Lovelace, Ada` in parts; any other name is whole. */
export function nameIn(name: string): WrittenName {
  const [, family = "", given = ""] = /^([^,]+),\s*([^,]+)$/.exec(name.trim()) ?? [];
  return family === "" ? name : { family: family.trim(), given: given.trim() };
}

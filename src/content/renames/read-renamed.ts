import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import type { SourceFile } from "../types.ts";
import type { Located } from "../yaml/yaml-document.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";
import { endOf, type Rename } from "./renames.ts";
import { changeMappings, isMapping, stepsOf, withNewName } from "./walk-mappings.ts";

/** Data under the new names, and a warning for each old one. Places are those in the file. */
export interface ReadRenamed {
  located: Located;
  diagnostics: Diagnostic[];
}

/** Reads old names of keys as the new ones. A mapping with both is an error. */
export function readRenamed(
  located: Located,
  renames: readonly Rename[],
  source: SourceFile,
): ReadRenamed {
  if (!isMapping(located.data)) return { located, diagnostics: [] };
  const found: Found[] = [];
  const data = renames.reduce(
    (data: unknown, rename) =>
      changeMappings(data, stepsOf(rename), (mapping, path) => {
        if (!Object.hasOwn(mapping, rename.from)) return mapping;
        found.push({ rename, path, hasBoth: Object.hasOwn(mapping, rename.to) });
        return withNewName(mapping, rename);
      }),
    located.data,
  );
  if (found.length === 0) return { located, diagnostics: [] };
  const place = placeByOldName(located.place, found);
  return {
    located: { data, place },
    diagnostics: found.map((each) =>
      problemOf(each, place([...each.path, each.rename.from], "key"), source),
    ),
  };
}

interface Found {
  rename: Rename;
  /** The mapping's path, under the new names of its parents. */
  path: readonly PropertyKey[];
  hasBoth: boolean;
}

/** Looks up a path under new names by the names in the file. */
function placeByOldName(place: PlaceOf, found: readonly Found[]): PlaceOf {
  const oldNames = new Map(
    found.flatMap(({ rename: { from, to }, path, hasBoth }): [string, string][] =>
      hasBoth ? [] : [[JSON.stringify([...path, to]), from]],
    ),
  );
  return (path, want) =>
    place(
      path.map((step, depth) => oldNames.get(JSON.stringify(path.slice(0, depth + 1))) ?? step),
      want,
    );
}

function problemOf({ rename, hasBoth }: Found, place: Place, source: SourceFile): Diagnostic {
  const { from, to } = rename;
  const excerpt = excerptOf(source.text, place);
  if (hasBoth) {
    return {
      ...place,
      severity: "error",
      rule: "field/renamed",
      message: `\`${from}\` is the old name of \`${to}\`, and both are here`,
      hint: `Move what is still needed into \`${to}\`, and delete \`${from}\`.`,
      excerpt,
    };
  }
  return {
    ...place,
    severity: "warning",
    rule: "field/renamed",
    message: `\`${from}\` is now called \`${to}\``,
    hint: `Rename it, or run \`dateline upgrade\`, which does that in all files. Version ${endOf(rename)} will not read the old name.`,
    excerpt,
  };
}

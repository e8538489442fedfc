import type { SourceFile } from "./types.ts";
import { LARGEST_YAML, type Located, type ReadYaml, readWithPlaces } from "./yaml-document.ts";
import { quickYaml } from "./yaml-fast.ts";
import type { PlaceOf } from "./yaml-places.ts";

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/), whose dates stay strings, whatever version the text itself names.
 * The lines of `text` must be those of the file from its first. More characters than `largest` are not read.
 */
export function readYaml(text: string, source: SourceFile, largest = LARGEST_YAML): ReadYaml {
  const data = quickYaml(text, largest);
  if (data === undefined) return readWithPlaces(text, source, largest);
  // Most files have nothing wrong with them, and then nobody asks for a place.
  let located: Located | undefined;
  const place: PlaceOf = (path, want) => {
    located ??= readWithPlaces(text, source, largest).located;
    return located?.place(path, want) ?? { file: source.file, line: 1, column: 1 };
  };
  return { located: { data, place }, diagnostics: [] };
}

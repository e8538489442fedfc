import type { SourceFile } from "../types.ts";
import { type Located, type ReadYaml, readWithPlaces, type YamlSize } from "./yaml-document.ts";
import { parsePlainYaml } from "./yaml-fast.ts";
import type { PlaceOf } from "./yaml-places.ts";

/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/), with dates as strings, whichever version the text declares. Line n of
 * `text` must be line n of the file. `size` names the limit on its length.
 */
export function readYaml(
  text: string,
  source: SourceFile,
  size: YamlSize = "yamlCharacters",
): ReadYaml {
  const data = parsePlainYaml(text, size);
  if (data === undefined) return readWithPlaces(text, source, size);
  // Most files are valid, so places are only computed on demand.
  let located: Located | undefined;
  const place: PlaceOf = (path, want) => {
    located ??= readWithPlaces(text, source, size).located;
    return located?.place(path, want) ?? { file: source.file, line: 1, column: 1 };
  };
  return { located: { data, place }, diagnostics: [] };
}

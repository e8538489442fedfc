import type { FileFormat } from "../format/file-format.ts";
import type { Citable } from "./toolbar.ts";

/** Sources with an id, as the desk's fields have them. */
export function citable(list: unknown): Citable[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((source): Citable[] => {
    const { id, title, url } = Object(source);
    const key = typeof id === "string" ? id.trim() : "";
    return key === "" ? [] : [{ key, title: String(title ?? url ?? key) }];
  });
}

/** Notes the sources that all articles share when the desk reads or saves them. */
export function notingSources(
  formats: readonly FileFormat[],
  note: (sources: Citable[]) => void,
): FileFormat[] {
  return formats.map((format) => ({
    ...format,
    fromFile: (text) => {
      const values = format.fromFile(text);
      if (Array.isArray(values.sources)) note(citable(values.sources));
      return values;
    },
    toFile: (values) => {
      if ("sources" in values) note(citable(values.sources));
      return format.toFile(values);
    },
  }));
}

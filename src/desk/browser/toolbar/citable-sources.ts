import type { FileFormat } from "../../format/file-format.ts";
import type { Citable } from "./toolbar.ts";

/** As many as an editor takes in. */
const SHOWN = 8;

/** The sources whose ids and titles have all the words that an editor typed; those that begin so come first. */
export function fittingSources(sources: readonly Citable[], asked: string): Citable[] {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  const fitting = sources.flatMap((source) => {
    const text = plain(`${source.key} ${source.title}`);
    if (!words.every((word) => text.includes(word))) return [];
    return [{ source, isFirst: [source.key, source.title].some((own) => begins(own, asked)) }];
  });
  const sorted = fitting.toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst));
  return sorted.slice(0, SHOWN).map(({ source }) => source);
}

function begins(text: string, asked: string): boolean {
  return plain(text).startsWith(plain(asked).trim());
}

/** Without accents and capitals, so that `strasse` need not be typed as it is written. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

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

import { type FileFormat, sourceOf } from "../../format/file-format.ts";

/** Knows from which text each file is made that the desk is about to write. */
export interface SaveGuard {
  /** The formats, which note what they make. Their refusals are sentences that Sveltia CMS shows. */
  guarded: (formats: readonly FileFormat[]) => FileFormat[];
  /** Why a text must not replace what the file now holds; undefined if it may. `now` is absent without a file. */
  refusal: (made: string, now: string | undefined) => string | undefined;
}

/** `changed` says that somebody changed a file, or made it, since the desk read it. */
export function saveGuard(changed: string): SaveGuard {
  /**
   * A source, which new files have not, and what the desk made of it. Each may replace the others: Sveltia CMS keeps
   * the text that it read, also after it saved.
   */
  const families = new Map<string | undefined, Set<string | undefined>>();
  const familyOf = new Map<string, Set<string | undefined>>();
  const note = (made: string, source: string | undefined) => {
    const family = families.get(source) ?? new Set([source]);
    families.set(source, family.add(made));
    familyOf.set(made, family);
  };
  return {
    guarded: (formats) =>
      formats.map((format) => ({
        ...format,
        toFile: (values) => {
          const made = shown(() => format.toFile(values));
          note(made, sourceOf(values));
          return made;
        },
      })),
    refusal: (made, now) => {
      const family = familyOf.get(made);
      return !family || now === undefined || family.has(now) ? undefined : changed;
    },
  };
}

/** Sveltia CMS shows the cause of such an error, and of all others only that something went wrong. */
function shown(make: () => string): string {
  try {
    return make();
  } catch (cause) {
    throw new Error("saving_failed", { cause });
  }
}

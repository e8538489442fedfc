import { kindNamed, kindOf } from "../../media/kinds.ts";
import type { FilesBeside } from "../../media/types.ts";
import { byCode } from "../../order.ts";

/** `en`, `pt-BR`, `zh-Hant`: a language in a file's name. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const POSTER = /\.(?:avif|jpe?g|png|webp)$/i;

/** Finds the files of a folder that belong to a video or a recording, by its name without extension. */
export type FindBeside = (path: string) => FilesBeside | undefined;

/**
 * `clip.vtt` and `clip.es.vtt` are captions of `clip.mp4`, `clip.jpg` is its poster and `clip.txt` its transcript.
 * `paths` are those of all files of `media/` and all pictures.
 */
export function besideFinder(paths: readonly string[]): FindBeside {
  const byStem = Map.groupBy(
    paths.filter((path) => path.startsWith("media/")).toSorted(byCode),
    (path) => stemOf(path),
  );
  return (path) => {
    const name = kindNamed(path);
    const role = name && kindOf(name).role;
    if (role !== "video" && role !== "audio") return undefined;
    const own = byStem.get(stemOf(path)) ?? [];
    const poster = own.find((each) => POSTER.test(each) && languageIn(each) === undefined);
    const transcript = own.find((each) => /\.txt$/i.test(each) && languageIn(each) === undefined);
    return {
      captions: own.flatMap((each) => captionOf(each) ?? []),
      ...(poster && role === "video" && { poster: `/${poster}` }),
      ...(transcript && { transcript: `/${transcript}` }),
    };
  };
}

function captionOf(path: string): FilesBeside["captions"][number] | undefined {
  if (!/\.vtt$/i.test(path)) return undefined;
  const language = languageIn(path);
  return { src: `/${path}`, ...(language && { language }) };
}

/** The path without extension and language. */
function stemOf(path: string): string {
  const bare = path.replace(/\.\w+$/, "");
  return languageIn(path) ? bare.replace(/\.[^./]+$/, "") : bare;
}

/** The language before the extension, if it is one that browsers know. */
function languageIn(path: string): string | undefined {
  const [, part = ""] = /[^/]\.([^./]+)\.\w+$/.exec(path) ?? [];
  if (!LANGUAGE.test(part)) return undefined;
  try {
    return Intl.getCanonicalLocales(part)[0];
  } catch {
    return undefined;
  }
}

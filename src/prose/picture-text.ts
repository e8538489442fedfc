import { short } from "../excerpt.ts";
import type { ProseRule } from "./types.ts";

/** Fewer words may be in a caption by chance. */
const MIN_WORDS = 4;

/** Reports a picture's text that says only what its caption says. */
export const pictureText: ProseRule = ({ pictures }) =>
  pictures.flatMap(({ alt, caption, place }) => {
    if (alt.trim() === "" || caption.trim() === "" || !repeats(plain(alt), plain(caption)))
      return [];
    return [
      {
        place,
        message: `The picture's text repeats its caption: “${short(alt)}”`,
        hint: "Describe what can be seen, for people who can't see it. They hear the caption too.",
      },
    ];
  });

function repeats(alt: string, caption: string): boolean {
  if (alt === caption) return true;
  const isLong = alt.split(" ").length >= MIN_WORDS;
  return isLong && (caption.startsWith(`${alt} `) || alt.startsWith(`${caption} `));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

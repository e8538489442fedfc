import { wordsOfCaptions } from "../../media/cues.ts";
import type { FilesBeside } from "../../media/types.ts";
import type { RenderState } from "../state.ts";
import type { ReportFile } from "./player.ts";

/**
 * What is said in a video or a recording, as paragraphs: the text file beside it, or else its captions in the language
 * of the text. Empty if there is neither.
 */
export function transcriptOf(
  { context }: RenderState,
  { transcript, captions }: FilesBeside,
  onProblem: ReportFile,
): string[] {
  const own = captions.find(({ language = context.language }) =>
    isSameLanguage(language, context.language),
  );
  const src = transcript ?? own?.src;
  const found = src && context.readFile?.(src);
  if (!found) return [];
  if ("problem" in found) {
    onProblem(found);
    return [];
  }
  return transcript ? paragraphsIn(found.text) : wordsOfCaptions(found.text);
}

function paragraphsIn(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");
}

export function isSameLanguage(one: string, other: string): boolean {
  const [first, second] = [one, other].map((tag) => tag.toLowerCase().split("-")[0]);
  return first === second;
}

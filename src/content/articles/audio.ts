import type { Diagnostic } from "../../diagnostics.ts";
import { renderRecording } from "../../markdown/players/render-recording.ts";
import { typeset } from "../../typography/typeset.ts";
import type { BodyText } from "../front-matter/front-matter.ts";
import type { Article, Recording, SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";
import type { ArticleFields } from "./article-schema.ts";
import { bodyContext, type ParseContext } from "./context.ts";

type Audio = NonNullable<ArticleFields["audio"]>;

/** The recording that front matter names, with the markup of its player. Absent if it can't be played. */
export function recordingOf(
  audio: Audio,
  { title, language }: { title: string; language: string },
  { source, front, place }: { source: SourceFile; front: BodyText; place: PlaceOf },
  context: ParseContext,
): { value?: Pick<Article, "audio" | "player">; diagnostics: Diagnostic[] } {
  const { line, column } = place(isShort(source) ? ["audio"] : ["audio", "src"]);
  const own = bodyContext(source, front, context, { language });
  const shown = audio.title ? typeset(audio.title, language) : title;
  const { player, html, diagnostics } = renderRecording(
    { src: audio.src, title: shown, ...(audio.chapters && { chapters: audio.chapters }) },
    { ...own, firstLine: line },
    column,
  );
  if (!player) return { diagnostics };
  const { episode, season, explicit } = audio;
  const { url, bytes, seconds } = player.file;
  const value: Recording = {
    ...{ url, bytes, type: player.type, transcripts: player.transcripts },
    ...(seconds !== undefined && { seconds }),
    ...(audio.title && { title: shown }),
    ...(episode && { episode }),
    ...(season && { season }),
    ...(explicit !== undefined && { explicit }),
    ...(player.chapters && { chapters: player.chapters }),
  };
  return { value: { audio: value, player: html }, diagnostics };
}

/** Whether the file is written as the only value. */
function isShort({ text }: SourceFile): boolean {
  return /^audio:[ \t]*["']?\//m.test(text);
}

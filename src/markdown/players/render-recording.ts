import type { Diagnostic } from "../../diagnostics.ts";
import { type Html, html } from "../../html.ts";
import { kindOf } from "../../media/kinds.ts";
import type { FilesBeside, MediaFile } from "../../media/types.ts";
import type { BodyContext, FileProblem } from "../context.ts";
import { durationInWords } from "../files/file-facts.ts";
import { normalUrl } from "../setup.ts";
import { createEnv, report } from "../state.ts";
import { playerOf } from "./player.ts";
import { playerMarkup } from "./player-markup.ts";
import { playedRole } from "./player-tokens.ts";

/** A recording above a text. */
export interface RenderedRecording {
  file: MediaFile;
  /** MIME type. */
  type: string;
  /** What is said, as files that programs read. */
  transcripts: { url: string; type: string; language: string }[];
  /** The URL of its chapters. */
  chapters?: string;
}

/**
 * Renders the player of a recording that front matter names. Problems are reported at the context's first line and at
 * `column`, from 1.
 */
export function renderRecording(
  { src, title, chapters }: { src: string; title: string; chapters?: string },
  context: BodyContext,
  column: number,
): { player?: RenderedRecording; html: string; diagnostics: Diagnostic[] } {
  const { dateline: state } = createEnv("", { ...context, references: [] });
  const place = { line: 0, column: column - 1 };
  const fail = ({ problem: message, hint, rule }: FileProblem) =>
    report(state, place, { severity: "error", rule, message, hint });
  // The line that is quoted is the front matter's, which the caller adds.
  const diagnostics = () => state.problems.all().map(({ excerpt: _, ...found }) => found);
  const found = context.resolveFile?.(src) ?? NONE;
  if ("problem" in found || playedRole(found.url) !== "audio") {
    fail("problem" in found ? found : notAudio(found.url));
    return { html: "", diagnostics: diagnostics() };
  }
  const player = playerOf(state, { file: found, role: "audio", title }, place);
  const ofChapters = chapters === undefined ? undefined : context.resolveFile?.(chapters);
  if (ofChapters && "problem" in ofChapters) fail(ofChapters);
  const markup = playerMarkup(player, {
    ...{ words: state.words, language: context.language, encode: normalUrl },
  });
  return {
    player: {
      file: found,
      type: kindOf(found.kind).type,
      transcripts: transcriptsOf(found.beside, context),
      ...(ofChapters && !("problem" in ofChapters) && { chapters: ofChapters.url }),
    },
    html: `<figure class="media media-audio">${markup}${captionOf(title, found)}</figure>`,
    diagnostics: diagnostics(),
  };
}

function captionOf(title: string, { seconds }: MediaFile): Html {
  const duration =
    seconds !== undefined && html` <span class="file-facts">${durationInWords(seconds)}</span>`;
  return html`<figcaption>${title}${duration}</figcaption>`;
}

function transcriptsOf(
  { captions, transcript }: FilesBeside = { captions: [] },
  { resolveFile, language: own }: BodyContext,
): RenderedRecording["transcripts"] {
  const named = [...captions, ...(transcript ? [{ src: transcript }] : [])];
  return named.flatMap(({ src, ...of }) => {
    const found = resolveFile?.(src);
    if (!found || "problem" in found) return [];
    const language = "language" in of && of.language ? of.language : own;
    return [{ url: found.url, type: kindOf(found.kind).type, language }];
  });
}

const NONE = {
  rule: "media/missing",
  problem: "Nothing can be played here",
  hint: "Delete `audio`.",
} as const;

function notAudio(url: string): FileProblem {
  return {
    rule: "media/kind",
    problem: `“${url}” is not a recording`,
    hint: "Name an MP3, M4A, Opus or Ogg file. Show a video in the text, as in ![What it shows](/media/clip.mp4).",
  };
}

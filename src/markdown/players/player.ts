import type { MediaFile } from "../../media/types.ts";
import type { PictureFile } from "../../pictures/types.ts";
import type { FileProblem } from "../context.ts";
import { type RenderState, report } from "../state.ts";
import type { TextPlace } from "../types.ts";
import { PLAYED } from "../uses.ts";
import { isSameLanguage, transcriptOf } from "./transcripts.ts";

/** Reports a problem of a file that belongs to a video or a recording. */
export type ReportFile = (problem: FileProblem) => void;

/** A video or a recording with all that its player needs. */
export interface Player {
  file: MediaFile;
  role: "video" | "audio";
  /** What it shows, or what is heard. */
  title: string;
  poster?: PictureFile;
  /** In the order of their languages, that of the text first. */
  captions: { url: string; language: string }[];
  /** Paragraphs of what is said. */
  transcript: string[];
}

/** Looks up what belongs to a video or a recording, publishes it, and reports what is missing. */
export function playerOf(
  state: RenderState,
  { file, role, title }: Pick<Player, "file" | "role" | "title">,
  place: TextPlace,
): Player {
  const { context, files } = state;
  const { beside = { captions: [] }, remarks = [] } = file;
  const onProblem: ReportFile = ({ problem: message, hint, rule }) =>
    report(state, place, { severity: "error", rule, message, hint });
  for (const remark of remarks) report(state, place, { severity: "warning", ...remark });
  const captions = beside.captions.flatMap(({ src, language = context.language }) => {
    const found = context.resolveFile?.(src);
    if (!found) return [];
    if (!("problem" in found)) return [{ url: found.url, language }];
    onProblem(found);
    return [];
  });
  const transcript = transcriptOf(state, beside, onProblem);
  const poster = beside.poster && posterOf(state, beside.poster, onProblem);
  const isOwn = ({ language }: { language: string }) => isSameLanguage(language, context.language);
  const ordered = [...captions.filter(isOwn), ...captions.filter((each) => !isOwn(each))];
  files.push(file.url, ...(role === "video" ? ordered.map(({ url }) => url) : []));
  state.uses.push(PLAYED);
  if (role === "video" && file.hasSound && captions.length === 0)
    report(state, place, noCaptions(file.url));
  if (role === "audio" && transcript.length === 0) report(state, place, noTranscript(file.url));
  return { file, role, title, captions: ordered, transcript, ...(poster && { poster }) };
}

function posterOf(state: RenderState, src: string, onProblem: ReportFile): PictureFile | undefined {
  const found = state.context.resolveImage(src);
  if ("remote" in found && found.remote) return undefined;
  if ("problem" in found) {
    onProblem(found);
    return undefined;
  }
  if (!("url" in found)) return undefined;
  state.images.push(found.url);
  return found;
}

function noCaptions(url: string) {
  return {
    severity: "warning",
    rule: "media/no-captions",
    message: `The video “${url}” has sound but no captions`,
    hint: `Put captions beside it, as ${besideIt(url, "vtt")}: many programs write WebVTT.`,
  } as const;
}

function noTranscript(url: string) {
  return {
    severity: "warning",
    rule: "media/no-transcript",
    message: `The recording “${url}” has no transcript`,
    hint: `Put its text beside it, as ${besideIt(url, "txt")}, or captions, as ${besideIt(url, "vtt")}.`,
  } as const;
}

function besideIt(url: string, extension: string): string {
  return url.slice(1).replace(/\w+$/, extension);
}

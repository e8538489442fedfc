import type { MediaKind } from "../../media/kinds.ts";
import { tracksOf } from "../../media/tracks/tracks.ts";
import type { FileBytes, Tracks } from "../../media/tracks/types.ts";
import type { MediaFile, MediaRemark } from "../../media/types.ts";
import { type MediaProblem, noHeader, noTrack } from "./media-problems.ts";

type Playable = Pick<MediaFile, "seconds" | "width" | "height" | "hasSound" | "remarks">;

export function isPlayable({ role }: Pick<MediaKind, "role">): boolean {
  return role === "video" || role === "audio";
}

/** What a video's or a recording's header says, or why browsers can't play it. */
export function playableFacts(
  path: string,
  kind: MediaKind,
  file: FileBytes,
): Playable | MediaProblem {
  const tracks = tracksOf(kind, file);
  if (!tracks) return noHeader(path);
  const isVideo = kind.role === "video";
  if (isVideo && !tracks.video) return noTrack(path, "video");
  if (!isVideo && kind.begins !== "adts" && !tracks.audio) return noTrack(path, "audio");
  const { seconds, width, height } = tracks;
  const remarks = remarksOn(path, tracks);
  return {
    ...(seconds !== undefined && { seconds }),
    ...(isVideo && width && height && { width, height }),
    ...(isVideo && tracks.audio && { hasSound: true }),
    ...(remarks.length > 0 && { remarks }),
  };
}

/** Codecs in MP4 that all current browsers play. */
const PLAYED = /^(?:avc[13]|av01|vp09|mp4a|opus|flac)$/i;

function remarksOn(path: string, { video, audio, located }: Tracks): MediaRemark[] {
  const inMp4 = [video, audio].filter((codec) => codec && /^[\w. -]{4}$/.test(codec));
  const unplayed = inMp4.find((codec) => codec && !PLAYED.test(codec) && !WEB.test(codec));
  return [
    ...(unplayed ? [codecRemark(path, unplayed.trim())] : []),
    ...(located ? [locationRemark(path)] : []),
  ];
}

/** Codecs of other formats, which browsers play. */
const WEB = /^(?:V_|A_|mp3|pcm|vorbis)/;

function codecRemark(path: string, codec: string): MediaRemark {
  return {
    rule: "media/codec",
    message: `Not every browser can play “/${path}”: it uses the codec ${codec}`,
    hint: "Export it as MP4 with H.264 and AAC. Phones offer this as “most compatible”.",
  };
}

function locationRemark(path: string): MediaRemark {
  return {
    rule: "media/location",
    message: `“/${path}” says where it was filmed, and readers can read that`,
    hint: "Export it without location, unless the place may be known.",
  };
}

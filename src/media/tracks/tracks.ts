import type { MediaKind } from "../kinds.ts";
import { mp3Tracks } from "./mp3.ts";
import { mp4Tracks } from "./mp4.ts";
import { oggTracks } from "./ogg.ts";
import type { FileBytes, Tracks } from "./types.ts";
import { flacTracks, wavTracks } from "./uncompressed.ts";
import { webmTracks } from "./webm.ts";

/**
 * Readers by the form of the file. They are ours, since the libraries for this never end on some damaged files; these
 * read a bounded part of any file once. An ADTS stream has no header.
 */
const READERS: Partial<Record<MediaKind["begins"], (file: FileBytes) => Tracks | undefined>> = {
  flac: flacTracks,
  mp3: mp3Tracks,
  mp4: mp4Tracks,
  ogg: oggTracks,
  wav: wavTracks,
  webm: webmTracks,
};

/** What the headers of a video or a recording say; undefined if they can't be read. */
export function tracksOf(
  { begins }: Pick<MediaKind, "begins">,
  file: FileBytes,
): Tracks | undefined {
  const reader = READERS[begins];
  if (!reader) return {};
  const found = reader(file);
  if (!found) return undefined;
  const { seconds = 0, ...others } = found;
  // To milliseconds, so that the figure is the same on any machine.
  const rounded = Math.round(seconds * 1_000) / 1_000;
  return { ...others, ...(rounded > 0 && rounded < LONGEST && { seconds: rounded }) };
}

/** A week: a longer duration is a damaged header. */
const LONGEST = 604_800;

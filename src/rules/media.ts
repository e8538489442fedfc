import type { RuleTable } from "./facts.ts";

export const MEDIA_RULES = {
  "media/broken": {
    level: "error",
    isFixed: true,
    what: "A file of `media/` is broken, or its content does not match its name.",
    why: "Readers could not open it.",
    mend: "Save the file again in its format, and give it the matching ending.",
  },
  "media/codec": {
    level: "warning",
    what: "A video or a recording uses a codec that not every browser can play.",
    why: "Some readers would see or hear nothing.",
    mend: "Save the video with H.264 and AAC, or the recording as MP3 or M4A.",
  },
  "media/kind": {
    level: "error",
    isFixed: true,
    what: "A page needs a file of a kind that is not published.",
    why: "Browsers can't play it, or it could run code on this site.",
    mend: "Save the file in a kind that is published, such as MP4, MP3, CSV or PDF.",
  },
  "media/location": {
    level: "warning",
    what: "A video says where it was filmed.",
    why: "It could reveal where somebody lives, or where a source was met.",
    mend: "Remove the place from the video with your video program, and save it again.",
  },
  "media/missing": {
    level: "error",
    isFixed: true,
    what: "A video, a recording or a file of data does not exist.",
    why: "Readers would see nothing in its place.",
    mend: "Correct the path, or put the file into `media/`.",
  },
  "media/name": {
    level: "error",
    isFixed: true,
    what: "The name of a file in `media/` contains a character that has a special meaning in URLs.",
    why: "Browsers would not find the file.",
    mend: "Rename the file with letters, digits and hyphens.",
  },
  "media/no-captions": {
    level: "warning",
    what: "A video with sound has no captions beside it.",
    why: "Readers who can't hear it, or have the sound off, miss what is said.",
    mend: "Put captions in WebVTT beside the video, in a file of the same name that ends in `.vtt`.",
  },
  "media/no-description": {
    level: "error",
    isFixed: true,
    what: "A video or a recording has no description.",
    why: "Screen readers, feeds and search would not know what it is.",
    mend: "Describe it in the brackets before its path.",
  },
  "media/no-transcript": {
    level: "warning",
    what: "A recording has no transcript beside it.",
    why: "Readers who can't hear it can't read it either, and search does not find it.",
    mend: "Put the transcript beside the recording, in a file of the same name that ends in `.txt`.",
  },
  "media/remote": {
    level: "warning",
    what: "A video or a recording is on another site.",
    why: "Readers see a link to it, because pages make no third-party requests.",
    mend: "Put the file into `media/` if you may publish it, or write a link.",
  },
  "media/too-large": {
    level: "error",
    isFixed: true,
    what: "A file of `media/` has too many bytes.",
    why: "It would be slow for every reader, and hosts refuse it.",
    mend: "Save a smaller or shorter version, or publish it on a site for videos and embed it.",
  },
} as const satisfies RuleTable;

import type { RuleTable } from "./facts.ts";

export const MEDIA_RULES = {
  "media/broken": {
    level: "error",
    isFixed: true,
    what: "A file of `media/` is broken, or its content does not match its name.",
    why: "Readers could not open it.",
  },
  "media/codec": {
    level: "warning",
    what: "A video or a recording uses a codec that not every browser can play.",
    why: "Some readers would see or hear nothing.",
  },
  "media/kind": {
    level: "error",
    isFixed: true,
    what: "A page needs a file of a kind that is not published.",
    why: "Browsers can't play it, or it could run code on this site.",
  },
  "media/location": {
    level: "warning",
    what: "A video says where it was filmed.",
    why: "It could reveal where somebody lives, or where a source was met.",
  },
  "media/missing": {
    level: "error",
    isFixed: true,
    what: "A video, a recording or a file of data does not exist.",
    why: "Readers would see nothing in its place.",
  },
  "media/name": {
    level: "error",
    isFixed: true,
    what: "The name of a file in `media/` contains a character that has a special meaning in URLs.",
    why: "Browsers would not find the file.",
  },
  "media/no-captions": {
    level: "warning",
    what: "A video with sound has no captions beside it.",
    why: "Readers who can't hear it, or have the sound off, miss what is said.",
  },
  "media/no-description": {
    level: "error",
    isFixed: true,
    what: "A video or a recording has no description.",
    why: "Screen readers, feeds and search would not know what it is.",
  },
  "media/no-transcript": {
    level: "warning",
    what: "A recording has no transcript beside it.",
    why: "Readers who can't hear it can't read it either, and search does not find it.",
  },
  "media/remote": {
    level: "warning",
    what: "A video or a recording is on another site.",
    why: "Readers see a link to it, because pages make no third-party requests.",
  },
  "media/too-large": {
    level: "error",
    isFixed: true,
    what: "A file of `media/` has too many bytes.",
    why: "It would be slow for every reader, and hosts refuse it.",
  },
} as const satisfies RuleTable;

import type { MediaKindName } from "./kinds.ts";

/** A file of `media/` as pages show it. */
export interface MediaFile {
  /** Root-relative and decoded: `/media/budget.pdf`. */
  url: string;
  kind: MediaKindName;
  bytes: number;
  /** Duration of a video or a recording, if its header says it. */
  seconds?: number;
  /** Of a video, as displayed. */
  width?: number;
  height?: number;
  /** A video with a sound track, whose words captions must show. */
  hasSound?: true;
  /** What an editor should know who plays it on a page. */
  remarks?: MediaRemark[];
  /** Files of the same name that belong to a video or a recording. */
  beside?: FilesBeside;
}

export interface MediaRemark {
  rule: "media/codec" | "media/location";
  message: string;
  hint: string;
}

/** References from the content folder's root, `/media/clip.en.vtt`. */
export interface FilesBeside {
  captions: {
    src: string;
    /** BCP 47, from the file's name; absent for the language of the text. */
    language?: string;
  }[];
  /** A picture to show before playing. */
  poster?: string;
  /** Text of what is said. */
  transcript?: string;
}

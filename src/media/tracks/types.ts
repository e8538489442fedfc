/** What the headers of a video or a recording say. Absent where they don't. */
export interface Tracks {
  seconds?: number;
  /** As displayed, in pixels. */
  width?: number;
  height?: number;
  /** Codecs as the format names them: `avc1`, `V_VP9`. */
  video?: string;
  audio?: string;
  /** It says where it was recorded. */
  located?: true;
}

/** A file, from which a reader takes the parts that it needs. */
export interface FileBytes {
  size: number;
  /** The bytes from an offset on; fewer than `length` at the end of the file. */
  at: (offset: number, length: number) => Buffer;
}

/** What a site says of a post, video or the like: plain text, as its author wrote it. */
export interface Described {
  author: string;
  /** Of a video and the like. */
  title?: string;
  /** Of a post, paragraph by paragraph. */
  text?: string;
  /** ISO, as in 2026-03-01. */
  day?: string;
}

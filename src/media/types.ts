import type { MediaKindName } from "./kinds.ts";

/** A file of `media/` as pages show it. */
export interface MediaFile {
  /** Root-relative and decoded: `/media/budget.pdf`. */
  url: string;
  kind: MediaKindName;
  bytes: number;
}

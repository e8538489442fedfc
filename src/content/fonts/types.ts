import type { Font } from "../../fonts/types.ts";

/** A file of `fonts/` that is published as it is. */
export interface FontFile {
  /** Relative to the content folder. */
  path: string;
  /** Root-relative. */
  url: string;
  /** Of its bytes. */
  hash: string;
}

/** The fonts that the settings name, and the files to publish: fonts and their licences. */
export interface Fonts {
  fonts: Font[];
  files: FontFile[];
}

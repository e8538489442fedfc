import type { ContentFiles } from "../../content/files/scan.ts";
import type { Manifest } from "../output/manifest.ts";
import type { Prints } from "../plan/wanted.ts";
import type { Arrangement } from "./retold.ts";

/** What a process that goes on knows of its last build: the next one need not look for it. */
export interface Live {
  /** The content folder's files, where they were looked for already. */
  files?: ContentFiles;
  /** What the output holds, which nobody else writes to. */
  last?: Manifest;
  prints?: Prints;
  /** The last build that laid pages out, and the way to tell of the next. */
  arrangement?: Arrangement | undefined;
  arrange: (arrangement: Arrangement) => void;
  /** Is told that the output is about to change: from here on, `last` may be untrue. */
  forget: () => void;
  /** Is told what it holds now, in the place of the manifest's file. */
  remember: (manifest: Manifest) => void;
}

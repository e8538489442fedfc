/** A file of a new publication. */
export interface StarterFile {
  /** Relative to the publication's folder, with `/`. */
  path: string;
  text: string;
}

/** Files whose keys can be renamed. */
export type RenamedIn = "publication" | "article" | "author" | "topic" | "page";

/** A key that has a new name. The old name is read until the next major version. */
export interface Rename {
  file: RenamedIn;
  /** The keys that lead to the mapping with the key, joined by dots and without list indices: `editions.sections`. */
  within?: string;
  from: string;
  to: string;
  /** The first version with the new name. */
  since: `${number}.${number}.${number}`;
}

/** Every renamed key whose old name is still read. A new rename is one line. */
export const RENAMES: readonly Rename[] = [
  { file: "publication", from: "checks", to: "rules", since: "0.2.0" },
  { file: "publication", from: "style", to: "citationStyle", since: "0.2.0" },
];

/** The first version that no longer reads the old name. */
export function endOf({ since }: Rename): string {
  return `${Number.parseInt(since, 10) + 1}.0.0`;
}

/** The renames in one kind of file. */
export function renamesIn(file: RenamedIn): readonly Rename[] {
  return BY_FILE.get(file) ?? [];
}

/** Grouped once, since every article's front matter asks. */
const BY_FILE = new Map(Object.entries(Object.groupBy(RENAMES, ({ file }) => file)));

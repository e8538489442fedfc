import type { TextPlace } from "./types.ts";

export interface ProseLink {
  words: string;
  place: TextPlace;
}

export interface ProsePicture {
  alt: string;
  /** Empty if it has none. */
  caption: string;
  place: TextPlace;
}

/** A block of a body for checks of its language: as written, before typography. */
export interface ProseBlock {
  /** `paragraph`, `heading`, `th`, `td` and others, as markdown-it names them. */
  kind: string;
  /** In a block quote: the words of others. */
  isQuoted: boolean;
  isItem: boolean;
  /** Text as readers see it; `PROSE_MASK` for each character of code, URLs and other markup. */
  text: string;
  /** It has a citation or a note. */
  isCited: boolean;
  links: ProseLink[];
  pictures: ProsePicture[];
  /** The place of an offset in `text`. */
  place: (at: number) => TextPlace;
}

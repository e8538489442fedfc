/** What a text needs of its page besides what every page has. */
export interface BodyUses {
  /** It has a block that the stylesheet of blocks draws, such as a callout. */
  blocks?: true;
  /** It plays video or audio of this site. */
  media?: true;
  /** Origins of the frames that readers can open: `https://www.youtube-nocookie.com`. */
  frames?: string[];
}

/** What a page needs to play a recording of this site. */
export const PLAYED: BodyUses = { blocks: true, media: true };

/** The uses of several texts of one page; undefined if none uses anything. */
export function mergedUses(all: readonly (BodyUses | undefined)[]): BodyUses | undefined {
  const frames = [...new Set(all.flatMap((uses) => uses?.frames ?? []))].sort();
  const merged: BodyUses = {
    ...(all.some((uses) => uses?.blocks) && { blocks: true }),
    ...(all.some((uses) => uses?.media) && { media: true }),
    ...(frames.length > 0 && { frames }),
  };
  return Object.keys(merged).length > 0 ? merged : undefined;
}

/** The stylesheets of blocks, `layouts/styles/blocks/NAME.css`: a page loads those that its texts use. */
export const BLOCK_SHEETS = ["boxes", "texts", "data", "embeds", "media"] as const;
export type BlockSheet = (typeof BLOCK_SHEETS)[number];

/** What a text needs of its page besides what every page has. */
export interface BodyUses {
  /** The stylesheets that draw its blocks. */
  blocks?: BlockSheet[];
  /** It plays video or audio of this site. */
  media?: true;
  /** Origins of the frames that readers can open: `https://www.youtube-nocookie.com`. */
  frames?: string[];
}

/** What a page needs to play a recording of this site. */
export const PLAYED: BodyUses = { blocks: ["media"], media: true };

/** The uses of several texts of one page; undefined if none uses anything. */
export function mergedUses(all: readonly (BodyUses | undefined)[]): BodyUses | undefined {
  const frames = [...new Set(all.flatMap((uses) => uses?.frames ?? []))].sort();
  const used = new Set(all.flatMap((uses) => uses?.blocks ?? []));
  const blocks = BLOCK_SHEETS.filter((sheet) => used.has(sheet));
  const merged: BodyUses = {
    ...(blocks.length > 0 && { blocks }),
    ...(all.some((uses) => uses?.media) && { media: true }),
    ...(frames.length > 0 && { frames }),
  };
  return Object.keys(merged).length > 0 ? merged : undefined;
}

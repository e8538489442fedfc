import { averageWidth } from "./average-width.ts";
import { type Characters, charactersOf } from "./characters.ts";
import { familyIn } from "./font-names.ts";
import { genericOf } from "./generic.ts";
import { notWoff2 } from "./other-files.ts";
import type { FontFacts, FontMetrics, FontProblem } from "./types.ts";
import { axesOf, weightsOf, widthChanges } from "./variations.ts";
import { type FontTable, woff2Tables } from "./woff2-tables.ts";

const REGULAR = 400;
const BOLD = 700;

type Tables = ReadonlyMap<string, FontTable>;

/** Reads what a WOFF2 file says about itself, or why it can't be used. Never throws for a broken or hostile file. */
export function readFont(bytes: Buffer): FontFacts | FontProblem {
  const other = notWoff2(bytes);
  if (other) return other;
  try {
    return factsOf(woff2Tables(bytes));
  } catch (error) {
    // Out of range, or zlib's complaint about what is compressed: both say that the file is not whole.
    if (error instanceof RangeError || (error instanceof Error && "code" in error)) return DAMAGED;
    throw error;
  }
}

const DAMAGED: FontProblem = {
  problem: "is damaged: its tables can't be read",
  hint: "Download the font again, and copy the whole file.",
};

function factsOf(tables: Tables): FontFacts {
  const os2 = tableIn(tables, "OS/2");
  const head = tableIn(tables, "head");
  const post = tables.get("post")?.data;
  const fvar = tables.get("fvar")?.data;
  const axes = fvar ? axesOf(fvar) : [];
  const weight = clampWeight(os2.readUInt16BE(4));
  const { least, most } = weightsOf(axes) ?? { least: weight, most: weight };
  const characters = charactersOf(tableIn(tables, "cmap"));
  const family = familyIn(tableIn(tables, "name"));
  return {
    family,
    weights: { least: clampWeight(least), most: clampWeight(most) },
    italic: isItalic({ os2, head, post }),
    generic: genericOf(family, { os2, post }),
    characters: characters.ranges,
    metrics: metricsOf(tables, { unitsPerEm: head.readUInt16BE(18), axes, characters }),
  };
}

/** Three tables can say so, and many fonts set only one. */
function isItalic({
  os2,
  head,
  post,
}: Record<"os2" | "head", Buffer> & { post?: Buffer | undefined }): boolean {
  const isSelected = (os2.readUInt16BE(62) & 1) === 1;
  const isMac = (head.readUInt16BE(44) & 2) === 2;
  return isSelected || isMac || (post !== undefined && post.readInt32BE(4) !== 0);
}

/** https://www.w3.org/TR/css-fonts-4/#font-weight-prop */
function clampWeight(weight: number): number {
  return Math.min(1000, Math.max(1, Math.round(weight) || REGULAR));
}

interface Measuring {
  unitsPerEm: number;
  axes: ReturnType<typeof axesOf>;
  characters: Characters;
}

function metricsOf(tables: Tables, { unitsPerEm, axes, characters }: Measuring): FontMetrics {
  if (unitsPerEm === 0) throw new RangeError("the font has no size");
  const hhea = tableIn(tables, "hhea");
  const ofEm = (at: number) => hhea.readInt16BE(at) / unitsPerEm;
  const advance = advancesOf(tables, hhea.readUInt16BE(34));
  const hvar = tables.get("HVAR")?.data;
  const avar = tables.get("avar")?.data;
  const meanAt = (weight: number): number | undefined => {
    const change = hvar ? widthChanges({ hvar, avar, axes }, weight) : () => 0;
    const mean = averageWidth((code) => {
      const glyph = characters.glyphOf(code);
      return glyph === 0 ? undefined : advance(glyph) + change(glyph);
    });
    return mean && mean / unitsPerEm;
  };
  const [regular, bold] = [meanAt(REGULAR), meanAt(BOLD)];
  return {
    ascent: ofEm(4),
    descent: -ofEm(6),
    lineGap: ofEm(8),
    ...(regular && bold && { widths: { regular, bold } }),
  };
}

/** The width of each glyph in font units. WOFF2's own form of `hmtx` has the same widths, one after the other. */
function advancesOf(tables: Tables, count: number): (glyph: number) => number {
  const hmtx = tables.get("hmtx");
  if (!hmtx || count === 0) throw new RangeError("the font has no widths");
  const { data, isTransformed } = hmtx;
  return (glyph) => {
    const index = Math.min(glyph, count - 1);
    return data.readUInt16BE(isTransformed ? 1 + 2 * index : 4 * index);
  };
}

function tableIn(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (!found) throw new RangeError(`the font has no table ${tag}`);
  return found.data;
}

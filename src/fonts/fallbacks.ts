import type { Generic } from "./types.ts";

/** A font that many readers have installed, and the mean width of text in it (see `average-width.ts`). */
export interface Fallback {
  name: string;
  /** Others of exactly the same widths. */
  alike: readonly string[];
  /** Upright and italic, each regular and bold. */
  upright: { regular: number; bold: number };
  italic: { regular: number; bold: number };
}

/**
 * What is shown until a font has loaded: on Apple's and Microsoft's systems, on Linux, on Android. Widths are those of
 * open fonts that were drawn to the same measure: Gelasio, Tinos and Arimo.
 */
export const FALLBACKS: Record<Generic, readonly Fallback[]> = {
  serif: [
    {
      name: "Georgia",
      alike: ["Gelasio"],
      upright: { regular: 0.4417, bold: 0.515 },
      italic: { regular: 0.451, bold: 0.5252 },
    },
    {
      name: "Times New Roman",
      alike: ["Liberation Serif", "Tinos"],
      upright: { regular: 0.4028, bold: 0.4284 },
      italic: { regular: 0.405, bold: 0.4145 },
    },
    {
      name: "Noto Serif",
      alike: [],
      upright: { regular: 0.4797, bold: 0.5097 },
      italic: { regular: 0.4665, bold: 0.5153 },
    },
  ],
  "sans-serif": [
    {
      name: "Arial",
      alike: ["Liberation Sans", "Arimo"],
      upright: { regular: 0.4452, bold: 0.4803 },
      italic: { regular: 0.4452, bold: 0.4803 },
    },
    {
      name: "Roboto",
      alike: [],
      upright: { regular: 0.4452, bold: 0.4515 },
      italic: { regular: 0.4326, bold: 0.4387 },
    },
  ],
  monospace: [],
};

/** Files of cameras are below it; what is above was never made for the web, and decoding it would take the machine. */
export const MAX_PIXELS = 28_000_000;
/** WebP knows no longer side than 16,383 pixels. */
export const MAX_SIDE = 16_000;
export const MAX_BYTES = 40_000_000;

/**
 * The smallest image that social networks show large: https://developers.facebook.com/docs/sharing/webmasters/images.
 * They crop it to about 2:1, which makes tall graphics and narrow banners unrecognizable.
 */
const SMALLEST = { width: 600, height: 315 };
const [NARROWEST, WIDEST] = [1 / 2, 3];

interface Shared {
  src: string;
  width?: number;
  height?: number;
}

/** Neither social networks nor feed readers show SVG. */
export function isDrawing(src: string): boolean {
  return /\.svg(?:[?#]|$)/i.test(src);
}

/** Whether social networks can show an image large for a shared link. An image of unknown size counts as suitable. */
export function isShareable({ src, width, height }: Shared): boolean {
  if (isDrawing(src)) return false;
  if (!width || !height) return true;
  const shape = width / height;
  const isLarge = width >= SMALLEST.width && height >= SMALLEST.height;
  return isLarge && shape >= NARROWEST && shape <= WIDEST;
}

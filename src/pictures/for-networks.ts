/**
 * What networks show large of a shared link: https://developers.facebook.com/docs/sharing/webmasters/images. They cut
 * from it a strip about twice as wide as it is high, in which nobody knows a tall graphic or a narrow banner again.
 */
const SMALLEST = { width: 600, height: 315 };
const [NARROWEST, WIDEST] = [1 / 2, 3];

interface Shared {
  /** Its url. */
  src: string;
  width?: number;
  height?: number;
}

/** Neither networks nor readers of feeds show SVG. */
export function isDrawing(src: string): boolean {
  return /\.svg(?:[?#]|$)/i.test(src);
}

/** Whether networks can show a picture as the large one of a shared link. One whose size nobody knows is taken for it. */
export function suitsNetworks({ src, width, height }: Shared): boolean {
  if (isDrawing(src)) return false;
  if (!width || !height) return true;
  const shape = width / height;
  const isLarge = width >= SMALLEST.width && height >= SMALLEST.height;
  return isLarge && shape >= NARROWEST && shape <= WIDEST;
}

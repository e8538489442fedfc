/** A picture of the site's icon for some kind of device. */
export interface IconFile {
  /** Root-relative. */
  url: string;
  /** Sides in pixels; several for an ICO file, which holds a picture of each. */
  sizes: readonly number[];
  /** How much of the side the picture takes up, on the colour of the paper; absent for all of it, on nothing. */
  inset?: number;
}

/**
 * The icons that browsers, phones and feed readers ask for. Phones draw the maskable one as a circle or rounded square,
 * so the picture stays within the circle that every shape shows: https://www.w3.org/TR/appmanifest/#icon-masks
 */
export const ICON_FILES: readonly IconFile[] = [
  { url: "/favicon.ico", sizes: [16, 32, 48] },
  { url: "/apple-touch-icon.png", sizes: [180], inset: 0.8 },
  { url: "/icon-192.png", sizes: [192] },
  { url: "/icon-512.png", sizes: [512] },
  { url: "/icon-maskable-512.png", sizes: [512], inset: 0.56 },
];

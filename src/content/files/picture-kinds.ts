/** Extensions of supported pictures, with image-size's type for each; `svg` is read as a drawing. */
export const SUPPORTED_EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["apng", "png"],
  ["avif", "avif"],
  ["gif", "gif"],
  ["jfi", "jpg"],
  ["jfif", "jpg"],
  ["jif", "jpg"],
  ["jpe", "jpg"],
  ["jpeg", "jpg"],
  ["jpg", "jpg"],
  ["pjp", "jpg"],
  ["pjpeg", "jpg"],
  ["png", "png"],
  ["svg", "svg"],
  ["webp", "webp"],
]);

/** A kind of file that browsers can't show as a picture, and the fix. */
export interface PictureKind {
  /** Predicate of a sentence: “is a TIFF file”. */
  is: string;
  hint: string;
}

const AS_RASTER = "browsers can’t show this format";
const EXPORT = `Export it as JPEG, PNG, WebP or AVIF: ${AS_RASTER}.`;
const DEVELOP = `Develop it in a photo editor and export it as JPEG: ${AS_RASTER}.`;
const PRINT = "Export it as SVG, or as PNG: browsers can’t show it as a picture.";
const FILM = "Export it as MP4 (H.264 and AAC) or WebM, and put it in media/.";
const kind = (name: string, hint: string): PictureKind => ({ is: `is ${name}`, hint });

/** Kinds recognized both by extension and by content. */
export const KINDS = {
  bmp: kind("a BMP file", `Export it as PNG: ${AS_RASTER}.`),
  compressed: kind("a compressed drawing (SVGZ)", "Save it as plain SVG, without compression."),
  film: kind("a video", FILM),
  heic: kind("a HEIC file", `Export it as JPEG: ${AS_RASTER}.`),
  highRange: kind("a high dynamic range picture (HDR or EXR)", EXPORT),
  icon: kind("an icon file (ICO)", `Export it as PNG: ${AS_RASTER}.`),
  jpeg2000: kind("a JPEG 2000 file", EXPORT),
  jpegXl: kind("a JPEG XL file", `Export it as JPEG or AVIF: most ${AS_RASTER}.`),
  jpegXr: kind("a JPEG XR file", EXPORT),
  metafile: kind("a Windows metafile", PRINT),
  pdf: kind("a PDF file", PRINT),
  photoshop: kind("a Photoshop file", EXPORT),
  postscript: kind("a PostScript file", PRINT),
  raw: kind("a camera’s raw file", DEVELOP),
  simple: kind("an uncompressed picture (PPM, PGM or PBM)", EXPORT),
  tiff: kind("a TIFF file", EXPORT),
} as const satisfies Record<string, PictureKind>;

const ILLUSTRATOR = kind("an Illustrator file", PRINT);
const work = (program: string): PictureKind => kind(`a file from ${program}`, PRINT);

/** Extensions that editors use for pictures but that are not supported. */
export const UNSUPPORTED_EXTENSIONS: ReadonlyMap<string, PictureKind> = new Map([
  ["afdesign", work("Affinity Designer")],
  ["ai", ILLUSTRATOR],
  ["arw", KINDS.raw],
  ["avi", KINDS.film],
  ["bmp", KINDS.bmp],
  ["cdr", work("CorelDRAW")],
  ["cr2", KINDS.raw],
  ["cr3", KINDS.raw],
  ["cur", KINDS.icon],
  ["dib", KINDS.bmp],
  ["dng", KINDS.raw],
  ["drawio", work("draw.io")],
  ["emf", KINDS.metafile],
  ["eps", KINDS.postscript],
  ["exr", KINDS.highRange],
  ["fig", work("Figma")],
  ["hdr", KINDS.highRange],
  ["heic", KINDS.heic],
  ["heics", KINDS.heic],
  ["heif", KINDS.heic],
  ["heifs", KINDS.heic],
  ["hif", KINDS.heic],
  ["icns", KINDS.icon],
  ["ico", KINDS.icon],
  ["indd", kind("an InDesign file", PRINT)],
  ["j2k", KINDS.jpeg2000],
  ["jp2", KINDS.jpeg2000],
  ["jpf", KINDS.jpeg2000],
  ["jpx", KINDS.jpeg2000],
  ["jxl", KINDS.jpegXl],
  ["jxr", KINDS.jpegXr],
  ["m4v", KINDS.film],
  ["mkv", KINDS.film],
  ["mov", KINDS.film],
  ["mp4", KINDS.film],
  ["nef", KINDS.raw],
  ["orf", KINDS.raw],
  ["pbm", KINDS.simple],
  ["pdf", KINDS.pdf],
  ["pef", KINDS.raw],
  ["pgm", KINDS.simple],
  ["pnm", KINDS.simple],
  ["ppm", KINDS.simple],
  ["psb", KINDS.photoshop],
  ["psd", KINDS.photoshop],
  ["raf", KINDS.raw],
  ["rw2", KINDS.raw],
  ["sketch", work("Sketch")],
  ["srw", KINDS.raw],
  ["svgz", KINDS.compressed],
  ["tga", kind("a TGA file", EXPORT)],
  ["tif", KINDS.tiff],
  ["tiff", KINDS.tiff],
  ["wdp", KINDS.jpegXr],
  ["webm", KINDS.film],
  ["wmf", KINDS.metafile],
  ["xcf", kind("a GIMP file", EXPORT)],
]);

export function extensionOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** The endings of pictures that are read, and the types that image-size gives them; `svg` is read as a drawing. */
export const READ_ENDINGS: ReadonlyMap<string, string> = new Map([
  ["apng", "png"],
  ["avif", "avif"],
  ["gif", "gif"],
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

/** What a file is that no page can show as a picture, and what to do. */
export interface PictureKind {
  /** The rest of a sentence: “is a TIFF file”. */
  is: string;
  hint: string;
}

const AS_RASTER = "browsers can’t show it as it is";
const EXPORT = `Export it as JPEG, PNG, WebP or AVIF: ${AS_RASTER}.`;
const DEVELOP = `Develop it in a photo editor and export it as JPEG: ${AS_RASTER}.`;
const PRINT = "Export it as SVG, or as PNG: browsers can’t show it as a picture.";
const FILM = "Link to the film, and show a frame of it as JPEG.";
const kind = (name: string, hint: string): PictureKind => ({ is: `is ${name}`, hint });

const RAW = kind("a camera’s raw file", DEVELOP);
const VIDEO = kind("a film", FILM);
const TIFF = kind("a TIFF file", EXPORT);
const HEIC = kind("a HEIC file", `Export it as JPEG: ${AS_RASTER}.`);
const PHOTOSHOP = kind("a Photoshop file", EXPORT);
const JPEG_2000 = kind("a JPEG 2000 file", EXPORT);
const BMP = kind("a BMP file", `Export it as PNG: ${AS_RASTER}.`);
const JXL = kind("a JPEG XL file", `Export it as JPEG or AVIF: most ${AS_RASTER}.`);
const ICON = kind("an icon file (ICO)", `Export it as PNG: ${AS_RASTER}.`);
const PDF = kind("a PDF file", PRINT);
const POSTSCRIPT = kind("a PostScript file", PRINT);
const ILLUSTRATOR = kind("an Illustrator file", PRINT);
const COMPRESSED = kind(
  "a compressed drawing (SVGZ)",
  "Save it as plain SVG, without compression.",
);

/** Endings that editors' pictures have and that are not read. */
export const UNREAD_ENDINGS: ReadonlyMap<string, PictureKind> = new Map([
  ["ai", ILLUSTRATOR],
  ["arw", RAW],
  ["avi", VIDEO],
  ["bmp", BMP],
  ["cr2", RAW],
  ["cr3", RAW],
  ["dib", BMP],
  ["dng", RAW],
  ["emf", kind("a Windows metafile", PRINT)],
  ["eps", POSTSCRIPT],
  ["heic", HEIC],
  ["heif", HEIC],
  ["hif", HEIC],
  ["ico", ICON],
  ["indd", kind("an InDesign file", PRINT)],
  ["j2k", JPEG_2000],
  ["jp2", JPEG_2000],
  ["jxl", JXL],
  ["m4v", VIDEO],
  ["mov", VIDEO],
  ["mp4", VIDEO],
  ["nef", RAW],
  ["orf", RAW],
  ["pdf", PDF],
  ["psb", PHOTOSHOP],
  ["psd", PHOTOSHOP],
  ["raf", RAW],
  ["rw2", RAW],
  ["svgz", COMPRESSED],
  ["tga", kind("a TGA file", EXPORT)],
  ["tif", TIFF],
  ["tiff", TIFF],
  ["webm", VIDEO],
  ["wmf", kind("a Windows metafile", PRINT)],
  ["xcf", kind("a GIMP file", EXPORT)],
]);

export function endingOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}

const LFS: PictureKind = {
  is: "is a pointer of Git LFS, not the picture itself",
  hint: "Fetch the file: git lfs pull. In a GitHub workflow, give actions/checkout `lfs: true`.",
};
const HTML: PictureKind = {
  is: "is a web page (HTML), not a picture",
  hint: "The download failed, perhaps behind a login: save the picture itself here.",
};
const EMPTY: PictureKind = { is: "is an empty file", hint: "Copy the picture here once more." };

/** How files begin that are taken for pictures, `.` for any byte, and what they are. */
const BEGINNINGS: readonly (readonly [head: string, kind: PictureKind])[] = [
  ["version https://git-lfs.github.com/spec/", LFS],
  ["%PDF-", PDF],
  ["%!PS", POSTSCRIPT],
  ["II*\0", TIFF],
  ["MM\0*", TIFF],
  ["BM", BMP],
  ["8BPS", PHOTOSHOP],
  ["\xff\x0a", JXL],
  ["\0\0\0\x0cJXL ", JXL],
  ["\0\0\0\x0cjP  ", JPEG_2000],
  ["\0\0\x01\0", ICON],
  ["\x1f\x8b", COMPRESSED],
  ["....ftyphei", HEIC],
  ["....ftyphev", HEIC],
  ["....ftypmif1", HEIC],
  ["....ftypmsf1", HEIC],
  ["....ftypqt", VIDEO],
  ["....ftypisom", VIDEO],
  ["....ftypmp4", VIDEO],
];

/** What a file is by its bytes, if it is of a kind that is often named as a picture. */
export function kindOfBytes(bytes: Uint8Array): PictureKind | undefined {
  if (bytes.length === 0) return EMPTY;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length));
  const text = head.toString("latin1");
  // An editor's byte order mark and blank lines may come first.
  if (/^(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype html|html|head|body)\b/i.test(text)) return HTML;
  return BEGINNINGS.find(([beginning]) => begins(text, beginning))?.[1];
}

/** What an SVG file is under the name of a raster image. */
export function drawingKind(bytes: Uint8Array): PictureKind | undefined {
  const text = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  return /^(?:\xef\xbb\xbf)?\s{0,100}<(?:\?xml|svg|!doctype svg|!--)/i.test(text)
    ? { is: "is a drawing (SVG)", hint: "Name it with the ending that it should have, .svg." }
    : undefined;
}

const HEAD = 400;

function begins(text: string, beginning: string): boolean {
  return Array.from(beginning, (sign, index) => sign === "." || sign === text[index]).every(
    Boolean,
  );
}

import { KINDS, type PictureKind } from "../files/picture-kinds.ts";

const LFS: PictureKind = {
  is: "is a Git LFS pointer, not the picture itself",
  hint: "Fetch the file with git lfs pull. In a GitHub workflow, set `lfs: true` for actions/checkout.",
};
const EMPTY: PictureKind = { is: "is an empty file", hint: "Copy the picture here again." };
const ZEROS: PictureKind = {
  is: "is full of zeros, probably because copying it was interrupted",
  hint: EMPTY.hint,
};
const ARCHIVE: PictureKind = {
  is: "is an archive or a document (ZIP)",
  hint: "Unpack the archive, or save the picture from the document, and put the picture itself here.",
};
const OFFICE: PictureKind = {
  is: "is a document from an older Office program",
  hint: "Save the picture from the document, and put the picture itself here.",
};
const BESIDE: PictureKind = {
  is: "is a file that macOS stores beside a picture, not the picture itself",
  hint: "Copy the picture itself, which has the same name without ._ at the beginning.",
};

/** Leading bytes of formats often mistaken for supported pictures. `.` matches any byte; the first match wins. */
const BEGINNINGS: readonly (readonly [head: string, kind: PictureKind])[] = [
  ["version https://git-lfs.github.com/spec/", LFS],
  ["version https://hawser.github.com/spec/", LFS],
  ["%PDF-", KINDS.pdf],
  ["%!PS", KINDS.postscript],
  ["\xc5\xd0\xd3\xc6", KINDS.postscript],
  ["II*\0....CR", KINDS.raw],
  ["II*\0", KINDS.tiff],
  ["MM\0*", KINDS.tiff],
  ["II+\0", KINDS.tiff],
  ["MM\0+", KINDS.tiff],
  ["II\xbc", KINDS.jpegXr],
  ["IIRO", KINDS.raw],
  ["IIU\0", KINDS.raw],
  ["FUJIFILMCCD-RAW", KINDS.raw],
  ["....ftypcrx ", KINDS.raw],
  ["BM", KINDS.bmp],
  ["8BPS", KINDS.photoshop],
  ["\xff\x0a", KINDS.jpegXl],
  ["\0\0\0\x0cJXL ", KINDS.jpegXl],
  ["\0\0\0\x0cjP  ", KINDS.jpeg2000],
  ["\xff\x4f\xff\x51", KINDS.jpeg2000],
  ["\0\0\x01\0", KINDS.icon],
  ["\0\0\x02\0", KINDS.icon],
  ["icns", KINDS.icon],
  ["\x1f\x8b", KINDS.compressed],
  ["\xd7\xcd\xc6\x9a", KINDS.metafile],
  ["\x01\0\0\0....................................\x20EMF", KINDS.metafile],
  ["\x76\x2f\x31\x01", KINDS.highRange],
  ["#?RADIANCE", KINDS.highRange],
  ["P4\n", KINDS.simple],
  ["P5\n", KINDS.simple],
  ["P6\n", KINDS.simple],
  ["PK\x03\x04", ARCHIVE],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OFFICE],
  ["\0\x05\x16\x07", BESIDE],
  ["....ftyphei", KINDS.heic],
  ["....ftyphev", KINDS.heic],
  ["....ftypmif1", KINDS.heic],
  ["....ftypmsf1", KINDS.heic],
  ["....ftypqt", KINDS.film],
  ["....ftypiso", KINDS.film],
  ["....ftypmp4", KINDS.film],
  ["....ftypM4V", KINDS.film],
  ["\x1a\x45\xdf\xa3", KINDS.film],
  ["RIFF....AVI ", KINDS.film],
];

/** The format of a file that is often misnamed as a picture, by its bytes. For text, see `kindOfText`. */
export function kindOfBytes(bytes: Uint8Array): PictureKind | undefined {
  if (bytes.length === 0) return EMPTY;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length));
  if (head.length >= 16 && head.every((byte) => byte === 0)) return ZEROS;
  const text = head.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  return BEGINNINGS.find(([beginning]) => begins(text, beginning))?.[1];
}

const HEAD = 400;

function begins(text: string, beginning: string): boolean {
  return Array.from(
    beginning,
    (character, index) => character === "." || character === text[index],
  ).every(Boolean);
}

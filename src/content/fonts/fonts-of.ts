import { hash } from "node:crypto";
import { join } from "node:path";
import { type Diagnostic, excerptOf, type Place, type Severity } from "../../diagnostics.ts";
import { readFont } from "../../fonts/read-font.ts";
import { LIMITS, raising } from "../../limits.ts";
import type { Rule } from "../../rules/rules.ts";
import { fileBytes } from "../files/file-bytes.ts";
import { isFont } from "../files/font-files.ts";
import { type ContentRoot, type FileFacts, problem } from "../files/scan.ts";
import type { FontSetting } from "../settings/fonts.ts";
import type { SourceFile } from "../types.ts";
import { withFamilies } from "./families.ts";
import { findFile } from "./find-file.ts";
import { fontOf, type OneFont } from "./font-of.ts";
import { licencesOf } from "./licences.ts";
import type { FontFile, Fonts } from "./types.ts";

/** A font in the settings, and where its file is named. */
export interface NamedFont {
  setting: FontSetting;
  place: Place;
}

interface Given {
  root: ContentRoot;
  /** All files in `fonts/`. */
  files: readonly FileFacts[];
  /** The settings file, for excerpts. */
  source: SourceFile | undefined;
}

interface Read {
  font?: OneFont;
  file?: FontFile;
  /** The path of the file that the settings name, usable or not. */
  path?: string;
  diagnostics: Diagnostic[];
}

/** Reads the fonts that the settings name. Reports those that can't be used, and files that nothing uses. */
export function fontsOf(
  named: readonly NamedFont[],
  given: Given,
): { fonts?: Fonts; diagnostics: Diagnostic[] } {
  const read = named.map((each) => readOne(each, given));
  const used = new Set(read.flatMap(({ path }) => path ?? []));
  const files = read.flatMap(({ file }) => file ?? []);
  const licences = files.flatMap(({ path }) => licencesOf(path, given.files));
  const texts = [...new Set(licences)].flatMap((each) => licenceFile(each, given.root));
  const fonts = withFamilies(read.flatMap(({ font }) => font ?? []));
  // A file may be named twice, for two parts of its characters.
  const published = new Map([...files, ...texts].map((file) => [file.url, file]));
  return {
    ...(fonts.length > 0 && { fonts: { fonts, files: [...published.values()] } }),
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...given.files.flatMap(({ path }) =>
        isFont(path) && !used.has(path)
          ? [problem(join(given.root.shown, path), UNUSED, "warning")]
          : [],
      ),
    ],
  };
}

function readOne({ setting, place }: NamedFont, { root, files, source }: Given): Read {
  const report = (rule: Rule, message: string, hint: string, severity: Severity = "error") => ({
    ...place,
    severity,
    rule,
    message,
    hint,
    ...(source && { excerpt: excerptOf(source.text, place) }),
  });
  const found = findFile(setting.file, files);
  if ("problem" in found)
    return { diagnostics: [report("fonts/missing", found.problem, found.hint)] };
  const { path } = found.file;
  const { bytes, tooLarge } = fileBytes(join(root.folder, path), LIMITS.fontBytes);
  if (!bytes) {
    const hint = `Leave out characters that you do not need, with a subset of the font. ${raising("fontBytes")}`;
    const message = tooLarge
      ? `The font has ${tooLarge} bytes, more than the ${LIMITS.fontBytes} that it may have`
      : "The font's file disappeared while it was read";
    return { path, diagnostics: [report("fonts/broken", message, hint)] };
  }
  const facts = readFont(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if ("problem" in facts)
    return { path, diagnostics: [report("fonts/broken", `${path} ${facts.problem}`, facts.hint)] };
  const font = fontOf(setting, facts, { path, bytes });
  const remarks: Diagnostic[] = [];
  if (bytes.length > HEAVY)
    remarks.push(report("fonts/heavy", heavyText(path, bytes.length), HEAVY_HINT, "warning"));
  if (licencesOf(path, files).length === 0)
    remarks.push(
      report("fonts/licence", `There is no licence beside ${path}`, LICENCE_HINT, "warning"),
    );
  const own = facts.weights;
  if (font.weights.least < own.least || font.weights.most > own.most) {
    const written = own.least === own.most ? `${own.least}` : `${own.least} to ${own.most}`;
    const message = `The font's weight is ${written}, not what is written here`;
    const hint = "Leave `weight` out, or use the file that has this weight.";
    remarks.push(report("fonts/weight", message, hint, "warning"));
  }
  return { font, file: { path, url: font.url, hash: hashOf(bytes) }, path, diagnostics: remarks };
}

/** Licences are published under their own names. One that has disappeared is left out. */
function licenceFile({ path }: FileFacts, root: ContentRoot): FontFile[] {
  const { bytes } = fileBytes(join(root.folder, path), LIMITS.textBytes);
  return bytes ? [{ path, url: `/${path}`, hash: hashOf(bytes) }] : [];
}

function hashOf(bytes: Uint8Array): string {
  return hash("sha1", bytes, "base64url");
}

/** In bytes. A face for Latin letters has 15,000 to 60,000; a variable one, twice that. */
const HEAVY = 200_000;
const HEAVY_HINT =
  "Use a subset with your languages' letters alone: fontsource.org and Google Fonts offer one for each script.";

function heavyText(path: string, length: number): string {
  return `${path} has ${Math.round(length / 1000)} kB, which readers wait for`;
}

const LICENCE_HINT =
  "Put the licence that came with the font beside it, as OFL.txt or LICENSE.txt: most licences demand it.";

const UNUSED = {
  rule: "fonts/unused",
  message: "Nothing uses this font, and it is not published",
  hint: "Name it under `fonts` in publication.yaml, or delete it.",
} as const;

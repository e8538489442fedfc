import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type LoadOptions, loadContent } from "../../src/content/articles/load.ts";
import { momentFromMillis } from "../../src/dates.ts";
import { formatReport } from "../../src/diagnostics.ts";
import { prepare } from "../../src/engine/build.ts";
import type { Preparation } from "../../src/engine/site/prepared.ts";
import { NOW } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { AUTHOR, PUBLICATION } from "../kit/publications/publication-files.ts";

export const BAD_INPUT = join(ROOT, "tests/fixtures/bad-input");

export interface BadInput {
  /** The file's name, which is a sentence. */
  name: string;
  files: { path: string; bytes: Uint8Array }[];
  /** Files of the default publication that the fixture is to do without. */
  without: string[];
  /** Pages are laid out as well: some problems show only then. */
  whole: boolean;
  report: string;
}

/** How a file's text becomes bytes. The words are in brackets after its path: `=== articles/x.md (bom, crlf)`. */
const FORMS: Record<string, (text: string) => string> = {
  crlf: (text) => text.replaceAll("\n", "\r\n"),
  cr: (text) => text.replaceAll("\n", "\r"),
  "no last line end": (text) => text.replace(/\n$/, ""),
  // `\x00` is a byte, `\u{202e}` a character, `\repeat{3}{ab}` is ababab.
  escapes: (text) =>
    text
      .replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      .replace(/\\repeat\{(\d+)\}\{([^}]*)\}/g, (_, times: string, part: string) =>
        part.replaceAll("\\n", "\n").repeat(Number(times)),
      ),
  bom: (text) => `\ufeff${text}`,
};

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  "latin-1": (text) => Buffer.from(text, "latin1"),
  "utf-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "utf-16 big-endian": (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  "utf-16 without a mark": (text) => Buffer.from(text, "utf16le"),
};

function bytesOf(text: string, forms: readonly string[]): Uint8Array {
  const formed = forms.reduce((made, form) => FORMS[form]?.(made) ?? made, text);
  const encoding = forms.map((form) => ENCODINGS[form]).find((found) => found !== undefined);
  if (encoding) return encoding(formed);
  if (!forms.includes("escapes")) return Buffer.from(formed);
  return Buffer.concat(
    formed
      .split(/\\x([0-9a-f]{2})/)
      .map((part, index) => (index % 2 ? Buffer.from(part, "hex") : Buffer.from(part))),
  );
}

/** Reads a fixture: what stands before the first `===` is for people. */
export function readBadInput(name: string): BadInput {
  const text = readFileSync(join(BAD_INPUT, `${name}.txt`), "utf8");
  const [, ...parts] = text.split(/^=== /m);
  const fixture: BadInput = { name, files: [], without: [], whole: false, report: "" };
  for (const part of parts) {
    const [head = ""] = part.split("\n", 1);
    const body = part.slice(head.length + 1);
    if (head.startsWith("report")) {
      fixture.report = body;
      fixture.whole = head === "report of the whole site";
      continue;
    }
    if (head.startsWith("without ")) {
      fixture.without.push(head.slice("without ".length));
      continue;
    }
    const [, path = "", words = ""] = /^(\S+)(?: \((.*)\))?$/.exec(head) ?? [];
    const forms = words === "" ? [] : words.split(", ");
    const unknown = forms.filter((form) => !(form in FORMS) && !(form in ENCODINGS));
    if (path === "" || unknown.length > 0) throw new Error(`${name}: what is “=== ${head}”?`);
    fixture.files.push({ path, bytes: bytesOf(body, forms) });
  }
  return fixture;
}

export function badInputNames(): string[] {
  const names = readdirSync(BAD_INPUT).filter((file) => file.endsWith(".txt"));
  return names.map((file) => file.slice(0, -".txt".length)).sort();
}

/** Writes the fixture's files over a publication with one author. */
export function writeBadInput({ files, without }: BadInput, folder: string): void {
  const given = new Set([...files.map(({ path }) => path), ...without]);
  const defaults = [
    { path: "publication.yaml", bytes: Buffer.from(PUBLICATION) },
    { path: "authors/world-desk.md", bytes: Buffer.from(AUTHOR) },
  ].filter(({ path }) => !given.has(path));
  for (const { path, bytes } of [...defaults, ...files]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** The report on a content folder that an editor gets. */
export async function reportOf(folder: string, whole: boolean): Promise<string> {
  const { diagnostics } = await (whole ? prepareSite(folder) : load(folder));
  return formatReport(diagnostics);
}

export function load(folder: string, options: LoadOptions = {}) {
  const visibility = (zone: string) => ({
    now: momentFromMillis(Date.parse(NOW), zone),
    drafts: false,
  });
  return loadContent({ folder, shown: "content" }, visibility, options);
}

function prepareSite(folder: string): Promise<Preparation> {
  const request = {
    content: folder,
    contentShown: "content",
    output: join(folder, "../_site"),
    cache: join(folder, "../.cache"),
    root: ROOT,
    now: Date.parse(NOW),
    drafts: false,
    strict: false,
    verify: false,
    pathPrefix: "/",
  };
  return prepare(request);
}

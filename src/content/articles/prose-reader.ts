import type { Reference } from "../../citations/types.ts";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import type { ProseBlock } from "../../markdown/prose-types.ts";
import { checkProse } from "../../prose/check-prose.ts";
import type { Prose, ProseOptions, ProsePart, ProsePicture, ProseRole } from "../../prose/types.ts";
import { textOfLine } from "../../text/lines.ts";
import type { SourceFile } from "../types.ts";
import type { PlaceOf } from "../yaml/yaml-places.ts";

/** A text in front matter or settings. */
export interface FieldText {
  path: readonly PropertyKey[];
  role: ProseRole;
  text: string | undefined;
}

/** A file whose language is checked. */
export interface Written extends Pick<Prose, "language" | "type"> {
  source: SourceFile;
  place: PlaceOf;
  /** The lines above its body. */
  bodyLine: number;
  texts: readonly FieldText[];
  pictures?: readonly ProsePicture[];
  tags?: readonly string[];
}

/** Collects a file's text while its body is rendered, and checks its language afterwards. */
export function proseReader(options: ProseOptions, written: Written) {
  const { source, language, type, bodyLine, tags = [] } = written;
  const parts: ProsePart[] = written.texts.flatMap((field) => partOfField(written, field));
  const pictures: ProsePicture[] = [...(written.pictures ?? [])];
  const explained: string[] = [];
  return {
    read: (blocks: readonly ProseBlock[], short: readonly string[]): void => {
      explained.push(...short);
      for (const block of blocks) {
        const own = placedIn(block, bodyLine);
        parts.push(own.part, ...own.pictures.flatMap(partsOfPicture));
        pictures.push(...own.pictures);
      }
    },
    problems: (sources: readonly Reference[] = []): Diagnostic[] => {
      const names = sources.flatMap(namesOf);
      const prose = { language, parts, pictures, explained, names, tags, ...(type && { type }) };
      return checkProse(prose, options).map(({ place, ...found }) => {
        const at = { file: source.file, ...place };
        return { ...at, severity: "warning", ...found, excerpt: excerptOf(source.text, at) };
      });
    },
  };
}

function partOfField(written: Written, { path, role, text }: FieldText): ProsePart[] {
  if (text === undefined) return [];
  return [{ role, text, isCited: false, links: [], place: fieldPlace(written, path, text) }];
}

/** The place of an offset in a field: in its line if the line has the same text, or else where the value begins. */
function fieldPlace({ source, place }: Written, path: readonly PropertyKey[], text: string) {
  return (at: number) => {
    const { line, column } = place(path);
    const written = textOfLine(source.text, line);
    const found = written.indexOf(text.slice(at, at + 20).split("\n", 1)[0] ?? "", column - 1);
    return { line, column: found === -1 || at === 0 ? column : found + 1 };
  };
}

function placedIn(
  block: ProseBlock,
  bodyLine: number,
): { part: ProsePart; pictures: ProsePicture[] } {
  const inFile = ({ line, column }: { line: number; column: number }) => ({
    line: bodyLine + line,
    column: column + 1,
  });
  const links = block.links.map(({ words, place }) => ({ words, place: inFile(place) }));
  const pictures = block.pictures.map((each) => ({ ...each, place: inFile(each.place) }));
  const { text, isCited } = block;
  const part = {
    role: roleOf(block),
    text,
    isCited,
    links,
    place: (at: number) => inFile(block.place(at)),
  };
  return { part, pictures };
}

function roleOf({ kind, isQuoted, isItem }: ProseBlock): ProseRole {
  if (isQuoted) return "quote";
  if (kind === "heading") return "heading";
  if (kind === "th" || kind === "td") return "cell";
  return isItem ? "item" : "paragraph";
}

function partsOfPicture({ alt, caption, place }: ProsePicture): ProsePart[] {
  const part = (role: ProseRole, text: string): ProsePart[] =>
    text === "" ? [] : [{ role, text, isCited: false, links: [], place: () => place }];
  return [...part("alt", alt), ...part("caption", caption)];
}

function namesOf({ title, authors, publisher, container }: Reference): string[] {
  return [title, publisher, container, ...authors].filter((name) => name !== undefined);
}

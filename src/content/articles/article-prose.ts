import type { Reference } from "../../citations/types.ts";
import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import type { ProseBlock } from "../../markdown/prose-types.ts";
import { checkProse } from "../../prose/check-prose.ts";
import type { ProseOptions, ProsePart, ProsePicture, ProseRole } from "../../prose/types.ts";
import { textOfLine } from "../../text/lines.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { SourceFile } from "../types.ts";
import type { ArticleFields } from "./article-schema.ts";

interface Written {
  source: SourceFile;
  front: FrontMatter;
  fields: ArticleFields;
  language: string;
}

/** Collects an article's text while its body is rendered, and checks its language afterwards. */
export function proseReader(options: ProseOptions, written: Written) {
  const parts: ProsePart[] = partsOfFields(written);
  const pictures: ProsePicture[] = picturesOfFields(written);
  const explained: string[] = [];
  const { source, front, fields, language } = written;
  return {
    read: (blocks: readonly ProseBlock[], short: readonly string[]): void => {
      explained.push(...short);
      for (const block of blocks) {
        const own = placedIn(block, front.bodyLine);
        parts.push(own.part, ...own.pictures.flatMap(partsOfPicture));
        pictures.push(...own.pictures);
      }
    },
    problems: (sources: readonly Reference[]): Diagnostic[] => {
      const names = sources.flatMap(namesOf);
      const prose = {
        language,
        type: fields.type,
        parts,
        pictures,
        explained,
        names,
        tags: fields.tags,
      };
      return checkProse(prose, options).map(({ place, ...found }) => {
        const at = { file: source.file, ...place };
        return { ...at, severity: "warning", ...found, excerpt: excerptOf(source.text, at) };
      });
    },
  };
}

const FIELDS: readonly { path: readonly string[]; role: ProseRole }[] = [
  { path: ["title"], role: "title" },
  { path: ["kicker"], role: "kicker" },
  { path: ["description"], role: "standfirst" },
  { path: ["image", "alt"], role: "alt" },
  { path: ["image", "caption"], role: "caption" },
];

function partsOfFields(written: Written): ProsePart[] {
  return FIELDS.flatMap(({ path, role }) => {
    const text = textAt(written.fields, path);
    if (text === undefined) return [];
    return [{ role, text, isCited: false, links: [], place: fieldPlace(written, path, text) }];
  });
}

function textAt({ title, kicker, description, image }: ArticleFields, path: readonly string[]) {
  const [name, own] = path;
  if (name === "image") return own === "alt" ? image?.alt : image?.caption;
  if (name === "kicker") return kicker;
  return name === "title" ? title : description;
}

/** The place of an offset in a field: in its line if the line has the same text, or else where the value begins. */
function fieldPlace({ source, front }: Written, path: readonly string[], text: string) {
  return (at: number) => {
    const { line, column } = front.place(path);
    const written = textOfLine(source.text, line);
    const found = written.indexOf(text.slice(at, at + 20).split("\n", 1)[0] ?? "", column - 1);
    return { line, column: found === -1 || at === 0 ? column : found + 1 };
  };
}

function picturesOfFields(written: Written): ProsePicture[] {
  const { image } = written.fields;
  if (!image?.caption) return [];
  const { line, column } = written.front.place(["image", "alt"]);
  return [{ alt: image.alt, caption: image.caption, place: { line, column } }];
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

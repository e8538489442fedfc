import { z } from "zod";
import type { Place } from "../../diagnostics.ts";
import { slugify } from "../../markdown/slug.ts";
import { typeset } from "../../typography/typeset.ts";
import { flag, line, report } from "../front-matter/fields.ts";
import { language } from "../front-matter/language.ts";
import type { ParsedText } from "../front-matter/parsed.ts";
import { PLACES } from "../navigation.ts";
import type { SourceFile, StandingPage } from "../types.ts";
import type { ParseContext } from "./context.ts";
import { readTextFile } from "./text-file.ts";

export const standingSchema = z.strictObject({
  title: line.meta({ description: "The page's heading.", examples: ["About us"] }),
  description: line.optional().meta({
    description: "One sentence for search engines.",
    examples: ["Who we are and who pays for it."],
  }),
  lang: language.optional().meta({
    description: "The page's language as a BCP 47 tag, if it is not the publication's.",
    examples: ["fr"],
  }),
  order: z
    .number()
    .optional()
    .meta({
      description: "The page's position in the masthead and the foot: lower numbers come first.",
      examples: [10],
    }),
  hidden: flag.optional().meta({
    description:
      "Publishes the page without listing it: not in the navigation, the sitemap or search engines.",
    examples: [true],
  }),
  layout: line.optional().meta({
    description: "The layout that renders the page, from the publication's `layouts/`.",
    examples: ["landing"],
  }),
  navigation: z
    .enum(PLACES)
    .optional()
    .meta({
      description: "Which list links to the page: the masthead, the foot (the default), or none.",
      examples: ["masthead"],
    }),
});

const checkedSchema = standingSchema.superRefine(({ hidden, navigation = "none" }, context) => {
  if (!hidden || navigation === "none") return;
  const message = "A hidden page is in no list";
  report(context, { rule: "field/value", message, hint: "Delete `navigation`, or `hidden`." }, [
    "navigation",
  ]);
});

const STANDING_PAGE = {
  kind: "page",
  schema: checkedSchema,
  keys: { "": Object.keys(standingSchema.shape) },
  texts: { title: "title", description: "standfirst" },
} as const;

/** `pages/about.md` is `/about/`, `pages/help/letters.md` is `/help/letters/`. */
export function standingUrl(path: string): string {
  const names = path
    .replace(/\.(md|markdown)$/i, "")
    .split("/")
    .slice(1);
  if (names.length > 1 && names.at(-1) === "index") names.pop();
  return `/${names.map((name) => slugify(name) || "untitled").join("/")}/`;
}

const placeOf = ({ line, column }: Place) => ({ line, column });

export function parseStandingPage(
  source: SourceFile,
  context: ParseContext,
): ParsedText<StandingPage> {
  const { valid, salvaged, diagnostics } = readTextFile(source, context, STANDING_PAGE);
  const read = valid ?? salvaged;
  if (!read) return { diagnostics };
  const { front, language: lang, body } = read;
  const { title, description, order, hidden, navigation, layout } = read.fields;
  const value: StandingPage = {
    file: source.file,
    url: standingUrl(source.path),
    title: typeset(title, lang),
    language: lang,
    body,
    ...(layout && { layout, layoutPlace: placeOf(front.place(["layout"])) }),
    ...(description && { description: typeset(description, lang) }),
    navigation: navigation ?? "foot",
    ...(navigation && { navigationPlace: placeOf(front.place(["navigation"])) }),
    ...(order !== undefined && { order }),
    ...(hidden && { hidden }),
  };
  return { [valid ? "value" : "salvaged"]: value, diagnostics };
}

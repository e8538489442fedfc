import { posix } from "node:path";
import { z } from "zod";
import { renderBody } from "../markdown/render.ts";
import type { ParseContext, Parsed } from "./article.ts";
import { email, line, report, text, url } from "./fields.ts";
import { readFrontMatter } from "./front-matter.ts";
import { problemsOf } from "./schema-problems.ts";
import { identifier } from "./settings-schema.ts";
import type { Author, SourceFile } from "./types.ts";

const fediverse = text.superRefine((value, context) => {
  if (/^@?[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(value)) return;
  report(context, {
    rule: "field/value",
    message: `“${value}” is not a fediverse account`,
    hint: "Write it as @user@host.example, in quotes.",
  });
});

const authorSchema = z.strictObject({
  name: line,
  role: line.optional(),
  email: email.optional(),
  fediverse: fediverse.transform((value) => `@${value.replace(/^@/, "")}`).optional(),
  links: z.array(z.strictObject({ title: line, url })).default([]),
});

const AUTHOR_KEYS = { "": Object.keys(authorSchema.shape), links: ["title", "url"] };

/** The id of `authors/world-desk.md` is `world-desk`: what an article's `authors` names. */
export function authorId(path: string): string {
  return posix
    .basename(path)
    .replace(/\.(md|markdown)$/i, "")
    .normalize("NFC");
}

export function parseAuthor(source: SourceFile, context: ParseContext): Parsed<Author> {
  const { front, diagnostics } = readFrontMatter(source);
  if (!front) return { diagnostics };
  const id = authorId(source.path);
  const result = authorSchema.safeParse(front.data);
  const found = result.success
    ? []
    : problemsOf(result.error, { source, place: front.place, data: front.data, keys: AUTHOR_KEYS });
  if (!identifier.safeParse(id).success) {
    found.push({
      file: source.file,
      line: 1,
      column: 1,
      severity: "error",
      rule: "author/file-name",
      message: `“${id}” can't be an author's id`,
      hint: "Name the file with letters, digits and hyphens: jane-doe.md.",
    });
  }
  const rendered = renderBody(front.body, {
    file: source.file,
    firstLine: front.bodyLine,
    language: context.settings.language,
    references: [],
    resolveImage: context.resolveImage,
    resolveLink: context.resolveLink,
    origin: context.settings.url,
  });
  found.push(...rendered.diagnostics);
  if (!result.success) return { diagnostics: found };
  const { name, role, email: address, fediverse: account, links } = result.data;
  const value: Author = {
    file: source.file,
    id,
    name,
    links,
    biography: rendered.body,
    ...(role && { role }),
    ...(address && { email: address }),
    ...(account && { fediverse: account }),
  };
  return { value, diagnostics: found };
}

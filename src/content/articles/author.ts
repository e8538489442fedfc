import { posix } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../../diagnostics.ts";
import { renderBody } from "../../markdown/render.ts";
import { typeset } from "../../typography/typeset.ts";
import { checked, email, flag, line, quoted, url } from "../front-matter/fields.ts";
import { readFrontMatter } from "../front-matter/front-matter.ts";
import { language } from "../front-matter/language.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import { HANDLES, isIdentifier, nameHint } from "../settings/settings-fields.ts";
import { AUTHOR_KINDS, type Author, type SourceFile } from "../types.ts";
import { bodyProblems } from "./body-problems.ts";
import { bodyContext, type ParseContext } from "./context.ts";

const fediverse = checked((value) =>
  HANDLES.mastodon.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not a fediverse account`,
        hint: 'Write it in quotes, as in "@user@host.example".',
      },
);

const linkSchema = z.strictObject({
  title: line.meta({ description: "The words of the link.", examples: ["Profile"] }),
  url: url.meta({ description: "The page's address.", examples: ["https://example.org/"] }),
});

export const authorSchema = z.strictObject({
  name: line.meta({ description: "The name in bylines.", examples: ["Science desk"] }),
  kind: z
    .enum(AUTHOR_KINDS)
    .default("person")
    .meta({
      description:
        "`person`, or `desk` for a byline that stands for several people; search engines read it.",
      examples: ["desk"],
    }),
  role: line.optional().meta({
    description: "What they do, below the name.",
    examples: ["Explains how things are measured"],
  }),
  email: email.optional().meta({
    description: "An email address for readers.",
    examples: ["science@news.example"],
  }),
  fediverse: fediverse
    .transform((value) => `@${value.replace(/^@/, "")}`)
    .optional()
    .meta({
      description:
        "A fediverse account in quotes; Mastodon names it below shared links, if the account lists this site.",
      examples: ["@science@social.example"],
    }),
  links: z
    .array(linkSchema)
    .default([])
    .meta({
      description: "Pages about the author, each with `title` and `url`.",
      examples: [[{ title: "Profile", url: "https://example.org/" }]],
    }),
  lang: language.optional().meta({
    description: "The language of the role and the biography, if it is not the publication's.",
    examples: ["ar"],
  }),
  public: flag.default(false).meta({
    description:
      "`true` gives the author a page before an article of theirs is published, and after the last one has expired.",
    examples: [true],
  }),
});

const AUTHOR_KEYS = { "": Object.keys(authorSchema.shape), links: Object.keys(linkSchema.shape) };

/** The id that articles name in `authors`: `world-desk` for `authors/world-desk.md`. */
export function authorId(path: string): string {
  return posix
    .basename(path)
    .replace(/\.(md|markdown)$/i, "")
    .normalize("NFC");
}

export function parseAuthor(source: SourceFile, context: ParseContext): Parsed<Author> {
  const id = authorId(source.path);
  const ofName = isIdentifier(id) ? [] : [invalidName(source, id)];
  const { front, text, rest, diagnostics: ofFront } = readFrontMatter(source);
  const found = [...ofName, ...ofFront];
  if (!front) {
    found.push(...problemsOfRest(authorSchema, rest, { source, keys: AUTHOR_KEYS }));
    return { diagnostics: [...found, ...bodyProblems(source, text, context)] };
  }
  const result = authorSchema.safeParse(front.data);
  if (!result.success) {
    const where = { source, place: front.place, data: front.data, keys: AUTHOR_KEYS };
    found.push(...problemsOf(result.error, where), ...bodyProblems(source, front, context));
    return { diagnostics: found };
  }
  const { lang = context.settings.language } = result.data;
  const rendered = renderBody(front.body, bodyContext(source, front, context, { language: lang }));
  const { name, kind, role, email: address, fediverse: account, links } = result.data;
  const value: Author = {
    file: source.file,
    id,
    kind,
    name: typeset(name, lang),
    links: links.map(({ title, url: to }) => ({ title: typeset(title, lang), url: to })),
    language: lang,
    public: result.data.public,
    biography: rendered.body,
    ...(role && { role: typeset(role, lang) }),
    ...(address && { email: address }),
    ...(account && { fediverse: account }),
  };
  return { value, diagnostics: [...found, ...rendered.diagnostics] };
}

function invalidName({ file }: SourceFile, id: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    rule: "author/file-name",
    message: `The file's name, ${quoted(id)}, can't be an author's id`,
    hint: `Use letters, digits and hyphens, without spaces: jane-doe.md.${nameHint(id, "idCharacters")}`,
  };
}

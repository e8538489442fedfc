import { posix } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../../diagnostics.ts";
import { typeset } from "../../typography/typeset.ts";
import { resolvePath } from "../front-matter/data-path.ts";
import { checked, email, flag, line, quoted, text, textOr, url } from "../front-matter/fields.ts";
import { language } from "../front-matter/language.ts";
import type { ParsedText } from "../front-matter/parsed.ts";
import { matching } from "../front-matter/written.ts";
import { type ImageFile, namedPicture } from "../pictures/named-picture.ts";
import { HANDLES, isIdentifier, nameHint } from "../settings/settings-fields.ts";
import { AUTHOR_KINDS, type Author, type Image, type SourceFile } from "../types.ts";
import type { Located } from "../yaml/yaml-document.ts";
import type { ParseContext } from "./context.ts";
import { readTextFile } from "./text-file.ts";

const fediverse = checked(
  (value) =>
    HANDLES.mastodon.test(value)
      ? undefined
      : {
          rule: "field/value",
          message: `${quoted(value)} is not a fediverse account`,
          hint: 'Write it in quotes, as in "@user@host.example".',
        },
  matching(HANDLES.mastodon, 'Write it in quotes, as in "@user@host.example".'),
);

const photoFields = z.strictObject({
  src: text.meta({ description: "The picture's file.", examples: ["/media/ana-ruiz.jpg"] }),
  alt: line.optional().meta({
    description:
      "What the picture shows, for readers who can't see it. Default: the author's name.",
    examples: ["Ana Ruiz on a quay"],
  }),
  credit: line.optional().meta({
    description: "Who took the picture.",
    examples: ["Jo Doe"],
  }),
});
const photo = textOr("src", photoFields);

const linkSchema = z.strictObject({
  title: line.meta({ description: "The text of the link.", examples: ["Profile"] }),
  url: url.meta({ description: "The page's URL.", examples: ["https://example.org/"] }),
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
  expertise: z
    .array(line)
    .default([])
    .meta({
      description: "Subjects they know well, on their page and for search engines.",
      examples: [["Tides", "Maritime law"]],
    }),
  email: email.optional().meta({
    description: "An email address for readers.",
    examples: ["science@news.example"],
  }),
  photo: photo.optional().meta({
    description: "A portrait in media/, shown on the author's page and in metadata.",
    examples: ["/media/ana-ruiz.jpg", { src: "/media/ana-ruiz.jpg", credit: "Jo Doe" }],
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

const AUTHOR = {
  kind: "author",
  schema: authorSchema,
  keys: {
    "": Object.keys(authorSchema.shape),
    links: Object.keys(linkSchema.shape),
    photo: Object.keys(photoFields.shape),
  },
  texts: { role: "kicker" },
} as const;

/** The id that articles name in `authors`: `world-desk` for `authors/world-desk.md`. */
export function authorId(path: string): string {
  return posix
    .basename(path)
    .replace(/\.(md|markdown)$/i, "")
    .normalize("NFC");
}

export function parseAuthor(source: SourceFile, context: ParseContext): ParsedText<Author> {
  const id = authorId(source.path);
  const ofName = isIdentifier(id) ? [] : [invalidName(source, id)];
  const { valid, salvaged, located, diagnostics: found } = readTextFile(source, context, AUTHOR);
  const file = located && photoFile(source, located, context);
  const diagnostics = [...ofName, ...(file?.diagnostics ?? []), ...found];
  const read = valid ?? salvaged;
  if (!read) return { diagnostics };
  const { fields, language: lang, body: biography } = read;
  const { name, kind, role, email: address, fediverse: account, links, photo: shown } = fields;
  const value: Author = {
    file: source.file,
    id,
    kind,
    name: typeset(name, lang),
    links: links.map(({ title, url: to }) => ({ title: typeset(title, lang), url: to })),
    language: lang,
    public: fields.public,
    biography,
    ...(role && { role: typeset(role, lang) }),
    ...(fields.expertise.length > 0 && {
      expertise: fields.expertise.map((subject) => typeset(subject, lang)),
    }),
    ...(address && { email: address }),
    ...(account && { fediverse: account }),
    ...(shown && file?.file && { photo: photoOf(shown, file.file, { name, language: lang }) }),
  };
  return { [valid ? "value" : "salvaged"]: value, diagnostics };
}

/** Resolves the photo, which the schema does not check. */
function photoFile(source: SourceFile, located: Located, { resolveImage }: ParseContext) {
  const { value } = resolvePath(located.data, ["photo"]);
  const at = typeof value === "string" ? ["photo"] : ["photo", "src"];
  return namedPicture(source, located, { at, resolve: resolveImage });
}

/** Without a description, the author's name is the alternative text. */
function photoOf(
  { alt, credit }: z.infer<typeof photo>,
  file: ImageFile,
  { name, language: lang }: { name: string; language: string },
): Image {
  return {
    ...file,
    alt: typeset(alt ?? name, lang),
    ...(credit && { credit: typeset(credit, lang) }),
  };
}

function invalidName({ file }: SourceFile, id: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    rule: "author/file-name",
    message: `The file name ${quoted(id)} can't be an author's id`,
    hint: `Use letters, digits, - and _ without spaces, and begin with a letter or digit, as in jane-doe.md.${nameHint(id, "idCharacters")}`,
  };
}

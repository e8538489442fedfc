import type { JsonSchema } from "../content/front-matter/written.ts";
import { SCHEMA_KINDS } from "../schemas/kinds.ts";
import { asText } from "../schemas/published.ts";
import { ARTICLE_TYPES, COMMENT_STATES } from "../vocabularies.ts";
import type { EditorFacts, EditorFile } from "./facts.ts";

type Field = Readonly<Record<string, unknown>>;

/** The fields of an article that forms show, and how. Others stay as they are in the file. */
function fieldsOf({ names: { sections, authors } }: EditorFacts): Record<string, Field> {
  const oneOf = (choices: readonly string[] | undefined, others: Field = {}) =>
    choices && choices.length > 0 ? { type: "choice", choices, ...others } : { type: "string" };
  return {
    title: { type: "string", required: true },
    description: { type: "string", single: false, required: true },
    date: { type: "datetime", isPublishDate: true, dateFormat: "yyyy-MM-dd HH:mm", required: true },
    section: { ...oneOf(sections), required: true },
    authors:
      authors && authors.length > 0
        ? { ...oneOf(authors, { multiple: true }), required: true }
        : { type: "list", required: true },
    updated: { type: "datetime", isModifiedDate: true, dateFormat: "yyyy-MM-dd HH:mm" },
    kicker: { type: "string" },
    dateline: { type: "string" },
    tags: { type: "tags" },
    type: { type: "choice", choices: ARTICLE_TYPES },
    prompt: { type: "string" },
    comments: { type: "choice", choices: COMMENT_STATES },
    draft: { type: "draft" },
    embargo: { type: "datetime", dateFormat: "yyyy-MM-dd HH:mm" },
    expires: { type: "datetime", dateFormat: "yyyy-MM-dd HH:mm" },
    lead: { type: "boolean" },
    lang: { type: "string" },
    slug: { type: "slug" },
  };
}

/**
 * `frontmatter.json` for the extension Front Matter CMS, which has forms for articles. It rewrites front matter, so
 * its edits delete comments: https://frontmatter.codes/docs/content-creation/fields
 */
export function frontMatterCms(facts: EditorFacts): EditorFile {
  const { content, names } = facts;
  const { properties } = SCHEMA_KINDS.article.make(names, "draft-7");
  const fields = Object.entries(fieldsOf(facts)).map(([name, field]) => ({
    title: name,
    name,
    description: (properties as Record<string, JsonSchema>)[name]?.description,
    ...field,
  }));
  return {
    path: "frontmatter.json",
    text: asText({
      $schema: "https://frontmatter.codes/frontmatter.schema.json",
      "frontMatter.content.publicFolder": content,
      "frontMatter.content.autoUpdateDate": false,
      "frontMatter.content.pageFolders": [
        { title: "Articles", path: `[[workspace]]/${content}/articles`, contentTypes: ["article"] },
      ],
      "frontMatter.taxonomy.contentTypes": [{ name: "article", pageBundle: false, fields }],
      ...(names.tags && { "frontMatter.taxonomy.tags": names.tags }),
    }),
  };
}

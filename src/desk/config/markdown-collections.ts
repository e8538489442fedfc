import type { SchemaName } from "../../schemas/names.ts";
import { withBody } from "./body-field.ts";
import type { DeskField } from "./field.ts";

/** The fields of the desk for a kind of content. */
export type FieldsOf = (name: SchemaName) => DeskField[];

/** Folders may be nested as deep as anybody nests them. */
const NESTED = { nested: { depth: 10, subfolders: false } };

function articles(folder: string, fields: FieldsOf): object {
  return {
    ...{ name: "articles", label: "Articles", label_singular: "Article", icon: "article" },
    description: "News, analyses, interviews: everything with a date.",
    folder: `${folder}/articles`,
    ...NESTED,
    meta: { path: { widget: "string", label: "Folder" } },
    ...inMarkdown("article"),
    summary: "{{title}}",
    sortable_fields: {
      fields: ["date", "title"],
      default: { field: "date", direction: "descending" },
    },
    view_filters: [{ label: "Drafts", field: "draft", pattern: true }],
    view_groups: [{ label: "Section", field: "section" }],
    fields: withBody(fields("article"), "image"),
  };
}

function authors(folder: string, fields: FieldsOf): object {
  return {
    ...{ name: "authors", label: "Authors", label_singular: "Author", icon: "person" },
    description: "People and desks whose names are above articles.",
    folder: `${folder}/authors`,
    identifier_field: "name",
    ...inMarkdown("author", "name"),
    fields: withBody(fields("author")),
  };
}

function topics(folder: string, fields: FieldsOf): object {
  return {
    ...{ name: "topics", label: "Topics", label_singular: "Topic", icon: "label" },
    description: "What readers see of a topic besides its articles.",
    folder: `${folder}/topics`,
    ...NESTED,
    ...inMarkdown("topic"),
    fields: withBody(fields("topic")),
  };
}

function pages(folder: string, fields: FieldsOf): object {
  return {
    ...{ name: "pages", label: "Pages", label_singular: "Page", icon: "description" },
    description: "About us, corrections, contact: pages without a date.",
    folder: `${folder}/pages`,
    ...NESTED,
    ...inMarkdown("page"),
    fields: withBody(fields("page")),
  };
}

/** Collections of Markdown files. Each kind has its format, which knows its fields: the name must end so. */
function inMarkdown(name: SchemaName, slugField = "title"): object {
  return {
    format: `dateline-${name}-frontmatter`,
    extension: "md",
    slug: {
      template: `{{${slugField}}}`,
      editable: ["create"],
      hint: "The name of the file, and the end of the page's address.",
    },
  };
}

/** In the order in which editors need them. */
export const MARKDOWN = [articles, authors, topics, pages];

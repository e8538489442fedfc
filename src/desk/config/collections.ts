import type { DeskBackend } from "../../content/services.ts";
import type { Settings } from "../../content/types.ts";
import type { SchemaName } from "../../schemas/names.ts";
import { publishedSchema } from "../../schemas/published.ts";
import type { DeskField, FieldContext } from "./field.ts";
import { inOrder } from "./order.ts";
import { fieldsOf } from "./schema-field.ts";
import { sourceFields } from "./source-fields.ts";

/** Markdown as it is written, below our toolbar: the rich editor would rewrite what it does not know. */
const BODY: DeskField = {
  name: "body",
  label: "Text",
  widget: "dateline-text",
  required: false,
  hint: "Markdown. Begin a new paragraph after an empty line, and cite a source by its id, as in [@bipm].",
};

/** Folders may be nested as deep as anybody nests them. */
const DEPTH = 10;
/** File systems allow 255 bytes, and addresses should be readable. */
const SLUG_LENGTH = 80;

type DeskSettings = Pick<Settings, "timeZone">;

/** The collections of the desk, in the order in which editors need them. */
export function collectionsOf(
  { timeZone }: DeskSettings,
  { folder }: Pick<DeskBackend, "folder">,
): object[] {
  const fields = (name: SchemaName, root: string = name): DeskField[] => {
    const { definitions = {}, ...schema } = publishedSchema(name, { draft: "draft-7" });
    const context: FieldContext = { definitions: Object(definitions), timeZone };
    return inOrder(root, sourcesIn(fieldsOf(schema, root, context)));
  };
  // Each kind has its format, which knows the kind's fields: its name must end in `-frontmatter`.
  const markdown = (name: SchemaName) => ({
    format: `dateline-${name}-frontmatter`,
    extension: "md",
  });
  return [
    {
      ...{ name: "articles", label: "Articles", label_singular: "Article", icon: "article" },
      description: "News, analyses, interviews: everything with a date.",
      folder: `${folder}/articles`,
      nested: { depth: DEPTH, subfolders: false },
      meta: { path: { widget: "string", label: "Folder" } },
      ...markdown("article"),
      slug: slugOf("{{title}}"),
      summary: "{{title}}",
      sortable_fields: {
        fields: ["date", "title"],
        default: { field: "date", direction: "descending" },
      },
      view_filters: [{ label: "Drafts", field: "draft", pattern: true }],
      view_groups: [{ label: "Section", field: "section" }],
      fields: withBody(fields("article"), "image"),
    },
    {
      ...{ name: "authors", label: "Authors", label_singular: "Author", icon: "person" },
      description: "People and desks whose names are above articles.",
      folder: `${folder}/authors`,
      ...markdown("author"),
      identifier_field: "name",
      slug: slugOf("{{name}}"),
      fields: withBody(fields("author")),
    },
    {
      ...{ name: "topics", label: "Topics", label_singular: "Topic", icon: "label" },
      description: "What readers see of a topic besides its articles.",
      folder: `${folder}/topics`,
      nested: { depth: DEPTH, subfolders: false },
      ...markdown("topic"),
      slug: slugOf("{{title}}"),
      fields: withBody(fields("topic")),
    },
    {
      ...{ name: "pages", label: "Pages", label_singular: "Page", icon: "description" },
      description: "About us, corrections, contact: pages without a date.",
      folder: `${folder}/pages`,
      nested: { depth: DEPTH, subfolders: false },
      ...markdown("page"),
      slug: slugOf("{{title}}"),
      fields: withBody(fields("page")),
    },
    {
      ...{ name: "settings", label: "Sources and settings", icon: "settings" },
      files: [
        {
          ...{ name: "sources", label: "Shared sources", icon: "link" },
          file: `${folder}/sources.yaml`,
          format: "dateline-sources",
          fields: [
            {
              name: "sources",
              label: "Sources",
              label_singular: "source",
              widget: "list",
              required: false,
              collapsed: true,
              hint: "Every article can cite these by their ids.",
              summary: "{{fields.id}} · {{fields.title}}",
              fields: sourceFields(fields("article")),
            },
          ],
        },
        {
          ...{ name: "publication", label: "Publication", icon: "newspaper" },
          file: `${folder}/publication.yaml`,
          format: "dateline-publication",
          fields: fields("publication"),
        },
      ],
    },
  ];
}

function slugOf(template: string) {
  return {
    template,
    editable: ["create"],
    hint: "The name of the file, and the end of the page's address.",
  };
}

export const SLUG = { encoding: "unicode", clean_accents: true, maxlength: SLUG_LENGTH } as const;

/** The body after a field; at the end without one. */
function withBody(fields: readonly DeskField[], after?: string): DeskField[] {
  const at = fields.findIndex(({ name }) => name === after);
  return at === -1
    ? [...fields, BODY]
    : [...fields.slice(0, at + 1), BODY, ...fields.slice(at + 1)];
}

/** Lists of sources show what editors usually write of one. */
function sourcesIn(fields: readonly DeskField[]): DeskField[] {
  return fields.map((field) =>
    field.name === "citations"
      ? { ...field, label_singular: "source", fields: sourceFields(fields) }
      : field,
  );
}

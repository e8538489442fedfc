import { BLOCK_SCHEMAS } from "../content/blocks/block-schemas.ts";
import { repliesSchema } from "../content/comments/reply-schema.ts";
import { sourceSchema } from "../content/csl/citation-schema.ts";
import { CSL_TYPES, VARIABLE_MEANINGS } from "../content/csl/csl-variables.ts";
import type { JsonSchema } from "../content/front-matter/written.ts";
import type { FenceName } from "../markdown/blocks/fence-types.ts";
import { jsonSchemaOf } from "../schemas/json-schema.ts";
import { ANY_NAMES, SCHEMA_KINDS } from "../schemas/kinds.ts";
import type { SchemaName } from "../schemas/names.ts";
import { commandReference } from "./commands.ts";
import { embedsReference } from "./embeds.ts";
import { type FieldNotes, fieldSections, fieldTable, innerTables, table } from "./fields.ts";
import type { ReferencePage } from "./page.ts";
import { RULE_PAGES, rulesReference } from "./rules.ts";

/** Every generated page. */
export const REFERENCE_PAGES: readonly ReferencePage[] = [
  {
    name: "reference/article-front-matter",
    title: "Front matter of an article",
    description: "Every field that an article can have above its text.",
    kicker: "Articles",
    date: "2026-11-28",
    text: () =>
      `${FRONT_MATTER} An article is a file in \`content/articles/\`, in any folder.\n\n${sectionsOf(
        "article",
        {
          citations:
            "[Sources](sources.md) lists the keys of a source, and [Forms of citation](citing.md) shows how to cite one.",
        },
      )}`,
  },
  {
    name: "reference/sources",
    title: "Sources",
    description: "Every key of a source, in an article or in a file that articles share.",
    kicker: "Articles",
    date: "2026-11-25",
    text: sourcesReference,
  },
  {
    name: "reference/embeds",
    title: "Embeds",
    description: "The sites whose videos, posts, charts and maps a text can show, and their URLs.",
    kicker: "Articles",
    date: "2026-11-21",
    text: embedsReference,
  },
  {
    name: "reference/data-blocks",
    title: "Charts, tables and maps",
    description: "Every key of a block of data in a text.",
    kicker: "Articles",
    date: "2026-11-20",
    text: dataBlocksReference,
  },
  {
    name: "reference/authors",
    title: "Authors",
    description: "Every field of an author's file.",
    kicker: "Publication",
    date: "2026-10-27",
    text: () =>
      `${FRONT_MATTER} \`content/authors/science-desk.md\` is the author \`science-desk\`; the text below the front matter is the biography.\n\n${sectionsOf("author")}`,
  },
  {
    name: "reference/standing-pages",
    title: "Standing pages",
    description: "Every field of a page such as About or Contact.",
    kicker: "Publication",
    date: "2026-10-26",
    text: () =>
      `${FRONT_MATTER} \`content/pages/about.md\` is the page \`/about/\`.\n\n${sectionsOf("page")}`,
  },
  {
    name: "reference/topics",
    title: "Topics",
    description: "Every field of a topic's file.",
    kicker: "Publication",
    date: "2026-10-25",
    text: () =>
      `${FRONT_MATTER} \`content/topics/human-rights.md\` describes the tag \`human-rights\`; the text below the front matter introduces its page.\n\n${sectionsOf("topic")}`,
  },
  {
    name: "reference/comments",
    title: "Replies",
    description: "Every field of a reply in content/comments/.",
    kicker: "Publication",
    date: "2026-10-23",
    text: repliesReference,
  },
  {
    name: "reference/publication-settings",
    title: "Settings of the publication",
    description: "Every setting of publication.yaml.",
    kicker: "Publication",
    date: "2026-10-28",
    text: () =>
      `\`content/publication.yaml\` holds the settings of the whole site. A key that is not listed here is an error.\n\n${sectionsOf(
        "publication",
        {
          rules: "The keys are [rules](rules.md).",
        },
      )}`,
  },
  {
    name: "reference/rules",
    title: "Rules",
    description: "Every rule by family, with its level and what it finds.",
    kicker: "Program",
    date: "2026-08-27",
    text: rulesReference,
  },
  {
    name: "reference/command",
    title: "The command",
    description: "Every command of dateline, with its options.",
    kicker: "Program",
    date: "2026-08-28",
    text: commandReference,
  },
  ...RULE_PAGES,
];

const FRONT_MATTER =
  "Front matter is YAML between two lines of `---`. A key that is not listed here is an error, and text that holds `: ` or ` #` needs quotes.";

function sectionsOf(name: SchemaName, notes?: FieldNotes): string {
  return fieldSections(SCHEMA_KINDS[name].make(ANY_NAMES, "draft-2020-12"), notes);
}

function repliesReference(): string {
  const { items } = jsonSchemaOf(repliesSchema("utc"), "draft-2020-12");
  return [
    "The replies to `content/articles/world/x.md` are a list in `content/comments/world/x.yaml`:",
    "```yaml\n- id: ana-ruiz-1\n  author: Ana Ruiz, Bilbao\n  published: 2026-03-02 14:05\n  text: |\n    You write that the bridge is closed.\n    It opened *yesterday*.\n```",
    "## Fields",
    fieldTable(items as JsonSchema),
    "[How to publish replies](../how-to/publish-replies.md) says how they are shown.",
  ].join("\n\n");
}

const BLOCKS_IN_WORDS: Readonly<Record<FenceName, string>> = {
  chart: "A fence `chart` draws numbers.",
  table: "A fence `table` shows numbers and text in columns.",
  map: "A fence `map` shows where places are.",
};

/** The keys of each kind of block, with a heading for each kind. */
function dataBlocksReference(): string {
  const sections = Object.entries(BLOCK_SCHEMAS).map(([name, schema]) => {
    const own = jsonSchemaOf(schema, "draft-2020-12");
    const keys = fieldTable(own);
    return `## \`${name}\`\n\n${BLOCKS_IN_WORDS[name as FenceName]}\n\n${keys}${innerTables(own)}`;
  });
  return [
    "A block of data is a fence with the name of its kind behind the backticks. It holds YAML; a key that is not listed here is an error. [Show data in a chart or table](../how-to/show-data.md) and [Draw a map](../how-to/draw-a-map.md) have examples.",
    ...sections,
  ].join("\n\n");
}

function sourcesReference(): string {
  const { properties, $defs } = jsonSchemaOf(sourceSchema, "draft-2020-12");
  const all = Object.entries(properties as Record<string, object>);
  const own = all.filter(([name]) => VARIABLE_MEANINGS[name] === undefined);
  const { name } = $defs as { name: { anyOf: { properties?: object }[] } };
  const parts = name.anyOf.find((each) => each.properties) ?? {};
  const variables = Object.entries(VARIABLE_MEANINGS).map(([key, meaning]) => [
    `\`${key}\``,
    meaning,
  ]);
  return [
    "A source is an entry of `citations` in an article, or of a [file that articles share](../how-to/cite-with-bibtex.md). It needs a `title`, a `label`, a `url` or a `doi`. Names and types are those of [CSL](https://docs.citationstyles.org/en/stable/specification.html).",
    "```yaml\ncitations:\n  - id: si-brochure\n    title: The International System of Units\n    publisher: BIPM\n    url: https://www.bipm.org/en/publications/si-brochure\n    date: 2019\n    accessed: 2026-11-24\n```",
    "A mapping from ids to sources means the same as a list with ids, and a `url` or a `title` alone is a whole source:",
    "```yaml\ncitations:\n  si-brochure: https://www.bipm.org/en/publications/si-brochure\n```",
    "## Keys",
    fieldTable({ properties: Object.fromEntries(own) }),
    "## Names",
    "A name is text, or a mapping with its parts, which academic styles need.",
    fieldTable(parts),
    "## Types",
    `\`type\` is one of ${CSL_TYPES.map((type) => `\`${type}\``).join(", ")}.`,
    "## More variables",
    "Academic styles and files for reference managers use them too. People are names, the others are text, numbers or dates.",
    table(["Key", "What it is"], variables),
  ].join("\n\n");
}

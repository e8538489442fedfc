import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { deskOf } from "../../../src/content/settings/desk.ts";
import { deskConfig } from "../../../src/desk/config/desk-config.ts";
import type { DeskField } from "../../../src/desk/config/field.ts";
import { SOURCE_FIELDS } from "../../../src/desk/config/source-fields.ts";
import type { SchemaName } from "../../../src/schemas/names.ts";
import { publishedSchema } from "../../../src/schemas/published.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

const local = deskOf({ provider: "local" });
if (local === "none") throw new Error("the local desk is one");
const config = deskConfig(
  {
    title: "The Test Post",
    url: "https://news.test",
    timeZone: "Europe/London",
    language: "en-GB",
  },
  local,
) as { collections: Collection[] };

interface Collection {
  name: string;
  fields?: DeskField[];
  files?: Collection[];
}

const all = config.collections.flatMap((each) => [each, ...(each.files ?? [])]);
const fieldsOf = (name: string): DeskField[] =>
  all.find((each) => each.name === name && each.fields)?.fields ?? [];

/** Places of all fields of the desk, such as `image.alt`; the entries of a list have their list's. */
function placesOf(fields: readonly DeskField[], above = ""): string[] {
  return fields.flatMap((field) => {
    const at = above + field.name;
    const types = field.types ?? [];
    const kinds = types.length > 0 ? [`${at}.${field.typeKey}`] : [];
    const within = [field.fields ?? [], ...types.map((type) => type.fields)];
    return [at, ...kinds, ...within.flatMap((each) => placesOf(each, `${at}.`))];
  });
}

interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** Places of all properties of a schema, in whatever form a value may have. */
function placesIn(schema: Schema, definitions: Record<string, Schema>, above = ""): string[] {
  const { $ref, anyOf = [], oneOf = [], items, properties = {} } = schema;
  const others = [
    ...anyOf,
    ...oneOf,
    ...(items ? [items] : []),
    ...($ref ? [definitions[$ref.split("/").at(-1) ?? ""] ?? {}] : []),
  ];
  return [
    ...others.flatMap((each) => placesIn(each, definitions, above)),
    ...Object.entries(properties).flatMap(([name, own]) => [
      above + name,
      ...placesIn(own, definitions, `${above}${name}.`),
    ]),
  ];
}

/** What the desk leaves to the file: CSL's other variables, the parts of names and dates, and levels by rule. */
const LEFT: Partial<Record<SchemaName, (at: string) => boolean>> = {
  article: (at) => {
    const [, field, part] = at.split(".");
    return (
      at.startsWith("citations.") && (part !== undefined || !SOURCE_FIELDS.includes(field ?? ""))
    );
  },
  publication: (at) => at.startsWith("rules."),
};

describe("every field of a schema is at the desk", () => {
  test.each([
    ["article", "articles"],
    ["author", "authors"],
    ["topic", "topics"],
    ["page", "pages"],
    ["publication", "publication"],
  ] as const)("%s", (name, collection) => {
    const { $defs, ...schema } = publishedSchema(name);
    const isLeft = LEFT[name] ?? (() => false);
    const wanted = new Set(placesIn(schema as Schema, ($defs ?? {}) as Record<string, Schema>));
    const found = new Set(placesOf(fieldsOf(collection)));
    expect([...wanted].filter((at) => !found.has(at) && !isLeft(at))).toEqual([]);
    expect(wanted.size).toBeGreaterThan(2);
  });
});

test("every field has a label and help, in words without code", () => {
  const check = (fields: readonly DeskField[], above: string): string[] =>
    fields.flatMap((field) => {
      const at = `${above}.${field.name}`;
      const own = field.label && field.hint && !field.hint.includes("`") ? [] : [at];
      const types = (field.types ?? []).flatMap((type) => check(type.fields, at));
      return [...own, ...check(field.fields ?? [], at), ...types];
    });
  expect(all.flatMap(({ name, fields = [] }) => check(fields, name))).toEqual([]);
});

/** Keys, values and files as those write them who edit files: `“publication.yaml”`, `“open”`, “BCP 47 tag”. */
const CODE = /“[a-z/.$-][^” ]*”|\b(?:BCP|CSL|IANA|URL|JSON|metadata)\b|in quotes|media\//;

test("help for writers names no keys, values or files", () => {
  const check = (fields: readonly DeskField[], above: string): string[] =>
    fields.flatMap(({ name, label, hint = "", fields: within = [] }) => [
      ...(CODE.test(`${label} ${hint}`) ? [`${above}.${name}: ${hint}`] : []),
      ...check(within, `${above}.${name}`),
    ]);
  const written = ["articles", "authors", "topics", "pages"];
  expect(written.flatMap((name) => check(fieldsOf(name), name))).toEqual([]);
});

test("Sveltia CMS accepts the configuration", () => {
  const file = join(ROOT, "node_modules/@sveltia/cms/schema/sveltia-cms.json");
  const ajv = new Ajv.default({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")));
  const { keyOrder: _, isLocal: __, ...own } = config as { keyOrder?: unknown; isLocal?: unknown };
  expect(validate(own), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
});

test("patterns accept the schema's own examples", () => {
  const wrong = fieldsOf("articles").flatMap(({ name, pattern }) => {
    if (!pattern) return [];
    const [, source = "", flags] = /^\/(.*)\/(u)$/.exec(pattern[0]) ?? [];
    const { properties } = publishedSchema("article") as Schema;
    const { examples = [] } = (properties?.[name] ?? {}) as { examples?: unknown[] };
    return examples.filter(
      (each) => typeof each === "string" && !new RegExp(source, flags).test(each),
    );
  });
  expect(wrong).toEqual([]);
});

test("dates are picked in the publication's zone, and sections, authors and topics by name", () => {
  const field = (name: string) => fieldsOf("articles").find((each) => each.name === name);
  expect(field("date")).toMatchObject({ widget: "datetime", input_timezone: "Europe/London" });
  expect(field("section")).toMatchObject({ widget: "relation", collection: "settings" });
  expect(field("authors")).toMatchObject({ widget: "relation", collection: "authors" });
  expect(field("type")).toMatchObject({ widget: "select", default: "news" });
  expect(field("body")).toMatchObject({ widget: "dateline-text" });
});

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readFrontMatter } from "../../src/content/front-matter/front-matter.ts";
import { readSharedSources } from "../../src/content/sources/shared-sources.ts";
import { readYaml } from "../../src/content/yaml/yaml.ts";
import { SCHEMA_NAMES, type SchemaName } from "../../src/schemas/names.ts";
import { badInputNames, readBadInput } from "../content/fixtures.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { plainFields, rarely, withOthers } from "../kit/publications/any-front-matter.ts";
import { PARSERS } from "../kit/readers/content-parsers.ts";
import { fieldsOf } from "../kit/readers/schema-fields.ts";
import { validatorFor } from "../kit/readers/validators.ts";

const validate = Object.fromEntries(
  SCHEMA_NAMES.map((name) => [name, validatorFor(name)]),
) as Record<SchemaName, ReturnType<typeof validatorFor>>;

/** Which parser and schema read a content file. */
function kindOf(path: string): keyof typeof PARSERS | undefined {
  if (path === "publication.yaml") return "publication";
  const [, folder] = /^(articles|authors|pages|topics)\/.*\.md$/.exec(path) ?? [];
  if (folder === undefined) return undefined;
  return folder.slice(0, -1) as keyof typeof PARSERS;
}

function dataIn(path: string, text: string): unknown {
  const source = { path, file: path, text };
  if (path.endsWith(".yaml")) return readYaml(text, source).located?.data;
  return readFrontMatter(source, "article").front?.data;
}

interface ContentText {
  path: string;
  text: string;
}

const PUBLICATIONS: ContentText[] = ["gazette", "editions"].flatMap((name) => {
  const folder = join(ROOT, "tests/fixtures", name);
  return globSync("**/*.{md,yaml}", { cwd: folder }).map((path) => ({
    path,
    text: readFileSync(join(folder, path), "utf8"),
  }));
});
const BAD_INPUT: ContentText[] = badInputNames().flatMap((name) =>
  readBadInput(name).files.map(({ path, bytes }) => ({
    path,
    text: Buffer.from(bytes).toString(),
  })),
);

test("whatever the parser accepts in fixtures, the schema accepts", () => {
  let accepted = 0;
  for (const { path, text } of [...PUBLICATIONS, ...BAD_INPUT]) {
    const kind = kindOf(path);
    const data = kind && dataIn(path, text);
    if (!kind || data === undefined || !PARSERS[kind].safeParse(data).success) continue;
    accepted += 1;
    expect(validate[kind](data) || validate[kind].errors, `${path}\n${text}`).toBe(true);
  }
  expect(accepted).toBeGreaterThan(100);
});

test("whatever the parser accepts of random front matter, the schema accepts", () => {
  let accepted = 0;
  fc.assert(
    fc.property(rarely(plainFields, withOthers), (data) => {
      if (!PARSERS.article.safeParse(data).success) return;
      accepted += 1;
      expect(validate.article(data) || validate.article.errors).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(accepted).toBeGreaterThan(300);
});

test.each(Object.entries(PARSERS))(
  "the schema of an %s accepts all its examples",
  (kind, schema) => {
    const properties = fieldsOf(schema).filter(({ path }) => !/[.[]/.test(path));
    for (const { path, schema: field } of properties) {
      for (const example of z.globalRegistry.get(field)?.examples ?? []) {
        const { [kind]: check } = validate as Record<string, (typeof validate)["article"]>;
        check?.({ [path]: example });
        const found = check?.errors?.filter(({ instancePath }) => instancePath !== "");
        expect(found ?? [], `${path}: ${JSON.stringify(example)}`).toEqual([]);
      }
    }
  },
);

test("shared sources without a problem fit their schema", () => {
  const texts = [...PUBLICATIONS, ...BAD_INPUT].filter(({ path }) =>
    /^sources(?:\/.*)?\.ya?ml$/.test(path),
  );
  const read = texts.map(({ path, text }) => ({ path, file: path, text }));
  const fine = read.filter((file) => readSharedSources([file]).diagnostics.length === 0);
  for (const { path, text } of fine) {
    const data = dataIn(path, text);
    expect(validate.sources(data) || validate.sources.errors, text).toBe(true);
  }
  expect(fine.length).toBeGreaterThan(0);
});

test("a newsletter's form needs no provider, and fonts may be names of files", () => {
  const title = { title: "A", url: "https://a.example", language: "en", timeZone: "Europe/London" };
  const newsletter = { action: "https://a.example/subscribe", field: "email" };
  const data = { ...title, sections: [{ id: "a", title: "A" }], newsletter, fonts: "a.woff2" };
  const isFine = PARSERS.publication.safeParse(data);
  expect(isFine.error).toBeUndefined();
  expect(validate.publication(data) || validate.publication.errors).toBe(true);
});

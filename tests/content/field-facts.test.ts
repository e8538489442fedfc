import { expect, test } from "vitest";
import { z } from "zod";
import {
  DATE_VARIABLES,
  NAME_VARIABLES,
  TEXT_VARIABLES,
} from "../../src/content/csl/csl-variables.ts";
import { ARTICLE_GROUPS, SETTINGS_GROUPS } from "../../src/content/field-groups.ts";
import { ADJUSTABLE_RULES } from "../../src/content/rule-levels.ts";
import { PARSERS } from "../kit/readers/content-parsers.ts";
import { fieldsOf } from "../kit/readers/schema-fields.ts";

/** Rules and CSL's variables are described in separate lists. */
const LISTED = new Set<string | undefined>([
  ...ADJUSTABLE_RULES,
  ...TEXT_VARIABLES,
  ...NAME_VARIABLES,
  ...DATE_VARIABLES,
]);

const FIELDS = Object.entries(PARSERS).flatMap(([kind, schema]) =>
  fieldsOf(schema).map((field) => ({ kind, ...field, facts: z.globalRegistry.get(field.schema) })),
);

const DESCRIBED = FIELDS.filter(
  ({ path, facts }) =>
    facts !== undefined ||
    !/^(?:citations\[\]|rules)\./.test(path) ||
    !LISTED.has(path.replace(/^(?:citations\[\]|rules)\./, "").split(".")[0]),
);

test("every field says in one sentence what it does", () => {
  const silent = DESCRIBED.filter(({ facts }) => !/^[^\n]+\.$/.test(facts?.description ?? ""));
  expect(silent.map(({ kind, path }) => `${kind}: ${path}`)).toEqual([]);
  expect(DESCRIBED.length).toBeGreaterThan(100);
});

test("every field has examples, and accepts them", () => {
  for (const { kind, path, schema, facts } of DESCRIBED) {
    const { examples } = facts ?? {};
    if (!Array.isArray(examples) || examples.length === 0)
      expect.fail(`${kind}: ${path} has no example`);
    for (const example of examples) {
      const { error } = z.safeParse(schema, example);
      expect(error, `${kind}: ${path}: ${JSON.stringify(example)}`).toBeUndefined();
    }
  }
});

test.each([
  ["article", ARTICLE_GROUPS],
  ["publication", SETTINGS_GROUPS],
])("every field of an %s is in a group, one after the other", (kind, groups) => {
  const outer = FIELDS.filter((field) => field.kind === kind && !/[.[]/.test(field.path));
  const given = outer.map(({ facts }) => facts?.group);
  const order = groups.filter((group) => given.includes(group));
  expect(given.filter((group, index) => group !== given[index - 1])).toEqual(order);
});

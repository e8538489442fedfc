import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { openStyle } from "../../../src/citations/style/open-style.ts";
import type { Reference } from "../../../src/citations/types.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

interface Case {
  name: string;
  source: Pick<Reference, "type" | "title">;
  apa: string;
  call: string;
  vancouver: string;
}

const cases = load(
  readFileSync(join(ROOT, "tests/fixtures/styles/imported-fields.yaml"), "utf8"),
) as Case[];
const styles = {
  apa: openStyle({ name: "apa", language: "en" }),
  vancouver: openStyle({ name: "vancouver", language: "en" }),
};

test.each(cases.map((each) => [each.name, each] as const))("%s", (_name, each) => {
  const reference: Reference = { key: "k", authors: [], ...each.source };
  const [apa, vancouver] = [styles.apa, styles.vancouver].map((style) =>
    style.cite([{ uses: [{ key: "k" }] }], new Map([["k", reference]])),
  );
  expect(apa?.entries.get("k")).toBe(each.apa);
  expect(apa?.calls?.[0]?.map(({ html }) => html).join("")).toBe(each.call);
  expect(vancouver?.entries.get("k")).toBe(each.vancouver);
});

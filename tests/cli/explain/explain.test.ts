import { expect, test } from "vitest";
import { RULES } from "../../../src/rules/rules.ts";
import { dateline } from "../../kit/builds/command.ts";

test("a rule is explained as on its page of the handbook", () => {
  const { status, stdout } = dateline(["explain", "heading/level-one"]);
  expect(status).toBe(0);
  expect(stdout).toBe(`heading/level-one
  A text has a heading of level 1.

Why it matters
  The title is the page's only heading of level 1.

How to mend it
  Begin the line with two # signs instead of one.

  \`dateline check --fix\` does it for you, unless it would have to guess.

Before
      # What it costs

      Two million euros.

After
      ## What it costs

      Two million euros.

Level
  By default an \`error\`, which stops the build. To change the level, write \`warning\` or \`off\` in \`content/publication.yaml\`:

      rules:
        heading/level-one: warning
`);
});

test("without a name, every rule is listed with its level", () => {
  const { status, stdout } = dateline(["explain"]);
  expect(status).toBe(0);
  const listed = stdout.split("\n").map((line) => line.split(" ")[0] ?? "");
  expect(Object.keys(RULES).filter((rule) => !listed.includes(rule))).toEqual([]);
  expect(stdout).toMatch(/^source\/no-archived +off +A web page/m);
});

test("a family's name lists its rules, and no others", () => {
  const { status, stdout } = dateline(["explain", "heading"]);
  expect(status).toBe(0);
  const listed = stdout.split("\n").flatMap((line) => /^\S+\/\S+/.exec(line)?.[0] ?? []);
  expect(listed).toEqual(
    Object.keys(RULES)
      .filter((rule) => rule.startsWith("heading/"))
      .sort(),
  );
});

test.each([
  ["heading/levle-one", "Did you mean heading/level-one?"],
  ["Heading/Empty", "Did you mean heading/empty?"],
  ["no-font", "These have it in their name: card/no-font."],
  ["constructor", "`dateline explain` lists all rules."],
  ["../../reference/rules", "`dateline explain` lists all rules."],
])("a name that no rule has gets help: %s", (name, help) => {
  const { status, stdout, stderr } = dateline(["explain", name]);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(`error: There is no rule ${name}\n  help: ${help}\n`);
});

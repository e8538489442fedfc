import { expect, test } from "vitest";
import { annotations } from "../../../src/check/formats/github.ts";
import { problem } from "../problems.ts";

const place = { checkout: "/home/runner/paper", folder: "/home/runner/paper" };

test("a problem is a command that names its line, with what to do below", () => {
  expect(annotations([problem({ hint: "Write a day." })], place)).toEqual([
    "::error file=content/articles/a.md,line=3,col=7,title=date/invalid::`date` does not exist%0AWrite a day.",
  ]);
});

test("files are named from the checkout, wherever the command runs", () => {
  const own = { checkout: "/home/runner/paper", folder: "/home/runner/paper/site" };
  expect(annotations([problem()], own).join()).toContain("file=site/content/articles/a.md,");
  expect(annotations([problem({ file: "../gazette/a.md" })], own).join()).toContain(
    "file=gazette/a.md,",
  );
});

test("no content adds a command or a property", () => {
  const hostile = problem({
    file: "content/a,line=1:b%0A::x.md",
    message: "100 %\n::error::no\r::add-mask::x",
    hint: "::stop-commands::y",
  });
  expect(annotations([hostile], place)).toEqual([
    "::error file=content/a%2Cline=1%3Ab%250A%3A%3Ax.md,line=3,col=7,title=date/invalid::100 %25%0A::error::no%0D::add-mask::x%0A::stop-commands::y",
  ]);
});

test("errors come first, and no more of each than GitHub shows", () => {
  const warnings = Array.from({ length: 12 }, () => problem({ severity: "warning" }));
  const lines = annotations([...warnings, problem()], place);
  expect(lines.map((line) => line.slice(2, line.indexOf(" ")))).toEqual([
    "error",
    ...Array.from({ length: 10 }, () => "warning"),
  ]);
});

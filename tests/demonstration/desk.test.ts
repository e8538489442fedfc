import { join } from "node:path";
import { expect, test } from "vitest";
import { deskFiles } from "../kit/desk/desk-files.ts";
import { deskFields, deskFormat } from "../kit/desk/desk-formats.ts";
import { throughTheDesk } from "../kit/desk/through-the-desk.ts";
import { ROOT } from "../kit/disk/project-root.ts";

test("the desk saves every file of the demonstration as it is, and a new headline in one line", () => {
  const files = deskFiles(join(ROOT, "content"));
  expect(files.filter(({ kind }) => kind === "article").length).toBeGreaterThan(30);
  for (const { path, kind, text } of files) {
    const { fromFile, toFile } = deskFormat(kind);
    const values = throughTheDesk(fromFile(text), deskFields(kind));
    expect(toFile(values), path).toBe(text);
    if (kind !== "article") continue;
    const before = text.split("\n");
    const after = toFile({ ...values, title: "New" }).split("\n");
    expect(after.filter((line, index) => line !== before[index])).toEqual(["title: New"]);
    expect(after).toHaveLength(before.length);
  }
});

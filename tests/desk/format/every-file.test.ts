import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deskFiles } from "../../kit/desk/desk-files.ts";
import { deskFields, deskFormat } from "../../kit/desk/desk-formats.ts";
import { throughTheDesk } from "../../kit/desk/through-the-desk.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

describe.each(["tests/fixtures", "src/handbook/content"])("every file in %s", (folder) => {
  const files = deskFiles(join(ROOT, folder));

  test("is saved as it is if nothing changed", () => {
    expect(files.length).toBeGreaterThan(20);
    for (const { path, kind, text } of files) {
      const { fromFile, toFile } = deskFormat(kind);
      for (const omitsEmpty of [true, false]) {
        const back = throughTheDesk(fromFile(text), deskFields(kind), { omitsEmpty });
        expect(toFile(back), path).toBe(text);
      }
    }
  });

  test("changes in one line if its title does", () => {
    for (const { path, kind, text } of files) {
      const name = kind === "author" ? "name" : "title";
      if (kind === "sources" || !text.includes(`\n${name}:`)) continue;
      const { fromFile, toFile } = deskFormat(kind);
      const made = toFile({ ...throughTheDesk(fromFile(text), deskFields(kind)), [name]: "New" });
      const before = text.split("\n");
      const differ = made.split("\n").filter((line, index) => line !== before[index]);
      expect(differ, path).toHaveLength(1);
      expect(made.split("\n")).toHaveLength(before.length);
    }
  });
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PAGE_KINDS } from "../../../src/pages/kinds.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

const FOLDER = join(ROOT, "layouts");

test("each kind of page has a layout of its name, and no other layout exists", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".11ty.ts"));
  const kinds = names.map((name) => name.replace(".11ty.ts", ""));
  expect(kinds.sort()).toEqual([...PAGE_KINDS].sort());
});

test.each(PAGE_KINDS)("the layout %s says that it renders pages of that kind", async (kind) => {
  const { default: layout } = await import(join(FOLDER, `${kind}.11ty.ts`));
  expect(layout.kind).toBe(kind);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { endOf, RENAMES } from "../../../src/content/renames/renames.ts";
import { SETTINGS_KEYS } from "../../../src/content/settings/settings-schema.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

test("no rename outlives the major version that still reads it: delete its line", () => {
  const overdue = RENAMES.filter(
    (rename) => Number.parseInt(version, 10) >= Number.parseInt(endOf(rename), 10),
  );
  expect(overdue).toEqual([]);
});

test("settings are renamed to keys that exist, from keys that are free", () => {
  for (const { file, within = "", from, to } of RENAMES) {
    if (file !== "publication") continue;
    expect(SETTINGS_KEYS[within]).toContain(to);
    expect(SETTINGS_KEYS[within]).not.toContain(from);
  }
});

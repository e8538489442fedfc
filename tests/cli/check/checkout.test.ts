import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkoutOf } from "../../../src/cli/check/checkout.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

test("the checkout is what the CI runner says, or the folder with a repository above", () => {
  const inside = join(place.folder, "papers/one");
  mkdirSync(inside, { recursive: true });
  mkdirSync(join(place.folder, ".git"));
  expect(checkoutOf(inside, { GITHUB_WORKSPACE: "/runner/paper" })).toBe("/runner/paper");
  expect(checkoutOf(inside, { CI_PROJECT_DIR: "/builds/paper" })).toBe("/builds/paper");
  expect(checkoutOf(inside, {})).toBe(place.folder);
});

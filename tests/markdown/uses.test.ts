import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { mergedUses } from "../../src/markdown/uses.ts";
import { context } from "./fixtures.ts";

test("A text with a callout needs the stylesheet of blocks, and a plain one needs nothing.", () => {
  expect(usesOf("> [!NOTE]\n> Text.\n")).toEqual({ blocks: ["boxes"] });
  expect(usesOf("> [!QUOTE]\n> Text.\n")).toEqual({ blocks: ["boxes"] });
  expect(usesOf("> Text.\n")).toBeUndefined();
});

test("A page needs what any of its texts needs, each origin once.", () => {
  const merged = mergedUses([
    { frames: ["https://b.example"] },
    undefined,
    { blocks: ["boxes"], frames: ["https://a.example", "https://b.example"] },
  ]);
  expect(merged).toEqual({ blocks: ["boxes"], frames: ["https://a.example", "https://b.example"] });
  expect(mergedUses([undefined, {}])).toBeUndefined();
});

function usesOf(text: string) {
  return renderBody(text, context).body.uses;
}

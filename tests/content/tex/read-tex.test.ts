import { expect, test } from "vitest";
import { readAddress } from "../../../src/content/tex/read-address.ts";
import { readTex } from "../../../src/content/tex/read-tex.ts";
import { linesOf } from "../../kit/lines.ts";

test.each(linesOf("tex"))("%s is read", (tex, meant) => {
  const [text, unknown] = meant.split(" ⟂");
  expect(readTex(tex)).toEqual({ text, ...(unknown && { unknown }) });
});

test.each(linesOf("tex-addresses"))("the address %s is read", (tex, meant) => {
  expect(readAddress(tex)).toBe(meant);
});

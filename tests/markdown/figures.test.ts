import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context, testFixtures } from "./fixtures.ts";

testFixtures("markdown/figures");

test("the pictures shown are gathered, and no others", () => {
  const text =
    "![a](one.svg)\n\nSee ![b](two%20b.svg) ![c](lost.svg) ![d](https://x.example/d.png)";
  const { body } = renderBody(text, context);
  expect(body.images).toEqual(["/media/one.svg", "/media/two b.svg"]);
  expect(body.html).toContain('src="site:/media/two%20b.svg"');
});

test("a picture whose URL names a host is never shown, whatever the folder says", () => {
  for (const src of ["https://x.example/a.png", "//x.example/a.png", "HTTP://x.example/a.png"]) {
    const resolveImage = () => ({ url: "/media/a.png" });
    const { body, diagnostics } = renderBody(`![a](${src})`, { ...context, resolveImage });
    expect(body.html).not.toContain("<img");
    expect(diagnostics.map(({ rule }) => rule)).toContain("image/remote");
  }
});

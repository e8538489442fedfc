import { expect, test } from "vitest";
import { withoutCdata } from "../../src/formats/feed-xml.ts";

test("a text is written by references, and no blank is left around it", () => {
  expect(withoutCdata("<a>\n  <![CDATA[x > y & <b>]]>\n</a>")).toBe(
    "<a>x &#x3E; y &#x26; &#x3C;b&#x3E;</a>",
  );
});

test("blanks inside a text stay, and references that were typed", () => {
  expect(withoutCdata("<a>\n<![CDATA[  x\n&amp; ]]>\n</a>")).toBe("<a>  x\n&#x26;amp; </a>");
});

test("what looks like a section inside a text is text", () => {
  const xml =
    "<a>\n<![CDATA[x ]]]]><![CDATA[> <![CDATA[ y]]>\n</a>\n<b>\n<![CDATA[]]]]><![CDATA[>]]>\n</b>";
  expect(withoutCdata(xml)).toBe("<a>x ]]&#x3E; &#x3C;![CDATA[ y</a>\n<b>]]&#x3E;</b>");
});

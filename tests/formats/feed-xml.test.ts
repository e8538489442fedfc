import { expect, test } from "vitest";
import { tidyCdata } from "../../src/formats/feed-xml.ts";

test("no blank is left around a CDATA section", () => {
  expect(tidyCdata("<a>\n  <![CDATA[x > y]]>\n</a>")).toBe("<a><![CDATA[x > y]]></a>");
});

test("blanks inside a section stay", () => {
  expect(tidyCdata("<a>\n<![CDATA[  x\n<b> </b> ]]>\n</a>")).toBe(
    "<a><![CDATA[  x\n<b> </b> ]]></a>",
  );
});

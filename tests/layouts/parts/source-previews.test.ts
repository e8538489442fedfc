import { expect, test } from "vitest";
import { sourceList } from "../../../layouts/parts/source-list.ts";
import { sourcePreviews } from "../../../layouts/parts/source-previews.ts";
import { sampleReference } from "../../formats/sample.ts";
import {
  attribute,
  elementsBelow,
  elementsOf,
  hasClass,
  textOf,
} from "../../kit/readers/elements.ts";
import { fullSite, sampleCited } from "../sample.ts";

const site = fullSite();
const dialogs = (markup: unknown) =>
  elementsOf(String(markup)).filter((element) => attribute(element, "role") === "dialog");
const previews = (...citations: Parameters<typeof sourcePreviews>[0]) =>
  dialogs(sourcePreviews(citations, "en-GB", site));

test("each source has one window that opens without a script, and closes by itself", () => {
  const other = sampleReference({ key: "b" });
  const all = previews(sampleCited(), sampleCited({ number: 2, id: "source:b", reference: other }));
  expect(all.map((each) => attribute(each, "id"))).toEqual(["preview:gauge", "preview:b"]);
  // Empty is `auto`: Escape closes it, and so does a click elsewhere.
  expect(all.map((each) => attribute(each, "popover"))).toEqual(["", ""]);
  // A `<dialog>` would be announced as modal, and take the focus.
  expect(all.map(({ tagName }) => tagName)).toEqual(["div", "div"]);
});

test("a window is named by its source's number", () => {
  const [own] = previews(sampleCited({ number: 3 }));
  expect(own && attribute(own, "aria-label")).toBe("Source 3");
});

test("a window shows the source's line and quotation, and leads to its entry in the list", () => {
  const key = "a#b";
  const reference = sampleReference({ key, quote: "Their words." });
  const [own] = previews(sampleCited({ id: `source:${key}`, reference }));
  const below = own ? elementsBelow(own) : [];
  const [line] = below.filter((element) => hasClass(element, "source-line"));
  expect(line && textOf(line)).toContain("The gauge report. Document, Harbour Press, June 2025.");
  const [quote] = below.filter(({ tagName }) => tagName === "blockquote");
  expect(quote && textOf(quote)).toBe("Their words.");
  const link = below.findLast(({ tagName }) => tagName === "a");
  expect(link && textOf(link)).toBe("See full source list");
  expect(link && attribute(link, "href")).toBe("#source:a%23b");
  expect(own && attribute(own, "id")).toBe("preview:a#b");
});

test("in an article of another language and direction a window says which are its own", () => {
  const [own] = dialogs(sourcePreviews([sampleCited()], "ar", site));
  expect(own && [attribute(own, "lang"), attribute(own, "dir")]).toEqual(["en-GB", "ltr"]);
});

test("the popovers are after the list of sources", () => {
  const markup = String(sourceList([sampleCited()], "en-GB", site));
  expect(markup.indexOf('role="dialog"')).toBeGreaterThan(markup.indexOf("</section>"));
  expect(dialogs(markup)).toHaveLength(1);
});

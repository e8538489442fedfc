import { expect, test } from "vitest";
import { recordOf } from "../../../../src/engine/products/search/record.ts";
import { sampleArticle } from "../../../formats/sample.ts";

test("the transcript of a recording is found, but not what its file is", () => {
  const player =
    '<figure class="media"><!--page--><audio></audio><!--plain--><a href="site:/media/a.mp3">Audio: A talk</a><!--end--><p>Zebra crossings.</p><figcaption>A talk <span class="file-facts">3:20</span></figcaption></figure>';
  const { content } = recordOf(sampleArticle({ player }), { facets: [], by: "", language: "en" });
  expect(content).toContain("Zebra crossings.");
  expect(content).not.toContain("3:20");
});

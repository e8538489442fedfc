import { expect, test } from "vitest";
import { diagnose } from "../../kit/builds/diagnostics-of.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, PUBLICATION } from "../../kit/publications/publication-files.ts";

const place = useScratch();

test.each([
  ["/media/none.mp3", "media/missing", 7, 8],
  ["{ src: /media/none.mp3 }", "media/missing", 7, 15],
  ["/media/plan.pdf", "media/kind", 7, 8],
  ["{ title: A talk }", "field/missing", 7, 1],
  ["{ src: /media/none.mp3, episode: 0 }", "field/value", 7, 41],
])("audio: %s is an error at its place", async (audio, rule, line, column) => {
  const found = await diagnose(place.folder, {
    "articles/x.md": article({ audio }),
    "media/plan.pdf": "%PDF-1.7",
  });
  expect(found.map((each) => [each.rule, each.line, each.column])).toContainEqual([
    rule,
    line,
    column,
  ]);
  for (const { severity, excerpt, hint } of found) {
    expect(severity).toBe("error");
    expect(excerpt?.text).toContain("audio:");
    expect(hint).toMatch(/\w/);
  }
});

test.each([
  ["{ category: News, image: /media/none.png }", "settings/podcast"],
  ["{ category: Newz, image: /media/cover.png }", "field/value"],
  ["{ category: News }", "field/missing"],
])("podcast: %s is an error", async (podcast, rule) => {
  const found = await diagnose(place.folder, {
    "publication.yaml": `${PUBLICATION}podcast: ${podcast}\n`,
  });
  expect(found.map((each) => each.rule)).toContain(rule);
});

import { expect, test } from "vitest";
import { bylineFacts } from "../../src/pages/author-facts.ts";
import { sampleAuthor, sampleBody } from "../formats/sample.ts";

test("an author's facts are all that is known, but for the file and the biography", () => {
  const author = sampleAuthor({
    kind: "desk",
    role: "Reads gauges",
    email: "desk@gazette.example",
    fediverse: "@desk@social.example",
    links: [{ title: "Method", url: "https://method.example/" }],
  });
  expect(bylineFacts(author)).toEqual({
    id: "world-desk",
    kind: "desk",
    name: "World desk",
    role: "Reads gauges",
    email: "desk@gazette.example",
    fediverse: "@desk@social.example",
    links: [{ title: "Method", url: "https://method.example/" }],
  });
});

test("another biography, or another file, makes no other facts", () => {
  const rewritten = sampleAuthor({
    file: "content/authors/desks/world-desk.md",
    biography: sampleBody({ html: "<p>Other words.</p>" }),
  });
  expect(bylineFacts(rewritten)).toEqual(bylineFacts(sampleAuthor()));
});

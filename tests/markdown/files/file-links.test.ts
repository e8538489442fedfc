import { describe, expect, test } from "vitest";
import type { BodyContext } from "../../../src/markdown/context.ts";
import { renderBody } from "../../../src/markdown/render.ts";
import { context } from "../fixtures.ts";

const FILE = { url: "/media/budget (1).pdf", kind: "pdf", bytes: 1_234_567 } as const;

function rendered(text: string, over: Partial<BodyContext> = {}) {
  const { body, diagnostics } = renderBody(text, {
    ...{ ...context, references: [], writesMarkdown: true },
    resolveFile: (src) =>
      src.endsWith("budget (1).pdf")
        ? FILE
        : { rule: "media/missing", problem: "There is none", hint: "Look." },
    ...over,
  });
  const problems = diagnostics.map(({ line, column, severity, rule }) =>
    [line, column, severity, rule].join(" "),
  );
  return { ...body, problems };
}

test("a link to a file publishes it, and says its kind and size", () => {
  const { html, files, links, markdown, problems, uses } = rendered(
    "See [the *budget*](</media/budget (1).pdf#page=4>).",
  );
  expect(html).toBe(
    '<p>See <a href="site:/media/budget%20(1).pdf#page=4">the <em>budget</em><span class="file-facts"> (PDF, 1.2 MB)</span></a>.</p>\n',
  );
  expect(markdown).toBe("See [the *budget* (PDF, 1.2 MB)](/media/budget%20(1).pdf#page=4).\n");
  expect({ files, links, problems, uses }).toEqual({
    ...{ files: [FILE.url], links: [], problems: [] },
    uses: { blocks: ["texts"] },
  });
});

test("a path relative to the article leads to the same file", () => {
  expect(rendered("[Budget](<../media/budget (1).pdf>)").html).toContain(
    'href="site:/media/budget%20(1).pdf"',
  );
});

test.each([
  ["de", "(PDF, 1,2 MB)"],
  ["fr", "(PDF, 1,2\u202fMo)"],
  ["zh", "（PDF，1.2 MB）"],
  ["ja", "（PDF、1.2 MB）"],
  ["ar", "(\u2068PDF\u2069، 1.2 م.ب)"],
])("in %s it says %s", (language, facts) => {
  expect(rendered("[B](</media/budget (1).pdf>)", { language }).html).toContain(facts);
});

describe("what can't be published stays text", () => {
  test.each([
    ["media/missing", "warning link/unknown-file"],
    ["media/kind", "warning link/file-kind"],
    ["media/broken", "error media/broken"],
    ["media/too-large", "error media/too-large"],
  ] as const)("%s is reported as %s", (rule, reported) => {
    const resolveFile = () => ({ rule, problem: "It is wrong", hint: "Look." });
    const { html, files, problems } = rendered("See [the *plan*](/media/x.pdf).", { resolveFile });
    expect(html).toBe("<p>See the <em>plan</em>.</p>\n");
    expect({ files, problems }).toEqual({
      files: [],
      problems: [`1:5 ${reported}`.replace(":", " ")],
    });
  });
});

test.each(["/media/", "/media/photo.jpg", "/multimedia/x.pdf", "https://x.example/media/x.pdf"])(
  "a link to %s is not one to a file",
  (href) => {
    const { files, problems, html } = rendered(`[It](${href})`);
    expect({ files, problems }).toEqual({ files: [], problems: [] });
    expect(html).toContain("<a href=");
  },
);

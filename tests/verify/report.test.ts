import { expect, test } from "vitest";
import { error, warning } from "../../src/verify/findings.ts";
import { verifyText } from "../../src/verify/report.ts";

const BASE = "https://news.test/";
const told = (url: string, message = "Wrong", hint = "Mend it.") => ({ url, message, hint });
const linesOf = (...findings: Parameters<typeof verifyText>[0]) =>
  verifyText(findings, BASE).split("\n");

test("each subject has a line, and a hint that several findings share is shown once", () => {
  const lines = linesOf(error("feeds", told("/rss.xml")), error("feeds", told("/atom.xml")));
  expect(lines.slice(0, 7)).toEqual([
    "ok      front page",
    "ok      newest article",
    "wrong   feeds",
    "        /rss.xml: Wrong",
    "        /atom.xml: Wrong",
    "        help: Mend it.",
    "ok      sitemap and robots.txt",
  ]);
  expect(lines.at(-2)).toBe("https://news.test/ has 2 errors.");
});

test("of many findings of one subject, five are shown, and long addresses are cut", () => {
  const many = Array.from({ length: 40 }, (_, index) => error("redirects", told(`/old/${index}/`)));
  const lines = linesOf(...many, error("missing", told(`/${"no-such-page-".repeat(10)}/`)));
  expect(lines.filter((line) => line.includes("/old/"))).toHaveLength(5);
  expect(lines).toContain("        and 35 more: `--json` lists all");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(110);
});

test("what was not asked for is not called right", () => {
  const alone = { ...error("connection", told("/")), isAlone: true } as const;
  expect(linesOf(alone)).toEqual([
    "wrong   certificate and clock",
    "        /: Wrong",
    "        help: Mend it.",
    "",
    "https://news.test/ can't be verified.",
    "",
  ]);
  const partial = { ...error("connection", told("/x/")), isPartial: true } as const;
  expect(linesOf(partial)).toContain("unsure  no unpublished articles");
});

test("what a host sends can't steer the terminal", () => {
  const lines = linesOf(warning("headers", told("/", "The page is titled “\u001b[2Jx”")));
  expect(lines.join("")).not.toContain("\u001b");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isSafeUrl, isWebUrl, urlProblem } from "../../../src/content/front-matter/safe-url.ts";

test.each([
  "https://example.org",
  "http://example.org/a%20b?c=d#e",
  "HTTPS://EXAMPLE.ORG/",
  "https://例え.テスト/パス",
  "https://[::1]:8080/",
  "mailto:desk@example.org",
  "tel:+1-877-555-0134",
  "SMS:+1-877",
  "/",
  "/about/#funding",
])("%s may reach an attribute", (value) => {
  expect(isSafeUrl(value)).toBe(true);
});

test.each([
  "",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  " javascript:alert(1)",
  "&#106;avascript:alert(1)",
  "javascript&colon;alert(1)",
  "data:text/html,<script>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://example.org/x",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:/example.org",
  "https:example.org",
  "https://",
  "https:///path",
  "https://exa mple.org",
  "https://example.org/\u200b",
  "https://example.org/\u202e",
  "https://example.org/\ud800",
  "/\tabout",
  "about/",
  "?a",
  "#a",
  "www.example.org",
])("%j may not", (value) => {
  expect(isSafeUrl(value)).toBe(false);
  const { message, hint } = urlProblem(value, false);
  expect(message).not.toBe("");
  expect(hint).not.toBe("");
});

test("whatever is written, a browser takes a safe URL for http, https, mailto, tel, sms or this site", () => {
  const pieces = fc.constantFrom(
    "javascript",
    "https",
    "http",
    "mailto",
    ":",
    "/",
    "//",
    "\\",
    "\t",
    "\n",
    "\0",
    " ",
    "@",
    "evil.example",
    "data",
    "?",
    "#",
    "&",
    ";",
    "\u00a0",
    "\u200b",
    "x",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const value = parts.join("");
      if (!isSafeUrl(value)) return;
      const { protocol, host } = new URL(value, "https://site.test/folder/");
      expect(["http:", "https:", "mailto:", "tel:", "sms:"]).toContain(protocol);
      if (value.startsWith("/")) expect(host).toBe("site.test");
      if (isWebUrl(value)) expect(host).not.toBe("site.test");
    }),
    { numRuns: 5000 },
  );
});

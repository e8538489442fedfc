import { expect, test } from "vitest";
import { htmlToMarkdown } from "../../src/conversation/pull/html-to-markdown.ts";
import { renderReply } from "../../src/markdown/reply.ts";

test.each([
  ["<p>One</p><p>Two<br>lines</p>", "One\n\nTwo\nlines"],
  ["<p><strong>Bold</strong> and <em> soft </em>.</p>", "**Bold** and  *soft* ."],
  [
    '<p><span class="h-card"><a href="https://social.example/@ana">@<span>ana</span></a></span> yes</p>',
    "[@ana](<https://social.example/@ana>) yes",
  ],
  [
    '<a href="https://a.example/x"><span class="invisible">https://</span><span>a.example/x</span></a>',
    "[https://a.example/x](<https://a.example/x>)",
  ],
  ["<ul><li>a</li><li>b</li></ul>", "- a\n\n- b"],
  ["<blockquote><p>said</p></blockquote><p>no</p>", "> said\n\nno"],
  [
    "<p>1. not a list, * nor this, # nor &lt;b&gt; this</p>",
    "1\\. not a list, \\* nor this, # nor \\<b\\> this",
  ],
  ["plain &amp; simple", "plain \\& simple"],
])("%s becomes Markdown", (html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown);
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<a href="javascript:alert(1)">here</a>',
  '<a href="data:text/html,x">here</a>',
  '<a href="https://a.example/)<script>">here</a>',
  "<style>*{display:none}</style><svg onload=alert(1)><p>text</p></svg>",
  "<iframe src=https://a.example></iframe><form action=https://a.example><input></form>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "[x](javascript:alert(1)) ![x](https://a.example/x.png)",
  `${"<p>".repeat(10_000)}deep`,
])("nothing in a hostile post becomes markup: %.40s", (html) => {
  const page = renderReply(htmlToMarkdown(html)).html;
  expect(page).not.toMatch(/<(?!\/?(?:p|a|br|ul|li|em|strong|blockquote)\b)/);
  for (const [, href = ""] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:/);
});

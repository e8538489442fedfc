import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context, show } from "./fixtures.ts";

const coloured = (text: string) => show(text, { highlightCode: true });

test("with the setting, a code block in a known language is coloured", () => {
  expect(coloured('```js\nconst a = "<b>"; // c\n```\n')).toBe(
    '<pre tabindex="0" role="group" aria-label="Code"><code class="language-js">' +
      '<span class="hljs-keyword">const</span> a = <span class="hljs-string">&quot;&lt;b&gt;&quot;</span>; ' +
      '<span class="hljs-comment">// c</span>\n</code></pre>\n',
  );
  const { uses } = renderBody("```js\n1\n```\n", { ...context, highlightCode: true }).body;
  expect(uses).toEqual({ blocks: ["texts"] });
});

test.each(["```\n<b>\n```\n", "```klingon\n<b>\n```\n", "    <b>\n"])(
  "code without a known language has one colour: %j",
  (text) => {
    expect(coloured(text)).toContain("&lt;b&gt;\n</code></pre>");
    expect(coloured(text)).not.toContain("<span");
  },
);

test("without the setting nothing is coloured, and the page needs nothing", () => {
  const { html, uses } = renderBody("```js\nconst a = 1;\n```\n", context).body;
  expect(html).not.toContain("<span");
  expect(uses).toBeUndefined();
});

test.each(["js", "ts", "py", "sh", "html", "css", "json", "yaml", "sql", "r", "php", "diff"])(
  "hostile code in %s is escaped",
  (language) => {
    const hostile = '</code><script>alert(1)</script><img onerror="x"> {{ `a` }} \' " &lt;';
    const html = coloured(`\`\`\`${language}\n${hostile}\n\`\`\`\n`);
    expect(html).not.toMatch(/<(?:script|img)/);
    expect(html.replace(/<\/?(?:pre|code|span)[^<>]*>/g, "")).not.toContain("<");
  },
);

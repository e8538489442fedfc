import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { pageForm, plainForm } from "../../src/markdown/variants.ts";
import { context, show } from "./fixtures.ts";

const bodyOf = (text: string) => renderBody(text, { ...context, maths: true }).body;

test("a formula in a line and one on its own line are MathML on the page, and TeX for other readers", () => {
  const { html, uses } = bodyOf("So $x^2$ is.\n\n$$\nE = mc^2\n$$\n");
  const page = pageForm(html);
  expect(page).toContain(
    '<p>So <math><msup><mi class="letter">x</mi><mn>2</mn></msup></math> is.</p>',
  );
  expect(page).toMatch(/<p class="maths"><math display="block">.*<\/math><\/p>/);
  expect(plainForm(html)).toBe(
    '<p>So <code>x^2</code> is.</p>\n<p class="maths"><code>E = mc^2</code></p>\n',
  );
  expect(uses).toEqual({ blocks: ["texts"] });
});

test.each([
  "It cost $5 and $10.",
  "From $5–$10 to US$3bn.",
  "Escaped \\$x\\$ and `$x$`.",
  "$ x$ and $x $ and $$ and $",
  "A sign $x\n\nand another$.",
])("money and lone signs stay text: %s", (text) => {
  const { html } = bodyOf(text);
  expect(html).not.toContain("<math");
  expect(html).not.toContain("<code>x</code>");
});

test("without the setting, every dollar sign is text", () => {
  expect(show("So $x$ is $y$.")).toBe("<p>So $x$ is $y$.</p>\n");
});

test.each([
  ["$\\foo$", "Unsupported function name: \\foo"],
  ["$\\frac{a}$", "The formula is invalid"],
  ["$\\href{javascript:alert(1)}{x}$", "The formula is invalid"],
  ["$\\includegraphics{https://a.example/a.png}$", "The formula is invalid"],
  ["$\\style{color:red}{x}$", "The formula is invalid"],
  [
    "$\\def\\a{xx}\\def\\b{\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c$",
    "Too many expansions",
  ],
  [`$${"{".repeat(41)}x${"}".repeat(41)}$`, "nested more than 40 deep"],
])("an invalid formula is reported, and shown as it is written: %s", (text, problem) => {
  const shown = show(`A ${text}`, { maths: true });
  expect(shown).toMatch(/^1:3 warning maths\/invalid: /m);
  expect(shown).toContain(problem);
  expect(shown).toContain("<p>A <code>");
});

test("no command brings styles, classes or elements beyond a formula's", () => {
  const commands = [
    "\\color{red}x",
    "\\boxed{x}",
    "\\cancel{x}",
    "\\text{<script>alert(1)</script>}",
    '\\text{" onclick="x}',
    "\\class{a}{x}",
    "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}",
    "\\rule{9999cm}{1cm}",
    "\\hspace{1cm}",
  ];
  for (const command of commands) {
    const page = pageForm(bodyOf(`$${command}$`).html);
    expect(page, command).not.toMatch(/ (?:style|href|onclick|id)=|<script|<img|tml-/);
  }
});

test("what is written as Markdown renders to the same formulas, and dollar signs stay text", () => {
  const text = "A \\$5 note, $x_1 * y$ and\n\n> $$a\n> = b$$\n\n## On $x$\n";
  const render = (input: string) =>
    renderBody(input, { ...context, maths: true, writesMarkdown: true }).body;
  const once = render(text);
  expect(render(once.markdown ?? "").html).toBe(once.html);
  expect(once.headings[0]?.text).toBe("On x");
});

/** `{% cite "key" %}` numbers the sources of an article; `{% sources %}` lists them with the ways back. */
export function addCitations(eleventyConfig) {
  /** Per article: the keys in the order of their first citation, each with the numbers of its calls. */
  const cited = new Map();

  eleventyConfig.addShortcode("cite", function (key) {
    const { page, ctx } = this;
    const keys = cited.get(page.inputPath) ?? new Map();
    cited.set(page.inputPath, keys);
    const calls = keys.get(key) ?? [];
    keys.set(key, calls);
    const call = [...keys.values()].flat().length + 1;
    calls.push(call);
    const number = [...keys.keys()].indexOf(key) + 1;
    const label = `Source ${number}: ${ctx.citations[key].title}`;
    return `<sup class="citation">[<a id="cite-${call}" href="#source-${number}" role="doc-noteref" aria-label="${label}">${number}</a>]</sup>`;
  });

  eleventyConfig.addFilter("citedSources", (citations, page) =>
    [...(cited.get(page.inputPath) ?? [])].map(([key, calls]) => ({ ...citations[key], calls })),
  );
}

/**
 * `:cite[key]` numbers the sources of an article. What was cited is added to its front matter, which the page gets from
 * `render()`: the keys in the order of their first citation, each with the numbers of its calls.
 */
export function citations() {
  const cited = new Map();
  let call = 0;
  return {
    name: "citations",
    textDirective(node, ctx) {
      if (node.name !== "cite") return;
      const { frontmatter } = ctx.data.astro;
      const key = ctx.textContent(node);
      call += 1;
      cited.set(key, [...(cited.get(key) ?? []), call]);
      frontmatter.cited = [...cited].map(([each, calls]) => ({ key: each, calls }));
      const number = [...cited.keys()].indexOf(key) + 1;
      const label = `Source ${number}: ${frontmatter.citations[key].title}`;
      const html = `<sup class="citation">[<a id="cite-${call}" href="#source-${number}" role="doc-noteref" aria-label="${label}">${number}</a>]</sup>`;
      return { type: "html", value: html };
    },
  };
}

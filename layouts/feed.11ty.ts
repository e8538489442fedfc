import { feed } from "../src/formats/feed.ts";
import { html } from "../src/html.ts";
import { feedTitle } from "./parts/feed-links.ts";
import { inInterface } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { citedLine } from "./parts/reference.ts";
import { texts } from "./parts/texts.ts";
import { workOf } from "./parts/work-label.ts";

export default layout("feed", ({ model, ...page }, site) =>
  feed({ ...page, model: { ...model, title: feedTitle(model.title, site) } }, site, {
    work: (article) => {
      const work = workOf(article, site);
      if (!work) return undefined;
      const words = html`<strong>${work.name}.</strong> ${work.meaning}`;
      return { name: work.name, line: html`<p>${inInterface(words, article.language, site)}</p>` };
    },
    titled: (name, title) => name + texts(site).signs.colon + title,
    heading: (language) => inInterface(texts(site).sources.heading, language, site),
    line: (cited, language) => inInterface(citedLine(cited, site), language, site),
  }),
);

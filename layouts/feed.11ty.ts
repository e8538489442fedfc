import { feed } from "../src/formats/feed.ts";
import { inInterface } from "./parts/language.ts";
import { layout } from "./parts/layout.ts";
import { citedLine } from "./parts/reference.ts";
import { texts } from "./texts/texts-of.ts";

export default layout("feed", (page, site) =>
  feed(page, site, {
    heading: (language) => inInterface(texts(site).sources.heading, language, site),
    line: (cited, language) => inInterface(citedLine(cited, site), language, site),
  }),
);

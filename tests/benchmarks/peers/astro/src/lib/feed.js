import { getEntries } from "astro:content";
import rss from "@astrojs/rss";
import { IN_FEED, SITE_TITLE, TAGLINE } from "../consts.js";

/** With the full text, as the Markdown processor rendered it when the collection was loaded. */
export function fullFeed(site, articles, title) {
  return feed(site, articles, title, ({ rendered }) => rendered.html);
}

/** With standfirsts alone. */
export function briefFeed(site, articles, title) {
  return feed(site, articles, title, () => undefined);
}

async function feed(site, articles, title, textOf) {
  const items = articles.slice(0, IN_FEED).map((article) => item(article, textOf(article)));
  return rss({
    title: title ? `${title} – ${SITE_TITLE}` : SITE_TITLE,
    description: TAGLINE,
    site,
    xmlns: { dc: "http://purl.org/dc/elements/1.1/" },
    customData: "<language>en-GB</language>",
    items: await Promise.all(items),
  });
}

async function item({ id, data }, content) {
  const people = await getEntries(data.authors);
  return {
    title: data.title,
    description: data.description,
    pubDate: data.date,
    link: `/${id}/`,
    content,
    customData: people.map((each) => `<dc:creator>${each.data.name}</dc:creator>`).join(""),
  };
}

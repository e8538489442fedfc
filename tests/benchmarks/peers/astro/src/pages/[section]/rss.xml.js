import { SECTIONS } from "../../consts.js";
import { newestFirst } from "../../lib/articles.js";
import { fullFeed } from "../../lib/feed.js";

export async function getStaticPaths() {
  const articles = await newestFirst();
  return SECTIONS.map(({ id, title }) => ({
    params: { section: id },
    props: { title, articles: articles.filter(({ data }) => data.section === id) },
  }));
}

export function GET({ site, props: { title, articles } }) {
  return fullFeed(site, articles, title);
}

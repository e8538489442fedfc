import { grouped, newestFirst } from "../../../lib/articles.js";
import { briefFeed } from "../../../lib/feed.js";
import { tags } from "../../../lib/names.js";

export async function getStaticPaths() {
  const groups = grouped(await newestFirst(), tags);
  return groups.map(([tag, articles]) => ({ params: { tag }, props: { articles } }));
}

export function GET({ site, params: { tag }, props: { articles } }) {
  return briefFeed(site, articles, tag);
}

import { getEntry } from "astro:content";
import { grouped, newestFirst } from "../../../lib/articles.js";
import { briefFeed } from "../../../lib/feed.js";
import { authors } from "../../../lib/names.js";

export async function getStaticPaths() {
  const groups = grouped(await newestFirst(), authors);
  return groups.map(([author, articles]) => ({ params: { author }, props: { articles } }));
}

export async function GET({ site, params: { author }, props: { articles } }) {
  const { data } = await getEntry("people", author);
  return briefFeed(site, articles, data.name);
}

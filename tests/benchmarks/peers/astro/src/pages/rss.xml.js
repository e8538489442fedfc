import { newestFirst } from "../lib/articles.js";
import { fullFeed } from "../lib/feed.js";

export async function GET({ site }) {
  return fullFeed(site, await newestFirst());
}

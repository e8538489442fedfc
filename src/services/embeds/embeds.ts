import { own } from "./own.ts";
import { mastodon, peertube } from "./servers.ts";

/** Sites that a publication can embed besides those that all can, by the name in publication.yaml. */
export const EMBED_PROVIDERS = { peertube, mastodon, own };

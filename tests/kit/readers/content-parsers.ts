import { articleSchema } from "../../../src/content/articles/article-schema.ts";
import { authorSchema } from "../../../src/content/articles/author.ts";
import { standingSchema } from "../../../src/content/articles/standing-page.ts";
import { topicSchema } from "../../../src/content/articles/topic.ts";
import { settingsSchema } from "../../../src/content/settings/settings-schema.ts";

const names = { timeZone: "Europe/London", sections: undefined, authors: undefined };

/** The schemas that parse content, by their names. Shared sources are read more loosely. */
export const PARSERS = {
  article: articleSchema(names),
  author: authorSchema,
  page: standingSchema,
  topic: topicSchema,
  publication: settingsSchema,
};

import { z } from "zod";
import { checked, line, quoted } from "../../content/front-matter/fields.ts";
import { token } from "../provider.ts";
import { hostOf, originOf, serverUrl } from "../server-url.ts";
import { commentProvider } from "./comment-provider.ts";

const CLOUD = "https://giscus.app";

const repository = checked((value) =>
  /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not a repository on GitHub`,
        hint: "Write owner and name, as in my-paper/comments.",
      },
);

/** giscus's own names of languages that it spells differently: https://github.com/giscus/giscus/tree/main/locales */
const LANGUAGES = { zh: "zh-CN", el: "gr", km: "kh", hr: "hbs", sr: "hbs", bs: "hbs" };

/** GitHub Discussions in a frame: https://github.com/giscus/giscus/blob/main/ADVANCED-USAGE.md */
export const giscus = commentProvider({
  name: "GitHub",
  fields: {
    repo: repository.meta({
      description: "The public repository whose discussions hold the comments.",
      examples: ["my-paper/comments"],
    }),
    repoId: token.meta({
      description: "Its id: `data-repo-id` in the code that giscus.app offers.",
      examples: ["R_kgDOJ2mT8A"],
    }),
    category: line.meta({
      description: "The category of the discussions.",
      examples: ["Announcements"],
    }),
    categoryId: token.meta({
      description: "Its id: `data-category-id` in the same code.",
      examples: ["DIC_kwDOJ2mT8M4CXyz1"],
    }),
    reactions: z
      .boolean()
      .default(true)
      .meta({ description: "Whether readers can react to the article.", examples: [false] }),
    url: serverUrl.exactOptional().meta({
      description: "The address of your own giscus, if you run one.",
      examples: ["https://giscus.example.org"],
    }),
  },
  make: ({ repo, repoId, category, categoryId, reactions, url = CLOUD }) => ({
    service: { name: "giscus", hosts: [hostOf(url), "github.com"] },
    frame: {
      kind: "giscus",
      src: widget(originOf(url), {
        repo,
        repoId,
        category,
        categoryId,
        reactionsEnabled: reactions ? "1" : "0",
        // Titles change and paths don't; strict finds no discussion with a similar title.
        strict: "1",
        emitMetadata: "0",
        inputPosition: "top",
        theme: "preferred_color_scheme",
      }),
      languages: LANGUAGES,
    },
  }),
});

/** What the script of giscus would request. `{…}` are filled in for each article. */
function widget(origin: string, fields: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(fields);
  return `${origin}/{language}/widget?${query}&term={path}&description={description}&origin={url}&backLink={url}`;
}

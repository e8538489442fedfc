import { z } from "zod";
import { askJson } from "../../web/ask-json.ts";
import type { Fetch } from "../../web/fetch.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { oneLine } from "./plain-text.ts";
import { type Pulled, type PulledReply, replyId } from "./pulled-reply.ts";

const API = "https://api.github.com/graphql";

/** https://docs.github.com/en/graphql/guides/using-the-graphql-api-for-discussions */
const COMMENT = "id url createdAt bodyHTML isMinimized author { login url }";
const QUERY = `query ($search: String!) {
  search(type: DISCUSSION, last: 1, query: $search) {
    nodes { ... on Discussion { title comments(first: 100) { nodes {
      ${COMMENT} replies(first: 100) { nodes { ${COMMENT} } }
    } } } }
  }
}`;

const commentSchema = z.object({
  id: z.string(),
  url: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  bodyHTML: z.string(),
  isMinimized: z.boolean(),
  author: z.object({ login: z.string(), url: z.string() }).nullable(),
});
type Comment = z.infer<typeof commentSchema>;

const nodes = <Schema extends z.ZodType>(schema: Schema) => z.object({ nodes: z.array(schema) });

const answerSchema = z.object({
  data: z.object({
    search: nodes(
      z.object({
        title: z.string(),
        comments: nodes(commentSchema.extend({ replies: nodes(commentSchema) })),
      }),
    ),
  }),
});

/** Where an article's discussion is: `term` is its title. */
export interface Discussion {
  repo: string;
  term: string;
  /** A token of GitHub, which its API requires. */
  token: string;
}

/** Comments on an article's discussion, without those that moderators hid and the answers to them. */
export async function pullGiscus(
  { repo, term, token }: Discussion,
  fetch: Fetch,
  api: string = API,
): Promise<Pulled> {
  const search = `repo:${repo} in:title ${JSON.stringify(term)}`;
  const question = {
    method: "POST" as const,
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUERY, variables: { search } }),
  };
  const told = await askJson(new URL(api), answerSchema, { fetch, question });
  if ("problem" in told) return told;
  const found = told.value.data.search.nodes.find(({ title }) => title === term);
  const replies = (found?.comments.nodes ?? [])
    .filter(({ isMinimized }) => !isMinimized)
    .flatMap(({ replies: answers, ...comment }) => [
      replyOf(comment),
      ...answers.nodes
        .filter(({ isMinimized }) => !isMinimized)
        .map((answer) => ({ ...replyOf(answer), replyTo: replyId("giscus", comment.id) })),
    ]);
  return { replies };
}

function replyOf({ id, url, createdAt, bodyHTML, author }: Comment): PulledReply {
  return {
    id: replyId("giscus", id),
    author: oneLine(author?.login ?? "") || "–",
    published: createdAt,
    text: htmlToMarkdown(bodyHTML),
    original: url,
    ...(author && { url: author.url }),
  };
}

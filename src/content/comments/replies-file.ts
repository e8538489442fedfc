import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { renderReply } from "../../markdown/reply.ts";
import { COMMENT_SERVICES } from "../../services/comments/services.ts";
import { resolvePath } from "../front-matter/data-path.ts";
import type { Parsed } from "../front-matter/parsed.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import type { Reply, ReplyEntry } from "../replies.ts";
import type { SourceFile } from "../types.ts";
import { readYaml } from "../yaml/yaml.ts";
import { conversationProblems } from "./conversation.ts";
import { withoutAddresses } from "./reply-addresses.ts";
import { REPLY_KEYS, type ReplyFields, repliesSchema } from "./reply-schema.ts";

/** Where a field of the reply at an index is. */
export type ReplyPlace = (index: number, field: keyof ReplyFields) => Place;

/** Reads the replies to an article. Dates without an offset are in `zone`. An empty file holds none. */
export function parseReplies(source: SourceFile, zone: string): Parsed<ReplyEntry[]> {
  const schema = repliesSchema(zone);
  const { located, rest, diagnostics } = readYaml(source.text, source, "repliesYamlCharacters");
  if (!located) {
    const others = problemsOfRest(schema, rest, { source, keys: REPLY_KEYS });
    return { diagnostics: [...diagnostics, ...others] };
  }
  const { data, place } = located;
  const result = schema.safeParse(data ?? []);
  if (!result.success) {
    const problems = problemsOf(result.error, { source, place, data, keys: REPLY_KEYS });
    return { diagnostics: [...diagnostics, ...problems] };
  }
  const placeOf: ReplyPlace = (index, field) => {
    const { path } = resolvePath(data, [index, field]);
    return place(path);
  };
  const clean = withoutAddresses(result.data, source, placeOf);
  const { replies, diagnostics: found } = conversationProblems(clean.replies, placeOf);
  const own = [...clean.diagnostics, ...found].map((each) => withExcerpt(each, source));
  return { value: replies.map(entryOf), diagnostics: [...diagnostics, ...own] };
}

function withExcerpt(diagnostic: Diagnostic, { text }: SourceFile): Diagnostic {
  return { ...diagnostic, excerpt: excerptOf(text, diagnostic) };
}

/** Nothing that a removed reply said is kept. */
function entryOf({ removed, ...fields }: ReplyFields): ReplyEntry {
  const { id, replyTo } = fields;
  if (removed) return { id, removed, ...(replyTo !== undefined && { replyTo }) };
  const { author, published, url, original, lang, via } = fields;
  const entry: Reply = {
    id,
    author,
    published,
    ...renderReply(fields.text),
    ...(replyTo !== undefined && { replyTo }),
    ...(url !== undefined && { url }),
    ...(original !== undefined && { original }),
    ...(lang !== undefined && { language: lang }),
    ...(via !== "letters" && { via: COMMENT_SERVICES[via].name }),
  };
  return entry;
}

import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from "yaml";
import { withoutEmails } from "../content/comments/email-addresses.ts";
import { repliesSchema } from "../content/comments/reply-schema.ts";
import { LIMITS } from "../limits.ts";
import type { CommentServiceName } from "../services/comments/services.ts";
import type { PulledReply } from "./pull/pulled-reply.ts";

export interface MergedReplies {
  /** The file's text; unchanged if nothing changed. */
  text: string;
  added: number;
  changed: number;
  removed: number;
}

/**
 * Brings the replies of one network up to date in the text of a file in `comments/`; letters, and replies of other
 * networks, stay as they are. What the network no longer has is deleted, or marked as removed if others answered it. What
 * an editor removed stays removed. Returns the reason if the file can't be edited.
 */
export function mergeReplies(
  text: string,
  pulled: readonly PulledReply[],
  via: CommentServiceName,
): MergedReplies | string {
  const document = parseDocument(text, { stringKeys: true, schema: "core", prettyErrors: false });
  if (document.errors.length > 0) return "it is not valid YAML";
  const list = listOf(document);
  if (!list) return "it is not a list of replies";
  const now = new Map(
    pulled.flatMap((each) => validReply(each, via) ?? []).map((each) => [each.id, each]),
  );
  const counts = { added: 0, changed: 0, removed: 0 };
  const answered = new Set([
    ...repliedTo(list, via, now),
    ...[...now.values()].map(({ replyTo }) => replyTo),
  ]);
  list.items = list.items.filter((item) => {
    if (!isMap(item) || item.get("via") !== via) return true;
    const id = String(item.get("id"));
    const fresh = now.get(id);
    now.delete(id);
    if (item.get("removed") === true) return fresh !== undefined || answered.has(id);
    if (!fresh) return remove(item, answered.has(id), counts);
    if (isDeepStrictEqual(item.toJSON(), fresh)) return true;
    counts.changed += 1;
    refill(document, item, fresh);
    return true;
  });
  const room = Math.max(0, LIMITS.replies - list.items.length);
  for (const fresh of [...now.values()].slice(0, room)) {
    list.add(document.createNode(fresh));
    counts.added += 1;
  }
  const isSame = counts.added + counts.changed + counts.removed === 0;
  return { text: isSame ? text : document.toString({ lineWidth: 0 }), ...counts };
}

function listOf(document: Document): YAMLSeq | undefined {
  if (document.contents === null) {
    const list = new YAMLSeq();
    document.contents = list;
    return list;
  }
  return isSeq(document.contents) ? document.contents : undefined;
}

/** Ids answered by replies that stay in the file, whatever the network returns. */
function repliedTo(list: YAMLSeq, via: string, now: ReadonlyMap<string, unknown>): string[] {
  return list.items.flatMap((item) => {
    if (!isMap(item) || !item.has("replyTo")) return [];
    const stays = item.get("via") !== via || now.has(String(item.get("id")));
    return stays ? [String(item.get("replyTo"))] : [];
  });
}

/** Whether the item stays, as the place of what was removed. */
function remove(item: YAMLMap, isAnswered: boolean, counts: { removed: number }): boolean {
  counts.removed += 1;
  if (!isAnswered) return false;
  for (const key of ["author", "published", "text", "url", "original", "lang"]) item.delete(key);
  item.set("removed", true);
  return true;
}

function refill(document: Document, item: YAMLMap, fresh: object): void {
  const made = document.createNode(fresh);
  if (isMap(made)) item.items = made.items;
}

/** Times of networks have an offset. */
const SCHEMA = repliesSchema("utc");

type StoredReply = PulledReply & { via: CommentServiceName };

/** A reply without what files may not hold; undefined if nothing readable is left. */
function validReply(reply: PulledReply, via: CommentServiceName): StoredReply | undefined {
  const { id, author, published, text, replyTo, ...links } = reply;
  const own = {
    ...{ id, author: withoutEmails(author), published },
    text: withoutEmails(text).slice(0, LIMITS.replyCharacters).toWellFormed(),
    ...(replyTo !== undefined && { replyTo }),
    via,
  };
  const isValid = (value: object) => SCHEMA.safeParse([value]).success;
  if (own.text.trim() === "" || !isValid(own)) return undefined;
  const kept = Object.entries(links).filter(([key, value]) => isValid({ ...own, [key]: value }));
  return { ...own, ...Object.fromEntries(kept) };
}

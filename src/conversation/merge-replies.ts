import { isDeepStrictEqual } from "node:util";
import { withoutEmails } from "../content/comments/email-addresses.ts";
import { repliesSchema } from "../content/comments/reply-schema.ts";
import { patchYaml, yamlData } from "../content/patch/patch-yaml.ts";
import { isMapping, type Mapping } from "../content/patch/same-data.ts";
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
  const before = yamlData(text);
  if (!before) return "it is not valid YAML";
  const list = before.data ?? [];
  if (!Array.isArray(list)) return "it is not a list of replies";
  const now = new Map(
    pulled.flatMap((each) => validReply(each, via) ?? []).map((each) => [each.id, each]),
  );
  const { kept, ...counts } = updated(list, now, via);
  const known = new Set(list.filter((item) => isOf(via, item)).map(idOf));
  const room = Math.max(0, LIMITS.replies - kept.length);
  const fresh = [...now.values()].filter(({ id }) => !known.has(id)).slice(0, room);
  const patched = patchYaml(text, [...kept, ...fresh]);
  if (patched.problem !== undefined) return "it is written in a form that can't be edited";
  return { text: patched.text, added: fresh.length, ...counts };
}

/** The entries that stay, with the network's words of now. */
function updated(
  list: readonly unknown[],
  now: ReadonlyMap<string, StoredReply>,
  via: CommentServiceName,
): { kept: unknown[]; changed: number; removed: number } {
  const answered = new Set([
    ...repliedTo(list, via, now),
    ...[...now.values()].map(({ replyTo }) => replyTo),
  ]);
  const counts = { changed: 0, removed: 0 };
  const kept = list.flatMap((item) => {
    if (!isOf(via, item)) return [item];
    const fresh = now.get(idOf(item));
    const isAnswered = answered.has(idOf(item));
    if (item.removed === true) return fresh || isAnswered ? [item] : [];
    if (!fresh) {
      counts.removed += 1;
      return isAnswered ? [placeOf(item)] : [];
    }
    if (isDeepStrictEqual(item, fresh)) return [item];
    counts.changed += 1;
    return [fresh];
  });
  return { kept, ...counts };
}

function isOf(via: CommentServiceName, item: unknown): item is Mapping {
  return isMapping(item) && item.via === via;
}

function idOf({ id }: Mapping): string {
  return String(id);
}

/** Ids answered by replies that stay in the file, whatever the network returns. */
function repliedTo(
  list: readonly unknown[],
  via: CommentServiceName,
  now: ReadonlyMap<string, unknown>,
): string[] {
  return list.flatMap((item) => {
    if (!isMapping(item) || item.replyTo === undefined) return [];
    const stays = !isOf(via, item) || now.has(idOf(item));
    return stays ? [String(item.replyTo)] : [];
  });
}

/** What remains of a reply that was removed and that others answered. */
function placeOf({ id, replyTo, via }: Mapping): Mapping {
  return { id, ...(replyTo !== undefined && { replyTo }), via, removed: true };
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

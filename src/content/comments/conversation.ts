import { nearest } from "../../citations/nearest.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { ReplyPlace } from "./replies-file.ts";
import type { ReplyFields } from "./reply-schema.ts";

/**
 * Checks who answers whom: ids that occur twice, answers to no reply, and circles. What answers no reply answers the
 * article.
 */
export function conversationProblems(
  replies: readonly ReplyFields[],
  placeOf: ReplyPlace,
): { replies: ReplyFields[]; diagnostics: Diagnostic[] } {
  const first = new Map<string, number>();
  for (const [index, { id }] of replies.entries()) if (!first.has(id)) first.set(id, index);
  const diagnostics = replies.flatMap(({ id }, index): Diagnostic[] => {
    const before = first.get(id) ?? index;
    if (before === index) return [];
    return [
      {
        ...placeOf(index, "id"),
        severity: "error",
        rule: "comment/duplicate-id",
        message: `Two replies have the id \`${id}\``,
        hint: `The first is on line ${placeOf(before, "id").line}. Give one of them a different id.`,
      },
    ];
  });
  const known = replies.map((reply, index): ReplyFields => {
    const { replyTo, ...others } = reply;
    if (replyTo === undefined || first.has(replyTo)) return reply;
    diagnostics.push(unknown(replyTo, [...first.keys()], placeOf(index, "replyTo")));
    return others;
  });
  const circles = circlesIn(known).map((index) => loop(placeOf(index, "replyTo")));
  return { replies: known, diagnostics: [...diagnostics, ...circles] };
}

/** One reply of each circle. Follows each answer once, so takes linear time. */
function circlesIn(replies: readonly ReplyFields[]): number[] {
  const indexOf = new Map(replies.map(({ id }, index) => [id, index]));
  const walkOf = new Map<number, number>();
  const found: number[] = [];
  for (const start of replies.keys()) {
    let at: number | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = indexOf.get(replies[at]?.replyTo ?? "");
    }
    if (at !== undefined && walkOf.get(at) === start) found.push(at);
  }
  return found;
}

function unknown(id: string, ids: readonly string[], place: ReturnType<ReplyPlace>): Diagnostic {
  const near = nearest(id, ids);
  return {
    ...place,
    severity: "warning",
    rule: "comment/unknown-reply",
    message: `No reply in this file has the id \`${id}\``,
    hint: near
      ? `Did you mean \`${near}\`?`
      : "Write the id of the reply that this one answers, or delete the line.",
  };
}

function loop(place: ReturnType<ReplyPlace>): Diagnostic {
  return {
    ...place,
    severity: "error",
    rule: "comment/loop",
    message: "These replies answer each other in a circle",
    hint: "Delete `replyTo` of the reply that came first.",
  };
}

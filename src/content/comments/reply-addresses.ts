import type { Diagnostic, Place } from "../../diagnostics.ts";
import type { SourceFile } from "../types.ts";
import { emailIn, withoutEmails } from "./email-addresses.ts";
import type { ReplyPlace } from "./replies-file.ts";
import type { ReplyFields } from "./reply-schema.ts";

/** Masks email addresses in texts, and drops links that contain one. Each field that had any is reported. */
export function withoutAddresses(
  replies: readonly ReplyFields[],
  source: SourceFile,
  placeOf: ReplyPlace,
): { replies: ReplyFields[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const clean = replies.map((reply, index) => {
    if (reply.removed) return reply;
    const own = { ...reply };
    for (const field of ["author", "text", "url", "original"] as const) {
      const email = emailIn(own[field] ?? "");
      if (email === undefined) continue;
      if (field === "author" || field === "text") own[field] = withoutEmails(reply[field]);
      else delete own[field];
      const place = placeIn(source.text, email, placeOf(index, field));
      diagnostics.push({ ...place, ...(field === "url" || field === "original" ? LINK : TEXT) });
    }
    return own;
  });
  return { replies: clean, diagnostics };
}

/** The place of an address at or after that of its field, whose text may begin lines further up. */
function placeIn(text: string, email: string, field: Place): Place {
  const lines = text.split("\n");
  const line = lines.findIndex((each, index) => index >= field.line - 1 && each.includes(email));
  const column = lines[line]?.indexOf(email) ?? -1;
  return column < 0 ? field : { ...field, line: line + 1, column: column + 1 };
}

const RULE = { severity: "warning", rule: "comment/email" } as const;

const TEXT = {
  ...RULE,
  message: "This reply contains an email address, which its page shows as …@…",
  hint: "Delete the address. If the author wants to be reached, link to a page of theirs.",
};

const LINK = {
  ...RULE,
  message: "This link contains an email address, so its page leaves it out",
  hint: "Link to a page without the address, or delete the line.",
};

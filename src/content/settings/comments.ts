import { z } from "zod";
import { COMMENT_SERVICES } from "../../services/comments/services.ts";
import { keysOf, madeBy, providerSchema } from "../../services/provider.ts";
import { COMMENT_STATES } from "../../vocabularies.ts";
import { type JsonSchema, written } from "../front-matter/written.ts";
import type { CommentService } from "../services.ts";
import type { CommentSettings } from "../types.ts";

/** A century: longer ones are mistakes. */
const MAX_DAYS = 36_500;

/** Fields of every provider. */
const COMMON = {
  default: z
    .enum(COMMENT_STATES)
    .default("open")
    .meta({
      description:
        "For articles without `comments`: `open` invites replies, `closed` says that they are closed, and `off` asks nothing.",
      examples: ["closed"],
    }),
  closeAfter: z
    .number()
    .int()
    .min(0)
    .max(MAX_DAYS)
    .default(0)
    .meta({
      description:
        "Days after publication on which an article without `comments` closes by itself; 0 for never.",
      examples: [30],
    }),
};

/** Without a `provider`, readers write letters. */
const withProvider = (value: unknown): unknown =>
  value instanceof Object && !Array.isArray(value) && !("provider" in value)
    ? { provider: "letters", ...value }
    : value;

const commentsSchema = written(
  z.preprocess(withProvider, providerSchema(COMMENT_SERVICES, COMMON)),
  ({ oneOf, ...own }) => ({ ...own, anyOf: (oneOf as JsonSchema[]).map(withoutProvider) }),
);

/** Only letters need no provider. */
function withoutProvider({ required, ...own }: JsonSchema): JsonSchema {
  const { provider } = own.properties as Record<string, JsonSchema>;
  const isDefault = provider?.const === "letters";
  const names = (required as readonly string[]).filter((name) => !isDefault || name !== "provider");
  return { ...own, ...(names.length > 0 && { required: names }) };
}

export const commentFields = {
  comments: commentsSchema.optional().meta({
    description:
      "How readers reply to articles: by email to the editor, unless `provider` names a service.",
    examples: [{ closeAfter: 30 }],
    group: "Readers",
  }),
};

type Common = z.infer<z.ZodObject<typeof COMMON>>;

export function commentsOf(
  given: z.infer<typeof commentsSchema> = commentsSchema.parse({}),
): CommentSettings {
  const made = madeBy<CommentService>(COMMENT_SERVICES, given);
  // Every provider has the common fields.
  const { default: state, closeAfter } = given as unknown as Common;
  return { ...made, default: state, ...(closeAfter > 0 && { closeAfter }) };
}

/** The keys of the provider that the settings name. */
export function commentKeys(given: unknown): string[] {
  const { provider } = withProvider(given ?? {}) as { provider?: unknown };
  return keysOf(COMMENT_SERVICES, COMMON, provider);
}

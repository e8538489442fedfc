import { z } from "zod";
import { NEWSLETTERS } from "../../services/newsletters/newsletters.ts";
import type { SignupService } from "../../services/newsletters/sign-up.ts";
import {
  fieldNameProblem,
  isFieldName,
  keysOf,
  madeBy,
  providerSchema,
} from "../../services/provider.ts";
import { typeset } from "../../typography/typeset.ts";
import { line, oneOrMore, report } from "../front-matter/fields.ts";
import { type JsonSchema, written } from "../front-matter/written.ts";
import { NEWSLETTER_PLACES, type Newsletter } from "../services.ts";

const hidden = z.record(z.string(), line).superRefine((given, context) => {
  for (const name of Object.keys(given))
    if (!isFieldName(name)) report(context, fieldNameProblem(name), [name]);
});

const COMMON = {
  places: oneOrMore(z.enum(NEWSLETTER_PLACES))
    .default([...NEWSLETTER_PLACES])
    .meta({
      description:
        "Where the form is: on the front page, below articles, and on a page at /newsletter/.",
      examples: [["articles", "page"]],
    }),
  title: line.exactOptional().meta({
    description: "The heading above the form.",
    examples: ["The morning in five minutes"],
  }),
  text: line.exactOptional().meta({
    description: "What readers get, and how often.",
    examples: ["Every weekday at 7: what happened, and where we know it from."],
  }),
  button: line.exactOptional().meta({
    description: "The words on the button.",
    examples: ["Sign me up"],
  }),
  consent: line.exactOptional().meta({
    description: "What readers agree to when they subscribe.",
    examples: ["We use your address for this newsletter only. You can unsubscribe at any time."],
  }),
  hidden: hidden.default({}).meta({
    description: "Fields that are sent along with the address, by name.",
    examples: [{ metadata__source: "website" }],
  }),
};

/** In an edition, `none` leaves out the publication's newsletter. */
const none = { fields: {}, make: () => undefined };

const PROVIDERS = { ...NEWSLETTERS, none };

/** Without a `provider`, the settings describe a form. */
const withProvider = (value: unknown): unknown =>
  value instanceof Object && !Array.isArray(value) && !("provider" in value)
    ? { provider: "form", ...value }
    : value;

/** `newsletter` of the publication, and of an edition. */
export const newsletterSchema = written(
  z.preprocess(withProvider, providerSchema(PROVIDERS, COMMON)),
  ({ oneOf, ...own }) => ({ ...own, anyOf: (oneOf as JsonSchema[]).map(withoutProvider) }),
);

function withoutProvider({ required, ...own }: JsonSchema): JsonSchema {
  const { provider } = own.properties as Record<string, JsonSchema>;
  const names = required as readonly string[];
  const isForm = provider?.const === "form";
  return { ...own, required: isForm ? names.filter((name) => name !== "provider") : names };
}

export const newsletterFields = {
  newsletter: newsletterSchema.optional().meta({
    description: "A form that subscribes readers to a newsletter.",
    examples: [{ provider: "buttondown", account: "my-paper" }],
    group: "Readers",
  }),
};

type Common = z.infer<z.ZodObject<typeof COMMON>>;

/** With typeset texts; undefined for `none`. */
export function newsletterOf(
  given: z.infer<typeof newsletterSchema>,
  language: string,
): Newsletter | undefined {
  const made = madeBy<SignupService | undefined>(PROVIDERS, given);
  if (!made) return undefined;
  // Every provider has the common fields.
  const { places, hidden: more, ...common } = given as unknown as Common;
  const fields = Object.entries(more).map(([name, value]) => ({ name, value }));
  const signup =
    "action" in made.signup
      ? { ...made.signup, hidden: [...made.signup.hidden, ...fields] }
      : made.signup;
  const texts = (["title", "text", "button", "consent"] as const).flatMap((name) => {
    const text = common[name];
    return text === undefined ? [] : [[name, typeset(text, language)]];
  });
  return { ...made, signup, places: [...new Set(places)], ...Object.fromEntries(texts) };
}

/** The keys of the service that the settings name. */
export function newsletterKeys(given: unknown): string[] {
  const { provider } = withProvider(given ?? {}) as { provider?: unknown };
  return keysOf(PROVIDERS, COMMON, provider);
}

import { z } from "zod";
import { checked, quoted, report } from "../content/front-matter/fields.ts";

/** What is wrong with the settings of a service, and at which key. */
export interface SettingProblem {
  at: string;
  message: string;
  hint: string;
}

/** A kind of service: its settings in publication.yaml, besides `provider`, and what is made of them. */
export interface Provider<Fields extends z.ZodRawShape, Made> {
  fields: Fields;
  /** What is wrong with the fields together, and at which of them. */
  problem?: (settings: Values<Fields>) => SettingProblem | undefined;
  make: (settings: Values<Fields>) => Made;
}

type Values<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<Fields>>;

/** Any provider of a registry: its settings were checked by its own fields. */
export type AnyProvider<Made> = {
  fields: z.ZodRawShape;
  problem?: (settings: never) => SettingProblem | undefined;
  make: (settings: never) => Made;
};

/** Infers the settings from the fields. */
export function provider<Fields extends z.ZodRawShape, Made>(
  own: Provider<Fields, Made>,
): Provider<Fields, Made> {
  return own;
}

/** A name that a service gave: letters, digits, `.`, `-` and `_`. */
export const token = checked((value) =>
  /^[\w.-]{1,200}$/.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not an id of this service`,
        hint: "Copy it from the service's settings: it has letters, digits, hyphens and underscores.",
      },
);

/** The name of a form's field. */
export const fieldName = checked((value) =>
  isFieldName(value) ? undefined : fieldNameProblem(value),
);

export function isFieldName(value: string): boolean {
  return /^[\w.:[\]-]{1,100}$/.test(value);
}

export function fieldNameProblem(value: string) {
  return {
    rule: "field/value",
    message: `${quoted(value)} can't be the name of a form's field`,
    hint: "Copy the name from the form that the service offers, as in email or fields[EMAIL].",
  } as const;
}

/**
 * The schema of a service: `{ provider: NAME }` with the fields of that provider, and those that all have. Its values
 * are for `madeBy`.
 */
export function providerSchema(
  registry: Readonly<Record<string, AnyProvider<unknown>>>,
  common: z.ZodRawShape,
) {
  const options = Object.entries(registry).map(([name, { fields }]) =>
    z.strictObject({
      provider: z.literal(name).meta({ description: "The service.", examples: [name] }),
      ...fields,
      ...common,
    }),
  );
  const [first, ...others] = options;
  if (!first) throw new Error("a registry has a provider");
  return z.discriminatedUnion("provider", [first, ...others]).superRefine((value, context) => {
    const { problem } = registry[value.provider] ?? {};
    const found = problem?.(value as never);
    if (found) {
      const { at, ...said } = found;
      report(context, { rule: "field/value", ...said }, [at]);
    }
  });
}

/** What the provider of a registry makes of settings that its schema accepted. */
export function madeBy<Made>(
  registry: Readonly<Record<string, AnyProvider<Made>>>,
  settings: { provider: string },
): Made | undefined {
  // The schema chose the fields by the provider's name, so they are those that it takes.
  return registry[settings.provider]?.make(settings as never);
}

/** The keys of a provider in publication.yaml; those of all if there is none of that name. */
export function keysOf(
  registry: Readonly<Record<string, AnyProvider<unknown>>>,
  common: z.ZodRawShape,
  name: unknown,
): string[] {
  const own =
    typeof name === "string" && Object.hasOwn(registry, name) ? registry[name] : undefined;
  const fields = own ? [own.fields] : Object.values(registry).map((each) => each.fields);
  const keys = [...fields, common].flatMap((each) => Object.keys(each));
  return [...new Set(["provider", ...keys])];
}

import { z } from "zod";
import { DESK_BACKENDS } from "../../services/desk/backends.ts";
import { keysOf, madeBy, providerSchema } from "../../services/provider.ts";
import { FLAG_FORM, flag } from "../front-matter/fields.ts";
import { written } from "../front-matter/written.ts";
import type { DeskBackend } from "../services.ts";

/** `true` is the folder on the editor's own machine, and `false` no desk at all. */
const withFlag = (value: unknown): unknown => {
  const { data } = flag.safeParse(value);
  if (data === undefined) return value;
  return { provider: data ? "local" : "none" };
};

const deskSchema = written(
  z.preprocess(withFlag, providerSchema(DESK_BACKENDS, {})),
  ({ oneOf, ...own }) => ({ ...own, anyOf: [FLAG_FORM, ...(oneOf as object[])] }),
);

export const deskFields = {
  desk: deskSchema.optional().meta({
    description:
      "The web desk at `/admin/`: where editors' changes are saved. Without it, only `dateline serve` has a desk, for the folder on your own machine; `false` turns that off too.",
    examples: [{ provider: "github", repo: "my-paper/website" }, false],
    group: "Desk",
  }),
};

/** `none` if previews have no desk either. */
export function deskOf(given: z.infer<typeof deskSchema>): DeskBackend | "none" {
  return madeBy<DeskBackend | undefined>(DESK_BACKENDS, given) ?? "none";
}

/** The keys of the backend that the settings name. */
export function deskKeys(given: unknown): string[] {
  const { provider } = Object(withFlag(given ?? {})) as { provider?: unknown };
  return keysOf(DESK_BACKENDS, {}, provider);
}

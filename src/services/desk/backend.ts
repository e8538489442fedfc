import type { z } from "zod";
import { checked, quoted } from "../../content/front-matter/fields.ts";
import type { DeskBackend } from "../../content/services.ts";
import { type Provider, provider } from "../provider.ts";
import { serverUrl } from "../server-url.ts";

/** A place where the desk reads and saves files. Infers the settings from the fields. */
export function backend<Fields extends z.ZodRawShape>(
  own: Provider<Fields, DeskBackend | undefined>,
) {
  return provider(own);
}

const REPOSITORY = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,10}$/;

/** Owner and name, with any groups of GitLab between them. */
export const repository = checked((value) =>
  REPOSITORY.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not a repository`,
        hint: "Write owner and name, as in my-paper/website.",
      },
);

/** Git's own rules, without characters that need escaping in URLs: https://git-scm.com/docs/git-check-ref-format */
const BRANCH = /^(?!.*(?:\.\.|\/\/|\.lock$|[./]$))[\w][\w./-]{0,199}$/;

const branchName = checked((value) =>
  BRANCH.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} can't be the name of a branch`,
        hint: "Write the branch that the site is built from, as in main.",
      },
);

const FOLDER = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\p{L}\p{N}_.-]+(?:\/[\p{L}\p{N}_.-]+)*$/u;

const folderPath = checked((value) =>
  FOLDER.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not a folder of the repository`,
        hint: "Write its path from the repository's root, as in content or site/content.",
      },
);

/** Settings of every repository. */
export const REPOSITORY_FIELDS = {
  repo: repository.meta({
    description: "The repository with the publication, as owner and name.",
    examples: ["my-paper/website"],
  }),
  branch: branchName.exactOptional().meta({
    description: "The branch that the site is built from. Default: the repository's own.",
    examples: ["main"],
  }),
  folder: folderPath.default("content").meta({
    description: "Where `publication.yaml` is in the repository.",
    examples: ["site/content"],
  }),
};

/** An OAuth worker, which keeps the secret that browsers must not have. */
export const signIn = serverUrl.exactOptional().meta({
  description:
    "The address of your OAuth worker, for a sign-in button. Without it, editors sign in with an access token.",
  examples: ["https://sign-in.example.workers.dev"],
});

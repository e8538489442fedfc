import { checked, quoted } from "../../content/front-matter/fields.ts";
import { commentProvider } from "./comment-provider.ts";

const HANDLE = /^@?(?:[a-z0-9-]+\.)+[a-z0-9-]+$/i;

const handle = checked((value) =>
  HANDLE.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not a Bluesky handle`,
        hint: "Write it as in paper.example or paper.bsky.social.",
      },
);

const POST = /^\/profile\/[\w.:-]+\/post\/\w+\/?$/;

/** Answers to the publication's post, which `thread` names. */
export const bluesky = commentProvider({
  name: "Bluesky",
  isThread: ({ hostname, pathname }) => hostname === "bsky.app" && POST.test(pathname),
  fields: {
    account: handle.meta({
      description: "The account whose posts readers answer.",
      examples: ["paper.example"],
    }),
  },
  make: () => ({ service: { name: "Bluesky", hosts: ["bsky.app"] }, network: true }),
});

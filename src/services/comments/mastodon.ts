import { checked, quoted } from "../../content/front-matter/fields.ts";
import { commentProvider } from "./comment-provider.ts";

const ACCOUNT = /^@?[\w.-]+@((?:[\w-]+\.)+[\w-]+)$/;

const account = checked((value) =>
  ACCOUNT.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not a Mastodon account`,
        hint: 'Write it in quotes, as in "@paper@social.example".',
      },
);

/** Posts by URL, as Mastodon, GoToSocial, Pleroma and Akkoma write them. */
const POST =
  /^\/(?:@[\w.-]+(?:@[\w.-]+)?\/(?:statuses\/)?\w+|users\/[\w.-]+\/statuses\/\w+|notice\/\w+)\/?$/;

/** Answers to the publication's post, which `thread` names, on any server with Mastodon's API. */
export const mastodon = commentProvider({
  name: "Mastodon",
  isThread: ({ pathname }) => POST.test(pathname),
  fields: {
    account: account.meta({
      description: "The account whose posts readers answer, in quotes.",
      examples: ["@paper@social.example"],
    }),
  },
  make: ({ account: own }) => ({
    service: { name: "Mastodon", hosts: [(ACCOUNT.exec(own)?.[1] ?? "").toLowerCase()] },
    network: true,
  }),
});

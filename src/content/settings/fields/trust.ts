import { z } from "zod";
import type { Policy, SocialNetwork } from "../../../vocabularies.ts";
import { email, oneOrMore, url, webUrl } from "../../front-matter/fields.ts";
import { account, contact, HANDLES, wholeDay } from "../settings-fields.ts";

const group = "Trust";

function policy(description: string, example: string) {
  return url.exactOptional().meta({ description, examples: [example] });
}

const policiesSchema = z.strictObject({
  ethics: policy("The page with your code of ethics.", "/ethics/"),
  corrections: policy("The page that says how you correct mistakes.", "/corrections/"),
  ownership: policy("The page that says who owns the publication.", "/about/"),
  funding: policy("The page that says who pays for it.", "/about/#funding"),
  verification: policy("The page that says how you check facts.", "/ethics/#checking"),
  feedback: policy("The page that says how readers reach you.", "/contact/"),
  diversity: policy("The page with your policy on diversity.", "/about/#diversity"),
  unnamedSources: policy("The page that says when you quote unnamed sources.", "/ethics/#unnamed"),
  masthead: policy("The page that lists the staff.", "/staff/"),
  comments: policy("The page with your rules for comments.", "/comment-policy/"),
  privacy: policy("Your privacy page, if it is not at /privacy/; none is written then.", "/data/"),
} satisfies Record<Policy, z.ZodType>);

function profile(name: string, example: string, handle?: RegExp) {
  const what = handle ? "handle in quotes, or the URL of your page" : "page's address";
  return account(handle)
    .exactOptional()
    .meta({ description: `Your ${name} ${what}.`, examples: [example] });
}

const socialSchema = z.strictObject({
  mastodon: profile("Mastodon", "@meridian@news.example", HANDLES.mastodon),
  bluesky: profile("Bluesky", "meridian.example", HANDLES.bluesky),
  facebook: profile("Facebook", "https://www.facebook.com/meridian"),
  instagram: profile("Instagram", "https://www.instagram.com/meridian"),
  linkedin: profile("LinkedIn", "https://www.linkedin.com/company/meridian"),
  threads: profile("Threads", "https://www.threads.net/@meridian"),
  x: profile("X", "https://x.com/meridian"),
  youtube: profile("YouTube", "https://www.youtube.com/@meridian"),
} satisfies Record<SocialNetwork, z.ZodType>);

export const securitySchema = z.strictObject({
  contact: oneOrMore(contact).meta({
    description: "An email address or a URL for reports of security problems, or a list of them.",
    examples: ["security@news.example", ["security@news.example", "https://news.example/report/"]],
  }),
  expires: wholeDay.meta({
    description:
      "The day until which the contact is valid, at most a year ahead; builds warn a month before.",
    examples: ["2027-06-30"],
  }),
  policy: webUrl.exactOptional().meta({
    description: "The URL of your policy on security reports.",
    examples: ["https://news.example/security-policy/"],
  }),
});

export const trustFields = {
  policies: policiesSchema.default({}).meta({
    description: "Pages about how the newsroom works, which the footer and search engines link to.",
    examples: [{ ethics: "/ethics/", corrections: "/corrections/" }],
    group,
  }),
  social: socialSchema.default({}).meta({
    description: "The publication's accounts, which the footer links to.",
    examples: [{ mastodon: "@meridian@news.example", bluesky: "meridian.example" }],
    group,
  }),
  editor: email.optional().meta({
    description:
      "The email address for readers' letters; without it, articles only offer a link to share.",
    examples: ["editor@news.example"],
    group,
  }),
  security: securitySchema.optional().meta({
    description: "Where to report a security problem, published as `/.well-known/security.txt`.",
    examples: [{ contact: "security@news.example", expires: "2027-06-30" }],
    group,
  }),
};

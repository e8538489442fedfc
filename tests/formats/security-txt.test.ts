import { expect, test } from "vitest";
import type { SecurityContact } from "../../src/content/types.ts";
import { securityTxt } from "../../src/formats/security-txt.ts";
import { sampleSite } from "./sample.ts";

const site = sampleSite();
const text = (security: SecurityContact) =>
  securityTxt({ kind: "security", url: "/.well-known/security.txt", model: { security } }, site);

test("it names the contact, the expiry date and its own URL", () => {
  const security = {
    contact: ["desk@news.example", "https://news.example/security/"],
    expires: "2027-06-30",
    policy: "https://news.example/policy/",
  };
  expect(text(security).split("\n")).toEqual([
    "Contact: mailto:desk@news.example",
    "Contact: https://news.example/security/",
    "Expires: 2027-06-30T00:00:00Z",
    "Policy: https://news.example/policy/",
    `Preferred-Languages: ${site.settings.language}`,
    expect.stringMatching(/^Canonical: https:\/\/.+\/\.well-known\/security\.txt$/),
    "",
  ]);
});

test("without a policy it names none", () => {
  expect(text({ contact: ["desk@news.example"], expires: "2027-06-30" })).not.toContain("Policy");
});

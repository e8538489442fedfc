import { expect, test } from "vitest";
import { foot } from "../../../layouts/parts/foot.ts";
import type { Link, Site } from "../../../src/pages/types.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

function withPages(pages: Link[]): Site {
  const site = fullSite();
  return { ...site, navigation: { ...site.navigation, foot: { sections: [], pages } } };
}

const links = (site = fullSite()) =>
  elementsOf(String(foot(site)))
    .filter(({ tagName }) => tagName === "a")
    .map((link): [string, string | undefined] => [textOf(link), attribute(link, "href")]);

test("a policy that is a standing page is named once, by the page's name", () => {
  const site = withPages([{ title: "How we work", url: "/ethics/" }]);
  const names = links(site).map(([name]) => name);
  expect(names).toContain("How we work");
  expect(names).not.toContain("Ethics");
  expect(names).toContain("Funding");
});

test("accounts that are written as handles become links", () => {
  expect(links()).toContainEqual(["Mastodon", "https://social.example/@gazette"]);
});

test("the editor can be written to from every page", () => {
  expect(links()).toContainEqual(["Write to the editor", "mailto:editor@gazette.example"]);
});

test("a publication with nothing to say about itself has no empty list", () => {
  const site = withPages([]);
  const { editor: _, ...settings } = site.settings;
  const bare = { ...site, settings: { ...settings, policies: {}, social: {} } };
  expect(String(foot(bare))).not.toContain("About us");
});

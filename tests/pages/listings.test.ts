import { expect, test } from "vitest";
import {
  authorListing,
  sectionListing,
  siteListing,
  tagListing,
} from "../../src/pages/listings.ts";
import { sampleAuthor, sampleSettings } from "../formats/sample.ts";

const settings = sampleSettings();
const section = { id: "world", title: "World", articles: [] };

test("a section is described by its own words, else by the publication's name", () => {
  const described = { ...section, description: "Near and far." };
  expect(sectionListing(described, settings).description).toBe("Near and far.");
  expect(sectionListing(section, settings).description).toContain(settings.title);
});

test("the publication is described by its description, its tagline or its name", () => {
  const { tagline: _, description: __, ...bare } = sampleSettings();
  const described = (more: object) => siteListing({ ...bare, ...more }, []).description;
  expect(described({ tagline: "Daily", description: "A paper." })).toBe("A paper.");
  expect(described({ tagline: "Daily" })).toBe("Daily");
  expect(described({})).toBe(bare.title);
});

test("topics and authors are on their own pages", () => {
  expect(tagListing({ title: "Tides", slug: "tides", articles: [] }, settings)).toMatchObject({
    title: "Tides",
    url: "/tags/tides/",
  });
  const author = sampleAuthor({ id: "jane", name: "Jane" });
  expect(authorListing({ author, articles: [] }, settings)).toMatchObject({
    title: "Jane",
    url: "/authors/jane/",
  });
});

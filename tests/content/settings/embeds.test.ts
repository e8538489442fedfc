import { expect, test } from "vitest";
import { parseSettings } from "../../../src/content/settings/settings.ts";
import { findEmbed } from "../../../src/embeds/find-embed.ts";
import { providersOf } from "../../../src/embeds/own-sites.ts";
import { PUBLICATION } from "../../kit/publications/publication-files.ts";
import { sourceOf } from "../sources.ts";

const parse = (embeds: string) =>
  parseSettings(sourceOf(`${PUBLICATION}embeds:\n  - ${embeds}\n`, "publication.yaml"));
const messages = (embeds: string) => parse(embeds).diagnostics.map(({ message }) => message);

const OWN = 'provider: own, address: "https://a.test/{id}/"';

test("servers and a site of one's own are read, one or a list", () => {
  const { value } = parse("{ provider: mastodon, host: social.test }");
  expect(value?.embeds).toEqual([{ server: "mastodon", host: "social.test" }]);
  const own = parse(`{ ${OWN}, frame: "https://b.test/{id}", kind: chart, shape: wide }`);
  expect(own.value?.embeds).toEqual([
    {
      name: "a.test",
      address: "https://a.test/{id}/",
      frame: "https://b.test/{id}",
      kind: "chart",
      shape: "wide",
    },
  ]);
});

test.for([
  ["{ provider: mastodon, host: https://social.test/ }", "is not the name of a server"],
  ["{ provider: peertube, host: localhost }", "is not the name of a server"],
  ["{ provider: peertube, host: 10.0.0.1 }", "is not the name of a server"],
  ["{ provider: peertube, host: a.test:8080 }", "is not the name of a server"],
  ["{ provider: mastadon, host: social.test }", "mastadon"],
  [`{ ${OWN} }`, "frame"],
  [`{ ${OWN}, frame: "http://b.test/{id}" }`, "Readers' data must be sent encrypted"],
  [
    `{ ${OWN}, frame: "https://b.test:8443/{id}" }`,
    "An embed is loaded by https from the usual port",
  ],
  [`{ ${OWN}, frame: "https://{id}.test/" }`, "a placeholder is a lower-case name in the path"],
  [`{ ${OWN}, frame: "https://b.test/{other}" }`, "{other} is not a placeholder of the address"],
  [`{ ${OWN}, frame: "https://b.test/{id}", kind: film }`, "film"],
  [
    `{ provider: own, address: https://a.test/, frame: https://b.test/ }`,
    "The pattern has no placeholder",
  ],
  [
    `{ provider: own, address: "https://a.test/?c={id}", frame: https://b.test/ }`,
    "The pattern of addresses can't contain ? or #",
  ],
  [`{ ${OWN}, frame: "https://news.test/{id}" }`, "Pages can't embed their own site"],
  ["{ provider: mastodon, host: news.test }", "Pages can't embed their own site"],
] as const)("%s is refused", ([embeds, said]) => {
  expect(messages(embeds).join().toLowerCase()).toContain(said.toLowerCase());
});

test("a pattern with several placeholders fills them by name", () => {
  const own = providersOf([
    {
      name: "Maps",
      address: "https://a.test/{city}/{map}",
      frame: "https://b.test/?m={map}&c={city}&m2={map}",
      kind: "map",
      shape: "wide",
    },
  ]);
  const found = findEmbed("https://a.test/bonn/rivers/?utm_source=x", own);
  expect(found && "embed" in found && found.embed.frame).toBe(
    "https://b.test/?m=rivers&c=bonn&m2=rivers",
  );
});

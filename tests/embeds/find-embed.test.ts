import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findEmbed } from "../../src/embeds/find-embed.ts";
import { providersOf } from "../../src/embeds/own-sites.ts";
import { PROVIDERS } from "../../src/embeds/providers.ts";
import { readFixtures } from "../markdown/fixtures.ts";

const OWN = providersOf([
  { server: "peertube", host: "video.test" },
  { server: "mastodon", host: "social.test" },
  {
    name: "our graphics",
    address: "https://graphics.test/charts/{id}/",
    frame: "https://frames.graphics.test/embed?chart={id}",
    kind: "chart",
    shape: "wide",
  },
]);

const FIXTURES = readFixtures(
  readFileSync(new URL("../fixtures/embeds/addresses.txt", import.meta.url), "utf8"),
);

/** The link, the frame and its shape; `–` if the site is known but can't show it, `?` if the site is not known. */
function shown(address: string): string {
  const found = findEmbed(address, OWN);
  if (!found) return "?";
  if ("refusedBy" in found) return "–";
  const { url, frame = "no frame", kind, shape } = found.embed;
  return `${url} ${frame} ${kind} ${shape}`;
}

test.for(FIXTURES)("$name", ({ input, output }) => {
  expect(input.trim().split("\n").map(shown).join("\n")).toBe(output.trim());
});

test("every provider has at least five addresses that are shown and five that are not", () => {
  const names = FIXTURES.map(({ name }) => name);
  for (const { name } of PROVIDERS) expect(names).toContain(name);
  for (const { name, output } of FIXTURES) {
    if (name.endsWith("other server")) continue;
    const lines = output.trim().split("\n");
    const not = lines.filter((line) => /^[–?]$/.test(line)).length;
    expect(lines.length - not, name).toBeGreaterThanOrEqual(5);
    expect(not, name).toBeGreaterThanOrEqual(5);
  }
});

test("a provider shows each form that the handbook lists, in a frame from its origins", () => {
  for (const { forms, origins, name } of PROVIDERS)
    for (const form of forms) {
      const found = findEmbed(form);
      const embed = found && "embed" in found ? found.embed : undefined;
      expect(embed?.site, form).toBe(name);
      expect(origins).toContain(new URL(embed?.frame ?? "").origin);
    }
});

test("what is shown has a link that shows the same", () => {
  for (const { input } of FIXTURES)
    for (const address of input.trim().split("\n")) {
      const found = findEmbed(address, OWN);
      if (found && "embed" in found) expect(shown(found.embed.url)).toBe(shown(address));
    }
});

test("frames load by https, and no address can add to their attributes", () => {
  const attacks = ['"', "'", "<", ">", "`", " ", "\\", "%22", "%3Cscript%3E", "&#34;"];
  const forms = [...PROVIDERS, ...OWN].flatMap((provider) => provider.forms);
  for (const form of forms)
    for (const attack of attacks)
      for (const address of [form + attack, form.replace(/\/(?=[^/]*$)/, `/${attack}`)]) {
        const found = findEmbed(address, OWN);
        if (!found || !("embed" in found)) continue;
        const { frame = "", url } = found.embed;
        for (const each of [frame, url]) expect(each).toMatch(/^https:\/\/[^\s"'<>`\\]*$/);
      }
});

test("only the hosts of the publication get a frame", () => {
  const [frame] = ["https://mastodon.example/@jane/112233445566778899"].map((address) => {
    const found = findEmbed(address, OWN);
    return found && "embed" in found ? found.embed.frame : "unknown";
  });
  expect(frame).toBeUndefined();
});

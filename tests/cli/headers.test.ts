import { expect, test } from "vitest";
import { dateline } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

const headersOf = (lines: string) => {
  writeContent(`${place.folder}/content`, { "publication.yaml": PUBLICATION + lines });
  return dateline(["headers", "--for", "nginx"], {}, place.folder);
};

test("services in publication.yaml open the policy, those of editions as well", () => {
  const { status, stdout } = headersOf(
    "analytics: { provider: pixel, url: https://px.test/p }\neditions: [{ language: es, newsletter: { action: https://letters.test/in } }]\n",
  );
  expect(status).toBe(0);
  expect(stdout).toContain("img-src 'self' data: https://px.test;");
  expect(stdout).toContain("form-action 'self' https://letters.test;");
});

test("without services, only frames of sites that texts may embed come from other hosts", () => {
  const { stdout } = headersOf("embeds: { provider: mastodon, host: social.test }\n");
  const [, policy = ""] = /Content-Security-Policy "([^"]*)"/.exec(stdout) ?? [];
  const [frames, ...others] = policy
    .split("; ")
    .sort((one) => (one.startsWith("frame-src") ? -1 : 1));
  expect(frames).toContain(" https://social.test");
  expect(frames).toContain(" https://www.youtube-nocookie.com");
  expect(others.join()).not.toContain("https:");
});

test("without a publication, the policy names no other host", () => {
  const { status, stdout, stderr } = dateline(["headers"], {}, "/");
  expect(status).toBe(0);
  expect(stderr).toContain("There is no publication.yaml in content");
  expect(stdout).toContain("form-action 'self';");
  expect(stdout).not.toMatch(/https:/);
});

test("mistakes in the settings are reported, and nothing is printed", () => {
  const { status, stdout, stderr } = headersOf("analytics: { provider: pixl }\n");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("Did you mean `pixel`?");
});

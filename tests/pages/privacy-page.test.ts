import { expect, test } from "vitest";
import { prepare } from "../../src/engine/build.ts";
import { type RequestOptions, requestOf } from "../../src/engine/request/request.ts";
import { NOW } from "../kit/builds/command.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";

const place = useScratch();

async function laidOut(lines: string, files: Files = {}, options: RequestOptions = {}) {
  const own = { "publication.yaml": PUBLICATION + lines, "articles/one.md": article(), ...files };
  const content = writeContent(place.folder, own);
  const at = { cwd: content, root: ROOT, now: Date.parse(NOW) };
  const { prepared, diagnostics } = await prepare(requestOf({ content, ...options }, at));
  if (!prepared) throw new Error(JSON.stringify(diagnostics));
  return prepared;
}

const pages = async (lines: string, files: Files = {}) =>
  (await laidOut(lines, files)).outlines.flatMap(({ kind, url, model }) =>
    kind === "privacy" ? [{ url, model }] : [],
  );

const PAGE = "---\ntitle: Our privacy\n---\nText.\n";
const SERVICES = `newsletter: { provider: buttondown, account: a }
analytics: { provider: goatcounter, code: b }
`;

test("it names every service of the settings, in each edition", async () => {
  const found = await pages(
    `${SERVICES}editions: [{ language: es, newsletter: { provider: none } }]\n`,
  );
  const counters = [
    { name: "GoatCounter", hosts: ["gc.zgo.at", "b.goatcounter.com"], cookieless: true },
  ];
  expect(found).toEqual([
    {
      url: "/privacy/",
      model: expect.objectContaining({
        newsletter: { name: "Buttondown", hosts: ["buttondown.com"] },
        counters,
      }),
    },
    { url: "/es/privacy/", model: expect.objectContaining({ counters }) },
  ]);
  expect(found[1]?.model).not.toHaveProperty("newsletter");
});

test.each([
  ["a page of the publication's own", "", { "pages/privacy.md": PAGE }],
  ["an address in the settings", "policies: { privacy: https://www.test/privacy }\n", {}],
])("%s replaces it", async (_, lines, files) => {
  expect(await pages(lines, files)).toEqual([]);
});

test("a section at its address replaces it, rather than colliding with it", async () => {
  const settings = PUBLICATION.replace("id: home", "id: privacy");
  expect(await pages("", { "publication.yaml": settings })).toEqual([]);
});

test("readers' pages count visits; previews and builds with drafts don't, but say who would", async () => {
  expect((await laidOut(SERVICES)).site.counters).toHaveLength(1);
  for (const options of [{ drafts: true }, { preview: true }]) {
    const { site, outlines } = await laidOut(SERVICES, {}, options);
    expect(site.counters).toEqual([]);
    const privacy = outlines.find(({ kind }) => kind === "privacy");
    expect(JSON.stringify(privacy)).toContain("GoatCounter");
  }
});

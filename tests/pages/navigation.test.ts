import { expect, test } from "vitest";
import { prepare } from "../../src/engine/build.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import type { Navigation } from "../../src/pages/types.ts";
import { NOW } from "../kit/builds/command.ts";
import { diagnose } from "../kit/builds/diagnostics-of.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import {
  article,
  type Files,
  PUBLICATION,
  writeContent,
} from "../kit/publications/publication-files.ts";

const place = useScratch();

const page = (title: string, front = "") => `---\ntitle: ${title}\n${front}---\nText.\n`;
const PAGES: Files = {
  "articles/one.md": article(),
  "pages/about.md": page("About"),
  "pages/contact.md": page("Contact", "order: 2\n"),
  "pages/ethics.md": page("Ethics", "order: 1\n"),
};
const settings = (lines: string) => ({ "publication.yaml": `${PUBLICATION}${lines}` });

async function siteOf(files: Files) {
  const content = writeContent(place.folder, { ...PAGES, ...files });
  const request = requestOf({ content }, { cwd: content, root: ROOT, now: Date.parse(NOW) });
  const { prepared, diagnostics } = await prepare(request);
  if (!prepared) throw new Error(JSON.stringify(diagnostics));
  return prepared;
}

/** The titles of each list. */
const titles = ({ masthead, foot, action }: Navigation) => ({
  masthead: masthead.map(({ title }) => title),
  sections: foot.sections.map(({ title }) => title),
  pages: foot.pages.map(({ title }) => title),
  ...(action && { action: action.title }),
});

test("by default the masthead has all sections, and the foot all sections and standing pages in their order", async () => {
  const { site } = await siteOf({});
  expect(titles(site.navigation)).toEqual({
    masthead: ["World", "Home"],
    sections: ["World", "Home"],
    pages: ["Ethics", "Contact", "About", "Privacy"],
  });
});

test("a page's front matter puts it into the masthead, or into no list", async () => {
  const { site } = await siteOf({
    "pages/about.md": page("About", "navigation: masthead\n"),
    "pages/contact.md": page("Contact", "navigation: none\n"),
  });
  expect(titles(site.navigation)).toEqual({
    masthead: ["World", "Home", "About"],
    sections: ["World", "Home"],
    pages: ["Ethics", "Privacy"],
  });
});

test("a hidden page is published, but in no list, no sitemap and no search engine", async () => {
  const { site, outlines } = await siteOf({ "pages/thanks.md": page("Thanks", "hidden: true\n") });
  expect(JSON.stringify(site)).not.toContain("/thanks/");
  const thanks = outlines.find(({ url }) => url === "/thanks/");
  expect(thanks?.model).toMatchObject({ meta: { noindex: true } });
  const sitemap = outlines.find(({ kind }) => kind === "sitemap");
  expect(JSON.stringify(sitemap)).toContain('"/about/"');
  expect(JSON.stringify(sitemap)).not.toContain("/thanks/");
});

test("a list in the settings shows exactly what it names, in its order", async () => {
  const { site } = await siteOf(
    settings(
      "navigation:\n  masthead: [home, /archive, /about/#team, { title: Shop, url: https://shop.test/ }, world]\n  foot: [/contact/, home]\n  action: { title: Donate, url: https://give.test/ }\n",
    ),
  );
  expect(titles(site.navigation)).toEqual({
    masthead: ["Home", "Archive", "About", "Shop", "World"],
    sections: ["Home"],
    pages: ["Contact", "Privacy"],
    action: "Donate",
  });
  expect(site.navigation.masthead[2]?.url).toBe("/about/#team");
});

test("an edition shows sections by its titles, adds its pages, and may have separate lists", async () => {
  const edition = (lines: string) =>
    settings(
      `navigation:\n  masthead: [home, /archive/, { title: Shop, url: https://shop.test/ }]\n  foot: [/about/]\n  action: { title: Donate, url: https://give.test/ }\neditions:\n  - language: es\n    sections: [{ id: home, title: Casa }, { id: world, title: Mundo }]\n${lines}`,
    );
  const spanish = { "pages/es/acerca.md": page("Acerca", "lang: es\n") };
  const { site } = await siteOf({ ...spanish, ...edition("") });
  expect(titles(site.others["/es/"]?.navigation ?? site.navigation)).toEqual({
    masthead: ["Casa", "Hemeroteca"],
    sections: [],
    pages: ["Acerca", "Privacidad"],
  });
  const own = await siteOf({
    ...spanish,
    ...edition(
      "    navigation:\n      masthead: [world, /es/acerca/]\n      action: { title: Donar, url: https://give.test/ }\n",
    ),
  });
  expect(titles(own.site.others["/es/"]?.navigation ?? site.navigation)).toEqual({
    masthead: ["Mundo", "Acerca"],
    sections: ["Casa", "Mundo"],
    pages: ["Acerca", "Privacidad"],
    action: "Donar",
  });
});

const found = async (files: Files) =>
  (await diagnose(place.folder, { ...PAGES, ...files })).map(
    ({ rule, file, hint = "" }) => `${file.slice(place.folder.length + 1)} ${rule} ${hint}`,
  );

test("a link to a page that does not exist is reported, and the nearest is named", async () => {
  expect(await found(settings("navigation: { masthead: [/abuot/] }\n"))).toEqual([
    "publication.yaml link/missing Did you mean /about/?",
  ]);
  expect(
    await found(settings("navigation: { action: { title: Give, url: /no-such-page/ } }\n")),
  ).toEqual([expect.stringContaining("link/missing Correct the URL")]);
});

test("a link to an article needs a title", async () => {
  expect(await found(settings("navigation: { foot: [/2026/03/one/] }\n"))).toEqual([
    "publication.yaml navigation/untitled Write both: { title: …, url: /2026/03/one/ }.",
  ]);
});

test("a page that asks for a list which leaves it out is reported where it asks", async () => {
  const asking = { "pages/about.md": page("About", "navigation: masthead\n") };
  expect(await found({ ...asking, ...settings("navigation: { masthead: [world] }\n") })).toEqual([
    "pages/about.md navigation/left-out Add /about/ to that list, or delete this line.",
  ]);
  expect(await found({ ...asking, ...settings("navigation: { masthead: [/about] }\n") })).toEqual(
    [],
  );
});

test("a hidden page that asks for a list is refused", async () => {
  expect(
    await found({ "pages/about.md": page("About", "hidden: true\nnavigation: foot\n") }),
  ).toEqual(["pages/about.md field/value Delete `navigation`, or `hidden`."]);
});

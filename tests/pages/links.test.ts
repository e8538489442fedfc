import { expect, test } from "vitest";
import { awaitedAuthors, brokenLinks, imagesShown, linksOf } from "../../src/pages/links.ts";
import type { Outline } from "../../src/pages/outline.ts";
import { sampleArticle, sampleAuthor, sampleBody, sampleMeta } from "../formats/sample.ts";
import { publicationOf, standingPage } from "../kit/publications/in-memory.ts";

const pages = ["/", "/about/", "/kaffee-über-alles/", "/404.html"].map(
  (url): Outline<"not-found"> => ({
    kind: "not-found",
    url,
    model: { meta: sampleMeta({ url }), latest: [] },
  }),
);
const targets = {
  pages,
  files: [{ url: "/media/a b.png" }],
  anchors: [],
  isBroken: () => false,
  awaited: new Map<string, string>(),
};
const linking = (...hrefs: string[]) =>
  sampleBody({ links: hrefs.map((href, index) => ({ href, line: 10 + index, column: 3 })) });
const broken = (...hrefs: string[]) =>
  brokenLinks(linksOf(publicationOf([sampleArticle({ body: linking(...hrefs) })])), targets);

test.each([
  "/",
  "/about/",
  "/about",
  "/about/index.html",
  "/about/?from=x#team",
  "/kaffee-über-alles/",
  "/kaffee-%C3%BCber-alles/",
  "/404.html",
  "/media/a b.png",
  "/media/a%20b.png",
])("%s is there", (href) => {
  expect(broken(href)).toEqual([]);
});

test.each(["/abuot/", "/about/team/", "/media/b.png", "/%zz/", "/About/"])("%s is not", (href) => {
  expect(broken(href)).toHaveLength(1);
});

test("a link that leads nowhere is a warning with its place", () => {
  expect(broken("/about/", "/abuot/#x")[0]).toMatchObject({
    file: "content/articles/tide.md",
    line: 11,
    column: 3,
    severity: "warning",
    message: "The link leads to /abuot/, which is not a page of this site",
  });
});

test("a link to an author who has no page yet says what gives them one", () => {
  const jane = sampleAuthor({ id: "jané", file: "content/authors/jané.md" });
  const publication = publicationOf([], { authors: [sampleAuthor()] });
  const awaited = awaitedAuthors([jane, sampleAuthor()], publication);
  const links = linking("/authors/jan%C3%A9", "/authors/world-desk/");
  const linked = [{ file: "content/pages/about.md", links: links.links }];
  expect(brokenLinks(linked, { ...targets, awaited })).toMatchObject([
    {
      rule: "link/unpublished",
      message:
        "The link leads to /authors/jan%C3%A9, the page of an author without published articles",
      hint: "Delete the link, or write `public: true` in content/authors/jané.md to give the author a page now.",
    },
    { rule: "link/missing" },
  ]);
});

test("standing pages and biographies are looked through as well", () => {
  const body = linking("/nowhere/");
  const publication = publicationOf([], {
    standing: [standingPage({ body })],
    authors: [sampleAuthor({ biography: body })],
  });
  expect(brokenLinks(linksOf(publication), targets).map(({ file }) => file)).toEqual([
    "content/pages/about.md",
    "content/authors/world-desk.md",
  ]);
});

test("pictures of public pages are shown once; a draft's and another site's are not", () => {
  const shown = sampleArticle({
    image: { src: "/media/a.png", alt: "A" },
    body: sampleBody({ images: ["/media/a.png", "/media/b.png"] }),
  });
  const draft = sampleArticle({
    draft: true,
    url: "/draft/",
    image: { src: "/media/secret.png", alt: "S" },
    body: sampleBody({ images: ["/media/secret-2.png"] }),
  });
  const remote = sampleArticle({ url: "/r/", image: { src: "https://x.example/r.png", alt: "R" } });
  expect(imagesShown(publicationOf([shown, draft, remote]))).toEqual([
    "/media/a.png",
    "/media/b.png",
  ]);
});

test("nothing is said of what may be the page of an article with errors", () => {
  const linked = linksOf(
    publicationOf([sampleArticle({ body: linking("/2026/03/rent/", "/nowhere/") })]),
  );
  const isBroken = (url: string) => url === "/2026/03/rent/";
  expect(brokenLinks(linked, { ...targets, isBroken }).map(({ message }) => message)).toEqual([
    "The link leads to /nowhere/, which is not a page of this site",
  ]);
});

test("a link to a heading that its page does not have names the nearest, and other ids are nobody's concern", () => {
  const anchors = [{ url: "/about/", ids: ["funding", "staff"] }];
  const hrefs = [
    "/about/#funding",
    "/about/#fundings",
    "/about#source:x",
    "/about/#sources",
    "/#any",
    "/about/#",
  ];
  const linked = linksOf(publicationOf([sampleArticle({ body: linking(...hrefs) })]));
  expect(brokenLinks(linked, { ...targets, anchors })).toMatchObject([
    { rule: "link/fragment", line: 11, hint: "Did you mean #funding?" },
  ]);
});

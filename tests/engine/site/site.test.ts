import { expect, test } from "vitest";
import { folderMismatch, originOf, siteOf } from "../../../src/engine/site/site.ts";
import { absolute } from "../../../src/pages/urls.ts";
import { sampleColors } from "../../formats/sample.ts";
import { publicationOf, standingPage } from "../../kit/publications/in-memory.ts";

test.each([
  ["https://news.test", "/", "https://news.test"],
  ["https://news.test/", "/paper/", "https://news.test"],
  ["https://news.test/paper", "/paper/", "https://news.test"],
  ["https://news.test/a/paper/", "/paper/", "https://news.test/a"],
  ["https://news.test/a", "/", "https://news.test/a"],
  ["https://paper", "/paper/", "https://paper"],
  ["https://news.test/newspaper", "/paper/", "https://news.test/newspaper"],
  ["https://news.test/новости", "/новости/", "https://news.test"],
  ["https://münchen.test", "/", "https://xn--mnchen-3ya.test"],
])("%s under %s begins with %s", (url, pathPrefix, origin) => {
  expect(originOf(url, pathPrefix)).toBe(origin);
});

const PLACE = { file: "content/publication.yaml", line: 2, column: 1 };

test.each([
  ["https://news.test/paper", "/"],
  ["https://news.test/newspaper", "/paper/"],
  ["https://news.test/новости", "/"],
])("an address of %s with links from %s is reported", (url, pathPrefix) => {
  expect(folderMismatch(url, pathPrefix, PLACE)).toMatchObject([
    {
      ...PLACE,
      severity: "warning",
      hint: expect.stringContaining(`--path-prefix ${decodeURI(new URL(url).pathname)}/`),
    },
  ]);
});

test.each([
  ["https://news.test", "/"],
  ["https://news.test", "/paper/"],
  ["https://news.test/paper", "/paper/"],
  ["https://news.test/a/paper", "/paper/"],
  ["https://news.test/новости", "/новости/"],
])("an address of %s with links from %s is right", (url, pathPrefix) => {
  expect(folderMismatch(url, pathPrefix, PLACE)).toEqual([]);
});

test("--url comes before the publication's own", () => {
  const publication = publicationOf();
  const request = { url: "https://preview.test/paper", pathPrefix: "/paper/" };
  const site = siteOf(publication, request, {
    stylesheet: "/site.css",
    listStylesheet: "/lists.css",
    scriptsStylesheet: "/scripts.css",
    printStylesheet: "/print.css",
    blockStylesheets: {
      boxes: "/boxes.css",
      texts: "/texts.css",
      data: "/data.css",
      embeds: "/embeds.css",
      media: "/media.css",
    },
    commentStylesheet: "/comments.css",
    colors: sampleColors(),
  });
  expect(absolute("/world/", site)).toBe("https://preview.test/paper/world/");
});

test("sections are the navigation, standing pages the foot", () => {
  const publication = publicationOf([], { standing: [standingPage()] });
  expect(
    siteOf(
      publication,
      { pathPrefix: "/" },
      {
        stylesheet: "/site.css",
        listStylesheet: "/lists.css",
        scriptsStylesheet: "/scripts.css",
        printStylesheet: "/print.css",
        blockStylesheets: {
          boxes: "/boxes.css",
          texts: "/texts.css",
          data: "/data.css",
          embeds: "/embeds.css",
          media: "/media.css",
        },
        commentStylesheet: "/comments.css",
        colors: sampleColors(),
      },
    ),
  ).toMatchObject({
    sections: [{ title: "World", url: "/world/" }],
    navigation: {
      foot: {
        pages: [
          { title: "About", url: "/about/" },
          { title: "Privacy", url: "/privacy/" },
        ],
      },
    },
    stylesheet: "/site.css",
  });
});

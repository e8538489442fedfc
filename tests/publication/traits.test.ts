import { expect, test } from "vitest";
import { traitsOf } from "../../src/publication/traits.ts";
import { articleCiting } from "../kit/publications/in-memory.ts";

const url = (address: string) => ({ title: address, url: address });

test("traits are named once: a section, tags in one spelling, sources, their sites, and stems of words", () => {
  const sources = [url("https://www.bipm.example/a"), url("https://bipm.example/b#part")];
  const article = articleCiting(sources, {
    section: "science",
    tags: ["Leap seconds", "leap-seconds"],
    title: "Measured, and measurements",
    kicker: "Time",
    standfirst: "",
  });
  expect(traitsOf(article)).toEqual({
    section: ["science"],
    tag: ["leap-seconds"],
    source: ["url:www.bipm.example/a", "url:bipm.example/b"],
    host: ["bipm.example"],
    word: ["measur", "time"],
  });
});

test("short words count only in scripts that are written without spaces", () => {
  const words = (title: string) => traitsOf(articleCiting([], { title, standfirst: "" })).word;
  expect(words("Why is it so? The sea")).toEqual([]);
  expect(words("震度 5")).toEqual(["震度"]);
});

test("an advertisement is like nothing", () => {
  expect(traitsOf(articleCiting(["One"], { type: "sponsored" }))).toEqual({});
});

test("a standfirst of fifty thousand words has no more traits than one of forty", () => {
  const title = Array.from({ length: 50_000 }, (_, index) => `w${index}x`).join(" ");
  expect(traitsOf(articleCiting([], { standfirst: title })).word).toHaveLength(40);
});

import { expect, test } from "vitest";
import {
  notingTopics,
  withTopics,
  wordsOf,
} from "../../../../src/desk/browser/topics/known-topics.ts";
import { deskFormat } from "../../../kit/desk/desk-formats.ts";

const KNOWN = ["Human rights", "Öffentlicher Verkehr", "السكن"];

test.each<[string, string[], string, string[]]>([
  ["a new one", ["A"], "Bridges", ["A", "Bridges"]],
  ["several, parted by commas of any script", [], "A, B،C、D，E", ["A", "B", "C", "D", "E"]],
  ["in the spelling of other articles", [], "human  RIGHTS", ["Human rights"]],
  ["in another Unicode form", [], "O\u0308ffentlicher Verkehr", ["Öffentlicher Verkehr"]],
  ["once, in the article's own spelling", ["human rights"], "Human Rights", ["human rights"]],
  ["nothing", ["A"], " , ", ["A"]],
])("editors add %s", (_, topics, written, wanted) => {
  expect(withTopics(topics, written, KNOWN)).toEqual(wanted);
});

test("the desk's own lists, single words and gaps are read as topics", () => {
  expect(wordsOf({ toJS: () => ["A", " B "] })).toEqual(["A", "B"]);
  expect(wordsOf("A")).toEqual(["A"]);
  expect(wordsOf([2024, "", null])).toEqual(["2024"]);
  expect(wordsOf(undefined)).toEqual([]);
});

test("topics are noted from articles and topics as they are read and saved", () => {
  const noted: string[] = [];
  const formats = notingTopics(
    [deskFormat("article"), deskFormat("topic"), deskFormat("page")],
    (topic) => noted.push(topic),
  );
  const [article, topic, page] = formats;
  const values = article?.fromFile("---\ntitle: T\ntags: [Bridges, Rents]\n---\n");
  topic?.fromFile("---\ntitle: Human rights\n---\n");
  page?.fromFile("---\ntitle: About\n---\n");
  article?.toFile({ ...values, tags: ["Bridges", "Ferries"] });
  expect(noted).toEqual(["Bridges", "Rents", "Human rights", "Bridges", "Ferries"]);
});

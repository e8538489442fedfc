import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { CachedArticle, ParsedFile } from "../../../src/content/articles/memory.ts";
import { openWithTables } from "../../../src/engine/store/store-file.ts";
import { articleMemory } from "../../../src/engine/store/store-memory.ts";

const known = (title: string) => ({ facts: { title, stamp: title } }) as unknown as CachedArticle;
const parsed = (path: string, title: string, modified = 1): ParsedFile => ({
  ...{ path, size: 1, modified, hash: "h", diagnostics: [] },
  known: JSON.stringify(known(title)),
});

function useMemory() {
  const database = openWithTables(":memory:");
  const { memory, commit } = articleMemory(database, "a.db");
  const fileOf = (path: string) => `content/${path}`;
  const recall = (context = "1") => memory.recall(context, fileOf);
  const remember = (path: string, title: string) =>
    memory.remember(parsed(path, title), known(title));
  /** What another store on the same tables knows. */
  const afresh = () => articleMemory(database, "a.db").memory.recall("1", fileOf);
  return { database, memory, commit, recall, remember, afresh };
}

const told = (articles: ReturnType<ReturnType<typeof useMemory>["recall"]>) =>
  [...articles.values()].map(({ path, modified, facts }) => `${path} ${facts.title} ${modified}`);

test("what changes of an article is known at once, and to a store that asks later", () => {
  const { memory, commit, recall, remember, afresh } = useMemory();
  const articles = recall();
  for (const path of ["a", "b", "c", "d"]) remember(path, path.toUpperCase());
  remember("a", "Anew");
  memory.remember(parsed("b", "With errors"), undefined);
  memory.touch({ path: "b", size: 1, modified: 2 });
  memory.touch({ path: "none", size: 1, modified: 2 });
  memory.forget(["d", "none"]);
  memory.remember({ ...parsed("c", "Gone"), gone: true }, undefined);
  expect(told(articles)).toEqual(["a Anew 1", "b B 2"]);
  commit();
  expect(told(afresh())).toEqual(["a Anew 1", "b B 2"]);
});

test("what was read with other settings is forgotten", () => {
  const { recall, remember, commit } = useMemory();
  recall();
  remember("a", "A");
  expect(recall().size).toBe(1);
  expect(recall("2").size).toBe(0);
  remember("b", "B");
  commit();
  expect([...recall("2").keys()]).toEqual(["b"]);
});

test("a thousand changes are written together, and others see them then", () => {
  const { database, recall, remember } = useMemory();
  recall();
  const open = () => database.isTransaction;
  for (let count = 1; count < 1000; count += 1) remember(`${count}`, "A");
  expect(open()).toBe(true);
  remember("1000", "A");
  expect(open()).toBe(false);
  remember("1001", "A");
  expect(open()).toBe(true);
});

test("nothing is committed where nothing has changed", () => {
  const { commit, database } = useMemory();
  commit();
  expect(database).toBeInstanceOf(DatabaseSync);
  expect(database.isTransaction).toBe(false);
});

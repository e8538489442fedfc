import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { type DeskKind, deskFields, deskFormat } from "../../kit/desk/desk-formats.ts";
import { throughTheDesk } from "../../kit/desk/through-the-desk.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

interface Change {
  name: string;
  kind: DeskKind;
  before: string;
  fields: Record<string, unknown>;
  after: string;
}

const parts = readFileSync(join(ROOT, "tests/fixtures/desk/changes.txt"), "utf8").split(/^\.\n/m);
const changes = parts.flatMap((before, index): Change[] => {
  if (index % 4 !== 1) return [];
  const [, name = "", kind] = /(.*) \((\w+)\)\s*$/.exec(parts[index - 1] ?? "") ?? [];
  const fields = parse(parts[index + 1] ?? "", { schema: "core" });
  return [{ name, kind: kind as DeskKind, before, fields, after: parts[index + 2] ?? "" }];
});

function saved({ kind, before, fields }: Pick<Change, "kind" | "before" | "fields">): string {
  const { fromFile, toFile } = deskFormat(kind);
  return toFile({ ...throughTheDesk(fromFile(before), deskFields(kind)), ...fields });
}

describe("what the desk saves", () => {
  test.each(changes)("$name", (change) => {
    expect(saved(change)).toBe(change.after);
  });

  test.each(changes)("$name, with the line ends and the mark of Windows", (change) => {
    const asWindows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    expect(saved({ ...change, before: asWindows(change.before) })).toBe(asWindows(change.after));
  });

  it("has all fixtures", () => {
    expect(changes.length).toBeGreaterThan(14);
    expect(changes.every(({ kind }) => kind !== undefined)).toBe(true);
  });

  it("is a new file in the order of the schema, without what was not filled in", () => {
    const values = throughTheDesk({}, deskFields("article"), { omitsEmpty: false });
    const made = deskFormat("article").toFile({
      ...values,
      ...{ title: "A: b", description: "It's new.", date: "2026-07-01T09:30", section: "world" },
      ...{ authors: ["desk"], image: { src: "/media/a.jpg", alt: "A bridge" }, tags: ["sea"] },
      ...{ citations: [{ id: "one", title: "One", url: "https://a.example/", date: "2026" }] },
      body: "It opened [@one].",
    });
    expect(made).toBe(`---
title: "A: b"
description: It's new.
date: 2026-07-01T09:30+01:00
section: world
authors: [desk]
tags: [sea]
image:
  src: /media/a.jpg
  alt: A bridge
citations:
  - id: one
    title: One
    url: https://a.example/
    date: 2026
---

It opened [@one].
`);
  });
});

describe("the desk leaves alone", () => {
  test.each([
    ["a file without front matter", "Text.\n", "It has no fields between two lines"],
    ["front matter that is not closed", "---\ntitle: A\n", "It has no fields between two lines"],
    [
      "front matter in another language",
      "---json\n{}\n---\n",
      "It has no fields between two lines",
    ],
    ["a closing line with more than hyphens", "---\ntitle: A\n--- x\n", "has more in it"],
    ["YAML that can't be read", '---\ntitle: "A\n---\n', "not valid YAML"],
    ["a key that is there twice", "---\ntitle: A\ntitle: B\n---\n", "not valid YAML"],
    ["an alias of nothing", "---\ntitle: *gone\n---\n", "not valid YAML"],
    ["front matter that is a list", "---\n- a\n---\n", "It has no fields"],
    ["text that is not UTF-8", "---\ntitle: \ufffd\n---\n", "can't be read"],
  ])("%s", (_, file, said) => {
    expect(() => deskFormat("article").fromFile(file)).toThrow(said);
  });

  it("a value that it can't show, and refuses to replace it", () => {
    const file = "---\ntitle: A\ncitations: [[nested]]\n---\n";
    const { fromFile, toFile } = deskFormat("article");
    const values = fromFile(file);
    expect(values).not.toHaveProperty("citations");
    expect(toFile({ ...values, title: "B" })).toBe(file.replace("A", "B"));
    expect(() => toFile({ ...values, citations: [{ title: "New" }] })).toThrow(
      "“Sources” has a value that the desk can't show",
    );
  });

  it("a value that other lines share", () => {
    const { fromFile, toFile } = deskFormat("article");
    const values = fromFile("---\ntitle: &name A\nkicker: *name\n---\n");
    expect(() => toFile({ ...values, title: "B" })).toThrow("without harm to other lines");
    expect(toFile({ ...values, kicker: "B" })).toBe("---\ntitle: &name A\nkicker: B\n---\n");
  });

  it("one open file when another is saved", () => {
    const { fromFile, toFile } = deskFormat("article");
    const [one, other] = ["---\ntitle: One # 1\n---\n", "---\ntitle: Two # 2\n---\n"];
    const values = fromFile(one);
    fromFile(other);
    expect(toFile({ ...values, title: "1" })).toBe("---\ntitle: 1 # 1\n---\n".replace("1", '"1"'));
  });
});

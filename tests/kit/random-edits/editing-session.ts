import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { article, PUBLICATION, writeContent } from "../publications/publication-files.ts";
import type { Pick } from "./pick.ts";
import { pickOne } from "./pick.ts";

/** The expected result of an edit: at `path`, the server must now show `shows`, or nothing. */
export interface Outcome {
  what: string;
  path: string;
  shows: RegExp | "nothing";
}

/** A mistake, the server's message for it, and the edit that fixes it. */
export interface Slip {
  what: string;
  says: RegExp;
  mend: () => Outcome;
}

export interface Desk {
  edit: (pick: Pick) => Outcome;
  slip: (pick: Pick) => Slip;
}

const DAY = /^date: .*$/m;

/** Writes some articles to `content`, for edits and mistakes that each leave a unique mark. */
export function openDesk(content: string, articles: number): Desk {
  const texts = new Map<string, string>();
  let marks = 0;
  const mark = () => {
    marks += 1;
    return `Mark ${marks}.`;
  };
  const write = (name: string, text: string): void => {
    texts.set(name, text);
    writeFileSync(fileOf(name), text);
  };
  const fileOf = (name: string) => join(content, `articles/${name}.md`);
  const first = Array.from({ length: articles }, (_, index) => `a${index}`);
  writeContent(
    content,
    Object.fromEntries(first.map((name) => [`articles/${name}.md`, story(name, "The first.")])),
  );
  for (const name of first) texts.set(name, story(name, "The first."));

  const shown = (what: string, name: string, words: string): Outcome => ({
    what: `${what} of ${name}`,
    path: pathOf(texts.get(name) ?? "", name),
    shows: new RegExp(words.replace(".", "\\.")),
  });
  const rewrite = (what: string, name: string, words: string): Outcome => {
    write(name, `${texts.get(name)}\n${words}\n`);
    return shown(what, name, words);
  };
  const edits: ((name: string, pick: Pick) => Outcome)[] = [
    (name) => rewrite("the body", name, mark()),
    (name) => {
      const words = mark();
      write(name, (texts.get(name) ?? "").replace(/^title: .*$/m, `title: ${words}`));
      return shown("the headline", name, words);
    },
    (name, pick) => {
      const words = mark();
      const day = `date: 2026-0${1 + pick(9)}-1${pick(9)}`;
      write(name, `${texts.get(name)?.replace(DAY, day)}\n${words}\n`);
      return shown("the date", name, words);
    },
    () => {
      const [name, words] = [`new-${marks}`, mark()];
      write(name, story(name, words));
      return shown("the birth", name, words);
    },
    (name) => {
      const path = pathOf(texts.get(name) ?? "", name);
      if (texts.size < articles / 2) return rewrite("the body", name, mark());
      texts.delete(name);
      rmSync(fileOf(name));
      return { what: `the end of ${name}`, path, shows: "nothing" };
    },
    (name) => {
      const other = `moved-${marks}`;
      const words = mark();
      texts.set(other, `${texts.get(name)}`);
      texts.delete(name);
      renameSync(fileOf(name), fileOf(other));
      return rewrite(`the move to ${other}`, other, words);
    },
  ];

  const slips: ((name: string) => { what: string; says: RegExp })[] = [
    (name) => damage(name, "quotes not closed", (text) => text.replace("title: ", 'title: "')),
    (name) => damage(name, "no second fence", (text) => text.replace(/\n---\n/, "\n")),
    (name) => damage(name, "a section nobody knows", (text) => text.replace("world", "moon")),
    (name) => damage(name, "an impossible day", (text) => text.replace(DAY, "date: 2026-02-30")),
    (name) => damage(name, "an author nobody knows", (text) => text.replace("world-desk", "jo")),
    (name) => damage(name, "a NUL", (text) => `${text}\0`),
    (name) => damage(name, "no picture", (text) => `${text}\n![A map](/media/none.svg)\n`),
    (name) => damage(name, "an executable block", (text) => text.replace("---", "---js")),
    (name) => damage(name, "a forbidden key", (text) => text.replace("---", "---\n__proto__: {}")),
    (name) => {
      writeFileSync(fileOf(name), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0xfa]));
      return { what: `bytes that are not text, in ${name}`, says: new RegExp(`${name}\\.md`) };
    },
    () => {
      writeFileSync(join(content, "publication.yaml"), "title: [");
      return { what: "settings that are not closed", says: /publication\.yaml/ };
    },
  ];
  const damage = (name: string, what: string, how: (text: string) => string) => {
    writeFileSync(fileOf(name), how(texts.get(name) ?? ""));
    return { what: `${what}, in ${name}`, says: new RegExp(`${name}\\.md:\\d+:\\d+`) };
  };

  return {
    edit: (pick) => pickOne(edits, pick)(pickOne([...texts.keys()], pick), pick),
    slip: (pick) => {
      const name = pickOne([...texts.keys()], pick);
      const mend = () => {
        writeFileSync(join(content, "publication.yaml"), PUBLICATION);
        return rewrite("what was fixed", name, mark());
      };
      return { ...pickOne(slips, pick)(name), mend };
    },
  };
}

function story(name: string, words: string): string {
  const front = { title: `About ${name}`, tags: `[tag ${name.length}]` };
  return article(front, `## A heading\n\n${words}\n`);
}

/** An article's URL, relative to the site's root. */
function pathOf(text: string, name: string): string {
  const [, yyyy, mm] = /^date: (\d{4})-(\d{2})/m.exec(text) ?? [];
  return `${yyyy}/${mm}/${name}/`;
}

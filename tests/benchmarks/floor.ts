/**
 * The floor: the least that a program in this language does to publish a corpus. It reads the articles, splits off their
 * front matter without a look at it, renders the texts with plain markdown-it, wraps them in one fixed page, and writes
 * as many files and bytes as the site has. It makes no lists, feeds or citations, checks nothing, and can not be killed safely.
 *
 *   node floor.ts CONTENT OUTPUT FILES BYTES THREADS
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import MarkdownIt from "markdown-it";

interface Share {
  content: string;
  output: string;
  files: number;
  bytes: number;
  threads: number;
  thread: number;
}

if (isMainThread) {
  const [content = "", output = "", files, bytes, threads = "1"] = process.argv.slice(2);
  const all = {
    content,
    output,
    files: Number(files),
    bytes: Number(bytes),
    threads: Number(threads),
  };
  for (let thread = 1; thread < all.threads; thread++) {
    new Worker(new URL(import.meta.url), { workerData: { ...all, thread } });
  }
  publish({ ...all, thread: 0 });
} else {
  publish(workerData);
}

/** Every n-th article, and every n-th of the other files. All pages are of one size. */
function publish({ content, output, files, bytes, threads, thread }: Share): void {
  const markdown = new MarkdownIt();
  const articles = globSync("articles/**/*.md", { cwd: content });
  const size = Math.ceil(bytes / files);
  const made = new Set<string>();
  const write = (path: string, text: string) => {
    const file = join(output, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text.padEnd(size));
  };
  for (let index = thread; index < articles.length; index += threads) {
    const path = articles[index] ?? "";
    const text = readFileSync(join(content, path), "utf8");
    const body = text.slice(text.indexOf("\n---\n", 4) + 5);
    write(path.replace(/^articles\/(.*)\.md$/, "$1/index.html"), page(markdown.render(body)));
  }
  for (let index = articles.length + thread; index < files; index += threads) {
    write(`lists/${index}/index.html`, page(""));
  }
}

function page(body: string): string {
  return `<!DOCTYPE html>\n<html lang="en">\n<title>A page</title>\n<main>\n${body}</main>\n</html>\n`;
}

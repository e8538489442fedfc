/// <reference lib="dom" />
// Functions passed to a page run in the browser and use its folders.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** The bytes of files in Base64, by path. */
export type Files = Record<string, string>;

/** Every file of a folder on disk, below a folder of this name. */
export function filesIn(folder: string, name = "content"): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [`${name}/${path.slice(folder.length + 1)}`, readFileSync(path, "base64")]),
  );
}

/**
 * Puts files into the browser's own storage for the site, and has the desk get that when it asks for a folder: a
 * browser under test can't show the dialog in which an editor picks one. Call it before the desk is opened.
 */
export async function offerFolder(page: Page, url: string, files: Files): Promise<void> {
  await page.goto(new URL("robots.txt", url).href);
  await page.evaluate(async (files) => {
    const root = await navigator.storage.getDirectory();
    for (const [path, base64] of Object.entries(files)) {
      const names = path.split("/");
      const name = names.pop() ?? "";
      let folder = root;
      for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
      const file = await folder.getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      await writing.write(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
      await writing.close();
    }
  }, files);
  await page.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
}

/** Every file of that storage, once nothing is being written to it: until then, files come and go. */
export function takeFiles(page: Page): Promise<Files> {
  return page.evaluate(async () => {
    let files: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await read(handle, `${path}${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          files[path + name] = btoa(
            Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""),
          );
        }
      }
    };
    for (let tries = 0; tries < 50; tries += 1) {
      files = {};
      const isRead = await read(await navigator.storage.getDirectory(), "").then(
        () => true,
        () => false,
      );
      // Chromium writes into such a file first.
      const isWriting = Object.keys(files).some((name) => name.endsWith(".crswap"));
      if (isRead && !isWriting) return files;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("The storage did not come to rest");
  });
}

/** Writes a file of that storage, as a different program does while the desk is open. */
export function writeBehind(page: Page, path: string, text: string): Promise<void> {
  return page.evaluate(
    async ([path = "", text = ""]) => {
      const names = path.split("/");
      const name = names.pop() ?? "";
      let folder = await navigator.storage.getDirectory();
      for (const each of names) folder = await folder.getDirectoryHandle(each);
      const file = await folder.getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      await writing.write(text);
      await writing.close();
    },
    [path, text],
  );
}

/** Texts as such files. */
export function asFiles(texts: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, Buffer.from(text).toString("base64")]),
  );
}

/** Of two states of that storage, the texts of the files that differ, by path. */
export function changedFiles(before: Files, after: Files): Record<string, string> {
  const paths = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
  return Object.fromEntries(
    paths.map((path) => [path, Buffer.from(after[path] ?? "", "base64").toString()]),
  );
}

/// <reference lib="dom" />

/** The browser's dialog for a folder, which not every browser has: https://wicg.github.io/file-system-access/ */
interface Picker {
  showDirectoryPicker?: (options?: { mode: "readwrite" }) => Promise<FileSystemDirectoryHandle>;
}

/**
 * Has the desk open any folder with a publication. Sveltia CMS asks for a Git repository, which a publication need not
 * be; what it can't do without is `publication.yaml`. `file` is that file's path from the folder, and `wrong` says that
 * a folder has none.
 */
export function openPublications(browser: Window & Picker, file: string, wrong: string): void {
  const pick = browser.showDirectoryPicker?.bind(browser);
  if (!pick) return;
  browser.showDirectoryPicker = async () => {
    const folder = await pick({ mode: "readwrite" });
    if (!(await hasFile(folder, file.split("/")))) {
      const problem = wrong.replace("{folder}", folder.name).replace("{file}", file);
      // Sveltia CMS shows the message of the cause.
      throw new Error(problem, { cause: new Error(problem) });
    }
    const own = folder.getDirectoryHandle.bind(folder);
    folder.getDirectoryHandle = async (name, options) =>
      name === ".git" ? folder : own(name, options);
    return folder;
  };
}

async function hasFile(
  folder: FileSystemDirectoryHandle,
  [name = "", ...below]: readonly string[],
): Promise<boolean> {
  try {
    if (below.length > 0) return await hasFile(await folder.getDirectoryHandle(name), below);
    await folder.getFileHandle(name);
    return true;
  } catch {
    return false;
  }
}

/** Hides the button for access tokens, which is there even if no server has the files. */
export function hideTokens(page: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".buttons > .button.secondary { display: none }");
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

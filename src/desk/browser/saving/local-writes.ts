/// <reference lib="dom" />

/** What browsers have besides what TypeScript knows of: https://fs.spec.whatwg.org/#api-filesystemfilehandle */
interface Movable {
  move?: (folder: FileSystemDirectoryHandle, name: string) => Promise<void>;
}

/** Says why a text must not replace what a file holds; undefined if it may. */
type Refusal = (made: string, now: string | undefined) => string | undefined;

/** Sveltia CMS writes into such a file first, and then moves it to its place. */
const TEMPORARY = /^\.sveltia-tmp-/;
const TEXT = /\.(?:md|ya?ml)$/;

/** Has files of a folder read again right before the desk replaces them, so that nobody's change is lost. */
export function guardWrites(handle: FileSystemFileHandle & Movable, refusal: Refusal): void {
  const { move, createWritable } = handle;
  if (move) {
    handle.move = async function (this: FileSystemFileHandle, folder, name) {
      if (TEMPORARY.test(this.name) && TEXT.test(name)) {
        refuse(refusal(await textOf(this), await textIn(folder, name)));
      }
      return move.call(this, folder, name);
    };
  }
  handle.createWritable = async function (this: FileSystemFileHandle, options) {
    const writing = await createWritable.call(this, options);
    if (!TEXT.test(this.name)) return writing;
    const write = writing.write.bind(writing);
    writing.write = async (data) => {
      // A file that was made to be written is empty.
      const now = (await textOf(this)) || undefined;
      const reason = typeof data === "string" ? refusal(data, now) : undefined;
      // Sveltia CMS closes it in any case, which would leave the file empty.
      if (reason !== undefined) await writing.abort(reason);
      refuse(reason);
      return write(data);
    };
    return writing;
  };
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) throw new Error(reason);
}

/** With its byte order mark, which `text()` leaves out. */
async function textOf(handle: FileSystemFileHandle): Promise<string> {
  const bytes = await (await handle.getFile()).arrayBuffer();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

async function textIn(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<string | undefined> {
  const found = await folder.getFileHandle(name).catch(() => undefined);
  return found && textOf(found);
}

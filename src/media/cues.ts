/** Characters after which a paragraph of a transcript may end. */
const PARAGRAPH = 420;

/**
 * The words of WebVTT captions as paragraphs: a new one begins with each speaker, and after a few sentences.
 * https://www.w3.org/TR/webvtt1/
 */
export function wordsOfCaptions(vtt: string): string[] {
  const paragraphs: string[] = [];
  let current = "";
  let last = "";
  for (const { speaker, words } of cuesIn(vtt)) {
    // Captions that roll up repeat the line before.
    if (words === last) continue;
    last = words;
    const isFull = current.length > PARAGRAPH && /[.!?…。！？؟]["'”’»)]?$/.test(current);
    if (current && (speaker || isFull)) {
      paragraphs.push(current);
      current = "";
    }
    current += `${current ? " " : ""}${speaker ? `${speaker}: ` : ""}${words}`;
  }
  return current ? [...paragraphs, current] : paragraphs;
}

/** Each cue's words, and its speaker if it differs from the one before. */
function cuesIn(vtt: string): { speaker: string; words: string }[] {
  let before = "";
  return vtt.split(/\n{2,}/).flatMap((block) => {
    const lines = block.split("\n");
    const time = lines.findIndex((line) => line.includes("-->"));
    if (time === -1) return [];
    const text = lines.slice(time + 1).join(" ");
    const [, name = ""] = /<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/.exec(text) ?? [];
    const words = plain(text.replace(/<[^>]*>/g, ""));
    if (!words) return [];
    const speaker = plain(name);
    const isNew = speaker !== "" && speaker !== before;
    if (speaker) before = speaker;
    return [{ speaker: isNew ? speaker : "", words }];
  });
}

const REFERENCES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", nbsp: "\u00a0", lrm: "\u200e", rlm: "\u200f" },
};

function plain(text: string): string {
  return text
    .replace(/&(\w+);/g, (whole, name: string) => REFERENCES[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}

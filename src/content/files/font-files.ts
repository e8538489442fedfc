/** Files in `fonts/` that are fonts, also of kinds that are refused with a hint. */
export function isFont(path: string): boolean {
  return /^fonts\/.*\.(?:woff2?|[ot]t[fc]|eot|dfont|pfb)$/i.test(path);
}

/** A font's licence, by its name: `OFL.txt`, `LICENSE`, `newsreader-licence.md`. */
export function isLicence(path: string): boolean {
  return /^fonts\/(?:.*\/)?[^/]*(?:ofl|licen[cs]e|copying|eula)[^/]*$/i.test(path) && !isFont(path);
}

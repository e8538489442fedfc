const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

export function printText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => SIGNS[sign] ?? sign);
}

/** Escapes tabs and line breaks too: XML parsers would read them in a value as spaces. */
export function printAttribute(name: string, value: string): string {
  return ` ${name}="${value.replace(/[&<>"\t\n\r]/g, (sign) => SIGNS[sign] ?? sign)}"`;
}

import fc from "fast-check";

const PIECES = [
  "]]>",
  "<![CDATA[",
  "</script>",
  "<!--",
  "-->",
  "<b>",
  "&",
  "&amp;",
  "&apos;",
  "&#0;",
  '"',
  "'",
  "%",
  "%0D%0A",
  "\r\n",
  "\t",
  " ",
  "\u0000",
  "\u000b",
  "\u001f",
  "\u0085",
  "\u2028",
  "\ufffe",
  "\uffff",
  "\ud800",
  "\udc00",
  "😀",
  "港",
  "مرفأ",
  "?",
  "#",
  "=",
  "a",
];

/** Text as nobody should write it: any code unit at all, and the marks that break formats. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
);

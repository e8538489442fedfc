import type { Answers } from "../../src/starter/answers.ts";

/** Answers as a founder may give them. */
export const ANSWERS: Answers = {
  title: "The Harbour Post",
  url: "https://harbour.example",
  language: "en-GB",
  timeZone: "Europe/London",
  sections: [{ id: "port", title: "Port" }],
  author: { id: "jane-doe", name: "Jane Doe", kind: "person" },
  host: "none",
};

export const SITE_TITLE = "The Benchmark Post";
export const TAGLINE = "All the words that are fit to measure";
export const EDITOR = "editor@bench.example";
export const PER_PAGE = 20;
export const IN_FEED = 20;
export const SECTIONS = [
  { id: "world", title: "World" },
  { id: "economy", title: "Economy" },
  { id: "science", title: "Science" },
  { id: "law", title: "Law" },
  { id: "culture", title: "Culture" },
];

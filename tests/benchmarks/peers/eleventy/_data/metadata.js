export default {
  title: "The Benchmark Post",
  tagline: "All the words that are fit to measure",
  language: "en-GB",
  base: "https://bench.example/",
  editor: "editor@bench.example",
  sections: [
    { id: "world", title: "World" },
    { id: "economy", title: "Economy" },
    { id: "science", title: "Science" },
    { id: "law", title: "Law" },
    { id: "culture", title: "Culture" },
  ],
};

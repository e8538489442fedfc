import { SCENARIOS } from "../site.ts";
import { gibibytes, ratio, seconds, table, withSpread } from "./markdown-table.ts";
import { type Quantity, type Results, spreadOf } from "./results.ts";

const INTRODUCTION = `Dateline as a publication has it that sets nothing: with the outputs that its peers do not have. Ratios are to its build
above, which is like for like.`;

/** What Dateline takes and writes with its default settings; nothing where that was not measured. */
export function defaultsReport({ results, written }: Results): string[] {
  const own = results.filter(({ engine }) => engine === "defaults");
  if (own.length === 0) return [];
  const rows = own
    .toSorted((a, b) => a.articles - b.articles)
    .map(({ articles, scenario }) => {
      const of = (quantity: Quantity, engine = "defaults") =>
        spreadOf(results, { engine, articles, scenario }, quantity);
      const toOther = (quantity: Quantity) =>
        ratio(of(quantity)?.median, of(quantity, "dateline")?.median);
      return [
        articles.toLocaleString("en-GB"),
        SCENARIOS[scenario],
        ...[withSpread(of("wall")), toOther("wall")],
        ...[seconds(of("cpu")?.median), toOther("cpu")],
        ...[gibibytes(of("memory")?.median), toOther("memory")],
      ];
    });
  const head = ["articles", "", "wall time (least–most of runs)", "ratio", "CPU time", "ratio"];
  return [
    "## Default settings",
    INTRODUCTION,
    table([...head, "peak memory", "ratio"], rows),
    table(
      ["articles", "files an article", "like for like", "kB an article", "like for like"],
      sizesOf(written),
    ),
  ];
}

function sizesOf(written: Results["written"]): string[][] {
  return written
    .filter(({ engine }) => engine === "defaults")
    .toSorted((a, b) => a.articles - b.articles)
    .map(({ articles, files, bytes }) => {
      const other = written.find(
        (each) => each.engine === "dateline" && each.articles === articles,
      );
      return [
        articles.toLocaleString("en-GB"),
        ...[ratio(files, articles), ratio(other?.files, articles)],
        ...[kilobytes(bytes, articles), kilobytes(other?.bytes, articles)],
      ];
    });
}

function kilobytes(bytes: number | undefined, articles: number): string {
  return bytes === undefined ? "–" : (bytes / articles / 1000).toFixed(1);
}

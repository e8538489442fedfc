import type { File } from "@babel/parser";

/** A place in a module: lines and columns count from 1. */
interface Position {
  line: number;
  column: number;
}

/** An import or re-export, without those of types alone. */
export interface ModuleImport extends Position {
  specifier: string;
  /** The names it needs, as the other module exports them. */
  names: (Position & { name: string })[];
}

export interface ParsedModule {
  imports: ModuleImport[];
  /** Exported values, `default` among them. */
  exports: ReadonlySet<string>;
  /** Modules whose exports this one passes on with `export *`. */
  stars: string[];
  problems: (Position & { message: string; hint?: string })[];
}

type Statement = File["program"]["body"][number];
type ExportNamed = Extract<Statement, { type: "ExportNamedDeclaration" }>;
type Parse = typeof import("@babel/parser").parse;

/** Loads the parser, which few builds need. It returns imports, exports and syntax errors of a module. */
export async function openParser(): Promise<(text: string, file: string) => ParsedModule> {
  const { parse } = await import("@babel/parser");
  return (text, file) => parseModule(parse, text, file);
}

function parseModule(parse: Parse, text: string, file: string): ParsedModule {
  const isTyped = /\.[cm]?ts$/.test(file);
  const result: ParsedModule = { imports: [], exports: new Set(), stars: [], problems: [] };
  try {
    const tree = parse(text, {
      sourceType: "module",
      errorRecovery: true,
      plugins: isTyped ? ["typescript"] : [],
    });
    result.problems = [...(tree.errors ?? []).map(problemOf), ...(isTyped ? unerasable(tree) : [])];
    const exports = new Set<string>();
    for (const statement of tree.program.body) note(statement, { ...result, exports });
    return { ...result, exports };
  } catch (error) {
    return { ...result, problems: [problemOf(error)] };
  }
}

/** A syntax error as the parser throws it, or as its list of errors has it. */
function problemOf(error: unknown): ParsedModule["problems"][number] {
  const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
  const place = { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 };
  return { ...place, message: message.replace(/ \(\d+:\d+\)$/, "").replace(/\.$/, "") };
}

type Noted = Pick<ParsedModule, "imports" | "stars"> & { exports: Set<string> };

function note(statement: Statement, noted: Noted): void {
  const { imports, exports, stars } = noted;
  if (statement.type === "ImportDeclaration" && statement.importKind !== "type") {
    const names = statement.specifiers.flatMap((each) => {
      if (each.type === "ImportNamespaceSpecifier") return [];
      if (each.type === "ImportDefaultSpecifier") return [{ name: "default", ...placeOf(each) }];
      return each.importKind === "type" ? [] : [{ name: nameOf(each.imported), ...placeOf(each) }];
    });
    imports.push({ specifier: statement.source.value, ...placeOf(statement.source), names });
  }
  if (statement.type === "ExportAllDeclaration" && statement.exportKind !== "type") {
    stars.push(statement.source.value);
    imports.push({ specifier: statement.source.value, ...placeOf(statement.source), names: [] });
  }
  if (statement.type === "ExportDefaultDeclaration") exports.add("default");
  if (statement.type === "ExportNamedDeclaration" && statement.exportKind !== "type")
    noteExports(statement, noted);
}

function noteExports(statement: ExportNamed, { imports, exports }: Noted): void {
  const { declaration, specifiers, source } = statement;
  for (const name of namesDeclared(declaration)) exports.add(name);
  const passed = specifiers.flatMap((each) => {
    if (each.type !== "ExportSpecifier") {
      exports.add(nameOf(each.exported));
      return [];
    }
    if (each.exportKind === "type") return [];
    exports.add(nameOf(each.exported));
    return [{ name: nameOf(each.local), ...placeOf(each) }];
  });
  if (source) imports.push({ specifier: source.value, ...placeOf(source), names: passed });
}

/** The names of values in `export const …`, `export function …` and `export class …`. */
function namesDeclared(declaration: ExportNamed["declaration"]): string[] {
  if (declaration?.type === "VariableDeclaration")
    return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? id.name : []));
  if (declaration?.type === "FunctionDeclaration" || declaration?.type === "ClassDeclaration")
    return declaration.id ? [declaration.id.name] : [];
  return [];
}

function nameOf(node: { name: string } | { value: string }): string {
  return "name" in node ? node.name : node.value;
}

function placeOf({ loc }: { loc?: { start: Position } | null }): Position {
  return { line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 };
}

/** Syntax that Node.js can't run by only removing types: https://nodejs.org/api/typescript.html#type-stripping */
const UNERASABLE: Readonly<Record<string, string>> = {
  TSEnumDeclaration: "Enums",
  TSModuleDeclaration: "Namespaces",
  TSParameterProperty: "Parameter properties",
  TSImportEqualsDeclaration: "import … = require(…)",
  TSExportAssignment: "export = …",
};

function unerasable(tree: File): ParsedModule["problems"] {
  const found: ParsedModule["problems"] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== "object" || value === null || !("type" in value)) return;
    const { type, declare } = value as { type: string; declare?: boolean };
    if (declare) return;
    const name = UNERASABLE[type];
    if (name !== undefined)
      found.push({
        ...placeOf(value as Parameters<typeof placeOf>[0]),
        message: `${name} need a compiler, and Node.js only removes types`,
        hint: "Use plain JavaScript here, such as an object in place of an enum.",
      });
    for (const [key, child] of Object.entries(value)) if (key !== "loc") visit(child);
  };
  visit(tree.program.body);
  return found;
}

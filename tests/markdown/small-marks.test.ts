import { testFixtures } from "./fixtures.ts";

testFixtures("markdown/marks");
testFixtures("markdown/definition-lists");

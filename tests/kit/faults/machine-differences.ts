import { utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { machineEnvironment } from "./other-machine.ts";

/** A difference between machines that must not change the site. */
export interface Difference {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Changes the content folder in a way that must make no difference. */
  before?: (content: string) => void;
}

const touched = (time: number) => (content: string) => {
  for (const path of filesBelow(content)) utimesSync(join(content, path), time, time);
};

/** Single differences, so that a failure names its cause. */
export const DIFFERENCES: Record<string, Difference> = {
  "a zone far in the east": { env: { TZ: "Pacific/Kiritimati" } },
  "a zone of half an hour": { env: { TZ: "America/St_Johns" } },
  "a language with a different i": { env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } },
  "a language with different numerals": { env: { LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" } },
  "a clock that is ahead": { env: machineEnvironment({ ahead: 400 }) },
  "no language": { env: { LANG: "C", LC_ALL: "C" } },
  "another working folder": { cwd: tmpdir() },
  "a disk that lists names backwards": { env: machineEnvironment({ reversed: true }) },
  "files of 1970": { before: touched(1) },
  "files of tomorrow": { before: touched(Date.now() / 1000 + 86_400) },
  "one core": { env: { ...machineEnvironment({ cores: 1 }), UV_THREADPOOL_SIZE: "1" } },
  "three cores": { env: machineEnvironment({ cores: 3 }) },
  "eight cores": { env: { ...machineEnvironment({ cores: 8 }), UV_THREADPOOL_SIZE: "8" } },
};

/** All differences in two builds, for quick runs. Keep it complete: a difference that is missing here goes untested. */
export const COMBINED: Record<string, Difference> = {
  "a machine in the east, with names backwards and one core": {
    env: {
      TZ: "Pacific/Kiritimati",
      LC_ALL: "tr_TR.UTF-8",
      ...machineEnvironment({ reversed: true, cores: 1, ahead: 400 }),
    },
    cwd: tmpdir(),
    before: touched(1),
  },
  "a machine in the west, with eight cores": {
    env: { TZ: "America/St_Johns", LC_ALL: "ar_EG.UTF-8", ...machineEnvironment({ cores: 8 }) },
    before: touched(Date.now() / 1000 + 86_400),
  },
};

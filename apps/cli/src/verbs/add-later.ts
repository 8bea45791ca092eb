import { randomUUID } from "node:crypto";
import { jobOfSource, pageJob } from "@hearsay/capture";
import { HearsayError, type NewJob } from "@hearsay/core";
import { printJson } from "../print/page.ts";
import { type Surroundings, userOf, withFolder, withJobs } from "../session.ts";
import { readStandardInput } from "../standard-input.ts";
import type { AddOptions } from "./add.ts";

/** Puts sources on the list of what is to be done; what comes through the pipe is kept at once. */
export async function addLater(
  sources: readonly string[],
  options: AddOptions,
  surroundings: Surroundings,
): Promise<void> {
  if (options.reader) {
    throw new HearsayError("usage", "A second reader is asked while you wait. Leave out --later or --reader.");
  }
  if (options.timestamps !== undefined) {
    throw new HearsayError("usage", "Who works on the list has pages stamped: hearsay work --timestamps ADDRESS.");
  }
  const { outlet, published, allowHost: allowedHosts = [] } = options;
  const given = { ...(outlet ? { outlet } : {}), ...(published ? { published } : {}) };
  const how = { cwd: surroundings.cwd, given, allowedHosts };
  const job = async (source: string): Promise<NewJob> => {
    if (source !== "-") return jobOfSource(source, how);
    const page = await readStandardInput();
    await withFolder(options, surroundings, ({ captures }) => captures.put(page.bytes));
    return pageJob(page, given);
  };
  const jobs = await Promise.all(sources.map(job));
  await withJobs(options, surroundings, async (queue) => {
    const batch = randomUUID();
    const added = await queue.add(jobs, { id: batch, by: userOf() });
    if (options.json) return printJson({ batch, added });
    const there = jobs.length - added;
    console.log(`${added} to be done${there > 0 ? `, ${there} on the list already` : ""}. "hearsay work" does it.`);
  });
}

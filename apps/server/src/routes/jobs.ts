import { randomUUID } from "node:crypto";
import {
  captureArchiveBytes,
  captureBytes,
  isArchiveName,
  jobOfSource,
  jobsOfArchived,
  mediaTypeOfName,
  pageJob,
} from "@hearsay/capture";
import { HearsayError, JOB_STATES, JobState, type NewJob } from "@hearsay/core";
import { createRoute, z } from "@hono/zod-openapi";
import { JobCounts, JobTold, jobTold } from "../answers/job.ts";
import { cursorAt, cursorFrom, cursorIn, cursorTo } from "../cursor.ts";
import type { Desk } from "../desk.ts";
import { notFound } from "../problem.ts";
import { answers, bodyOf, createResource, listOf } from "../resource.ts";
import { whoAsks } from "../reviewer.ts";

/** Jobs that are listed at a time. */
const AT_A_TIME = 100;

const Batch = z.string().min(8).max(100);

const JobsAsked = z.object({
  state: z
    .string()
    .optional()
    .openapi({ description: `Those that are ${JOB_STATES.join(", ")}: one, or several with commas. All without it.` }),
  batch: Batch.optional().openapi({ description: "Those that came in together." }),
  cursor: cursorIn,
});

const Jobs = z
  .object({
    listed: listOf(JobTold),
    counts: JobCounts.openapi({ description: "Of the batch that was asked for, or of all." }),
    cursor: cursorTo,
  })
  .openapi("Jobs");

/** One of an address, the bytes of a file in base64, and a text. */
const Adding = z
  .object({
    batch: Batch.optional().openapi({ description: "Give the same for what comes in together." }),
    outlet: z.string().min(1).optional(),
    published: z.string().min(1).optional(),
    address: z.string().max(4000).optional(),
    name: z.string().max(500).optional(),
    base64: z.string().optional(),
    text: z.string().optional(),
    mediaType: z.string().max(200).optional(),
  })
  .openapi("JobToAdd");

const Added = z.object({ batch: z.string(), added: z.int() }).openapi("JobAdded");
const Changed = z.object({ jobs: z.int() }).openapi("JobsChanged");
const OneJob = z.object({ id: z.string().max(100) });

function statesIn(written: string | undefined): JobState[] | undefined {
  if (written === undefined) return undefined;
  return written.split(",").map((word) => {
    const state = JobState.safeParse(word);
    if (state.success) return state.data;
    throw new HearsayError("usage", `"${word}" is no state of a job. Write one of: ${JOB_STATES.join(", ")}.`);
  });
}

const noJob = (what: string) => new HearsayError("not-found", `No job ${what}. The list tells which there are.`);

type Put = (jobs: readonly NewJob[]) => Promise<number>;

/** A job for each page of a web archive. @throws HearsayError where it has none */
async function addArchive(bytes: Uint8Array, name: string, given: NewJob["task"]["given"], desk: Desk, put: Put) {
  const pages = captureArchiveBytes(bytes, name, () => new Date(), desk.folder.captures.get);
  let [found, added] = [0, 0];
  for await (const job of jobsOfArchived(pages, given, desk.folder)) {
    found += 1;
    added += await put([job]);
  }
  if (found === 0)
    throw new HearsayError("input-unreadable", `${name} holds no page that can be read. Add the pages themselves.`);
  return added;
}

/** What is to be done, and what was given up. */
export const jobs = createResource();

jobs.openapi(
  createRoute({
    method: "get",
    path: "/jobs",
    tags: ["jobs"],
    summary: "What is to be done, was done and was given up, the last first",
    request: { query: JobsAsked },
    responses: answers(Jobs, "A hundred jobs at most, and how many there are in each state."),
  }),
  async (context) => {
    const { state, batch, cursor } = context.req.valid("query");
    const queue = await context.var.desk.jobs();
    const states = statesIn(state);
    const where = {
      ...(states ? { states } : {}),
      ...(batch === undefined ? {} : { batch }),
      ...(cursor === undefined ? {} : { before: cursorFrom("jobs", cursor) }),
    };
    const found = await queue.list(where, AT_A_TIME + 1);
    const counts = await queue.counts(batch === undefined ? {} : { batch });
    const listed = found.slice(0, AT_A_TIME);
    const last = found.length > AT_A_TIME ? listed.at(-1) : undefined;
    const goesOn = last ? cursorAt("jobs", last.place) : null;
    return context.json({ listed: listed.map(jobTold), counts, cursor: goesOn }, 200);
  },
);

jobs.openapi(
  createRoute({
    method: "get",
    path: "/jobs/{id}",
    tags: ["jobs"],
    summary: "One job, and what became of it",
    request: { params: OneJob },
    responses: answers(JobTold, "The job."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const [job] = await (await context.var.desk.jobs()).list({ ids: [id] }, 1);
    if (!job) throw notFound(`job ${id}`);
    return context.json(jobTold(job), 200);
  },
);

jobs.openapi(
  createRoute({
    method: "post",
    path: "/jobs",
    tags: ["jobs"],
    summary: "Puts an address, a file, the pages of a web archive or a text on the list of what is to be done",
    description: "The bytes are kept before the answer comes: whoever sent them can go away.",
    request: bodyOf(Adding),
    responses: answers(Added, "How many jobs were new; none where the same is on the list already."),
  }),
  async (context) => {
    const { batch = randomUUID(), outlet, published, address, ...page } = context.req.valid("json");
    const given = { ...(outlet ? { outlet } : {}), ...(published ? { published } : {}) };
    const { desk } = context.var;
    const queue = await desk.jobs();
    const put = async (found: readonly NewJob[]) => queue.add(found, { id: batch, by: whoAsks(context) });
    let job: NewJob;
    if (address !== undefined) {
      if (!/^https?:\/\//i.test(address))
        throw new HearsayError(
          "usage",
          `"${address}" is no address. Write it in full, as in https://example.org/story.`,
        );
      job = await jobOfSource(address, { cwd: "/", given, allowedHosts: [] });
    } else {
      const { name = "pasted text", base64, text } = page;
      const mediaType = page.mediaType ?? (base64 && mediaTypeOfName(name)) ?? "text/plain; charset=utf-8";
      const bytes = base64 === undefined ? new TextEncoder().encode(text ?? "") : Buffer.from(base64, "base64");
      if (isArchiveName(name))
        return context.json({ batch, added: await addArchive(bytes, name, given, desk, put) }, 200);
      const captured = captureBytes(bytes, { name, mediaType, how: "paste", now: () => new Date() });
      await desk.folder.captures.put(captured.bytes);
      job = pageJob(captured, given);
    }
    return context.json({ batch, added: await put([job]) }, 200);
  },
);

jobs.openapi(
  createRoute({
    method: "post",
    path: "/jobs/retry",
    tags: ["jobs"],
    summary: "Tries everything again that was given up",
    request: bodyOf(z.object({}).openapi("RetryingAll")),
    responses: answers(Changed, "How many jobs will be tried again."),
  }),
  async (context) => context.json({ jobs: await (await context.var.desk.jobs()).retry("all") }, 200),
);

jobs.openapi(
  createRoute({
    method: "post",
    path: "/jobs/{id}/retry",
    tags: ["jobs"],
    summary: "Tries a job again that was given up, from what it had reached",
    request: { params: OneJob, ...bodyOf(z.object({}).openapi("Retrying")) },
    responses: answers(Changed, "How many jobs will be tried again: one."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const many = await (await context.var.desk.jobs()).retry([id]);
    if (many === 0) throw noJob(`${id} was given up`);
    return context.json({ jobs: many }, 200);
  },
);

jobs.openapi(
  createRoute({
    method: "post",
    path: "/jobs/{id}/drop",
    tags: ["jobs"],
    summary: "Puts a job away that waits or was given up, with the reason",
    request: {
      params: OneJob,
      ...bodyOf(z.object({ reason: z.string().min(1).max(2000) }).openapi("DroppingJob")),
    },
    responses: answers(Changed, "How many jobs were dropped: one."),
  }),
  async (context) => {
    const { id } = context.req.valid("param");
    const { reason } = context.req.valid("json");
    const many = await (await context.var.desk.jobs()).drop([id], reason, whoAsks(context));
    if (many === 0) throw noJob(`${id} waits or was given up`);
    return context.json({ jobs: many }, 200);
  },
);

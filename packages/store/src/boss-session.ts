import { hostname } from "node:os";
import { MOST_TRIES } from "@hearsay/core";
import type { Db, JobAttempt, PgBoss } from "pg-boss";
import { DEAD, type JobData, MINE_ALONE, WORK } from "./postgres-job-rows.ts";

/** How long a worker has a job without saying that it still does, in seconds. */
const HOLDS = 20;
const DAY = 24 * 3600;
/** Of the page stage first: what was begun is brought to its end. */
const BEGUN = 1;

const QUEUE = {
  policy: "exclusive",
  retryLimit: MOST_TRIES - 1,
  retryDelay: 0,
  heartbeatSeconds: HOLDS,
  expireInSeconds: 12 * 3600,
  retentionSeconds: 3650 * DAY,
  deleteAfterSeconds: 7 * DAY,
  deadLetter: DEAD,
} as const;

/** Where a job is in pg-boss: its claim is the attempt that it was fetched at. */
interface Claimed {
  readonly queue: string;
  readonly attempt: JobAttempt;
  readonly data: JobData;
}

/** What all that is done with the jobs in pg-boss shares. */
export interface BossSession {
  readonly boss: PgBoss;
  readonly schema: string;
  /** This machine, and the queues that it works on: its own first. */
  readonly here: string;
  readonly mine: readonly string[];
  /** What this process has in hand, by claim. */
  readonly claims: Map<string, Claimed>;
  ask<T>(text: string, values: unknown[]): Promise<T[]>;
  /** Does several things at once or none of them. */
  together<T>(task: (db: Db) => Promise<T>): Promise<T>;
  ensureQueue(name: string): Promise<void>;
}

/** Opens the queues of this machine and that of what is given up, which are made if there are none. */
export async function openBossSession(boss: PgBoss, schema: string): Promise<BossSession> {
  const here = hostname();
  const mine = [MINE_ALONE(here), WORK];
  const ensured = new Set<string>();
  async function ensureQueue(name: string): Promise<void> {
    if (!ensured.has(name)) await boss.createQueue(name, QUEUE);
    ensured.add(name);
  }
  await boss.createQueue(DEAD, { retentionSeconds: 3650 * DAY, deleteAfterSeconds: 365 * DAY });
  for (const name of mine) await ensureQueue(name);
  return {
    boss,
    schema,
    here,
    mine,
    claims: new Map(),
    ensureQueue,
    ask: async (text, values) => (await boss.getDb().executeSql(text, values)).rows,
    async together(task) {
      const transaction = await boss.getDb().beginTransaction?.();
      if (!transaction) throw new Error("The connection of pg-boss has no transactions.");
      try {
        const given = await task(transaction.db);
        await transaction.commit();
        return given;
      } catch (error) {
        await transaction.rollback();
        throw error;
      }
    },
  };
}

/** How urgent a job is to pg-boss. */
export const priorityOf = ({ task }: Pick<JobData, "task">): number => (task.kind === "page" ? BEGUN : 0);

/** Whether something that pg-boss was told to change was there. */
export const affected = (response: object): boolean => (response as { affected: number }).affected > 0;

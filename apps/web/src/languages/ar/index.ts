import type { Words } from "../en/index.ts";
import { claims } from "./claims.ts";
import { count } from "./count.ts";
import { days } from "./days.ts";
import { desk } from "./desk.ts";
import { evidence } from "./evidence.ts";
import { finding } from "./finding.ts";
import { issues } from "./issues.ts";
import { jobs } from "./jobs.ts";
import { people } from "./people.ts";
import { pictures } from "./pictures.ts";
import { problems } from "./problems.ts";
import { reading } from "./reading.ts";
import { resolve } from "./resolve.ts";
import { review } from "./review.ts";
import { shell } from "./shell.ts";
import { spread } from "./spread.ts";
import { tour } from "./tour.ts";
import { vocabulary } from "./vocabulary.ts";

/** Every message of the interface in Arabic. */
export const arabic: Words = {
  ...claims,
  ...count,
  ...days,
  ...desk,
  ...evidence,
  ...finding,
  ...issues,
  ...jobs,
  ...people,
  ...pictures,
  ...problems,
  ...reading,
  ...resolve,
  ...review,
  ...shell,
  ...spread,
  ...tour,
  ...vocabulary,
};

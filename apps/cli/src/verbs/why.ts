import { aroundClaim, proofInWords, proofOf } from "@hearsay/core";
import { oneById } from "../one-by-id.ts";
import { createQuestion } from "../options.ts";
import { createPage, printJson } from "../print/page.ts";
import { asking, type QuestionOptions, type Surroundings } from "../session.ts";

export const whyVerb = (surroundings: Surroundings) =>
  createQuestion("why", "why a claim stands as it does: the proof in words")
    .argument("<claim>", "the claim's id, or its beginning, as show and search print it")
    .action(async (id: string, options: QuestionOptions) =>
      asking(options, surroundings, async (reader, asked) => {
        const claims = (await reader.claimIds(id.replace(/…$/, ""))).map((one) => ({ id: one }));
        const { claim, holdings, picture } = await aroundClaim(reader, oneById(id, "claim", claims).id, asked);
        const proof = proofOf(claim, picture, holdings);
        if (!proof) throw new Error(`The claim ${claim} was not weighed.`);
        if (options.json) return printJson({ asked, proof, words: proofInWords(proof) });
        const page = createPage(process.stdout);
        for (const line of proofInWords(proof)) page.line(line);
      }),
    );

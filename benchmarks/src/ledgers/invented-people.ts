import { type Entity, entityIdOf } from "@hearsay/core";
import type { Random } from "../random.ts";
import { inventedName } from "./invented-words.ts";

/** The offset of Zipf and Mandelbrot: the head of the list is flatter than Zipf's, as in the news. */
const OFFSET = 40;

function entityOf(kind: Entity["kind"], name: string, at: number): Entity {
  const seats = kind === "post" ? "one" : null;
  return { id: entityIdOf([kind, at]), kind, name, organisation: null, seats, private: false };
}

/** The people and posts of an invented ledger. */
export interface InventedPeople {
  /** The number of somebody in the news: the first of the list most often. */
  somebody(random: Random): number;
  person(at: number): Entity;
  /** The post that a person holds in a year: some stay all their life, others move on every four years. */
  postOf(at: number, year: number): Entity;
}

export function inventedPeople(persons: number): InventedPeople {
  const posts = Math.max(1, Math.floor(persons / 5));
  return {
    somebody: (random) => Math.floor(OFFSET * ((persons + OFFSET) / OFFSET) ** random() - OFFSET),
    person: (at) => entityOf("person", inventedName(at), at),
    postOf(at, year) {
      const moved = at % 5 === 0 ? 0 : Math.floor(year / 4) * 31;
      const post = (at + moved) % posts;
      return entityOf("post", `head of the ${inventedName(post + 7_000_000)} office`, post);
    },
  };
}

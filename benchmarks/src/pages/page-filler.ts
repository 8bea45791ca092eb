import { countUpTo, type Random } from "../random.ts";
import { html, type InventedArticle, inventedArticle } from "./invented-article.ts";

/** `count` pieces of markup, one after the other. */
export const times = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join("\n");

const WORDS =
  "World Politics Business Markets Opinion Sport Culture Weather Video Podcasts Africa Europe Asia Americas Climate Science Health Travel Style Food Books Music Film Games Puzzles Jobs Property Events Archive About Contact".split(
    " ",
  );

/** How many other reports a site links to; inventing one takes longer than filling a page. */
const OTHERS = 300;
const others = new Map<number, InventedArticle>();

function other(seed: number): InventedArticle {
  const key = seed % OTHERS;
  const known = others.get(key) ?? inventedArticle(key + 5_000_000);
  others.set(key, known);
  return known;
}

/** A headline of another report. */
export const headline = (seed: number) => html(other(seed).headline);
/** The first sentence or so of another report. */
export const teaser = (seed: number) => html((other(seed).blocks[0]?.text ?? "").slice(0, 140));

/** A script of about so many characters, as sites put their settings into the page. */
export function script(length: number, random: Random): string {
  let body = "window.__settings=window.__settings||[];";
  while (body.length < length) {
    const id = countUpTo(1_000_000, random).toString(36);
    body += `__settings.push({id:"${id}",slot:"/21${id}/page/top",sizes:[[728,90],[970,250],[300,600]],lazy:${random() < 0.5},test:function(a,b){return a<b&&"<div>"+a+"</div>"}});`;
  }
  return `<script>${body}</script>`;
}

/** Rules of style of about so many characters. */
export function style(length: number, random: Random): string {
  let body = "";
  while (body.length < length) {
    const id = countUpTo(1_000_000, random).toString(36);
    body += `.c-${id}{margin:0 0 1.5rem;font:400 1.125rem/1.6 Georgia,serif}@media(min-width:48em){.c-${id}>a:hover{color:#b80000}}`;
  }
  return `<style>${body}</style>`;
}

/** A menu with several levels. */
export function menu(classes: string): string {
  const link = (i: number) =>
    `<a href="/${WORDS[i % WORDS.length]?.toLowerCase()}" class="${classes}__link">${WORDS[i % WORDS.length]}</a>`;
  return `<ul class="${classes}">${times(12, (i) => `<li class="${classes}__item">${link(i)}<ul>${times(6, (j) => `<li>${link(i + j * 5)}</li>`)}</ul></li>`)}</ul>`;
}

/** The foot of a site. */
export const footer = (outlet: string) =>
  `<footer class="site-footer"><div class="columns">${times(4, (i) => `<div><h4>${WORDS[i * 7]}</h4><ul>${times(8, (j) => `<li><a href="/${i}/${j}">${WORDS[(i * 8 + j) % WORDS.length]}</a></li>`)}</ul></div>`)}</div><p>© 2024 ${html(outlet)}. All rights reserved. No part of this site may be reproduced without written permission of the publisher.</p></footer>`;

/** Words of readers under an article, which read like prose. */
export const comment = (seed: number) =>
  html(other(seed * 7 + 3).blocks[1]?.text ?? "I doubt that very much, and so should you.");

/** The one style sheet of the site: calm, printable, light and dark, in both directions. */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #17181a);
  --ink: light-dark(#1c1b19, #ebe8e1);
  --quiet: light-dark(#57534b, #aba69c);
  --rule: light-dark(#dcd7cb, #383a3e);
  --accent: light-dark(#1d4f8f, #8fbcf5);
  --established: light-dark(#17663b, #6fce97);
  --reported: light-dark(#0d6273, #6cc5d8);
  --rumoured: light-dark(#7d5208, #e0b25c);
  --disputed: light-dark(#6d3f97, #c9a6ec);
  --contradicted: light-dark(#99420c, #f0a072);
  --refuted: light-dark(#a11f2b, #f79494);
  --withdrawn: light-dark(#5d5b57, #a9a7a2);
  --unknown: light-dark(#5d5b57, #a9a7a2);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 1rem clamp(1rem, 4vw, 2.5rem) 3rem;
  max-inline-size: 52rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 system-ui, "Segoe UI", "Noto Sans Arabic", "Helvetica Neue", sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.7rem; line-height: 1.25; margin-block: 0.3rem 0.8rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin-block: 2rem 0.5rem; border-block-end: 1px solid var(--rule); padding-block-end: 0.2rem; }
h3 { font-size: 1rem; margin-block: 1.2rem 0.3rem; }
p { margin-block: 0.4rem; }
ul, ol { margin-block: 0.4rem; padding-inline-start: 1.2rem; }
ul.plain { list-style: none; padding: 0; }
ul.plain > li { margin-block: 0.55rem; }
blockquote {
  margin: 0.3rem 0;
  padding-inline-start: 0.9rem;
  border-inline-start: 3px solid var(--rule);
  font-family: Georgia, "Times New Roman", "Noto Naskh Arabic", serif;
}
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; border-block-end: 1px solid var(--rule); }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.2rem 1rem; }
dd { margin: 0; }
nav, footer, .quiet, .kicker { color: var(--quiet); font-size: 0.875rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.4rem 1.1rem; margin-block-end: 1.4rem; }
nav a { display: inline-block; min-block-size: 1.5rem; }
footer { margin-block-start: 3rem; border-block-start: 1px solid var(--rule); padding-block-start: 0.8rem; }
code { font-size: 0.85em; }
.skip { position: absolute; inset-inline-start: -99rem; }
.skip:focus { inset-inline-start: 1rem; background: var(--paper); }
.standing { white-space: nowrap; font-weight: 600; color: var(--unknown); }
.standing.established { color: var(--established); }
.standing.reported { color: var(--reported); }
.standing.rumoured { color: var(--rumoured); }
.standing.disputed { color: var(--disputed); }
.standing.contradicted { color: var(--contradicted); }
.standing.refuted { color: var(--refuted); }
.withheld { color: var(--quiet); font-style: italic; }
@media (max-width: 30rem) {
  dl { grid-template-columns: 1fr; }
  dt { color: var(--quiet); }
}
@media print {
  :root { color-scheme: light; }
  body { max-inline-size: none; padding: 0; font-size: 10.5pt; }
  nav, .skip { display: none; }
  h2, h3 { break-after: avoid; }
  li, blockquote, tr { break-inside: avoid; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
}
`;

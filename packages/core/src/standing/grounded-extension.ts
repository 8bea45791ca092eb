/** The label of a node of an attack graph: accepted, defeated, or left open. */
export type GroundedLabel = "in" | "out" | "undecided";

/** How many attackers of each node are not yet defeated, and whom each node attacks. */
function graphOf<N>(nodes: Iterable<N>, attacks: Iterable<readonly [N, N]>) {
  const threats = new Map<N, number>();
  const targets = new Map<N, N[]>();
  for (const node of nodes) threats.set(node, 0);
  for (const [attacker, attacked] of attacks) {
    if (!threats.has(attacker)) threats.set(attacker, 0);
    threats.set(attacked, (threats.get(attacked) ?? 0) + 1);
    const list = targets.get(attacker);
    if (list) list.push(attacked);
    else targets.set(attacker, [attacked]);
  }
  return { threats, targetsOf: (node: N) => targets.get(node) ?? [] };
}

/**
 * The grounded labelling of an abstract argumentation framework (Dung 1995): the most sceptical one, unique, in time
 * linear in nodes and attacks. A node is in when all its attackers are out, out when one of them is in, else undecided.
 * @param attacks pairs [attacker, attacked]; nodes that `nodes` does not name are added
 */
export function groundedExtension<N>(nodes: Iterable<N>, attacks: Iterable<readonly [N, N]>): Map<N, GroundedLabel> {
  const { threats, targetsOf } = graphOf(nodes, attacks);
  const labels = new Map<N, GroundedLabel>();
  const accepted = [...threats].filter(([, count]) => count === 0).map(([node]) => node);
  for (const node of accepted) labels.set(node, "in");

  // `accepted` grows while it is walked.
  for (const node of accepted) {
    for (const defeated of targetsOf(node)) {
      if (labels.has(defeated)) continue;
      labels.set(defeated, "out");
      for (const freed of targetsOf(defeated)) {
        const left = (threats.get(freed) ?? 0) - 1;
        threats.set(freed, left);
        if (left > 0 || labels.has(freed)) continue;
        labels.set(freed, "in");
        accepted.push(freed);
      }
    }
  }
  for (const node of threats.keys()) if (!labels.has(node)) labels.set(node, "undecided");
  return labels;
}

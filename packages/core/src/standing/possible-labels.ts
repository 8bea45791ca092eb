/** Which nodes of an attack graph may be accepted or defeated in the grounded labelling, once all attacks are known. */
interface PossibleLabels<N> {
  readonly mayBeIn: ReadonlySet<N>;
  readonly mayBeOut: ReadonlySet<N>;
}

/**
 * What nodes can become in the grounded labelling when more nodes and attacks become known: what may be neither accepted
 * nor defeated stays undecided. In time linear in nodes and attacks.
 * @param attacks those that are known, as pairs [attacker, attacked]
 * @param isSettled whether all attacks on a node are known
 */
export function possibleLabels<N>(
  nodes: Iterable<N>,
  attacks: Iterable<readonly [N, N]>,
  isSettled: (node: N) => boolean,
): PossibleLabels<N> {
  // What is not settled may be defeated by something unknown: it keeps nobody from being accepted.
  const obstacles = new Map<N, number>();
  const targets = new Map<N, N[]>();
  for (const node of nodes) obstacles.set(node, 0);
  for (const [attacker, attacked] of attacks) {
    if (isSettled(attacker)) obstacles.set(attacked, (obstacles.get(attacked) ?? 0) + 1);
    const list = targets.get(attacker);
    if (list) list.push(attacked);
    else targets.set(attacker, [attacked]);
  }
  const mayBeIn = new Set([...obstacles].filter(([, count]) => count === 0).map(([node]) => node));
  const mayBeOut = new Set([...obstacles.keys()].filter((node) => !isSettled(node)));
  // `mayBeIn` grows while it is walked.
  for (const node of mayBeIn) {
    for (const defeated of targets.get(node) ?? []) {
      if (mayBeOut.has(defeated)) continue;
      mayBeOut.add(defeated);
      for (const freed of targets.get(defeated) ?? []) {
        const left = (obstacles.get(freed) ?? 0) - 1;
        obstacles.set(freed, left);
        if (left === 0) mayBeIn.add(freed);
      }
    }
  }
  return { mayBeIn, mayBeOut };
}

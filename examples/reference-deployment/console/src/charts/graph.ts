/** What the graph shows of a wave. */
export interface GraphNode {
  readonly name: string;
  readonly dependsOn: readonly string[];
}

export interface PlacedNode {
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

export interface GraphLayout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly columns: number;
  readonly rows: number;
  /** Those that wait for themselves by way of others, and have no place that is right. */
  readonly cyclic: ReadonlySet<string>;
}

/**
 * A column for each wave, the number of waves on the longest path to it; so that a wave stands right of all that it
 * waits for, and those that may run at once stand below each other.
 */
export function layoutGraph(nodes: readonly GraphNode[]): GraphLayout {
  const known = new Map(nodes.map((it) => [it.name, it]));
  const dependencies = (node: GraphNode) => node.dependsOn.filter((it) => known.has(it));
  const columns = new Map<string, number>();
  let open = [...known.values()];
  while (open.length > 0) {
    const ready = open.filter((it) => dependencies(it).every((name) => columns.has(name)));
    if (ready.length === 0) {
      break;
    }
    for (const node of ready) {
      columns.set(node.name, 1 + Math.max(-1, ...dependencies(node).map((it) => columns.get(it) ?? 0)));
    }
    open = open.filter((it) => !columns.has(it.name));
  }
  const cyclic = new Set(open.map((it) => it.name));
  const after = Math.max(-1, ...columns.values()) + 1;
  open.forEach((it) => columns.set(it.name, after));

  const filled = new Map<number, number>();
  const placed = [...known.values()].map(({ name }) => {
    const column = columns.get(name) ?? 0;
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    return { name, column, row };
  });
  return {
    nodes: placed,
    edges: [...known.values()].flatMap((node) => dependencies(node).map((from) => ({ from, to: node.name }))),
    columns: filled.size,
    rows: Math.max(0, ...filled.values()),
    cyclic,
  };
}

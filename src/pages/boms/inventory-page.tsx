import type { ShownRelease } from '../../app/index.ts';
import { type BomGraph, type KeptBom, type NodeKind, nodeKinds } from '../../core/bom/index.ts';
import { counted } from '../parts/phrases.ts';
import { InventoryGraph } from './inventory-graph.tsx';
import { ReleaseFrame } from './release-frame.tsx';
import { nodeKindWords } from './words.tsx';

/** What the system is made of and rests on: drawn, and as a list that says the same. */
export function InventoryPage({ release, result }: { release: ShownRelease; result: KeptBom }) {
  const { graph } = result;
  return (
    <ReleaseFrame release={release} tab="inventory">
      <p class="app-prose">
        What the bill of materials names, and what rests on what. The list below says the same as the drawing,
        with the place in the file.
      </p>
      <InventoryGraph graph={graph} />
      {graph.leftOut === 0 ? null : (
        <p class="app-quiet">{counted(graph.leftOut, 'more thing')} found no room; the file names them.</p>
      )}
      {graph.software === 0 ? null : (
        <p class="app-quiet">
          Besides, {counted(graph.software, 'library or framework', 'libraries and frameworks')}. Find who
          else uses one under{' '}
          <a class="govuk-link" href="/parts">
            who rests on what
          </a>
          .
        </p>
      )}
      <h2>As a list</h2>
      {nodeKinds.map((kind) => (
        <NodesOf kind={kind} graph={graph} />
      ))}
    </ReleaseFrame>
  );
}

function NodesOf({ kind, graph }: { kind: NodeKind; graph: BomGraph }) {
  const places = [...graph.nodes.keys()].filter((place) => graph.nodes[place]?.kind === kind);
  if (places.length === 0) return null;
  const [one, many] = nodeKindWords[kind];
  return (
    <section class="app-section--close">
      <h3>{places.length === 1 ? one : many}</h3>
      <ul class="app-list">
        {places.map((place) => (
          <NodeLine place={place} graph={graph} />
        ))}
      </ul>
    </section>
  );
}

function NodeLine({ place, graph }: { place: number; graph: BomGraph }) {
  const node = graph.nodes[place];
  if (node === undefined) return null;
  const out = graph.edges.filter(({ from }) => from === place);
  return (
    <li>
      <strong class="app-wrap">
        {node.name}
        {node.version === null ? '' : ` ${node.version}`}
      </strong>{' '}
      <code class="app-quiet app-wrap">{node.path}</code>
      {out.length === 0 ? null : (
        <ul class="app-list app-small">
          {out.map(({ to, says }) => (
            <li>
              {says} {graph.nodes[to]?.name}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

// What the local server can do beside the operations of docs/openapi.json, out of its own document.
//   node scripts/server-operations.mjs http://127.0.0.1:8080 > server-operations.json
const OWN = /^\/(audit|gameday|world)(\/|$)/;

/** The part of a document that is about the server's own paths, with the schemas that they need. */
export function ownOperations(document) {
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => OWN.test(path)));
  const components = {};
  const take = (node) => {
    for (const ref of JSON.stringify(node).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      const [, kind, name] = ref;
      components[kind] ??= {};
      if (!(name in components[kind])) {
        components[kind][name] = document.components[kind][name];
        take(components[kind][name]);
      }
    }
  };
  take(paths);
  const sorted = (map) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: document.openapi,
    info: { title: `${document.info.title}: the local server`, version: document.info.version },
    paths: sorted(paths),
    components: sorted(Object.fromEntries(Object.entries(components).map(([kind, map]) => [kind, sorted(map)]))),
  };
}

const [url] = process.argv.slice(2);
if (url !== undefined && import.meta.filename === process.argv[1]) {
  const response = await fetch(`${url}/openapi.json`);
  process.stdout.write(`${JSON.stringify(ownOperations(await response.json()), null, 2)}\n`);
}

// Read before anything else, and by any Node: an older one cannot read the TypeScript that follows.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `samtalemakker: Du har brug for Node 24 eller nyere, men dette er ${process.versions.node}. ` +
      'Kør »npm ci« igen uden --omit=optional, så følger Node 24 med (Linux og Windows); på andre maskiner: installér Node 24.\n',
  );
  process.exit(1);
}

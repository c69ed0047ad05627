// With `npm ci --ignore-scripts` the pinned Node is silently not installed and an older one would run the
// tests, failing later in places that say nothing of the cause.
const major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
  throw new Error(
    `Ringkas needs Node 26 and got ${process.version}. Run \`npm ci\` without --ignore-scripts: it brings Node 26 along.`,
  );
}

// Plain JavaScript, so that an older Node can read it and say what is wrong: all other files are TypeScript.
const needed = 26;

if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `Ringkas needs Node ${needed} and got ${process.version}. Run \`npm ci\` (without --ignore-scripts: it brings Node ${needed} along), then \`npm start\`.\n`,
  );
  process.exit(1);
}

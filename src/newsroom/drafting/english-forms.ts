/** Whether a form of open voice is the bare verb: "lend", not "lent" or "charged". */
export function isBaseOf(text: string): boolean {
  return (
    !/ed$/.test(text) &&
    !/^(?:found|said|told|led|met|made|paid|held|sent|built|bought|brought|caught|left|lost|won|sold|kept|heard|put|set|cut|hit|shut|let|fought|sought|taught|thought|spent|lent|shot|struck|stuck|hung|dug|fed|bred|read|laid|meant|felt|dealt|swept|slept|swung|spread|beat|cost|hurt|quit|split|understood|overheard|bound|rebuilt|burst|bid|cast|broadcast|shed|upset|thrust|fled|bled|sped|slid|spat|sat|stood|withstood|withheld|upheld|misled|overpaid|resold|retold|repaid|bent|burnt|learnt|leapt|crept|wept|spun|wound|clung|flung|stung|lit|shone|wed)$/.test(
      text,
    )
  );
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The text of Telegram's HTML without its tags, entities resolved: what is sent when Telegram cannot parse the HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(
      /&(?:(lt|gt|amp|quot)|#(\d+)|#x([\da-f]+));/gi,
      (whole, name?: string, decimal?: string, hex?: string) => {
        if (name) return entities[name.toLowerCase()] ?? whole;
        const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
}

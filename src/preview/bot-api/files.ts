import type { DocumentFile } from './model.ts';

/** A file that was sent, kept in memory. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** The files that the bot has sent. */
export interface Files {
  add(file: File): Promise<DocumentFile>;
  find(id: string): StoredFile | null;
  describe(file: StoredFile): DocumentFile;
}

export function createFiles(): Files {
  const files = new Map<string, StoredFile>();
  const describe = ({ id, name, type, content }: StoredFile): DocumentFile => ({
    file_id: id,
    file_unique_id: `u${id}`,
    file_name: name,
    mime_type: type,
    file_size: content.byteLength,
  });
  return {
    async add(file) {
      const id = `file-${files.size + 1}`;
      const content = new Uint8Array(await file.arrayBuffer());
      const stored = { id, name: file.name, type: file.type || 'application/octet-stream', content };
      files.set(id, stored);
      return describe(stored);
    },
    find: (id) => files.get(id) ?? null,
    describe,
  };
}

import type { Message } from './model.ts';

/** What a person sees happen in a chat. */
export type Announcement = { readonly chatId: number } & (
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'edited'; readonly message: Message }
  | { readonly kind: 'deleted'; readonly messageId: number }
  /** The bot shows that it is typing, uploading and so on. */
  | { readonly kind: 'action'; readonly action: string }
  /** A pressed button was answered; `text` null: only the spinner ends. */
  | {
      readonly kind: 'callback-answered';
      readonly queryId: string;
      readonly text: string | null;
      readonly alert: boolean;
      readonly url: string | null;
    }
);

/** What happens out of people's sight. */
export type Backstage =
  /** The bot's commands, name or descriptions changed: menus are to be read again. */
  | { readonly kind: 'profile' }
  /** The bot confirmed updates; so many are left. */
  | { readonly kind: 'confirmed'; readonly pending: number };

/** Tells listeners what happened, at once and in order. */
export interface Announcer {
  announce(event: Announcement | Backstage): void;
  /** Returns the function that ends the subscription. */
  listen(listener: (event: Announcement | Backstage) => void): () => void;
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<(event: Announcement | Backstage) => void>();
  return {
    announce(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

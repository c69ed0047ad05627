/** English words by which an event's text says that something was not so. */
export const negative = /\b(?:not|cannot|no|none|never|nobody|neither|without)\b|n't\b/i;

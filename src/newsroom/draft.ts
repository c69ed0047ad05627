import { type Command, Refusal } from './command.ts';

/** `draft`: an article becomes a briefing that an editor finishes. */
export const draftCommand: Command = {
  name: 'draft',
  usage: 'draft FILE|URL|- [--lang id|en] [--published YYYY-MM-DD] [--slug name]',
  summary: 'write an article as a draft of a briefing, TODO where a person is needed',
  help: '',
  run: () => Promise.reject(new Refusal('this version cannot draft yet')),
};

import { parseArgs } from 'node:util';
import { formatComplaint } from '../briefing/complaint.ts';
import { parseBriefing } from '../briefing/load.ts';
import { vocabularyOf } from '../briefing/vocabulary.ts';
import { fileOf, readBriefingFile, replaceBriefingFile } from './briefing-file.ts';
import { type Command, type Desk, type ExitCode, exitCodes, Refusal, UsageError } from './command.ts';
import { createAskModel } from './model/ask-model.ts';
import { fillDraft } from './model/fill-draft.ts';
import { aboutDraft, instructionsFor, readProposal } from './model/proposal.ts';

async function run(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [named, ...others] = positionals;
  if (named === undefined || others.length > 0) throw new UsageError('expected one file or slug');
  const { MODEL_BASE_URL: baseUrl, MODEL_NAME: name, MODEL_KEY: key } = desk.settings;
  if (!baseUrl || !name)
    throw new Refusal('expected MODEL_BASE_URL and MODEL_NAME to be set: no model is asked otherwise');

  const file = fileOf(named, desk.settings);
  const source = await readBriefingFile(file);
  const vocabulary = vocabularyOf(desk.lexicon());
  const parsed = parseBriefing(source, file, vocabulary);
  if (parsed.kind === 'rejected') {
    for (const complaint of parsed.complaints) desk.note(formatComplaint(complaint));
    throw new Refusal(`${file}: mistakes to put right first: ${parsed.complaints.length}`);
  }
  const { briefing } = parsed;
  if (briefing.status !== 'draft')
    throw new Refusal(`${file}: expected a draft, got status ${briefing.status}`);

  desk.note(`asking ${name}, which may take a minute or two`);
  const ask = createAskModel({ baseUrl, name, key });
  const answer = await ask(instructionsFor(briefing, vocabulary), aboutDraft(briefing), desk.signal);
  if (answer.kind === 'failed') throw new Refusal(`${file} stays as it was: ${answer.message}`);
  const read = readProposal(answer.text);
  if (read.kind === 'unreadable') throw new Refusal(`${file} stays as it was: ${read.message}`);
  const { text, filled, events, dropped } = fillDraft(source, file, read.proposal, vocabulary);
  if (text !== source) await replaceBriefingFile(file, source, text);
  for (const line of dropped) desk.note(`dropped: ${line}`);
  desk.say(
    `${file}: places filled in: ${filled}, events added: ${events}, dropped as not said: ${dropped.length}`,
  );
  return exitCodes.fine;
}

export const fillCommand: Command = {
  name: 'fill',
  usage: 'fill FILE|SLUG',
  summary:
    'let a language model (MODEL_BASE_URL) fill in what is TODO in a draft; what no sentence says is dropped',
  help: [
    'Fills in the other language, the headline, summary and points where they are TODO, and adds events. The article is sent',
    'to MODEL_BASE_URL. What is written is a draft like any other: each fact rests on its sentences, and a person reads it.',
  ].join('\n'),
  run,
};

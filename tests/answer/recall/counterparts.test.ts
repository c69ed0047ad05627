import { describe } from 'vitest';
import { answersRightly } from '../told.ts';

describe('whoever holds the same office elsewhere', () => {
  answersRightly([
    ['putin-trump-petersburg', 'Why did Putin phone his American counterpart?', /^To thank him/],
    ['putin-trump-petersburg', 'Kenapa Putin menelepon koleganya di Amerika?', /^Untuk berterima kasih/],
    ['putin-trump-petersburg', 'Did Trump phone his Russian counterpart?', /^The other way round: Putin/],
    ['karvonia-hacker', 'Why did Achebe phone his counterpart?', /^To thank her for the handover/],
    ['karvonia-hacker', 'Apakah Valadares menelepon koleganya dari Kanada?', /^Sebaliknya: Daniel Achebe/],
    ['karvonia-hacker', 'Siapa rekan Valadares dari Kanada?', /^Daniel Achebe/],
    ['telepon-danira', 'Apakah Soran minta maaf ke rekannya?', /^Ya\. .*Elena Radu/],
  ]);
});

describe('a group that is called counterparts', () => {
  answersRightly([
    [
      'putin-trump-petersburg',
      'Who will send info to their American counterparts?',
      /^The Russian intelligence services/,
    ],
  ]);
});

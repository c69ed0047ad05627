import { describe } from 'vitest';
import { answersRightly } from './told.ts';

describe('whose team or party somebody is of, by what he does for it', () => {
  answersRightly([
    ['final-senawang', 'which team does Dika play for?', /^Laskar Luwung/],
    ['final-senawang', 'siapa Gilang Sopacua? // dia main buat tim mana?', /^Laskar Luwung/],
    ['final-senawang', 'Bagas kiper tim mana?', /^Persena Senawang/],
    ['harga-solar', 'what party is Endang from?', /^The Sawah Party/],
  ]);
});

describe('what somebody will do, of what he did and will do', () => {
  answersRightly([
    ['paramitha-sunda-strait', 'What does the federation say it will do?', /review its selection rules/],
    ['paramitha-sunda-strait', 'Federasi bakal ngapain?', /^Federasi bulu tangkis Indonesia mengatakan akan/],
    ['paramitha-sunda-strait', 'What will the federation do?', /^The Indonesian badminton federation said/],
    ['pelatih-rajawali', 'What does Lidia say she will do?', /will sue the club/],
  ]);
});

describe('what somebody wants, whom the reader names or who was spoken of', () => {
  answersRightly([
    ['harga-solar', 'Perada maunya apa?', /^Kenaikan tarif angkutan 15 persen/],
    ['harga-solar', 'Siapa yang ngancam mogok? // mulai kapan? // maunya apa?', /^Kenaikan tarif angkutan/],
    ['st-brendan-strike', 'serikatnya mau apa?', /15 persen/],
    ['pelatih-rajawali', 'suporternya maunya apa?', /Magalhaes mundur/],
  ]);
});

describe('what a thing costs that is sold, rather than what it took to make it', () => {
  answersRightly([
    ['vaksin-dengara', 'how much does the vaccine cost?', /^Four dollars/],
    ['vaksin-dengara', 'berapa harga vaksinnya?', /^Empat dolar/],
    ['vaksin-dengara', 'How much did the development cost?', /^48 million/],
  ]);
});

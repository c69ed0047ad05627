import { describe } from 'vitest';
import { answersRightly } from './told.ts';

describe('whether it had happened before', () => {
  answersRightly([
    ['telepon-danira', 'Had Soran and Radu met before?', /^Yes\. .+ in November 2025/],
    ['telepon-danira', 'Soran sama Radu pernah ketemu sebelumnya?', /^Ya\. .+ pada November 2025/],
    ['konser-mandiraja', 'Gema Irama pernah batalin konser sebelumnya?', /^Ya\. .+ konser Aisyah Rahim/],
    ['konser-mandiraja', 'has Gema Irama cancelled a concert before?', /^Yes\. .+ Aisyah Rahim/],
    ['final-senawang', 'had Laskar lost a final before?', /^Yes\. .+ the final of 2023/],
  ]);
});

describe('whose sum it is, behind the word that asks for it', () => {
  answersRightly([
    ['konser-mandiraja', 'rugi berapa promotornya?', /^Sekitar Rp 7 miliar/],
    ['final-senawang', 'dapet berapa Persena?', /^Rp 5 miliar/],
  ]);
});

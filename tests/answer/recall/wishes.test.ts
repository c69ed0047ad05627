import { describe, expect, it } from 'vitest';
import { toldAmongAll as told } from '../told.ts';

describe('what somebody wants', () => {
  it('is what he demanded or asked for, else what he promised', () => {
    expect(told('port-eldran-vote', 'Who lost the election?', 'what does he want?')).toMatch(/^A recount/);
    expect(told('st-brendan-strike', 'what did the union want?')).toMatch(/^15 percent/);
  });

  it('is nothing else that he said or that befell him', () => {
    expect(told('valmora-voting-age', 'what does Quillen want?')).toMatch(/does not say/);
  });
});

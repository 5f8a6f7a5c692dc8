import { describe, expect, it } from 'vitest';
import { dataFolder } from './data-folder.ts';

describe('the data folder', () => {
  it('is where CANDOUR_DATA says, else in the XDG data home, else in ~/.local/share', () => {
    expect(dataFolder({ CANDOUR_DATA: '/a', XDG_DATA_HOME: '/b' })).toBe('/a');
    expect(dataFolder({ XDG_DATA_HOME: '/b' })).toBe('/b/candour');
    expect(dataFolder({})).toMatch(/\/\.local\/share\/candour$/);
  });
});

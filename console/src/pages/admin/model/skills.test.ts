import { describe, expect, it } from 'vitest';
import { skillsInUse } from './skills';

describe('skills in use', () => {
  it('are named once, wherever they are used', () => {
    const queues = [{ skills: [{ skill: 'dutch', level: 3 }] }];
    const people = [
      {
        skills: [
          { skill: 'dutch', level: 5 },
          { skill: 'billing', level: 1 },
        ],
      },
    ];
    expect(skillsInUse(queues, people)).toEqual(['billing', 'dutch']);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../../wire/api';
import { stateOf } from '../../model/notesDraft';
import { NotesKeeper } from './NotesKeeper';

const at = '2026-11-22T10:00:00Z';

function world(answers: (() => Promise<void>)[] = []) {
  const saved: { text: string; version: number }[] = [];
  const keeper = new NotesKeeper({
    save: (text, version) => {
      saved.push({ text, version });
      return answers.shift()?.() ?? Promise.resolve();
    },
    after: (millis, act) => {
      const timer = setTimeout(act, millis);
      return () => clearTimeout(timer);
    },
  });
  keeper.hear({ text: '', version: 0, updatedAt: at, by: '' });
  return { keeper, saved };
}

describe('notes that keep themselves', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('are saved once typing pauses', async () => {
    const { keeper, saved } = world();
    keeper.type('C');
    await vi.advanceTimersByTimeAsync(500);
    keeper.type('Called');
    await vi.advanceTimersByTimeAsync(700);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(saved).toEqual([{ text: 'Called', version: 0 }]);
    expect(stateOf(keeper.draft())).toBe('saved');
  });

  it('are saved at once when the field is left, and only once', async () => {
    const { keeper, saved } = world();
    keeper.type('Called');
    keeper.flush();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saved).toHaveLength(1);
  });

  it('are tried again when there is no connection', async () => {
    const { keeper, saved } = world([() => Promise.reject(new Problem('offline', 0, null))]);
    keeper.type('Called');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stateOf(keeper.draft())).toBe('failed');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saved).toHaveLength(2);
    expect(stateOf(keeper.draft())).toBe('saved');
  });

  it('wait for the other version when someone was first, and lose nothing', async () => {
    const { keeper, saved } = world([() => Promise.reject(new Problem('notes-changed', 409, null))]);
    keeper.type('Mine');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved).toHaveLength(1);
    keeper.hear({ text: 'Theirs', version: 1, updatedAt: at, by: 'Omar' });
    expect(stateOf(keeper.draft())).toBe('conflict');
    keeper.resolve('keep-both');
    await vi.advanceTimersByTimeAsync(0);
    expect(saved[1]).toEqual({ text: 'Theirs\nMine', version: 1 });
  });
});

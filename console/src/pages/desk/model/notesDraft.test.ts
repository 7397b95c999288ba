import { describe, expect, it } from 'vitest';
import { canSave, edited, resolved, saveBegun, saveDone, saveFailed, startDraft, stateOf, told } from './notesDraft';

const one = { text: 'Called twice.', version: 1, by: 'Nadia' };
const theirs = { text: 'Called twice. Refund promised.', version: 2, by: 'Omar' };

describe('notes', () => {
  it('are saved until something is written', () => {
    const draft = startDraft(one);
    expect(stateOf(draft)).toBe('saved');
    expect(canSave(draft)).toBe(false);
    expect(stateOf(edited(draft, 'More'))).toBe('edited');
  });

  it('are saved once the server took them', () => {
    const draft = saveDone(saveBegun(edited(startDraft(one), 'More')), 'More');
    expect(stateOf(draft)).toBe('saved');
    expect(draft.base).toEqual({ text: 'More', version: 2, by: 'Nadia' });
  });

  it('do not begin a second save while one runs', () => {
    const draft = edited(saveBegun(edited(startDraft(one), 'More')), 'More and more');
    expect(canSave(draft)).toBe(false);
    expect(canSave(saveDone(draft, 'More'))).toBe(true);
  });

  it('do not take an earlier save’s answer for a later one', () => {
    const answeredFirst = told(saveBegun(edited(startDraft(one), 'A')), { ...one, text: 'A', version: 2 });
    const second = saveBegun(edited(answeredFirst, 'B'));
    expect(stateOf(saveDone(second, 'A'))).toBe('saving');
  });

  it('keep what is typed during a save', () => {
    const typing = edited(saveBegun(edited(startDraft(one), 'More')), 'More and more');
    const answered = told(typing, { text: 'More', version: 2, by: 'Nadia' });
    expect(answered.text).toBe('More and more');
    expect(stateOf(saveDone(answered, 'More'))).toBe('edited');
    expect(saveDone(answered, 'More').base.version).toBe(2);
  });

  it('show what a colleague wrote when nothing of one’s own is unsaved', () => {
    expect(told(startDraft(one), theirs).text).toBe(theirs.text);
  });

  it('ask when both wrote, and lose nothing meanwhile', () => {
    const draft = told(edited(startDraft(one), 'Mine'), theirs);
    expect(stateOf(draft)).toBe('conflict');
    expect(draft.text).toBe('Mine');
    expect(canSave(draft)).toBe(false);
  });

  it('put both one under the other, keep mine, or take theirs, as chosen', () => {
    const draft = told(edited(startDraft(one), 'Mine'), theirs);
    expect(resolved(draft, 'keep-both').text).toBe(`${theirs.text}\nMine`);
    expect(resolved(draft, 'keep-mine').text).toBe('Mine');
    expect(stateOf(resolved(draft, 'take-theirs'))).toBe('saved');
    expect(resolved(draft, 'keep-mine').base.version).toBe(2);
    expect(canSave(resolved(draft, 'keep-mine'))).toBe(true);
  });

  it('do not ask when both wrote the same', () => {
    const draft = told(edited(startDraft(one), theirs.text), theirs);
    expect(stateOf(draft)).toBe('saved');
  });

  it('ignore an older word of the server', () => {
    const draft = startDraft(theirs);
    expect(told(draft, one)).toBe(draft);
  });

  it('stay written when saving fails, and may be saved again', () => {
    const draft = saveFailed(saveBegun(edited(startDraft(one), 'More')));
    expect(stateOf(draft)).toBe('failed');
    expect(draft.text).toBe('More');
    expect(canSave(draft)).toBe(true);
  });
});

import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import { DeleteButton } from './DeleteButton';
import { Editor } from './Editor';
import type { Kind } from './kind';
import { useEdited } from './useEdited';
import type { SettingsForm } from './useSettingsForm';

interface Props<T extends { version: number }> {
  kind: Kind<T>;
  /** What a new one begins with. */
  initial: T;
  list: string;
  newTitle: string;
  deleteText: string;
  children: (form: SettingsForm<T>, isNew: boolean) => ReactNode;
}

/** The page of one thing in a list, or of a new one when the address says so. */
export function EditPage<T extends { version: number }>(props: Props<T>) {
  const { id = 'new' } = useParams();
  return id === 'new' ? <New {...props} /> : <Existing {...props} id={id} />;
}

function New<T extends { version: number }>({ kind, initial, list, newTitle, children }: Props<T>) {
  const navigate = useNavigate();
  return (
    <Editor
      kind={kind}
      saved={initial}
      isNew
      title={newTitle}
      list={list}
      done={(written) => void navigate(`${kind.place}/${encodeURIComponent(kind.idOf(written))}`, { replace: true })}
      reload={() => undefined}
    >
      {(form) => children(form, true)}
    </Editor>
  );
}

function Existing<T extends { version: number }>({ kind, id, list, deleteText, children }: Props<T> & { id: string }) {
  const { admin } = useWorkText();
  const { loaded, current, written, reload } = useEdited(kind, id);
  // What is asked for again after somebody else has deleted it.
  const isGone = loaded.state === 'failed' && isMissing(loaded.failure);
  if (!current || isGone)
    return loaded.state === 'failed' ? <Missing failure={loaded.failure} retry={reload} /> : <Loading lines={8} />;
  return (
    <Editor
      key={`${id} ${current.version}`}
      kind={kind}
      saved={current}
      isNew={false}
      title={kind.nameOf(current) || admin.form.gone}
      list={list}
      aside={<DeleteButton kind={kind} value={current} text={deleteText} />}
      done={written}
      reload={reload}
    >
      {(form) => children(form, false)}
    </Editor>
  );
}

function isMissing(failure: unknown): boolean {
  return failure instanceof Problem && failure.code === 'not-found';
}

export function Missing({ failure, retry }: { failure: unknown; retry: () => void }) {
  const { form } = useWorkText().admin;
  if (isMissing(failure)) return <Empty title={form.gone} />;
  return <Failed title={form.loadFailed} failure={failure} retry={retry} />;
}

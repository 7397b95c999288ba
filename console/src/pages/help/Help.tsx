import { useCallback, useEffect, useMemo, useState, type ComponentProps } from 'react';
import { Navigate, useParams } from 'react-router';
import { ConnectionBanner } from '../../app/ConnectionBanner';
import { CustomerFrame } from '../../app/CustomerFrame';
import '../../app/customerStyles';
import { NotFound } from '../../app/ErrorPage';
import { Failed, Loading } from '../../app/states';
import { hasToken, VisitorTokens } from '../../identity/visitor';
import { useLanguage, useText } from '../../text/useText';
import type { HelpForm, MessageKind, VisitorDocuments, VisitorRequest } from '../../wire/acd';
import { Api, nobody, Problem } from '../../wire/api';
import { useDocument, useLive, useLiveStatus } from '../../wire/useLive';
import { useLoad } from '../../wire/useLoad';
import { useNow } from '../../wire/useNow';
import { Closed } from './Closed';
import { Form } from './Form';
import { conversationAt, forgetConversation, rememberSite, rememberTold, wasTold } from './memory';
import { kindsOf } from './message/fields';
import { Instead } from './message/Instead';
import { MessageForm } from './message/MessageForm';
import { Place } from './message/Place';
import { SentPage } from './message/SentPage';
import { useInstead } from './message/useInstead';
import { Over } from './Over';
import { Waiting } from './Waiting';

const api = new Api(nobody);

/** A customer asks for help: the form, the wait, and on to the session. A reload finds the way back to where they were. */
export default function Help() {
  const { entryPointId = '' } = useParams();
  const [requestId, setRequestId] = useState(() => {
    const known = conversationAt(entryPointId);
    return known !== null && hasToken(known) ? known : null;
  });
  const again = useCallback(() => {
    forgetConversation(entryPointId);
    setRequestId(null);
  }, [entryPointId]);
  return requestId === null ? (
    <Asking entryPointId={entryPointId} asked={setRequestId} />
  ) : (
    <InQueue key={requestId} entryPointId={entryPointId} requestId={requestId} again={again} />
  );
}

function useForm(entryPointId: string) {
  const [language] = useLanguage();
  const path = `/api/acd/entry-points/${encodeURIComponent(entryPointId)}/form?lang=${language}`;
  return useLoad(useCallback((signal: AbortSignal) => api.get<HelpForm>(path, signal), [path]));
}

function Asking({ entryPointId, asked }: { entryPointId: string; asked: (requestId: string) => void }) {
  const [form, again] = useForm(entryPointId);
  if (form.state === 'failed' && form.failure instanceof Problem && form.failure.code === 'not-found') return <NotFound />;
  return (
    <CustomerFrame {...(form.value ? { site: form.value.siteName } : {})}>
      {form.state === 'failed' && !form.value && <Failed failure={form.failure} retry={again} />}
      {form.state === 'loading' && !form.value && <Loading lines={6} />}
      {form.value && (form.value.open ? <Form form={form.value} asked={asked} /> : <Closed form={form.value} again={again} />)}
    </CustomerFrame>
  );
}

interface InQueueProps {
  entryPointId: string;
  requestId: string;
  again: () => void;
}

function InQueue({ entryPointId, requestId, again }: InQueueProps) {
  const tokens = useMemo(
    () => new VisitorTokens(requestId, `/api/acd/requests/${encodeURIComponent(requestId)}/token`),
    [requestId],
  );
  const live = useLive<VisitorDocuments>('/ws/acd/visitor', tokens);
  const status = useLiveStatus(live);
  const request = useDocument(live, 'request');
  const now = useNow();
  const [first, setFirst] = useState<VisitorRequest>();
  const [told] = useState(() => wasTold(entryPointId));
  if (request && !first) setFirst(request);
  useEffect(() => {
    if (request && request.sessionId !== null) rememberSite(request.sessionId, request.siteName);
  }, [request]);
  const isLost = status === 'gone' || (status !== 'live' && !hasToken(requestId, now));
  return (
    <CustomerFrame {...(request ? { site: request.siteName } : {})}>
      <ConnectionBanner status={status} />
      {isLost ? (
        <Over how="expired" reason={null} again={again} />
      ) : request ? (
        <Where
          entryPointId={entryPointId}
          request={request}
          isStale={first !== undefined && isOver(first) && (told || !isNews(first))}
          api={tokens.api}
          again={again}
        />
      ) : (
        <Loading lines={5} />
      )}
    </CustomerFrame>
  );
}

interface WhereProps {
  entryPointId: string;
  request: VisitorRequest;
  /** It was over already when this page was opened, and the customer knows: nobody wants to read that again. */
  isStale: boolean;
  api: Api;
  again: () => void;
}

/** A message that was left instead of waiting is the last word, unless an agent was quicker than the leaving. */
function Where(props: WhereProps) {
  const { entryPointId, request, api, again } = props;
  const [form] = useForm(entryPointId);
  const instead = useInstead(entryPointId, request, api);
  const { left, kind } = instead;
  if (left && request.state !== 'in-session') return <SentPage {...left} again={again} leave={() => void instead.leave()} />;
  if (kind !== null && form.value && (instead.isWaiting || isUnhelped(request)))
    return (
      <MessageForm
        form={form.value}
        kind={kind}
        draft={instead.draft}
        hasAsked
        isWaiting={instead.isWaiting}
        back={() => instead.choose(null)}
        sent={(message) => void instead.sent(kind, message)}
      >
        <Place request={request} />
      </MessageForm>
    );
  return <Here {...props} kinds={form.value ? kindsOf(form.value) : []} instead={instead.choose} />;
}

interface HereProps extends WhereProps {
  kinds: readonly MessageKind[];
  instead: (kind: MessageKind) => void;
}

function Here({ entryPointId, request, isStale, api, again, kinds, instead }: HereProps) {
  switch (request.state) {
    case 'arriving':
    case 'waiting':
    case 'offered':
      return <Waiting request={request} api={api} kinds={kinds} instead={instead} />;
    case 'in-session':
      return request.sessionId === null ? (
        <Waiting request={request} api={api} kinds={kinds} instead={instead} />
      ) : (
        <Navigate to={`/s/${encodeURIComponent(request.sessionId)}`} replace />
      );
    case 'left':
    case 'abandoned':
    case 'refused':
    case 'closed':
    case 'ended':
      return isStale ? (
        <Afresh again={again} />
      ) : (
        <Ending
          how={request.state}
          entryPointId={entryPointId}
          request={request}
          again={again}
          kinds={kinds}
          instead={instead}
        />
      );
  }
}

type EndingProps = Omit<HereProps, 'api' | 'isStale'> & Pick<ComponentProps<typeof Over>, 'how'>;

/** How it ended; kept in mind as told. */
function Ending({ how, entryPointId, request, again, kinds, instead }: EndingProps) {
  const { message } = useText();
  useEffect(() => rememberTold(entryPointId), [entryPointId]);
  return (
    <Over how={how} reason={request.reason} again={again}>
      {isUnhelped(request) && <Instead heading={message.insteadClosed} kinds={kinds} choose={instead} />}
    </Over>
  );
}

function Afresh({ again }: { again: () => void }) {
  useEffect(again, [again]);
  return <Loading lines={5} />;
}

/** Nobody came, or nobody could: there are other ways to be helped. */
function isUnhelped({ state }: VisitorRequest): boolean {
  return state === 'refused' || state === 'abandoned';
}

/** It ended without their doing and perhaps behind their back, while the phone was in a pocket and the tab was let go. */
function isNews({ state }: VisitorRequest): boolean {
  return state === 'refused' || state === 'abandoned' || state === 'closed';
}

function isOver({ state }: VisitorRequest): boolean {
  return state !== 'arriving' && state !== 'waiting' && state !== 'offered' && state !== 'in-session';
}

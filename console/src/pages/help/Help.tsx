import { useCallback, useEffect, useMemo, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { ConnectionBanner } from '../../app/ConnectionBanner';
import { CustomerFrame } from '../../app/CustomerFrame';
import '../../app/customerStyles';
import { NotFound } from '../../app/ErrorPage';
import { Failed, Loading } from '../../app/states';
import { hasToken, VisitorTokens } from '../../identity/visitor';
import { useLanguage } from '../../text/useText';
import type { HelpForm, VisitorDocuments, VisitorRequest } from '../../wire/acd';
import { Api, nobody, Problem } from '../../wire/api';
import { useDocument, useLive, useLiveStatus } from '../../wire/useLive';
import { useLoad } from '../../wire/useLoad';
import { useNow } from '../../wire/useNow';
import { Closed } from './Closed';
import { Form } from './Form';
import { conversationAt, forgetConversation, rememberSite } from './memory';
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
    <InQueue key={requestId} requestId={requestId} again={again} />
  );
}

function Asking({ entryPointId, asked }: { entryPointId: string; asked: (requestId: string) => void }) {
  const [language] = useLanguage();
  const path = `/api/acd/entry-points/${encodeURIComponent(entryPointId)}/form?lang=${language}`;
  const [form, again] = useLoad(useCallback((signal) => api.get<HelpForm>(path, signal), [path]));
  if (form.state === 'failed' && form.failure instanceof Problem && form.failure.code === 'not-found') return <NotFound />;
  return (
    <CustomerFrame {...(form.value ? { site: form.value.siteName } : {})}>
      {form.state === 'failed' && !form.value && <Failed failure={form.failure} retry={again} />}
      {form.state === 'loading' && !form.value && <Loading lines={6} />}
      {form.value && (form.value.open ? <Form form={form.value} asked={asked} /> : <Closed form={form.value} again={again} />)}
    </CustomerFrame>
  );
}

function InQueue({ requestId, again }: { requestId: string; again: () => void }) {
  const tokens = useMemo(
    () => new VisitorTokens(requestId, `/api/acd/requests/${encodeURIComponent(requestId)}/token`),
    [requestId],
  );
  const live = useLive<VisitorDocuments>('/ws/acd/visitor', tokens);
  const status = useLiveStatus(live);
  const request = useDocument(live, 'request');
  const now = useNow();
  const [first, setFirst] = useState<VisitorRequest>();
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
        <Where request={request} isStale={first !== undefined && isOver(first)} api={tokens.api} again={again} />
      ) : (
        <Loading lines={5} />
      )}
    </CustomerFrame>
  );
}

interface WhereProps {
  request: VisitorRequest;
  /** It was over already when this page was opened: nobody wants to read that again. */
  isStale: boolean;
  api: Api;
  again: () => void;
}

function Where({ request, isStale, api, again }: WhereProps) {
  switch (request.state) {
    case 'arriving':
    case 'waiting':
    case 'offered':
      return <Waiting request={request} api={api} />;
    case 'in-session':
      return request.sessionId === null ? (
        <Waiting request={request} api={api} />
      ) : (
        <Navigate to={`/s/${encodeURIComponent(request.sessionId)}`} replace />
      );
    case 'left':
    case 'abandoned':
    case 'refused':
    case 'ended':
      return isStale ? <Afresh again={again} /> : <Over how={request.state} reason={request.reason} again={again} />;
  }
}

function Afresh({ again }: { again: () => void }) {
  useEffect(again, [again]);
  return <Loading lines={5} />;
}

function isOver({ state }: VisitorRequest): boolean {
  return state === 'left' || state === 'abandoned' || state === 'refused' || state === 'ended';
}

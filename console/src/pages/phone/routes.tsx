import { Navigate, Route, Routes } from 'react-router';
import { ConnectionBanner } from '../../app/ConnectionBanner';
import { Empty, Loading } from '../../app/states';
import { useWorkText } from '../../text/useText';
import { useDocument, useLiveStatus } from '../../wire/useLive';
import { CallsPage } from './call/CallsPage';
import { HistoryPage } from './history/HistoryPage';
import { LinesPage } from './lines/LinesPage';
import { usePhone } from './OnPhone';
import { PhoneFrame } from './PhoneFrame';
import { VoicemailPage } from './voicemail/VoicemailPage';

export default function PhoneRoutes() {
  const { phone } = useWorkText();
  const live = usePhone();
  const me = useDocument(live, 'me');
  const status = useLiveStatus(live);
  if (!me) {
    return (
      <>
        <ConnectionBanner status={status} />
        <Loading />
      </>
    );
  }
  if (!me.licensed) return <Empty title={phone.noLicence}>{phone.noLicenceText}</Empty>;
  return (
    <PhoneFrame>
      <Routes>
        <Route index element={<CallsPage me={me} />} />
        <Route path="lines" element={<LinesPage me={me} />} />
        <Route path="history" element={<HistoryPage />} />
        <Route path="voicemail" element={<VoicemailPage />} />
        <Route path="*" element={<Navigate to="/phone" replace />} />
      </Routes>
    </PhoneFrame>
  );
}

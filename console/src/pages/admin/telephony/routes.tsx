import { Navigate, Route, Routes } from 'react-router';
import { DevicePage } from './devices/DevicePage';
import { Devices } from './devices/Devices';
import { NewDevice } from './devices/NewDevice';
import { LinePage } from './lines/LinePage';
import { Lines } from './lines/Lines';
import { NumberPage } from './numbers/NumberPage';
import { Numbers } from './numbers/Numbers';
import { PhoneDelegates } from './phones/PhoneDelegates';
import { PhonePage } from './phones/PhonePage';
import { PhoneRinging } from './phones/PhoneRinging';
import { Phones } from './phones/Phones';
import { PolicyPage } from './policy/PolicyPage';
import { QueueWordsPage } from './queue-words/QueueWordsPage';
import { TrunkPage } from './trunks/TrunkPage';
import { Trunks } from './trunks/Trunks';

/** Telephony in administration, at `/admin/telephony`. */
export function TelephonyRoutes() {
  return (
    <Routes>
      <Route path="phones" element={<Phones />} />
      <Route path="phones/:id" element={<PhonePage />} />
      <Route path="phones/:id/delegates" element={<PhoneDelegates />} />
      <Route path="phones/:id/ringing" element={<PhoneRinging />} />
      <Route path="lines" element={<Lines />} />
      <Route path="lines/:id" element={<LinePage />} />
      <Route path="numbers" element={<Numbers />} />
      <Route path="numbers/:id" element={<NumberPage />} />
      <Route path="queue-words" element={<QueueWordsPage />} />
      <Route path="devices" element={<Devices />} />
      <Route path="devices/new" element={<NewDevice />} />
      <Route path="devices/:id" element={<DevicePage />} />
      <Route path="trunks" element={<Trunks />} />
      <Route path="trunks/:id" element={<TrunkPage />} />
      <Route path="policy" element={<PolicyPage />} />
      <Route path="*" element={<Navigate to="/admin/telephony/phones" replace />} />
    </Routes>
  );
}

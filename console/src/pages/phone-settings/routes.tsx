import { Navigate, Route, Routes } from 'react-router';
import { ForRoles } from '../../app/ForRoles';
import { DelegatesPage } from './delegates/DelegatesPage';
import { DelegatorsPage } from './delegators/DelegatorsPage';
import { GreetingPage } from './greeting/GreetingPage';
import { PhoneSettingsFrame } from './PhoneSettingsFrame';
import { RingingPage } from './ringing/RingingPage';

/** What people set up of their own lines, at `/phone/settings`. */
export default function PhoneSettingsRoutes() {
  return (
    <ForRoles roles={['agent', 'supervisor', 'admin']}>
      <Routes>
        <Route element={<PhoneSettingsFrame />}>
          <Route index element={<Navigate to="/phone/settings/delegates" replace />} />
          <Route path="delegates" element={<DelegatesPage />} />
          <Route path="delegators" element={<DelegatorsPage />} />
          <Route path="ringing" element={<RingingPage />} />
          <Route path="greeting" element={<GreetingPage />} />
          <Route path="*" element={<Navigate to="/phone/settings/delegates" replace />} />
        </Route>
      </Routes>
    </ForRoles>
  );
}

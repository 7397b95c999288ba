import { Navigate, Route, Routes } from 'react-router';
import { DetailsPage } from './details/DetailsPage';
import { ReportsFrame } from './ReportsFrame';
import { SessionsPage } from './sessions/SessionsPage';
import { VolumePage } from './volume/VolumePage';

export default function ReportsRoutes() {
  return (
    <Routes>
      <Route element={<ReportsFrame />}>
        <Route index element={<Navigate to="sessions" replace />} />
        <Route path="sessions" element={<SessionsPage />} />
        <Route path="sessions/:id" element={<DetailsPage />} />
        <Route path="volume" element={<VolumePage />} />
      </Route>
      <Route path="*" element={<Navigate to="/reports/sessions" replace />} />
    </Routes>
  );
}

import { Navigate, Route, Routes } from 'react-router';
import { ForRoles } from '../../app/ForRoles';
import { AdminFrame } from './AdminFrame';
import { AuditPage } from './audit/AuditPage';
import { EntryPointPage } from './entry-points/EntryPointPage';
import { EntryPoints } from './entry-points/EntryPoints';
import { People } from './people/People';
import { PersonPage } from './people/PersonPage';
import { QueuePage } from './queues/QueuePage';
import { Queues } from './queues/Queues';
import { RecordingPolicyPage } from './recording/RecordingPolicyPage';
import { SitePage } from './site/SitePage';
import { TelephonyRoutes } from './telephony/routes';

export default function AdminRoutes() {
  return (
    <ForRoles roles={['admin']}>
      <Routes>
        <Route element={<AdminFrame />}>
          <Route index element={<Navigate to="/admin/queues" replace />} />
          <Route path="queues" element={<Queues />} />
          <Route path="queues/:id" element={<QueuePage />} />
          <Route path="entry-points" element={<EntryPoints />} />
          <Route path="entry-points/:id" element={<EntryPointPage />} />
          <Route path="people" element={<People />} />
          <Route path="people/:id" element={<PersonPage />} />
          <Route path="site" element={<SitePage />} />
          <Route path="telephony/*" element={<TelephonyRoutes />} />
          <Route path="recording" element={<RecordingPolicyPage />} />
          <Route path="audit" element={<AuditPage />} />
          <Route path="*" element={<Navigate to="/admin/queues" replace />} />
        </Route>
      </Routes>
    </ForRoles>
  );
}

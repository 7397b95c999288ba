import { Navigate, Route, Routes } from 'react-router';
import { ForRoles } from '../../app/ForRoles';
import { BoardLive } from './BoardLive';
import { DecisionPage } from './decision/DecisionPage';
import { QueuePage } from './queue/QueuePage';
import { Wall } from './wall/Wall';
import { Wallboard } from './wallboard/Wallboard';

export default function BoardRoutes() {
  return (
    <ForRoles roles={['supervisor', 'admin']}>
      <BoardLive>
        <Routes>
          <Route index element={<Wallboard />} />
          <Route path="wall" element={<Wall />} />
          <Route path="queues/:queueId" element={<QueuePage />} />
          <Route path="decisions/:offerId" element={<DecisionPage />} />
          <Route path="*" element={<Navigate to="/board" replace />} />
        </Routes>
      </BoardLive>
    </ForRoles>
  );
}

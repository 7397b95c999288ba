import { Route, Routes } from 'react-router';
import { RecordingPage } from './details/RecordingPage';
import { RecordingsPage } from './list/RecordingsPage';

export default function RecordingsRoutes() {
  return (
    <Routes>
      <Route index element={<RecordingsPage />} />
      <Route path=":id" element={<RecordingPage />} />
    </Routes>
  );
}

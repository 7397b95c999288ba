import { Navigate } from 'react-router';
import { placesOf } from '../../app/places';
import { useWorker } from '../../identity/SignedIn';
import { useText } from '../../text/useText';

/** Inside the shell: on to the first place that this worker may go to. */
export default function Start() {
  const { common } = useText();
  const worker = useWorker();
  return <Navigate to={placesOf(worker.roles, common.shell)[0]?.to ?? '/reports'} replace />;
}

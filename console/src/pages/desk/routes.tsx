import { ForRoles } from '../../app/ForRoles';

/** The desk itself is part of the shell, so that it outlives a look at another page; here is only who may see it. */
export default function DeskRoutes() {
  return <ForRoles roles={['agent']}>{null}</ForRoles>;
}

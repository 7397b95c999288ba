import { TRUNKS } from '../addresses';
import { useWorkText } from '../../../../text/useText';
import type { Trunk } from '../../../../wire/telephonyAdmin';
import { ListPage } from '../../list/ListPage';
import { useItems } from '../../useItems';

export function Trunks() {
  const words = useWorkText().admin.telephony.trunks;
  const [loaded, again] = useItems<Trunk>(TRUNKS);
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      empty={words.empty}
      addLabel={words.add}
      place="/admin/telephony/trunks"
      loaded={loaded}
      again={again}
      idOf={(trunk) => trunk.trunkId}
      nameOf={(trunk) => trunk.name}
      textOf={(trunk) => `${trunk.name} ${trunk.host} ${trunk.user ?? ''} ${trunk.addresses.join(' ')}`}
      columns={[
        { title: words.columns.name, cell: () => null },
        {
          title: words.columns.host,
          cell: ({ host, port, transport }) => `${host}:${port} (${words.transports[transport]})`,
        },
        { title: words.columns.kind, cell: (trunk) => words.kinds[trunk.kind] },
        { title: words.columns.addresses, cell: (trunk) => trunk.addresses.join(', ') || words.anywhere },
      ]}
    />
  );
}

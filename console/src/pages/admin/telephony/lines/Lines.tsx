import { useWorkText } from '../../../../text/useText';
import { ListPage } from '../../list/ListPage';
import { useLines, usePhones } from '../useTelephony';

export function Lines() {
  const { telephony } = useWorkText().admin;
  const words = telephony.lines;
  const [loaded, again] = useLines();
  const [phones] = usePhones();
  const names = new Map(phones.value?.map((phone) => [phone.personId, phone.name]));
  const owner = (id: string) => names.get(id) ?? telephony.unknown;
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      empty={words.empty}
      addLabel={words.add}
      place="/admin/telephony/lines"
      loaded={loaded}
      again={again}
      idOf={(line) => line.lineId}
      nameOf={(line) => line.number}
      textOf={(line) => `${line.number} ${owner(line.ownerId)}`}
      columns={[
        { title: words.columns.number, cell: () => null },
        { title: words.columns.owner, cell: (line) => owner(line.ownerId) },
        {
          title: words.columns.greeting,
          cell: (line) => (line.greetingId === null ? words.onlyBeep : words.ownGreeting),
        },
      ]}
    />
  );
}

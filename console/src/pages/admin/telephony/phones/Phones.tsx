import { Badge } from '@mantine/core';
import { useWorkText } from '../../../../text/useText';
import { ListPage } from '../../list/ListPage';
import { useLines, usePhones } from '../useTelephony';

export function Phones() {
  const { telephony } = useWorkText().admin;
  const words = telephony.phones;
  const [loaded, again] = usePhones();
  const [lines] = useLines();
  const linesOf = (id: string) => (lines.value ?? []).filter((line) => line.ownerId === id).map((line) => line.number);
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      empty={words.empty}
      addLabel={words.add}
      place="/admin/telephony/phones"
      loaded={loaded}
      again={again}
      idOf={(phone) => phone.personId}
      nameOf={(phone) => phone.name}
      textOf={(phone) =>
        `${phone.name} ${phone.number} ${phone.location} ${telephony.kinds[phone.kind]} ${linesOf(phone.personId).join(' ')}`
      }
      columns={[
        { title: words.columns.name, cell: (phone) => <div>{phone.location}</div> },
        { title: words.columns.number, cell: (phone) => phone.number },
        { title: words.columns.kind, cell: (phone) => telephony.kinds[phone.kind] },
        {
          title: words.columns.licence,
          cell: ({ licensed }) => (
            <Badge variant="light" color={licensed ? 'green' : 'gray'}>
              {licensed ? words.licensed : words.notLicensed}
            </Badge>
          ),
        },
        { title: words.columns.lines, cell: (phone) => linesOf(phone.personId).join(', ') || '–' },
      ]}
    />
  );
}

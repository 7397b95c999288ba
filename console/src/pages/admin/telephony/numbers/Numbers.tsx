import { useWorkText } from '../../../../text/useText';
import { ListPage } from '../../list/ListPage';
import { targetInWords, targetOf } from '../model/routes';
import { useDirectory, useNumbers } from '../useTelephony';

export function Numbers() {
  const words = useWorkText().admin.telephony.numbers;
  const [loaded, again] = useNumbers();
  const directory = useDirectory();
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      empty={words.empty}
      addLabel={words.add}
      place="/admin/telephony/numbers"
      loaded={loaded}
      again={again}
      idOf={(route) => route.number}
      nameOf={(route) => route.number}
      textOf={(route) => `${route.number} ${targetInWords(route, directory, words)} ${words.kinds[targetOf(route)]}`}
      columns={[
        { title: words.columns.number, cell: () => null },
        { title: words.columns.leadsTo, cell: (route) => targetInWords(route, directory, words) },
        { title: words.columns.kind, cell: (route) => words.kinds[targetOf(route)] },
      ]}
    />
  );
}

import { Empty, Failed, Loading } from '../../../../app/states';
import { useTitle } from '../../../../app/useTitle';
import { useWorkText } from '../../../../text/useText';
import listStyles from '../../list/ListPage.module.css';
import styles from '../../../phone-settings/Cards.module.css';
import { SpokenBy } from './SpokenBy';
import { useQueueWords, type QueueSpeech } from './useQueueWords';

/** What callers hear in the queues: in which language, and which greeting (rule TEL-27). */
export function QueueWordsPage() {
  const { title, intro } = useWorkText().admin.telephony.queueWords;
  const speech = useQueueWords();
  useTitle(title);
  return (
    <>
      <header className={listStyles['head']}>
        <div>
          <h1 className={listStyles['title']}>{title}</h1>
          <p className={listStyles['intro']}>{intro}</p>
        </div>
      </header>
      <Queues speech={speech} />
    </>
  );
}

function Queues({ speech }: { speech: QueueSpeech }) {
  const words = useWorkText().admin.telephony.queueWords;
  const { all, failure, again } = speech;
  if (!all) return failure === undefined ? <Loading lines={4} /> : <Failed failure={failure} retry={again} />;
  if (all.length === 0) return <Empty title={words.emptyTitle}>{words.empty}</Empty>;
  return (
    <ul className={styles['list']} aria-label={words.title}>
      {all.map((spoken) => (
        <SpokenBy key={spoken.queue.id} spoken={spoken} speech={speech} />
      ))}
    </ul>
  );
}

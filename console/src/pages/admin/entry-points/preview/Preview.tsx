import { SegmentedControl, Tabs, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Suspense, useState, type ReactNode } from 'react';
import { CustomerFrame } from '../../../../app/CustomerFrame';
import type { Face } from '../../../../button/look';
import { languages, type Language } from '../../../../text/languages';
import { SpeaksIn, useWorkText } from '../../../../text/useText';
import type { EntryPointSettings } from '../../../../wire/admin';
import { FormView } from '../../../help/FormView';
import { formOf, spokenAt, wordsIn } from '../../model/preview';
import { ButtonOf } from './ButtonOf';
import styles from './Preview.module.css';
import { Screen } from './Screen';
import type { Play } from './usePlay';

/** The widths that are played: a common phone, and a window on a common laptop. */
const WIDTHS = { phone: 390, desktop: 1024 } as const;
type Device = keyof typeof WIDTHS;

/** As queue-acd-service says it beside the label of a button while nobody can be asked. */
const CLOSED: Readonly<Record<Language, string>> = { en: 'Closed at the moment', nl: 'Op dit moment gesloten' };

const tabs = ['button', 'form', 'page'] as const;
type Tab = (typeof tabs)[number];

interface Props {
  settings: EntryPointSettings;
  siteName: string;
  play: Play;
  change: (part: Partial<Play>) => void;
  /** The customer who is played has sent the form. */
  sent: () => void;
}

/** What customers will see of an entry point that is being edited, by the very parts that they will see. */
export function Preview({ settings, siteName, play, change, sent }: Props) {
  const { common, admin } = useWorkText();
  const words = admin.entryPoints.preview;
  const [tab, setTab] = useState<Tab>('form');
  const [device, setDevice] = useState<Device>('phone');
  const [scheme, setScheme] = useScheme();
  const spoken = spokenAt(settings, play.language);
  const face = (open: boolean): Face => ({ label: wordsIn(settings.buttonLabel, spoken), open, closedText: CLOSED[spoken] });
  const screens: Record<Tab, ReactNode> = {
    button: (
      <main className={styles['buttons']}>
        {[true, false].map((open) => (
          <div key={String(open)}>
            <p>{open ? words.open : words.closed}</p>
            <ButtonOf face={face(open)} press={() => setTab('form')} />
          </div>
        ))}
      </main>
    ),
    form: (
      <SpeaksIn language={play.language} choose={(language) => change({ language })}>
        <CustomerFrame site={siteName}>
          <FormView
            form={formOf(settings, siteName, play.language)}
            answers={play.answers}
            answer={(id, value) => change({ answers: { ...play.answers, [id]: value } })}
            send={() => {
              sent();
              return Promise.resolve();
            }}
          />
        </CustomerFrame>
      </SpeaksIn>
    ),
    page: <SomePage button={<ButtonOf face={face(settings.enabled)} floating press={() => setTab('form')} />} />,
  };
  return (
    <section aria-label={words.title} className={styles['preview']}>
      <Tabs value={tab} keepMounted={false} onChange={(next) => setTab(tabs.find((one) => one === next) ?? 'form')}>
        <Tabs.List aria-label={words.title}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className={styles['choices']}>
          <SegmentedControl
            size="xs"
            aria-label={words.device}
            data={[
              { value: 'phone', label: words.phone },
              { value: 'desktop', label: words.desktop },
            ]}
            value={device}
            onChange={(next) => setDevice(next === 'phone' ? 'phone' : 'desktop')}
          />
          <SegmentedControl
            size="xs"
            aria-label={words.language}
            data={languages.map((value) => ({ value, label: common.languageNames[value] }))}
            value={play.language}
            onChange={(next) => change({ language: next === 'nl' ? 'nl' : 'en' })}
          />
        </div>
        {!settings.enabled && <p className={styles['note']}>{words.isOff}</p>}
        {tabs.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Screen
              title={`${words.title}: ${words.tabs[one]}`}
              width={one === 'button' ? WIDTHS.phone : WIDTHS[device]}
              scheme={scheme}
              setScheme={setScheme}
            >
              <Suspense>{screens[one]}</Suspense>
            </Screen>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

/** The preview begins in the colours of the administrator and may be seen in others. */
function useScheme(): [MantineColorScheme, (scheme: MantineColorScheme) => void] {
  const { colorScheme } = useMantineColorScheme();
  const [chosen, setChosen] = useState<MantineColorScheme | null>(null);
  return [chosen ?? colorScheme, setChosen];
}

/** Anybody's web page, with the button where it floats. */
function SomePage({ button }: { button: ReactNode }) {
  return (
    <main className={styles['somePage']}>
      <div className={styles['bar']} />
      <div className={styles['picture']} />
      {[90, 100, 96, 60].map((width) => (
        <div key={width} className={styles['line']} style={{ width: `${width}%` }} />
      ))}
      {button}
    </main>
  );
}

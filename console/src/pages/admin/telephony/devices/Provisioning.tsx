import { ActionIcon, Alert, Button, CopyButton, Group, Tabs } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { Provisioned } from '../../../../wire/telephonyAdmin';
import formStyles from '../../form/Form.module.css';
import { asText, brands, valueNames, valuesOf } from '../model/provisioning';
import styles from './Provisioning.module.css';

/** What to type into a telephone; its password is not to be had again. */
export function Provisioning({ provisioned, done }: { provisioned: Provisioned; done: () => void }) {
  const words = useWorkText().admin.telephony.provisioning;
  const values = valuesOf(provisioned);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section aria-label={words.title(provisioned.name)}>
      <header className={formStyles['head']}>
        <h1 className={formStyles['title']} ref={title} tabIndex={-1}>
          {words.title(provisioned.name)}
        </h1>
      </header>
      <Alert color="yellow" variant="light" icon={<IconKey aria-hidden />} mb="md">
        {words.once}
      </Alert>
      <dl className={styles['values']}>
        {valueNames.map((name) => (
          <div key={name} className={styles['value']}>
            <dt>
              {words.values[name].label}
              <span className={styles['help']}>{words.values[name].help}</span>
            </dt>
            <dd>
              <code>{values[name]}</code>
              <Copy what={words.values[name].label} value={values[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <Group my="md">
        <CopyAll text={asText(values, words)} />
        <Button onClick={done}>{words.done}</Button>
      </Group>
      <h2 className={formStyles['partTitle']}>{words.brands}</h2>
      <Tabs defaultValue={brands[0]?.brand} mt="sm" keepMounted={false}>
        <Tabs.List>
          {brands.map(({ brand, name }) => (
            <Tabs.Tab key={brand} value={brand}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {brands.map(({ brand, fields }) => (
          <Tabs.Panel key={brand} value={brand} pt="sm">
            <p className={styles['where']}>{words.where[brand]}</p>
            <table className={styles['fields']}>
              <thead>
                <tr>
                  <th scope="col">{words.field}</th>
                  <th scope="col">{words.value}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ field, value }) => (
                  <tr key={field}>
                    <td lang="en">{field}</td>
                    <td>
                      <code>{value(values)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

function Copy({ what, value }: { what: string; value: string }) {
  const { admin } = useWorkText();
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <>
          <ActionIcon
            variant="subtle"
            color={copied ? 'green' : 'gray'}
            size={32}
            aria-label={admin.telephony.provisioning.copy(what)}
            onClick={copy}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
          <span className="visually-hidden" role="status">
            {copied && admin.form.copied}
          </span>
        </>
      )}
    </CopyButton>
  );
}

function CopyAll({ text }: { text: string }) {
  const { admin } = useWorkText();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={copy}
        >
          {copied ? admin.form.copied : admin.telephony.provisioning.all}
        </Button>
      )}
    </CopyButton>
  );
}

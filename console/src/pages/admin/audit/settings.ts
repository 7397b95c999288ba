import type { Admin } from '../../../text';
import { lookup } from '../../../text/problems';
import type { EntryPointSettings, Person, QueueSettings, SiteSettings } from '../../../wire/admin';
import type { Names } from '../model/inWords';
import { waitInWords } from '../model/overflow';

/** A setting as administrators know it. */
export interface AuditedSetting {
  label: string;
  /** What the log's text for a value says, where that is not plain by itself. */
  value?: (text: string) => string;
}

type Settings<T> = Record<Exclude<keyof T, 'id' | 'siteId' | 'agentId' | 'version'>, AuditedSetting>;

export interface AuditedSettings {
  site: Settings<SiteSettings>;
  queue: Settings<QueueSettings>;
  'entry-point': Settings<EntryPointSettings>;
  person: Settings<Person>;
}

/** All settings that the audit log can name (`docs/audited-settings.json`), in the words of their forms. */
export function auditedSettings(admin: Admin, queues: Names): AuditedSettings {
  const { form, units } = admin;
  const seconds = (text: string) => waitInWords(Number(text));
  const onOff = (text: string) => (text === 'true' ? form.on : form.off);
  const customers = (text: string) => `${text} ${units.customers}`;
  const oneOf = (words: Readonly<Record<string, string>>) => (text: string) => lookup(words, text) ?? text;
  const site = admin.site.fields;
  const queue = admin.queues.fields;
  const entryPoint = admin.entryPoints.fields;
  const person = admin.people.fields;
  return {
    site: {
      name: site.name,
      timeZone: site.timeZone,
      awayReasons: site.awayReasons,
      graceSeconds: { ...site.graceSeconds, value: seconds },
      offlineGraceSeconds: { ...site.offlineGraceSeconds, value: seconds },
      agentsMayPull: { ...site.agentsMayPull, value: onOff },
    },
    queue: {
      name: queue.name,
      description: queue.description,
      priority: queue.priority,
      policy: { ...queue.policy, value: oneOf(admin.queues.policies) },
      preferredSeconds: { ...queue.preferredSeconds, value: seconds },
      skills: queue.skills,
      openingHours: { label: admin.queues.parts.hours },
      maximumLength: { ...queue.maximumLength, value: customers },
      maximumWaitSeconds: { ...queue.maximumWaitSeconds, value: seconds },
      offerTimeoutSeconds: { ...queue.offerTimeoutSeconds, value: seconds },
      wrapUpSeconds: { ...queue.wrapUpSeconds, value: seconds },
      serviceLevel: { label: admin.queues.parts.level },
      overflow: queue.overflow,
      featuresOff: queue.featuresOff,
      dispositions: queue.dispositions,
      dispositionRequired: { ...queue.dispositionRequired, value: onOff },
    },
    'entry-point': {
      name: entryPoint.name,
      enabled: { ...entryPoint.enabled, value: onOff },
      language: { ...entryPoint.language, value: oneOf(admin.entryPoints.languages) },
      origins: entryPoint.origins,
      defaultQueueId: { ...entryPoint.defaultQueueId, value: (text) => queues.get(text) ?? text },
      intro: entryPoint.intro,
      buttonLabel: entryPoint.buttonLabel,
      fields: entryPoint.fields,
      rules: entryPoint.rules,
    },
    person: {
      name: person.name,
      email: person.email,
      capacity: person.capacity,
      queues: person.queues,
      skills: person.skills,
    },
  };
}

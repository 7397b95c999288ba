import type { Admin } from '../../../text';
import type { QueueSettings } from '../../../wire/admin';
import { labelIn, type Kind } from '../form/kind';
import type { Names } from '../model/inWords';

/** What a new queue begins with; the forms name these as defaults. */
export const newQueue: QueueSettings = {
  id: '',
  name: '',
  description: '',
  priority: 5,
  policy: 'longest-idle',
  preferredSeconds: 60,
  skills: [],
  openingHours: null,
  maximumLength: 50,
  maximumWaitSeconds: 1800,
  offerTimeoutSeconds: 20,
  wrapUpSeconds: 60,
  serviceLevel: { targetPercent: 80, withinSeconds: 60 },
  overflow: [],
  featuresOff: [],
  dispositions: [],
  dispositionRequired: false,
  version: 0,
};

export function queueKind(admin: Admin, queues: Names): Kind<QueueSettings> {
  return {
    collection: '/api/acd/admin/queues',
    place: '/admin/queues',
    idOf: (queue) => queue.id,
    nameOf: (queue) => queue.name,
    labelOf: labelIn(admin.queues.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names: queues,
    codes: { ...admin.queues.policies, ...admin.queues.features },
  };
}

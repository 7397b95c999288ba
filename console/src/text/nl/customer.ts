import type { Customer } from '../index';

export const customer: Customer = {
  help: 'Hulp',
};

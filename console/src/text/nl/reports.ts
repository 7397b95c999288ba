import type { Reports } from '../index';

export const reports: Reports = {
  title: 'Rapporten',
};

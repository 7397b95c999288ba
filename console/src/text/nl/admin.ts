import type { Admin } from '../index';

export const admin: Admin = {
  title: 'Beheer',
};

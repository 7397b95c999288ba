import type { Desk } from '../index';

export const desk: Desk = {
  title: 'Werkplek',
};

import type { Board } from '../index';

export const board: Board = {
  title: 'Overzicht',
};

import type { Room } from '../index';

export const room: Room = {
  chat: 'Chat',
};

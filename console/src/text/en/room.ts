export const room = {
  chat: 'Chat',
};

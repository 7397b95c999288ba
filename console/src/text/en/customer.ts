export const customer = {
  help: 'Help',
};

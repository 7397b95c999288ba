import type { Text } from '../index';
import { common } from './common';
import { customer } from './customer';
import { message } from './message';
import { room } from './room';

export const text: Text = { common, customer, message, room };

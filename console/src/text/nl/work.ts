import type { WorkText } from '../index';
import { admin } from './admin';
import { board } from './board';
import { text } from './index';
import { desk } from './desk';
import { reports } from './reports';

export const workText: WorkText = { ...text, desk, board, admin, reports };

import type { WorkText } from '../index';
import { admin } from './admin';
import { audit } from './audit';
import { board } from './board';
import { text } from './index';
import { desk } from './desk';
import { moves } from './moves';
import { phoneSettings } from './phoneSettings';
import { phone } from './phone';
import { recorder } from './recorder';
import { recordings } from './recordings';
import { reports } from './reports';
import { tasks } from './tasks';
import { transfer } from './transfer';

export const workText: WorkText = { ...text, desk, board, admin, reports, transfer, tasks, moves, audit, phoneSettings, phone, recorder, recordings };

import type { common } from './en/common';
import type { customer } from './en/customer';
import type { message } from './en/message';
import type { room } from './en/room';
import type { admin } from './en/admin';
import type { audit } from './en/audit';
import type { board } from './en/board';
import type { desk } from './en/desk';
import type { entryPoints } from './en/entryPoints';
import type { moves } from './en/moves';
import type { phoneSettings } from './en/phoneSettings';
import type { phone } from './en/phone';
import type { recorder } from './en/recorder';
import type { recordings } from './en/recordings';
import type { reports } from './en/reports';
import type { tasks } from './en/tasks';
import type { transfer } from './en/transfer';

export type Common = typeof common;
export type Customer = typeof customer;
export type Message = typeof message;
export type Room = typeof room;
export type Desk = typeof desk;
export type Board = typeof board;
export type Admin = typeof admin;
export type EntryPoints = typeof entryPoints;
export type Phone = typeof phone;
export type Recorder = typeof recorder;
export type RecordingsText = typeof recordings;
export type Reports = typeof reports;
export type Transfer = typeof transfer;
export type Tasks = typeof tasks;
export type Moves = typeof moves;
export type Audit = typeof audit;
export type PhoneSettings = typeof phoneSettings;

/** What every page can say; a customer's browser downloads no more than this. */
export interface Text {
  common: Common;
  customer: Customer;
  message: Message;
  room: Room;
}

/** What the pages of people who work here can say as well. */
export interface WorkText extends Text {
  desk: Desk;
  board: Board;
  admin: Admin;
  reports: Reports;
  transfer: Transfer;
  tasks: Tasks;
  moves: Moves;
  audit: Audit;
  phoneSettings: PhoneSettings;
  phone: Phone;
  recorder: Recorder;
  recordings: RecordingsText;
}

import type { common } from './en/common';
import type { customer } from './en/customer';
import type { room } from './en/room';
import type { admin } from './en/admin';
import type { board } from './en/board';
import type { desk } from './en/desk';
import type { reports } from './en/reports';

export type Common = typeof common;
export type Customer = typeof customer;
export type Room = typeof room;
export type Desk = typeof desk;
export type Board = typeof board;
export type Admin = typeof admin;
export type Reports = typeof reports;

/** What every page can say; a customer's browser downloads no more than this. */
export interface Text {
  common: Common;
  customer: Customer;
  room: Room;
}

/** What the pages of people who work here can say as well. */
export interface WorkText extends Text {
  desk: Desk;
  board: Board;
  admin: Admin;
  reports: Reports;
}

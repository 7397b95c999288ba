/** Where telephony-service keeps what administrators set up. */
export const PHONES = '/api/telephony/admin/people';
export const LINES = '/api/telephony/admin/lines';
export const NUMBERS = '/api/telephony/admin/numbers';
export const DEVICES = '/api/telephony/admin/devices';
export const TRUNKS = '/api/telephony/admin/trunks';
export const POLICY = '/api/telephony/admin/policy';
export const QUEUE_WORDS = '/api/telephony/admin/queue-words';

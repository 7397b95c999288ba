import {
  IconAddressBook,
  IconDeviceLandlinePhone,
  IconHash,
  IconMessageLanguage,
  IconPhoneCall,
  IconRouteAltLeft,
  IconShieldCheck,
} from '@tabler/icons-react';

/** The pages of telephony in the menu of administration. */
export const telephonyPlaces = [
  { to: '/admin/telephony/phones', name: 'phones', Icon: IconAddressBook },
  { to: '/admin/telephony/lines', name: 'lines', Icon: IconPhoneCall },
  { to: '/admin/telephony/numbers', name: 'numbers', Icon: IconHash },
  { to: '/admin/telephony/queue-words', name: 'queueWords', Icon: IconMessageLanguage },
  { to: '/admin/telephony/devices', name: 'devices', Icon: IconDeviceLandlinePhone },
  { to: '/admin/telephony/trunks', name: 'trunks', Icon: IconRouteAltLeft },
  { to: '/admin/telephony/policy', name: 'policy', Icon: IconShieldCheck },
] as const;

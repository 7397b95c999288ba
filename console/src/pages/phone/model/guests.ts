import type { Call, Guest, OwnCall } from '../../../wire/telephony';

/** A colleague by name, anybody else as a number is read. */
export function nameOfGuest({ name, number }: Guest, who: (number: string | null) => string): string {
  return name ?? who(number);
}

/** Whoever has a call does without guests as they like. */
export function mayRemoveGuests({ user }: Call, me: string | undefined): boolean {
  return user !== null && user.id === me;
}

/** The guests that rang before and are not there any more, in calls that go on and that this person has. */
export function whoDidNotCome(before: readonly OwnCall[], now: readonly OwnCall[], me: string): Guest[] {
  return now
    .filter((call) => mayRemoveGuests(call, me))
    .flatMap((call) => {
      const there = new Set(call.guests.map(keyOf));
      const earlier = before.find(({ callId }) => callId === call.callId)?.guests ?? [];
      return earlier.filter((guest) => guest.state === 'ringing' && !there.has(keyOf(guest)));
    });
}

/** All telephones of a person ring; which leg stands for them changes. */
function keyOf({ personId, number }: Guest): string {
  return personId ?? number ?? '';
}

package org.balie.telephony.administration;

import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.Person.Kind;
import org.balie.telephony.core.state.Person.Licence;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.Version;
import org.balie.telephony.wire.Faults;
import org.jspecify.annotations.Nullable;

/// Somebody with a telephone, or a telephone in a common area, as it goes over the wire.
///
/// @param kind `person` or `common-area`
/// @param licensed whether it has a phone licence
/// @param location where an ambulance has to go (TEL-19)
/// @param version that was read before; null or 0: there is none yet
record Phone(
        @Nullable String personId,
        @Nullable String name,
        @Nullable String kind,
        @Nullable Boolean licensed,
        @Nullable String number,
        @Nullable String location,
        @Nullable Long version) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LOCATION = 200;

    static Phone of(Person person, Version version) {
        return new Phone(
                person.id().value(),
                person.name(),
                code(person.kind()),
                person.isLicensed(),
                person.number().value(),
                person.location(),
                version.value());
    }

    static Phone of(Exchange exchange, Person person) {
        return of(person, exchange.version(new Setting.OfPerson(person.id())));
    }

    Person read(String id) {
        var faults = new Faults();
        var person =
                new Person(
                        new PersonId(faults.id("personId", id)),
                        faults.line("name", name, LONGEST_NAME),
                        faults.word("kind", kind, Kind.values(), Phone::code),
                        faults.flag("licensed", licensed) ? Licence.PHONE : Licence.NONE,
                        faults.number("number", number),
                        faults.line("location", location, LONGEST_LOCATION));
        if (personId != null && !personId.equals(id)) {
            faults.add("personId", "out-of-range", "not the id of the address");
        }
        faults.check();
        return person;
    }

    private static String code(Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case COMMON_AREA -> "common-area";
        };
    }
}

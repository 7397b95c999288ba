/// Seeded worlds around an exchange: people, telephones and callers that do everything at the wrong
/// moment, owners that die, and books that are kept from events alone.
@NullMarked
package org.balie.simulation.telephony;

import org.jspecify.annotations.NullMarked;

/// What crosses a service border: the events of each bounded context and the values they carry.
///
/// Every event travels as a CloudEvent (see `docs/api.md`); its `type` is the context and the
/// simple name of the record, e.g. `balie.acd.OfferAccepted`. Inside v1 a record may gain
/// components that readers can do without; anything else is a v2 beside v1.
@NullMarked
package org.balie.contracts;

import org.jspecify.annotations.NullMarked;

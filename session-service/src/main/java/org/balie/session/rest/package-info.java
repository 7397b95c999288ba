/// The HTTP interface of `docs/api.md`: who asks, what for, within which limits.
@NullMarked
package org.balie.session.rest;

import org.jspecify.annotations.NullMarked;

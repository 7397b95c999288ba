/// Every refusal and failure of a REST endpoint as problem+json (RFC 9457), see `docs/api.md`.
@NullMarked
package org.balie.platform.problem;

import org.jspecify.annotations.NullMarked;

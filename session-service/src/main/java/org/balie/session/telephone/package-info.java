/// What the telephone exchange tells sessions (rule TEL-17).
@NullMarked
package org.balie.session.telephone;

import org.jspecify.annotations.NullMarked;

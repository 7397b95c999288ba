/// What people are shown: pure functions of an exchange, or of what it told, and of who looks.
@NullMarked
package org.balie.telephony.core.view;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.balie.telephony.service;

import org.jspecify.annotations.NullMarked;

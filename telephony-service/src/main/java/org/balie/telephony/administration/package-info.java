/// What administrators set up: policy, telephones and their people, lines, numbers, devices, trunks
/// (TEL-26, TEL-27).
@NullMarked
package org.balie.telephony.administration;

import org.jspecify.annotations.NullMarked;

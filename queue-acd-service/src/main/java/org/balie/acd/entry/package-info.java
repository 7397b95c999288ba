/// Where customers come in: the button, the form, the request for help and the way out (rules
/// ACD-1, ACD-2 and ACD-5).
@NullMarked
package org.balie.acd.entry;

import org.jspecify.annotations.NullMarked;

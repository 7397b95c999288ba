/// Where customers come in: the button, the form, the request for help, the rules that lead it to a
/// queue, and the way out (rules ACD-1 to ACD-3 and ACD-5).
@NullMarked
package org.balie.acd.entry;

import org.jspecify.annotations.NullMarked;

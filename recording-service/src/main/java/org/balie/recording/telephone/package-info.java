/// Calls that were recorded on telephones: what telephony-service tells of them, and fetching their
/// sound from there, to be kept as any other recording (rules REC-6, TEL-20).
@NullMarked
package org.balie.recording.telephone;

import org.jspecify.annotations.NullMarked;

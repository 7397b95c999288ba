/// How the browsers of a session find a way to each other.
@NullMarked
package org.balie.session.media;

import org.jspecify.annotations.NullMarked;

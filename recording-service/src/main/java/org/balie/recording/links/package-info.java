/// Links by mail that play without signing in, until they expire or are revoked.
@NullMarked
package org.balie.recording.links;

import org.jspecify.annotations.NullMarked;

/// The front door: one origin for the console, the services, sign-in and sockets, with the paths of
/// docs/api.md. In a cluster the Ingress takes this place.
@NullMarked
package org.balie.localstack.door;

import org.jspecify.annotations.NullMarked;

/** The moment, waiting, and unique ids: the only package that takes them from the machine. */
@NullMarked
package io.github.drsorchestration.api.time;

import org.jspecify.annotations.NullMarked;

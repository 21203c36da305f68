/** Not promised to anybody outside this module. */
@NullMarked
package io.github.drsorchestration.api.internal;

import org.jspecify.annotations.NullMarked;

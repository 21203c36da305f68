/** The JSON form of the types of this module. */
@NullMarked
package io.github.drsorchestration.api.json;

import org.jspecify.annotations.NullMarked;
